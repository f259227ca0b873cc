using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Procedure;
using static WageSupervision.Domain.Tests.Cases.PenaltyCases;

namespace WageSupervision.Domain.Tests.Cases;

/// <summary>第三十三条的警告：也是行政处罚，先告知、听取陈述申辩、由另一人决定；没有罚款，不听证；改正另外责令。</summary>
public sealed class WarningTests
{
    private static readonly Guid File = Guid.NewGuid();
    private static readonly DateOnly Decides = LastDay.AddDays(1);

    private static ProcedureEvent[] Found { get; } =
    [
        new CaseOpened("案1", CaseSource.Patrol, [], null, "x", Officers: CaseTaking.Two) { On = Opened },
        new BreachEstablished(1, "pay-system", "制度规定迟到一次扣一天工资", Opened, File) { On = Opened },
    ];

    private static ProcedureEvent[] Told { get; } =
    [
        .. Found, Found.File().Take(Steps.The<BreachNoticeStep>(), Noticed, new(1, null, "x", Discretion.None, Warning: true), number: "告1"),
        new PriorNoticeServed(ServiceMethod.InPerson, "x") { On = Noticed },
    ];

    private static ProcedureEvent[] Warned { get; } =
    [
        .. Told, Told.File().Take(Steps.The<DecideStep>(), Decides, new DecisionTerms(), Supervisor, "罚1"),
        new PenaltyServed(ServiceMethod.InPerson, "x") { On = Decides },
    ];

    [Fact]
    public void 第三十三条_不以拒不改正为条件_依据是第三十三条_没有罚款()
    {
        var notice = Told.OfType<PriorNoticeMade>().Single();
        Assert.Equal(("ZJ353-33-1", 0m, true, false), (notice.RuleId, notice.Fine, notice.IsWarning, notice.IsHeavy));
        Assert.Contains("拟给予警告（第三十三条第一款）", notice.Words().Text, StringComparison.Ordinal);
        Assert.Contains("给予警告（第三十三条第一款）", Warned.OfType<PenaltyDecided>().Single().Words().Text, StringComparison.Ordinal);
        Check("warning-with-fine", () => Found.File().Take(Steps.The<BreachNoticeStep>(), Noticed, new(1, 2000, "x", Discretion.None, Warning: true)));
    }

    [Theory]
    [InlineData("2026-12-08", "statement-period")]
    [InlineData("2026-12-09", null)]
    public void 处罚法第四十四条_警告也要先告知_期间过后才能决定(string today, string? code) =>
        Check(code, () => Told.File().Take(Steps.The<DecideStep>(), Day(today), new DecisionTerms(), Supervisor));

    [Fact]
    public void 警告也由拟处罚人以外的人决定_陈述申辩没有复核的不能决定()
    {
        Check("four-eyes", () => Told.File().Take(Steps.The<DecideStep>(), Decides, new DecisionTerms(), Inspector));
        var defence = new DefenceReceived(1, DefenceManner.Oral, "制度没有执行过", [], Noticed) { On = Noticed };
        Check("defence-unreviewed", () => Told.File(defence).Take(Steps.The<DecideStep>(), Decides, new DecisionTerms(), Supervisor));
    }

    [Fact]
    public void 警告不能决定成罚款() =>
        Check("heavier-than-notice", () => Told.File().Take(Steps.The<DecideStep>(), Decides, new DecisionTerms(2000), Supervisor));

    // 没有查到“较大数额”时任何罚款都可以要求听证，警告仍然不可以。
    [Fact]
    public void 处罚法第六十三条_警告不听证_不用法制审核和集体讨论()
    {
        Check("fine-not-large", () => Told.File().Take(Steps.The<AskHearingStep>(), Noticed, new("", [])));
        Check("no-grave-notice", () => Told.File().Take(Steps.The<LegalReviewStep>(), Noticed, new(true, "x"), Supervisor));
        Assert.False(Hearings.IsOffered(0, LegalThresholds.Shipped, Noticed));
        Assert.True(Hearings.IsOffered(1, LegalThresholds.Shipped, Noticed));
    }

    [Fact]
    public void 警告没有要缴的_没有缴款的期限()
    {
        var file = Warned.File();
        Assert.Equal(0, file.Fine.UnpaidWithSurcharge(WorkCalendar.Shipped, Decides.AddDays(60)));
        Assert.DoesNotContain(file.Fine.Clocks(WorkCalendar.Shipped, Decides), clock => clock.Title == "缴纳罚款");
        Assert.Contains(file.Fine.Clocks(WorkCalendar.Shipped, Decides), clock => clock is { Title: "报告上一级部门", Running: true });
        Check("fine-paid", () => file.Take(Steps.The<PayFineStep>(), Decides, new(1, Decides, File)));
    }

    // 警告和责令改正并行：警告送达了，没有改正的不能结案；改正了的，或者拒不改正另案处罚的，可以。
    [Fact]
    public void 警告不免除改正()
    {
        Check("conduct-not-corrected", () => Warned.File().Close(Decides, "x"));
        Assert.Equal(CaseStage.Investigating, Warned.File().StageOn(Decides));
        var corrected = Warned.File(new ConductCorrected([1], Decides, "x", File) { On = Decides });
        Assert.Equal(CaseStage.Concluded, corrected.StageOn(Decides));
        Check(null, () => corrected.Close(Decides, "已改正"));

        ProcedureEvent[] ordered =
        [
            .. Warned, Warned.File().Take(Steps.The<ConductOrderStep>(), Decides, new(Decides.AddDays(5), "修改制度")),
            new ConductOrderServed(ServiceMethod.InPerson, "x", new(File, Decides, null, null)) { On = Decides },
        ];
        Assert.Equal(CaseStage.AwaitingCorrection, ordered.File().StageOn(Decides));
        var refused = ordered.File(ordered.File().Take(Steps.The<ConductRefusedStep>(), Decides.AddDays(6), new(null, "x", File)));
        Check(null, () => refused.Close(Decides.AddDays(6), "拒不改正，另案处罚"));
    }

    // 逾期不改正的，可以不给警告而按条例第三十条罚款；一个案件只作出一件处罚。
    [Fact]
    public void 逾期不改正的_罚款_没有认定的只能警告()
    {
        Check("breach-not-finable", () => Found.File().Take(Steps.The<BreachNoticeStep>(), Noticed, new(1, 2000, "x", Discretion.None)));
        Assert.Contains(Steps.The<BreachNoticeStep>().Gate(Warned.File(), CaseTaking.Facts(Decides, Inspector)).Preconditions,
            gate => gate is { Code: "already-penalised", Met: false });
    }
}
