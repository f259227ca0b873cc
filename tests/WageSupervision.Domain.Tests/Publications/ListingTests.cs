using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Publications;
using static WageSupervision.Domain.Tests.Publications.ListingTaking;

namespace WageSupervision.Domain.Tests.Publications;

/// <summary>拖欠农民工工资失信联合惩戒对象名单（人社部令第45号）：责令后未付、告知、异议、决定。</summary>
public sealed class ListingTests
{
    [Theory]
    [InlineData(1, 3, "9999.99", "no-ground")]
    [InlineData(1, 3, "10000.00", null)]
    [InlineData(1, 2, "90000.00", "no-ground")]
    [InlineData(10, 1, "79999.99", "no-ground")]
    [InlineData(10, 1, "80000.00", null)]
    [InlineData(10, 1, "100000.00", null)]
    [InlineData(9, 1, "99000.00", "no-ground")]
    public void 第五条第一项_达到拒不支付劳动报酬罪的数额(int workers, int months, string sum, string? code) =>
        Refused(code, () => Propose(Owing(workers, months, sum), Deadline.AddDays(1)));

    [Fact]
    public void 第五条第二项_数额不到_引发群体性极端事件的() =>
        Assert.Equal(["重1"], Propose(Owing(1, 1, "500.00"), Deadline.AddDays(1), "重1").Incidents);

    [Theory]
    [InlineData(0, "term-running")]
    [InlineData(1, null)]
    public void 第五条_责令的期限届满次日起(int days, string? code) => Refused(code, () => Propose(Owing(10, 1, "90000.00"), Deadline.AddDays(days)));

    [Fact]
    public void 第五条_没有责令_没有送达_只张贴的_都不能()
    {
        var owing = Owing(10, 1, "90000.00");
        Refused("not-ordered", () => Propose(owing[..1], Deadline.AddDays(1)));
        Refused("not-ordered", () => Propose(owing[..2], Deadline.AddDays(1)));
        var posted = new OrderPosted("令1", Ordered, Deadline, "x", Guid.NewGuid()) { On = Ordered };
        Refused("not-ordered", () => Propose([.. owing[..2], posted], Deadline.AddDays(1)));
    }

    [Fact]
    public void 第五条_付清的不能_付了一部分的按仍未支付的算()
    {
        // Eleven at 9,000.00 each; a lump is set off against them one after the other.
        var paid = new PaymentConfirmed(null, 99000m, Deadline.AddDays(1)) { On = Deadline.AddDays(1) };
        Refused("nothing-owed", () => Propose([.. Owing(11, 1, "99000.00"), paid], Deadline.AddDays(2)));
        Refused("no-ground", () => Propose([.. Owing(11, 1, "99000.00"), paid with { Amount = 18000m }], Deadline.AddDays(2)));
        var partly = Propose([.. Owing(11, 1, "99000.00"), paid with { Amount = 10000m }], Deadline.AddDays(2));
        Assert.Equal((89000m, 10), (partly.Amount, partly.Workers));
    }

    [Fact]
    public void 第五条_同一案件不重复提出_不予列入或者移出以后可以()
    {
        ProcedureEvent[] proposed = [.. Owing(10, 1, "90000.00"), new CaseListingProposed(Matter) { On = Deadline.AddDays(1) }];
        Refused("already-listed", () => Propose(proposed, Deadline.AddDays(2)));
        Assert.NotNull(Propose([.. proposed, new CaseListingDecided(Matter, Listed: false) { On = Decided }], Decided));
        Refused("already-listed", () => Propose([.. proposed, new CaseListingDecided(Matter, Listed: true) { On = Decided }], Decided));
        Assert.NotNull(Propose([.. proposed, new CaseListingEnded(Matter, Revoked: true) { On = Decided }], Decided));
    }

    [Theory]
    [InlineData("2026-12-08", null)]
    [InlineData("2026-12-09", "objection-period")]
    public void 第六条_自收到告知之日起五个工作日内提出异议(string day, string? code)
    {
        var file = Told();
        Refused(code, () => Take<ObjectToListingStep, ListingObjected>(file, Day(day), "人数不对"));
        Refused(code, () => Take<RecordListingObjectionStep, ListingObjected>(file, Day(day), "口头说人数不对"));
    }

