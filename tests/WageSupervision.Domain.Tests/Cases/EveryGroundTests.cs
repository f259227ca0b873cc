using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Law.Order353;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Procedure;
using static WageSupervision.Domain.Tests.Cases.PenaltyCases;

namespace WageSupervision.Domain.Tests.Cases;

/// <summary>每一种事由走一遍：查实、责令、认定逾期不改正、拟处罚。期待的条款、责令和幅度照条文另写一张表，不从代码里取。</summary>
public sealed class EveryGroundTests
{
    private const string Refusal = "《劳动保障监察条例》第三十条第一款第（三）项";
    private const string Site = "《保障农民工工资支付条例》";
    private static readonly Guid File = Guid.NewGuid();
    private static readonly CaseOpened OpenedCase = new("案1", CaseSource.Patrol, [], null, "x", Officers: CaseTaking.Two) { On = Opened };

    /// <summary>名称；违反的条款；责令；罚款的条款；是不是逾期不改正才罚；单位的幅度；责任人员的幅度（没有的为 0）；警告的条款（没有的为空）.</summary>
    public static TheoryData<string, string, string, string, bool, int, int, int, int, string?> Conduct => new()
    {
        { "paid-in-kind", "第九条第一款", "责令改正", Refusal, true, 2000, 20000, 0, 0, null },
        { "not-to-the-worker", "第十条第一款", "责令改正", Refusal, true, 2000, 20000, 0, 0, null },
        { "no-pay-list", "第十一条第一款", "责令改正", Refusal, true, 2000, 20000, 0, 0, null },
        { "pay-sheet", "第十一条第二款", "责令改正", Refusal, true, 2000, 20000, 0, 0, null },
        { "attendance", "第十二条第一款", "责令改正", Refusal, true, 2000, 20000, 0, 0, null },
        { "records-withheld", "第十三条第一款", "责令改正", Refusal, true, 2000, 20000, 0, 0, null },
        { "pay-cycle", "第十四条第一款", "责令改正", Refusal, true, 2000, 20000, 0, 0, null },
        { "pay-system", "第三十三条第一款", "责令改正", Refusal, true, 2000, 20000, 0, 0, "第三十三条第一款" },
        { "records-falsified", "第十三条第二款", "责令限期改正", "第三十四条第一款", false, 5000, 20000, 1000, 10000, null },
        { "obstruction", "《劳动保障监察条例》第三十条第一款第（一）项", "责令改正", "《劳动保障监察条例》第三十条第一款第（一）项", false, 2000, 20000, 0, 0, null },
        { "false-evidence", "《劳动保障监察条例》第三十条第一款第（二）项", "责令改正", "《劳动保障监察条例》第三十条第一款第（二）项", false, 2000, 20000, 0, 0, null },
        { "order-refused", Refusal, "责令改正", Refusal, false, 2000, 20000, 0, 0, null },
        { "retaliation", "《劳动保障监察条例》第三十条第一款第（四）项", "责令改正", Refusal, true, 2000, 20000, 0, 0, null },
        { "site-paid-in-kind", Site + "第五十四条第一款第（一）项", "责令限期改正", Site + "第五十四条第一款第（一）项", true, 20000, 50000, 10000, 30000, null },
        { "site-ledger", Site + "第五十四条第一款第（二）项", "责令限期改正", Site + "第五十四条第一款第（二）项", true, 20000, 50000, 10000, 30000, null },
        { "site-cards", Site + "第五十四条第一款第（三）项", "责令限期改正", Site + "第五十四条第一款第（三）项", true, 20000, 50000, 10000, 30000, null },
        { "site-account", Site + "第五十五条第一款第（一）项", "责令限期改正", Site + "第五十五条第一款第（一）项", true, 50000, 100000, 0, 0, null },
        { "site-deposit", Site + "第五十五条第一款第（二）项", "责令限期改正", Site + "第五十五条第一款第（二）项", true, 50000, 100000, 0, 0, null },
        { "site-roster", Site + "第五十五条第一款第（三）项", "责令限期改正", Site + "第五十五条第一款第（三）项", true, 50000, 100000, 0, 0, null },
        { "site-pay-list", Site + "第五十六条第一款第（一）项", "责令限期改正", Site + "第五十六条第一款第（一）项", true, 50000, 100000, 0, 0, null },
        { "site-supervision", Site + "第五十六条第一款第（二）项", "责令限期改正", Site + "第五十六条第一款第（二）项", true, 50000, 100000, 0, 0, null },
        { "site-cooperation", Site + "第五十六条第一款第（三）项", "责令限期改正", Site + "第五十六条第一款第（三）项", true, 50000, 100000, 0, 0, null },
        { "site-notice", Site + "第五十六条第一款第（四）项", "责令限期改正", Site + "第五十六条第一款第（四）项", true, 50000, 100000, 0, 0, null },
        { "site-guarantee", Site + "第五十七条第一款第（一）项", "责令限期改正", Site + "第五十七条第一款第（一）项", true, 50000, 100000, 0, 0, null },
        { "site-funds", Site + "第五十七条第一款第（二）项", "责令限期改正", Site + "第五十七条第一款第（二）项", true, 50000, 100000, 0, 0, null },
        { "site-papers", Site + "第五十七条第一款第（三）项", "责令限期改正", Site + "第五十七条第一款第（三）项", true, 50000, 100000, 0, 0, null },
    };

