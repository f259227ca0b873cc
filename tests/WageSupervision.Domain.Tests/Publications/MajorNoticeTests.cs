using System.Globalization;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Publications;
using WageSupervision.Domain.Tests.Cases;

namespace WageSupervision.Domain.Tests.Publications;

/// <summary>重大劳动保障违法行为社会公布（人社部令第29号）：已经查处、审定、按季按半年公布、异议、更正、撤回。</summary>
public sealed class MajorNoticeTests
{
    private static readonly Guid Proposer = Guid.Parse("00000000-0000-7000-8000-000000000001");
    private static readonly Guid Decider = Guid.Parse("00000000-0000-7000-8000-000000000002");
    private static readonly Guid Matter = Guid.Parse("00000000-0000-7000-8000-000000000003");
    private static readonly DateOnly Day = PenaltyCases.LastDay.AddDays(1);
    private static readonly DisclosedEnterprise Firm = new("演示甲公司", "91330106TESTA00013", "演示路1号", "演示人", "330106");

    [Fact]
    public void 已经查处的才能提出_没有决定_没有送达的不能()
    {
        Refused("not-decided", () => Propose(PenaltyCases.Told, MajorCategory.Arrears));
        Refused("not-decided", () => Propose(PenaltyCases.Decided, MajorCategory.Arrears));
        var proposed = Propose(PenaltyCases.Penalised, MajorCategory.Arrears);
        Assert.Equal("罚款 15,000.00 元（行政处罚决定书 罚1）", Assert.Single(proposed.Handled).What);
        Assert.Equal("拖欠 1 名劳动者工资 7,000.00 元。", proposed.Matter.Words());
    }

    [Fact]
    public void 情形要有事实_案件没有的要写明()
    {
        Refused("category-without-fact", () => Propose(PenaltyCases.Penalised, MajorCategory.Transferred));
        Refused("category-without-fact", () => Propose(PenaltyCases.Penalised, MajorCategory.SocialInfluence, "堵路"));
        Assert.NotNull(Propose(PenaltyCases.Penalised, MajorCategory.SocialInfluence, "堵路", "重1"));
        Refused("category-without-fact", () => Propose(PenaltyCases.Penalised, MajorCategory.WorkingTime, "连续三个月每月加班超过三十六小时"));
        ProcedureEvent[] breach = [.. PenaltyCases.Penalised, new BreachEstablished(1, "attendance", "x", Day, Matter) { On = Day }];
        Refused("no-facts", () => Propose(breach, MajorCategory.WorkingTime));
        Assert.NotNull(Propose(breach, MajorCategory.WorkingTime, "连续三个月每月加班超过三十六小时"));
    }

    [Fact]
    public void 同一案件不重复提出_不予公布或者撤回以后可以()
    {
        ProcedureEvent[] proposed = [.. PenaltyCases.Penalised, new CaseMajorProposed(Matter) { On = Day }];
        Refused("already-published", () => Propose(proposed, MajorCategory.Arrears));
        Refused("already-published", () => Propose([.. proposed, new CaseMajorDecided(Matter, Approved: true) { On = Day }], MajorCategory.Arrears));
        Assert.NotNull(Propose([.. proposed, new CaseMajorDecided(Matter, Approved: false) { On = Day }], MajorCategory.Arrears));
        Assert.NotNull(Propose([.. proposed, new CaseMajorWithdrawn(Matter) { On = Day }], MajorCategory.Arrears));
    }

    [Theory]
    [InlineData("330106", "2026-09-30", "2026年第三季度", "2026-09-30")]
    [InlineData("330106", "2026-10-01", "2026年第四季度", "2026-12-31")]
    [InlineData("330100", "2026-01-01", "2026年第一季度", "2026-03-31")]
    [InlineData("330000", "2026-06-30", "2026年上半年", "2026-06-30")]
    [InlineData("330000", "2026-07-01", "2026年下半年", "2026-12-31")]
    public void 县市每季度_省每半年(string region, string day, string name, string last)
    {
        var period = PublicationPeriod.Of(region, Date(day));
        Assert.Equal((name, Date(last)), (period.Name, period.LastDay));
    }

    [Fact]
    public void 由提出人以外的人审定_决定变了的不能同意()
    {
        Refused("four-eyes", () => Take<ApproveMajorStep, MajorApproved>(Proposed(), Day, "", Proposer));
        Refused("decision-changed", () => Take<ApproveMajorStep, MajorApproved>(Proposed(), Day, "", Decider, PenaltyCases.Told));
        var file = Proposed();
        Refused("not-approved", () => Take<PublishMajorStep, MajorPublished>(file, Day, "网站"));
        var approved = Take<ApproveMajorStep, MajorApproved>(file, Day, "", Decider);
        Assert.Equal(new(2026, 12, 31), approved.Period.LastDay);
        file.Apply(approved);
        Refused("already-decided", () => Take<DeclineMajorStep, MajorDeclined>(file, Day, "x", Decider));
    }

    [Fact]
    public void 没有公布的_期限一直走到这一期的最后一日_逾期看得出()
    {
        var file = Proposed();
        Assert.Equal("随2026年第四季度社会公布", Assert.Single(file.Clocks(WorkCalendar.Shipped)).Title);
        file.Apply(Take<ApproveMajorStep, MajorApproved>(file, Day, "", Decider));
        var clock = Assert.Single(file.Clocks(WorkCalendar.Shipped));
        Assert.Equal((0, -1), (clock.DaysLeft(new(2026, 12, 31)), clock.DaysLeft(new(2027, 1, 1))));
        file.Apply(Take<PublishMajorStep, MajorPublished>(file, Day, "网站"));
        Assert.Empty(file.Clocks(WorkCalendar.Shipped));
    }

