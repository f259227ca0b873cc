using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Law.Order353;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Procedure;
using static WageSupervision.Domain.Tests.Cases.PenaltyCases;

namespace WageSupervision.Domain.Tests.Cases;

/// <summary>欠薪以外的违法行为：查实、责令、复查、处罚或者不予处罚；各条的前提和幅度。</summary>
public sealed class BreachTests
{
    private static readonly Guid File = Guid.NewGuid();
    private static readonly CaseOpened OpenedCase = new("案1", CaseSource.Patrol, [], null, "x", Officers: CaseTaking.Two) { On = Opened };

    [Fact]
    public void 事由_条款都在_名称只增不改()
    {
        Assert.Equal(BreachGrounds.All.Count, BreachGrounds.All.Select(ground => ground.Key).Distinct().Count());
        Assert.All(BreachGrounds.All, ground => Assert.NotEmpty(ground.FineBasis.Quote));
        Assert.All(BreachGrounds.All, ground => Assert.NotNull(BreachGrounds.BasisOf(ground.FineBasis.RuleId)));
        Assert.All(BreachGrounds.All, ground => Assert.NotNull(ground.Range(Respondent.Enterprise, LegalThresholds.Shipped, Opened)));
    }

    // 各条罚款的下限、上限和各差一元；责任人员只有办法第三十四条、条例724第五十四条有。
    [Theory]
    [InlineData("no-pay-list", 2000, 20000, null, null)]
    [InlineData("obstruction", 2000, 20000, null, null)]
    [InlineData("records-falsified", 5000, 20000, 1000, 10000)]
    [InlineData("site-ledger", 20000, 50000, 10000, 30000)]
    [InlineData("site-account", 50000, 100000, null, null)]
    [InlineData("site-notice", 50000, 100000, null, null)]
    [InlineData("site-papers", 50000, 100000, null, null)]
    public void 幅度_单位和责任人员(string ground, int min, int max, int? personMin, int? personMax)
    {
        var found = BreachGrounds.Find(ground)!;
        var range = found.Range(Respondent.Enterprise, LegalThresholds.Shipped, Opened)!;
        Assert.Equal((min, max), (range.Min, range.Max));
        Assert.False(range.Includes(min - 1) || range.Includes(max + 1));
        var person = found.Range(Respondent.ResponsiblePerson, LegalThresholds.Shipped, Opened);
        Assert.Equal((personMin, personMax), ((int?)person?.Min, (int?)person?.Max));
    }

    // 条例724 2020-05-01 起施行。
    [Theory]
    [InlineData("2020-04-30", false)]
    [InlineData("2020-05-01", true)]
    public void 条例724_施行以前没有罚款(string day, bool known) => Assert.Equal(
        known, BreachGrounds.Find("site-account")!.Range(Respondent.Enterprise, LegalThresholds.Shipped, Day(day)) is not null);

    [Theory]
    [InlineData("2024-11-19", "too-old")]
    [InlineData("2024-11-20", null)]
    [InlineData("2026-11-20", null)]
    [InlineData("2026-11-21", "breach-in-the-future")]
    public void 监察条例第二十条_两年以内(string lastOn, string? code) => Check(code, () => Case().Take(
        Steps.The<BreachStep>(), Opened, new("no-pay-list", "x", Day(lastOn), File)));

    [Fact]
    public void 没有依据的不登记_同一天同一种不登记两次()
    {
        Check("breach-not-proved", () => Case().Take(Steps.The<BreachStep>(), Opened, new("no-pay-list", "x", Opened, null)));
        Check("breach-twice", () => Case(Breach("no-pay-list")).Take(Steps.The<BreachStep>(), Opened, new("no-pay-list", "x", Opened, File)));
    }

    // 没有欠薪的，不能认定拒不支付工资。
    [Theory]
    [InlineData("2026-11-30")]
    [InlineData("2026-12-01")]
    public void 只有违法行为的_下一步是复查行为_不是认定拒不改正(string today)
    {
        var (file, facts) = (Ordered(), CaseTaking.Facts(Day(today)));
        Assert.True(Steps.The<ConductRefusedStep>().IsNext(file, facts));
        Assert.False(Steps.The<RefusalStep>().IsNext(file, facts));
    }

