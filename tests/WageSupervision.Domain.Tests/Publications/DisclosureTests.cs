using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Publications;

namespace WageSupervision.Domain.Tests.Publications;

/// <summary>第三十条的公示：审定、清偿、到期自行结束。</summary>
public sealed class DisclosureTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);
    private static readonly Guid Proposer = Guid.NewGuid();
    private static readonly Guid Decider = Guid.NewGuid();

    [Fact]
    public void 提出人自己不能审定()
    {
        Refused("four-eyes", () => Approve(Proposed(), Today, Proposer, serious: true));
        Refused("four-eyes", () => Decline(Proposed(), Today, Proposer, "x"));
    }

    [Fact]
    public void 只审定一次()
    {
        var approved = Proposed();
        approved.Apply(Approve(approved, Today, Decider, serious: true));
        Refused("already-decided", () => Approve(approved, Today, Decider, serious: true));
        Refused("already-decided", () => Decline(approved, Today, Decider, "x"));
        var declined = Proposed();
        declined.Apply(Decline(declined, Today, Decider, "x"));
        Assert.Equal(DisclosureStage.Declined, declined.StageOn(Today));
        Refused("already-decided", () => Approve(declined, Today, Decider, serious: true));
    }

    [Theory]
    [InlineData("2027-05-19", DisclosureStage.Standing)]
    [InlineData("2027-05-20", DisclosureStage.Standing)]
    [InlineData("2027-05-21", DisclosureStage.Ended)]
    public void 六个月_末日仍在_次日结束(string day, DisclosureStage stage)
    {
        var disclosure = Proposed();
        disclosure.Apply(Approve(disclosure, Today, Decider, serious: true));
        Assert.Equal(stage, disclosure.StageOn(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void 八月三十一日起六个月_到二月末()
    {
        var disclosure = Proposed(new(2026, 8, 17));
        Assert.Equal(new DateOnly(2027, 2, 28), Approve(disclosure, new DateOnly(2026, 8, 31), Decider, serious: true).StandsUntil);
    }

    [Theory]
    [InlineData(69999.99, "2027-05-20", DisclosureStage.Standing)]
    [InlineData(70000, "2026-12-04", DisclosureStage.Settled)]
    public void 付清后十个工作日结束_差一分钱照旧(double paid, string until, DisclosureStage stage)
    {
        var disclosure = Proposed();
        disclosure.Apply(Approve(disclosure, Today, Decider, serious: true));
        disclosure.Apply(disclosure.NotePayment(Today, (decimal)paid, WorkCalendar.Shipped));
        Assert.Equal(DateOnly.Parse(until, System.Globalization.CultureInfo.InvariantCulture), disclosure.StandsUntil);
        Assert.Equal(stage, disclosure.StageOn(Today));
    }

    [Fact]
    public void 付清从不延长公示()
    {
        var disclosure = Proposed();
        disclosure.Apply(Approve(disclosure, Today, Decider, serious: true));
        disclosure.Apply(disclosure.NotePayment(new DateOnly(2027, 5, 19), 70000, WorkCalendar.Shipped));
        Assert.Equal(new DateOnly(2027, 5, 20), disclosure.StandsUntil);
    }

    [Fact]
    public void 日历没有公布_十四日代替()
    {
        var disclosure = Proposed();
        disclosure.Apply(Approve(disclosure, Today, Decider, serious: true));
        disclosure.Apply(disclosure.NotePayment(new DateOnly(2027, 1, 4), 70000, WorkCalendar.Shipped));
        Assert.Equal(new DateOnly(2027, 1, 18), disclosure.StandsUntil);
    }

    [Fact]
    public void 审定以前付清的_不再公示()
    {
        var disclosure = Proposed();
        disclosure.Apply(disclosure.NotePayment(Today, 70000, WorkCalendar.Shipped));
        Refused("nothing-owed", () => Approve(disclosure, Today, Decider, serious: true));
        Assert.Equal(DisclosureStage.Proposed, disclosure.StageOn(Today));
    }

    [Fact]
    public void 审定时已不严重的_不能公示_可以不予公示()
    {
        Refused("not-serious", () => Approve(Proposed(), Today, Decider, serious: false));
        Assert.Equal("x", Decline(Proposed(), Today, Decider, "x").Reason);
    }

    [Theory]
    [InlineData(false, false, null)]
    [InlineData(true, false, "findings-rejudged")]
    [InlineData(false, true, "findings-rejudged")]
    public void 涉及几个案件的_任何一个有没有采用的新结论_不能提出也不能同意(bool inTheFirst, bool inTheOther, string? code)
    {
        JudgedCase[] covered = [Judged("案1", inTheFirst), Judged("案2", inTheOther)];
        string?[] refused =
        [
            Steps.The<ProposeStep>().Gate(covered[0].File,
                new(Today, Proposer, covered, Serious: true)).Preconditions.SingleOrDefault(condition => !condition.Met)?.Code,
            Steps.The<ApproveStep>().Gate(Proposed(),
                new(Today, Decider, covered, Serious: true, WorkCalendar.Shipped)).Preconditions.SingleOrDefault(condition => !condition.Met)?.Code,
        ];

        Assert.All(refused, found => Assert.Equal(code, found));

        // Declining publishes nothing.
        Assert.True(Steps.The<DeclineStep>().Gate(Proposed(), new(Today, Decider, covered, Serious: true, WorkCalendar.Shipped)).IsOpen);
    }

    [Fact]
    public void 结了的案件不再采用新的结论_不挡住公示()
    {
        var judged = Judged("案2", rejudged: true);
        judged.File.Apply(new CaseClosed("x") { On = Today });
        Assert.True(Steps.The<ApproveStep>().Gate(Proposed(), new(Today, Decider, [judged], Serious: true, WorkCalendar.Shipped)).IsOpen);
    }

    [Theory]
    [InlineData("2026-02-13", "2026-02-25")]
    [InlineData("2026-11-20", "2026-11-25")]
    public void 公示的金额后来变少_三个工作日内更正或者撤回(string known, string due)
    {
        var day = DateOnly.Parse(known, System.Globalization.CultureInfo.InvariantCulture);
        var revised = new ArrearsRevised([], 70000, 7000, "x") { On = day };
        var file = Standing(day.AddDays(-1));
        var waiting = Proposed();
        waiting.Apply(waiting.Doubt(day, Guid.NewGuid(), revised, WorkCalendar.Shipped)!);
        Refused("sum-changed", () => Approve(waiting, day, Decider, serious: true));
        Assert.Null(file.Doubt(day, Guid.NewGuid(), revised with { OwedAfter = 70000 }, WorkCalendar.Shipped));
        var doubted = file.Doubt(day, Guid.NewGuid(), revised, WorkCalendar.Shipped)!;
        Assert.Equal(DateOnly.Parse(due, System.Globalization.CultureInfo.InvariantCulture), doubted.DueOn);
        file.Apply(doubted);

        // A second finding does not move the day.
        file.Apply(doubted with { DueOn = doubted.DueOn.AddDays(9) });
        Assert.Equal(doubted.DueOn, file.Doubted!.DueOn);
    }

    [Fact]
    public void 更正_要仍然严重_撤回不要()
    {
        var file = Standing(Today);
        DisclosureFacts Facts(bool serious, Guid? by = null) => new(Today, by ?? Decider, [Judged("案1", rejudged: false)], serious, WorkCalendar.Shipped);
        file.Apply(file.Doubt(Today, Guid.NewGuid(), new ArrearsRevised([], 70000, 7000, "x") { On = Today }, WorkCalendar.Shipped)!);
        Refused("not-serious", () => Correct(file, Facts(serious: false)));
        Refused("four-eyes", () => Correct(file, Facts(serious: true, Proposer)));
        Refused("four-eyes", () => Steps.The<WithdrawDisclosureStep>().Enter(file, Facts(serious: false, Proposer), "x")(""));
        var corrected = Correct(file, Facts(serious: true));
        Assert.Equal(7000, corrected.Amount);
        var withdrawn = Steps.The<WithdrawDisclosureStep>().Enter(file, Facts(serious: false), "算错了")("");
        file.Apply(corrected);
        Assert.Equal((7000m, null, DisclosureStage.Standing), (file.Amount, file.Doubted, file.StageOn(Today)));
        file.Apply(withdrawn);
        Assert.Equal(DisclosureStage.Withdrawn, file.StageOn(Today));
        Refused("not-standing", () => Steps.The<WithdrawDisclosureStep>().Enter(file, Facts(serious: false), "x")(""));
    }

    [Fact]
    public void 清偿记错划去了_尚欠和公示的期间恢复()
    {
        var file = Standing(Today);
        var until = file.StandsUntil;
        file.Apply(file.NotePayment(Today, 70000, WorkCalendar.Shipped));
        Assert.True(file.StandsUntil < until);
        file.Apply(file.NotePayment(Today.AddDays(1), -70000, WorkCalendar.Shipped));
        Assert.Equal((70000m, until, DisclosureStage.Standing), (file.Outstanding, file.StandsUntil, file.StageOn(Today.AddDays(1))));
    }

    /// <summary>2026年11月12日（星期四）送达，五个工作日到11月19日；10月1日至7日放假。</summary>
    [Theory]
    [InlineData("2026-11-12", "2026-11-19", "objection-period")]
    [InlineData("2026-11-12", "2026-11-20", null)]
    [InlineData("2026-09-29", "2026-10-13", null)]
    [InlineData("2026-09-29", "2026-10-09", "objection-period")]
    [InlineData("2026-12-30", "2027-02-01", "objection-period")] // 2027年的放假安排还没有公布
    public void 公示以前_告知送达后五个工作日(string served, string day, string? code)
    {
        var file = Proposed(Date(served));
        Assert.Equal(code, Steps.The<ApproveStep>().Gate(file, Facts(Date(day))).Preconditions.FirstOrDefault(each => !each.Met)?.Code);
    }

    [Fact]
    public void 没有告知的_不能公示_可以不予公示()
    {
        var file = Disclosure.From([Proposal(Today.AddDays(-30))]);
        Refused("notice-not-served", () => Approve(file, Today, Decider, serious: true));
        Refused("notice-not-served", () => Object(file, Today));
        Assert.NotNull(Decline(file, Today, Decider, "x"));
    }

    [Theory]
    [InlineData("2026-11-18", null)]
    [InlineData("2026-11-19", null)]
    [InlineData("2026-11-20", "objection-period")]
    public void 企业在五个工作日内提出异议(string day, string? code)
    {
        if (code is null)
        {
            Assert.Equal("人数不对", Object(Proposed(), Date(day)).Text);
        }
        else
        {
            Refused(code, () => Object(Proposed(), Date(day)));
        }
    }

    [Fact]
    public void 异议没有答复的_不能公示_采纳了的_只能不予公示()
    {
        var file = Proposed();
        Refused("no-objection", () => Answer(file, false));
        file.Apply(Object(file, Today.AddDays(-2)));
        file.Apply(Object(file, Today.AddDays(-1)));
        Refused("objection-open", () => Approve(file, Today, Decider, serious: true));
        file.Apply(Answer(file, false));
        Assert.NotNull(Approve(file, Today, Decider, serious: true));
        file.Apply(Object(file, Today.AddDays(-1)));
        file.Apply(Answer(file, true));
        Refused("objection-adopted", () => Approve(file, Today, Decider, serious: true));
        Assert.NotNull(Decline(file, Today, Decider, "x"));
    }

    [Fact]
    public void 审定以后_不再提出和答复异议()
    {
        var file = Standing(Today);
        Refused("already-decided", () => Object(file, Today.AddDays(-1)));
        Refused("already-decided", () => Answer(file, true));
    }

    private static DateOnly Date(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);

    private static DisclosureFacts Facts(DateOnly today) => new(today, Decider, [], Serious: true, WorkCalendar.Shipped);

    private static DisclosureObjected Object(Disclosure file, DateOnly day) =>
        Steps.The<ObjectToDisclosureStep>().Enter(file, Facts(day), new("人数不对", null))("");

    private static DisclosureObjectionAnswered Answer(Disclosure file, bool adopted) =>
        Steps.The<AnswerObjectionStep>().Enter(file, Facts(Today), new(adopted, "x"))("");

    private static Disclosure Standing(DateOnly approved)
    {
        var file = Proposed();
        file.Apply(new DisclosureApproved(approved.AddMonths(6)) { On = approved });
        return file;
    }

    private static DisclosureCorrected Correct(Disclosure file, DisclosureFacts facts) => Steps.The<CorrectDisclosureStep>().Enter(
        file, facts, new("x", "算错了", Domain.Law.Order353.Article30.SeriousArrears.Assess([], Today, WorkCalendar.Shipped)))("");

    private static JudgedCase Judged(string number, bool rejudged)
    {
        var item = new ArrearsItem(Guid.NewGuid(), "ZJ353-14-2", "k", "张*", new DateOnly(2026, 10, 15), 7000);
        var file = SupervisionCase.From([new CaseOpened(number, CaseSource.Findings, [item], null, "x") { On = Today }]);
        return new JudgedCase(Guid.NewGuid(), file, rejudged ? [new ArrearsRevision(item.FindingId, Guid.NewGuid(), 0)] : []);
    }

    private static DisclosureApproved Approve(Disclosure disclosure, DateOnly today, Guid by, bool serious) =>
        Steps.The<ApproveStep>().Enter(disclosure, new(today, by, [], serious, WorkCalendar.Shipped), NoTerms.Given)("");

    private static DisclosureDeclined Decline(Disclosure disclosure, DateOnly today, Guid by, string reason) =>
        Steps.The<DeclineStep>().Enter(disclosure, new(today, by, [], Serious: true, WorkCalendar.Shipped), reason)("");

    /// <summary>The notice of Thursday 2026-11-12; the period to object was over with 2026-11-19.</summary>
    private static Disclosure Proposed(DateOnly? served = null)
    {
        var day = served ?? new(2026, 11, 12);
        return Disclosure.From([Proposal(day), Served(day)]);
    }

    private static DisclosureProposed Proposal(DateOnly day) => new(Guid.NewGuid(), "x", false, true, false, 10, 70000, Proposer) { On = day };

    private static DisclosureNoticeServed Served(DateOnly day) =>
        new(ServiceMethod.InPerson, "财务负责人", new ServiceProof(Guid.NewGuid(), day, null, null)) { On = day };

    private static void Refused(string code, Func<object> step) => Assert.Equal(code, Assert.Throws<ProcedureRuleException>(step).Code);
}