    [Fact]
    public void 异议十五个工作日内复核_属实的要更正或者撤回()
    {
        var file = Published();
        file.Apply(Take<ObjectToMajorStep, MajorObjected>(file, new(2026, 12, 10), "人数不对"));
        Assert.Equal(new(2026, 12, 31), file.Clocks(WorkCalendar.Shipped).Single(clock => clock.Title == "复核、答复异议").DueOn);
        Refused("objection-added", () => Steps.The<AnswerMajorObjectionStep>().Enter(file, Facts(Day, Proposer), new("看过", Adopted: true, Seen: 0))(""));
        file.Apply(Steps.The<AnswerMajorObjectionStep>().Enter(file, Facts(Day, Proposer), new("属实", Adopted: true, Seen: 1))(""));
        Assert.Equal(new(2026, 12, 23), Assert.Single(file.Clocks(WorkCalendar.Shipped)).DueOn);
        Refused("no-objection", () => Steps.The<AnswerMajorObjectionStep>().Enter(file, Facts(Day, Proposer), new("x", Adopted: false))(""));
    }

    [Fact]
    public void 决定变更撤销以后十个工作日内_还有别的决定的更正_没有的撤回()
    {
        var file = Published();
        Refused("nothing-to-mend", () => Take<CorrectMajorStep, MajorCorrected>(file, Day, "x", Decider));
        file.Apply(new MajorDoubted("罚1", "已经撤销") { On = new(2026, 12, 10) });
        file.Apply(new MajorDoubted("罚1", "已经变更") { On = new(2026, 12, 20) });
        Assert.Equal(new(2026, 12, 24), Assert.Single(file.Clocks(WorkCalendar.Shipped)).DueOn);
        Refused("nothing-decided", () => Take<CorrectMajorStep, MajorCorrected>(file, Day, "x", Decider, PenaltyCases.Told));
        Refused("four-eyes", () => Take<WithdrawMajorStep, MajorWithdrawn>(file, Day, "x", Proposer));
        Refused("nothing-corrected", () => Take<CorrectMajorStep, MajorCorrected>(file, Day, "罚款已变更", Decider));
        var more = new ClaimsEstablished([new(Guid.NewGuid(), "ZJ353-14-2", "k2", "示*", new(2026, 10, 15), 500)], "x", Guid.NewGuid()) { On = Day };
        file.Apply(Take<CorrectMajorStep, MajorCorrected>(file, Day, "罚款已变更", Decider, [.. PenaltyCases.Penalised, more]));
        Assert.Equal("拖欠 2 名劳动者工资 7,500.00 元。", file.Matter.Words());
        Assert.Empty(file.Clocks(WorkCalendar.Shipped));
        file.Apply(Take<WithdrawMajorStep, MajorWithdrawn>(file, Day, "决定已撤销", Decider));
        Assert.Equal(ListStage.Revoked, file.Stage);
        Refused("not-published", () => Take<ObjectToMajorStep, MajorObjected>(file, Day, "x"));
    }

    [Fact]
    public void 异议属实的更正_案件里没有的事实可以改写_写得和原来一样的不算更正()
    {
        var file = MajorNotice.From([Propose(PenaltyCases.Penalised, MajorCategory.SocialInfluence, "堵路三天", "重1")]);
        file.Apply(Take<ApproveMajorStep, MajorApproved>(file, Day, "", Decider));
        file.Apply(Take<PublishMajorStep, MajorPublished>(file, Day, "网站"));
        file.Apply(Take<ObjectToMajorStep, MajorObjected>(file, Day, "只有一天"));
        file.Apply(Steps.The<AnswerMajorObjectionStep>().Enter(file, Facts(Day, Proposer), new("属实", Adopted: true, Seen: 1))(""));
        var step = Steps.The<CorrectMajorStep>();
        Refused("nothing-corrected", () => step.Enter(file, Facts(Day, Decider), new("天数写错", Facts: "堵路三天"))(""));
        file.Apply(step.Enter(file, Facts(Day, Decider), new("天数写错", Facts: "堵路一天"))(""));
        Assert.Equal("拖欠 1 名劳动者工资 7,000.00 元。堵路一天", file.Matter.Words());
        Assert.Null(file.Doubted);
    }

    private static MajorProposed Propose(ProcedureEvent[] history, MajorCategory category, string facts = "", params string[] incidents) =>
        Steps.The<ProposeMajorStep>().Enter(
            SupervisionCase.From(history), new(CaseTaking.Facts(Day, Proposer), incidents), new(Matter, category, facts, Firm))("");

    private static MajorNotice Proposed() => MajorNotice.From([Propose(PenaltyCases.Penalised, MajorCategory.Arrears)]);

    private static MajorNotice Published()
    {
        var file = Proposed();
        file.Apply(Take<ApproveMajorStep, MajorApproved>(file, Day, "", Decider));
        file.Apply(Take<PublishMajorStep, MajorPublished>(file, Day, "网站"));
        return file;
    }

    private static MajorFacts Facts(DateOnly today, Guid by, ProcedureEvent[]? matter = null) =>
        new(today, by, SupervisionCase.From(matter ?? PenaltyCases.Penalised), WorkCalendar.Shipped);

    private static TEvent Take<TStep, TEvent>(MajorNotice file, DateOnly today, string text, Guid? by = null, ProcedureEvent[]? matter = null)
        where TStep : MajorStep<TEvent>
        where TEvent : ProcedureEvent => Steps.The<TStep>().Enter(file, Facts(today, by ?? Proposer, matter), new(text))("");

    private static DateOnly Date(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);

    private static void Refused(string code, Func<ProcedureEvent> step) =>
        Assert.Equal(code, Assert.Throws<ProcedureRuleException>(() => { _ = step(); }).Code);
}