    [Theory]
    [InlineData("2026-11-30", "deadline-not-over")]
    [InlineData("2026-12-01", null)]
    public void 改正期限当日不算逾期(string today, string? code) =>
        Check(code, () => Ordered().Take(Steps.The<ConductRefusedStep>(), Day(today), new(null, "x", File)));

    [Theory]
    [InlineData("2026-11-30", "corrected-in-time")]
    [InlineData("2026-12-01", null)]
    public void 期限内改正的不是逾期不改正(string correctedOn, string? code)
    {
        var file = Ordered(new ConductCorrected([1], Day(correctedOn), "x", File) { On = Noticed });
        Check(code, () => file.Take(Steps.The<ConductRefusedStep>(), Noticed, new(null, "x", File)));
        Assert.Equal(CaseStage.Concluded, file.StageOn(Noticed));
    }

    [Fact]
    public void 没有去看过的不认定() => Check("not-proved", () => Ordered().Take(Steps.The<ConductRefusedStep>(), Noticed, new(null, "x", null)));

    [Theory]
    [InlineData("2026-11-29", null)]
    [InlineData("2026-11-30", "served-too-late")]
    public void 指令书到期没有送达的作废(string today, string? code)
    {
        var file = Case(Breach("no-pay-list"), new ConductOrdered("令1", [1], "x", Deadline, CaseTaking.Firm) { On = Opened });
        var terms = new ServiceTerms(Day(today), ServiceMethod.InPerson, "财务负责人", "", File, "");
        Check(code is null ? null : "no-order", () => file.Take(Steps.The<ServeConductOrderStep>(), Day(today), terms));
        Assert.Equal(code is null ? CaseStage.OrderToBeServed : CaseStage.Investigating, file.StageOn(Day(today)));
        Assert.Equal(code is not null, Steps.The<ConductOrderStep>().Gate(file, CaseTaking.Facts(Day(today), Inspector)).IsOpen);
    }

    [Fact]
    public void 要先责令的_没有认定逾期不改正不能罚_可以直接罚的可以()
    {
        var terms = new BreachNoticeTerms(1, 20000, "x", Discretion.None);
        Check("breach-not-finable", () => Ordered().Take(Steps.The<BreachNoticeStep>(), Noticed, terms));
        Check(null, () => Refused().Take(Steps.The<BreachNoticeStep>(), Noticed, terms));
        Check(null, () => Case(Breach("obstruction")).Take(Steps.The<BreachNoticeStep>(), Opened, terms));
    }

    [Theory]
    [InlineData(1999, "fine-out-of-range")]
    [InlineData(2000, null)]
    [InlineData(20000, null)]
    [InlineData(20001, "fine-out-of-range")]
    public void 罚款在幅度以内(int fine, string? code) => Check(
        code, () => Refused().Take(Steps.The<BreachNoticeStep>(), Noticed, new(1, fine, "x", Discretion.None)));

    // 五万元以上的，和造成严重后果的一样，要听证的情况登记、法制审核、集体讨论以后才能决定。
    [Theory]
    [InlineData(49999, null)]
    [InlineData(50000, "hearing-open")]
    public void 罚款五万元以上的_不由一个人决定(int fine, string? code)
    {
        var breach = new BreachEstablished(1, "site-ledger", "x", Opened, File) { On = Opened };
        ProcedureEvent[] told =
        [
            OpenedCase, breach, new ConductOrdered("令1", [1], "x", Deadline, CaseTaking.Firm) { On = Opened },
            new ConductOrderServed(ServiceMethod.InPerson, "x", new(File, Opened, null, null)) { On = Opened }, new ConductRefused("x", File) { On = Noticed },
        ];
        var notice = told.File().Take(Steps.The<BreachNoticeStep>(), Noticed, new(1, fine, "x", Discretion.None));
        ProcedureEvent[] served = [.. told, notice, new PriorNoticeServed(ServiceMethod.InPerson, "x") { On = Noticed }];
        Check(code, () => served.File().Take(Steps.The<DecideStep>(), LastDay.AddDays(1), new DecisionTerms(), Supervisor));
    }