    [Fact]
    public void 第六条_异议五个工作日内核实答复_期限从最早的一份起()
    {
        var file = Told();
        file.Apply(Take<ObjectToListingStep, ListingObjected>(file, Served, "人数不对"));
        file.Apply(Take<ObjectToListingStep, ListingObjected>(file, Served.AddDays(2), "还有"));
        Assert.Equal(new(2026, 12, 8), Clock(file, Served, "核实、答复异议").DueOn);
        Refused("objection-open", () => List(file, Decided));
        Refused("objection-added", () => Take<AnswerListingObjectionStep, ListingObjectionAnswered>(
            file, Decided, new ListingTerms("看过", Adopted: false, Seen: 1)));
        file.Apply(Take<AnswerListingObjectionStep, ListingObjectionAnswered>(file, Decided, new ListingTerms("看过", Adopted: false, Seen: 2)));
        Assert.NotNull(List(file, Decided));
    }

    [Theory]
    [InlineData("2026-12-08", "objection-period")]
    [InlineData("2026-12-09", null)]
    public void 第六条_异议期间过后才能决定(string day, string? code) => Refused(code, () => List(Told(), Day(day)));

    [Fact]
    public void 第六条_没有告知的_采纳异议的_不能列入()
    {
        Refused("notice-not-served", () => List(Proposed(), Decided));
        var file = Told();
        file.Apply(Take<ObjectToListingStep, ListingObjected>(file, Served, "早就付清了"));
        file.Apply(Take<AnswerListingObjectionStep, ListingObjectionAnswered>(file, Served, new ListingTerms("属实", Adopted: true)));
        Refused("objection-adopted", () => List(file, Decided));
        Assert.False(Take<DeclineListingStep, ListingDeclined>(file, Decided, "异议属实", Decider).Spared);
    }

    [Fact]
    public void 第七条_决定以前付清并承诺的不列入_只付清没有承诺的可以列入()
    {
        var paid = Paid(new(2026, 12, 4));
        var file = Told();
        Assert.NotNull(List(file, Decided, paid));
        Refused("no-promise-file", () => Take<PromiseStep, ListingPromised>(file, Served, ""));
        file.Apply(Promise(file, Served));
        Assert.NotNull(List(file, Decided));
        Refused("spared", () => List(file, Decided, paid));
        var spared = Take<DeclineListingStep, ListingDeclined>(file, Decided, "已付清并承诺", Decider, paid);
        Assert.True(spared.Spared);
        file.Apply(spared);
        Assert.Equal(ListStage.Declined, file.StageOn(Decided));
        Refused("already-decided", () => List(file, Decided));
    }

    [Fact]
    public void 第八条_由提出人以外的人决定_期限内付清的不能列入()
    {
        Refused("four-eyes", () => List(Told(), Decided, by: Proposer));
        Refused("four-eyes", () => Take<DeclineListingStep, ListingDeclined>(Told(), Decided, "x", Proposer));
        Refused("paid-in-time", () => List(Told(), Decided, Paid(Deadline)));
        Assert.NotNull(List(Told(), Decided, Paid(Deadline.AddDays(1))));
    }

    [Fact]
    public void 第八条_期限届满之日起二十个工作日_批准可以延长二十个()
    {
        var file = Told();
        Assert.Equal(new(2026, 12, 28), file.DecideBy(WorkCalendar.Shipped));
        Refused("decision-overdue", () => Take<AskListingTimeStep, ListingTimeAsked>(file, new(2026, 12, 29), "复杂"));
        file.Apply(Take<AskListingTimeStep, ListingTimeAsked>(file, new(2026, 12, 28), "复杂", Proposer));
        Refused("time-pending", () => Take<AskListingTimeStep, ListingTimeAsked>(file, new(2026, 12, 28), "复杂"));
        Refused("four-eyes", () => Take<GrantListingTimeStep, ListingTimeDecided>(file, new(2026, 12, 28), "", Proposer));
        file.Apply(Take<RefuseListingTimeStep, ListingTimeDecided>(file, new(2026, 12, 28), "不复杂", Decider));
        Assert.Equal(new(2026, 12, 28), file.DecideBy(WorkCalendar.Shipped));
        file.Apply(Take<AskListingTimeStep, ListingTimeAsked>(file, new(2026, 12, 28), "复杂", Proposer));
        file.Apply(Take<GrantListingTimeStep, ListingTimeDecided>(file, new(2026, 12, 28), "", Decider));

        // The holidays of 2027 are not announced: counted Monday to Friday, and said.
        Assert.Equal(new(2027, 1, 25), file.DecideBy(WorkCalendar.Shipped));
        Assert.Contains("放假安排未公布", Clock(file, Served, "决定是否列入（已延长）").Citation, StringComparison.Ordinal);
        Refused("already-extended", () => Take<AskListingTimeStep, ListingTimeAsked>(file, new(2026, 12, 28), "复杂"));
    }
}