    /// <summary>规则编号；违反的条款；责令.</summary>
    public static TheoryData<string, string, string> Money => new()
    {
        { "ZJ353-6-1", "第六条第一款", "责令限期支付" },
        { "ZJ353-14-2", "第十四条第二款", "责令限期支付" },
        { "ZJ353-15-1", "第十五条第一款", "责令限期支付" },
        { "ZJ353-16-1", "第十六条第一款", "责令限期支付" },
        { "ZJ353-16-1-d2", "第十六条第一款", "责令限期支付" },
        { "ZJ353-16-2", "第十六条第二款", "责令限期退还" },
        { "ZJ353-17-1", "第十七条第一款", "责令限期支付" },
        { "ZJ353-18-1", "第十八条第一款", "责令限期支付" },
        { "ZJ353-19-1", "第十九条第一款", "责令限期支付" },
        { "ZJ353-20-1", "第二十条第一款", "责令限期退还" },
        { "ZJ353-21-1", "第二十一条第一款", "责令限期支付" },
        { "ZJ353-21-2", "第二十一条第二款", "责令限期支付" },
        { "ZJ353-22-1", "第二十二条第一款", "责令限期支付" },
        { "ZJ353-22-2", "第二十二条第二款", "责令限期支付" },
        { "LDF-44", "《中华人民共和国劳动法》第四十四条", "责令限期支付" },
        { "LDF-50", "《中华人民共和国劳动法》第五十条", "责令限期支付" },
    };

    [Fact]
    public void 表里的就是全部事由()
    {
        Assert.Equal(Conduct.Select(row => (string)row[0]).Order(), BreachGrounds.All.Select(ground => ground.Key).Order());
        Assert.Equal(Money.Select(row => (string)row[0]).Order(), ClaimGrounds.All.Select(ground => ground.RuleId).Order());
    }

    [Theory]
    [MemberData(nameof(Conduct))]
    public void 行为_查实_责令_逾期不改正_拟罚款(
        string key, string duty, string remedy, string fine, bool afterRefusal, int min, int max, int personMin, int personMax, string? warning)
    {
        var established = new[] { OpenedCase }.File().Take(Steps.The<BreachStep>(), Opened, new(key, "x", Opened, File));
        Assert.Contains($"（{duty}）", established.Words().Text, StringComparison.Ordinal);
        Assert.Equal(remedy, established.Of().Remedy);
        ProcedureEvent[] found = [OpenedCase, established];
        Check(afterRefusal ? "breach-not-finable" : null, () => Notice(found, min));

        var ordered = found.File().Take(Steps.The<ConductOrderStep>(), Opened, new(Deadline, remedy));
        ProcedureEvent[] served = [.. found, ordered, new ConductOrderServed(ServiceMethod.InPerson, "x", new(File, Opened, null, null)) { On = Opened }];
        ProcedureEvent[] refused = [.. served, served.File().Take(Steps.The<ConductRefusedStep>(), Noticed, new(null, "x", File))];
        Assert.Equal(fine, BreachGrounds.BasisOf(Notice(refused, min).RuleId)!.CitationAmongLaws);
        Assert.Equal(fine, BreachGrounds.BasisOf(Notice(refused, max).RuleId)!.CitationAmongLaws);
        Check("fine-out-of-range", () => Notice(refused, min - 1));
        Check("fine-out-of-range", () => Notice(refused, max + 1));

        var person = established.Of().Range(Respondent.ResponsiblePerson, LegalThresholds.Shipped, Opened);
        Assert.Equal((personMin, personMax), ((int)(person?.Min ?? 0), (int)(person?.Max ?? 0)));
        Assert.Equal(warning, established.Of().WarningBasis?.CitationAmongLaws);
        Check(warning is null ? "no-warning" : null, () => refused.File().Take(
            Steps.The<BreachNoticeStep>(), Noticed, new(1, null, "x", Discretion.None, Warning: true)));
    }

    // 欠薪不论违反哪一条，拒不改正的都是第三十五条：一万以上三万以下；条例第三十条的二千至二万低，不适用。
    [Theory]
    [MemberData(nameof(Money))]
    public void 欠薪_查实_责令支付_拒不改正_拟罚款(string ruleId, string duty, string remedy)
    {
        var ground = ClaimGrounds.Find(ruleId)!;
        Assert.Equal((duty, remedy), (ground.Duty.CitationAmongLaws, ground.Remedy));
        ArrearsItem[] items = [new(Guid.NewGuid(), ruleId, "k", "张*", new(2026, 10, 15), 7000)];
        ProcedureEvent[] claimed = [OpenedCase, new[] { OpenedCase }.File().Take(Steps.The<ClaimsStep>(), Opened, new(items, "x", File))];
        var ordered = claimed.File().Order(Opened, "令1", Deadline, remedy);
        Assert.Equal(7000, ordered.Amount);
        ProcedureEvent[] served = [.. claimed, ordered, new CorrectionOrderServed(ServiceMethod.InPerson, "x") { On = Opened }];
        ProcedureEvent[] refused = [.. served, served.File().EstablishRefusal(Noticed, "x")];
        foreach (var (fine, code) in new (int, string?)[] { (9999, "fine-out-of-range"), (10000, null), (30000, null), (30001, "fine-out-of-range") })
        {
            Check(code, () => Assert.Equal(
                "第三十五条第一款", BreachGrounds.BasisOf(refused.File().Take(Steps.The<RefusalNoticeStep>(), Noticed, new NoticeTerms(fine, "x")).RuleId)!.Citation));
        }
    }

    private static PriorNoticeMade Notice(ProcedureEvent[] history, int fine) => history.File().Take(
        Steps.The<BreachNoticeStep>(), Noticed, new(1, fine, "x", Discretion.None));
}