    // 一项改正了，又查实一项：不是都改正了；再责令的只有没有改正的那一项。
    [Fact]
    public void 改正按项算_后来查实的没有改正不能结案()
    {
        var corrected = new ConductCorrected([1], Opened, "x", File) { On = Opened };
        var second = new BreachEstablished(2, "attendance", "x", Opened, File) { On = Opened };
        var file = Case(Breach("no-pay-list"), corrected, second);
        Assert.Equal(CaseStage.Investigating, file.StageOn(Opened));
        Check("conduct-not-corrected", () => file.Close(Opened, "x"));
        Assert.Equal([2], file.Take(Steps.The<ConductOrderStep>(), Opened, new OrderTerms(Deadline, "x")).Breaches);
        Assert.Equal([2], file.Take(Steps.The<ConductCorrectedStep>(), Opened, new(Opened, "x", File)).Breaches);
    }

    // 罚了一项，别的没有改正也没有罚的，仍然不能结案；决定不予处罚以后不再查实新的。
    [Fact]
    public void 处罚一项不了结别的()
    {
        var notice = Refused().Take(Steps.The<BreachNoticeStep>(), Noticed, new(1, 5000, "x", Discretion.None));
        ProcedureEvent[] penalised =
        [
            OpenedCase, Breach("no-pay-list"), new BreachEstablished(2, "attendance", "x", Opened, File) { On = Opened }, .. RefusedEvents[2..], notice,
            new PenaltyDecided("罚1", notice.RuleId, 5000) { On = LastDay }, new PenaltyServed(ServiceMethod.InPerson, "x") { On = LastDay },
        ];
        Check("conduct-not-corrected", () => penalised.File().Close(LastDay, "x"));
        Check("already-penalised", () => penalised.File().Take(Steps.The<BreachStep>(), LastDay, new("pay-cycle", "x", LastDay, File)));
    }

    [Fact]
    public void 有查实的违法行为_不能说没有违法事实撤销_也不能移走()
    {
        Check("conduct-not-corrected", () => Case(Breach("obstruction")).Take(
            Steps.The<ProposeRevocationStep>(), Opened, new(RevocationGround.NotEstablished, "x")));
        var corrected = new ConductCorrected([1], Opened, "x", File) { On = Opened };
        Check("something-established", () => Case(Breach("obstruction"), corrected).Take(
            Steps.The<ProposeRevocationStep>(), Opened, new(RevocationGround.NotEstablished, "x")));
        Check("order-served", () => Ordered().Take(Steps.The<ProposeEndStep>(), Opened, new(CaseEnd.OtherDepartment, "x", "x")));
    }

    [Fact]
    public void 处罚决定和结案_和欠薪的一样走()
    {
        var notice = Refused().Take(Steps.The<BreachNoticeStep>(), Noticed, new(1, 5000, "x", Discretion.None), number: "告1");
        var told = (ProcedureEvent[])[.. RefusedEvents, notice, new PriorNoticeServed(ServiceMethod.InPerson, "x") { On = Noticed }];
        Assert.Equal(CaseStage.NoticeServed, told.File().StageOn(Noticed));
        var decided = told.File().Take(Steps.The<DecideStep>(), LastDay.AddDays(1), new DecisionTerms(), Supervisor);
        var penalised = (ProcedureEvent[])[.. told, decided, new PenaltyServed(ServiceMethod.InPerson, "x") { On = LastDay.AddDays(1) }];
        Assert.Equal(CaseStage.Concluded, penalised.File().StageOn(LastDay.AddDays(1)));
        Check(null, () => penalised.File().Close(LastDay.AddDays(1), "已处罚"));
        Check("conduct-not-corrected", () => Refused().Close(Noticed, "x"));
    }

    [Theory]
    [InlineData(false, null)]
    [InlineData(true, "mitigation-not-proved")]
    public void 处罚法第三十二条_情节要有事实(bool without, string? code) => Check(code, () => Refused().Take(
        Steps.The<BreachNoticeStep>(), Noticed, new(1, 5000, "x", new([Mitigation.HarmReduced], without ? "" : "已经补发，有清单"))));

