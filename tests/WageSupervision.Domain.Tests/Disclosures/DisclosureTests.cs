using WageSupervision.Domain.Disclosures;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Tests.Disclosures;

/// <summary>第三十条的公示：审定、清偿、到期自行结束。</summary>
public sealed class DisclosureTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);
    private static readonly Guid Proposer = Guid.NewGuid();
    private static readonly Guid Decider = Guid.NewGuid();

    [Fact]
    public void 提出人自己不能审定()
    {
        Refused("four-eyes", () => Proposed().Approve(Today, Proposer, serious: true));
        Refused("four-eyes", () => Proposed().Decline(Today, Proposer, "x"));
    }

    [Fact]
    public void 只审定一次()
    {
        var approved = Proposed();
        approved.Apply(approved.Approve(Today, Decider, serious: true));
        Refused("already-decided", () => approved.Approve(Today, Decider, serious: true));
        Refused("already-decided", () => approved.Decline(Today, Decider, "x"));
        var declined = Proposed();
        declined.Apply(declined.Decline(Today, Decider, "x"));
        Assert.Equal(DisclosureStage.Declined, declined.StageOn(Today));
        Refused("already-decided", () => declined.Approve(Today, Decider, serious: true));
    }

    [Theory]
    [InlineData("2027-05-19", DisclosureStage.Standing)]
    [InlineData("2027-05-20", DisclosureStage.Standing)]
    [InlineData("2027-05-21", DisclosureStage.Ended)]
    public void 六个月_末日仍在_次日结束(string day, DisclosureStage stage)
    {
        var disclosure = Proposed();
        disclosure.Apply(disclosure.Approve(Today, Decider, serious: true));
        Assert.Equal(stage, disclosure.StageOn(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void 八月三十一日起六个月_到二月末()
    {
        var disclosure = Proposed();
        Assert.Equal(new DateOnly(2027, 2, 28), disclosure.Approve(new DateOnly(2026, 8, 31), Decider, serious: true).StandsUntil);
    }

    [Theory]
    [InlineData(69999.99, "2027-05-20", DisclosureStage.Standing)]
    [InlineData(70000, "2026-12-04", DisclosureStage.Settled)]
    public void 付清后十个工作日结束_差一分钱照旧(double paid, string until, DisclosureStage stage)
    {
        var disclosure = Proposed();
        disclosure.Apply(disclosure.Approve(Today, Decider, serious: true));
        disclosure.Apply(disclosure.NotePayment(Today, (decimal)paid, WorkCalendar.Shipped));
        Assert.Equal(DateOnly.Parse(until, System.Globalization.CultureInfo.InvariantCulture), disclosure.StandsUntil);
        Assert.Equal(stage, disclosure.StageOn(Today));
    }

    [Fact]
    public void 付清从不延长公示()
    {
        var disclosure = Proposed();
        disclosure.Apply(disclosure.Approve(Today, Decider, serious: true));
        disclosure.Apply(disclosure.NotePayment(new DateOnly(2027, 5, 19), 70000, WorkCalendar.Shipped));
        Assert.Equal(new DateOnly(2027, 5, 20), disclosure.StandsUntil);
    }

    [Fact]
    public void 日历没有公布_十四日代替()
    {
        var disclosure = Proposed();
        disclosure.Apply(disclosure.Approve(Today, Decider, serious: true));
        disclosure.Apply(disclosure.NotePayment(new DateOnly(2027, 1, 4), 70000, WorkCalendar.Shipped));
        Assert.Equal(new DateOnly(2027, 1, 18), disclosure.StandsUntil);
    }

    [Fact]
    public void 审定以前付清的_不再公示()
    {
        var disclosure = Proposed();
        disclosure.Apply(disclosure.NotePayment(Today, 70000, WorkCalendar.Shipped));
        Refused("nothing-owed", () => disclosure.Approve(Today, Decider, serious: true));
        Assert.Equal(DisclosureStage.Proposed, disclosure.StageOn(Today));
    }

    [Fact]
    public void 审定时已不严重的_不能公示_可以不予公示()
    {
        Refused("not-serious", () => Proposed().Approve(Today, Decider, serious: false));
        Assert.Equal("x", Proposed().Decline(Today, Decider, "x").Reason);
    }

    private static Disclosure Proposed() =>
        Disclosure.From([new DisclosureProposed(Guid.NewGuid(), "x", false, true, false, 10, 70000, Proposer) { On = Today }]);

    private static void Refused(string code, Func<object> step) => Assert.Equal(code, Assert.Throws<ProcedureRuleException>(step).Code);
}