    [Theory]
    [InlineData(null, 5000, "", "grade-missing")]
    [InlineData("较轻", 5000, "", null)]
    [InlineData("较轻", 5001, "", "outside-grade")]
    [InlineData("较轻", 5001, "情节介于两档之间", null)]
    [InlineData("特轻", 5000, "", "grade-missing")]
    public void 处罚法第三十四条_有基准的选档_不在档内写理由(string? grade, int fine, string deviation, string? code)
    {
        var rule = BreachGrounds.Find("no-pay-list")!.FineBasis.RuleId;
        var grades = new PenaltyGrades([new(rule, "较轻", new(2026, 1, 1), null, "x", 2000, 5000, "演示〔2026〕1号", "x"),
            new(rule, "一般", new(2026, 1, 1), new(2026, 11, 30), "x", 5000, 10000, "演示〔2026〕1号", "x")]);
        var facts = CaseTaking.Facts(Noticed, Inspector) with { Grades = grades };
        Check(code, () => Steps.The<BreachNoticeStep>().Enter(Refused(), facts, new(1, fine, "x", new([], Grade: grade, Deviation: deviation)))("告1"));
        Assert.Single(grades.Of(rule, Noticed));
        Assert.Equal(2, grades.Of(rule, new(2026, 11, 30)).Count);
    }

    [Theory]
    [InlineData(NoPenaltyGround.Minor, false, "not-corrected")]
    [InlineData(NoPenaltyGround.Minor, true, null)]
    [InlineData(NoPenaltyGround.First, true, null)]
    [InlineData(NoPenaltyGround.NoFault, false, null)]
    public void 处罚法第三十三条_改正了才能不予处罚_没有过错的不要求(NoPenaltyGround ground, bool corrected, string? code)
    {
        var file = corrected ? Ordered(new ConductCorrected([1], Deadline, "x", File) { On = Deadline }) : Ordered();
        Check(code, () => file.Take(Steps.The<ProposeNoPenaltyStep>(), Deadline, new(ground, "x")));
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(1, "not-the-first")]
    public void 处罚法第三十三条_罚过的不是初次(int earlier, string? code)
    {
        var file = Ordered(new ConductCorrected([1], Deadline, "x", File) { On = Deadline });
        var facts = CaseTaking.Facts(Deadline, Inspector) with { EarlierPenalties = earlier };
        Check(code, () => Steps.The<ProposeNoPenaltyStep>().Enter(file, facts, new(NoPenaltyGround.First, "x"))(""));
    }

    [Fact]
    public void 不予处罚由两人_以后不能再罚_可以结案()
    {
        var corrected = new ConductCorrected([1], Deadline, "x", File) { On = Deadline };
        var proposed = new NoPenaltyProposed(NoPenaltyGround.Minor, "x", Inspector) { On = Deadline };
        Check("four-eyes", () => Ordered(corrected, proposed).Take(Steps.The<NoPenaltyStep>(), Deadline, NoTerms.Given, Inspector));
        var decided = Ordered(corrected, proposed).Take(Steps.The<NoPenaltyStep>(), Deadline, NoTerms.Given, Supervisor);
        var file = Ordered(corrected, proposed, decided);
        Check("already-penalised", () => file.Take(Steps.The<ProposeNoPenaltyStep>(), Deadline, new(NoPenaltyGround.Minor, "x")));
        Check(null, () => file.Close(Deadline, "已改正"));
    }

    private static BreachEstablished Breach(string ground) => new(1, ground, "十月没有发清单", Opened, File) { On = Opened };

    private static SupervisionCase Case(params ProcedureEvent[] more) => SupervisionCase.From([OpenedCase, .. more]);

    private static ProcedureEvent[] OrderedEvents { get; } =
    [
        OpenedCase, Breach("no-pay-list"), new ConductOrdered("令1", [1], "x", Deadline, CaseTaking.Firm) { On = Opened },
        new ConductOrderServed(ServiceMethod.InPerson, "财务负责人", new(File, Opened, null, null)) { On = Opened },
    ];

    private static ProcedureEvent[] RefusedEvents { get; } = [.. OrderedEvents, new ConductRefused("x", File) { On = Noticed }];

    private static SupervisionCase Ordered(params ProcedureEvent[] more) => OrderedEvents.File(more);

    private static SupervisionCase Refused() => RefusedEvents.File();
}
