using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.Order353.Article06;
using WageSupervision.Domain.Law.Order353.Article08;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Payroll;
using WageSupervision.Domain.Proofs;
using static WageSupervision.Domain.Tests.Law.Rule;

namespace WageSupervision.Domain.Tests.Payroll;

/// <summary>工资表自己说明了为什么少发，或者只写了一部分工资：问一句，不认定违反。</summary>
public sealed class PresenceOnSheetsTests
{
    private static readonly PayrollCircumstances September = new(
        "330106", new(2026, 9, 1), new(2026, 9, 30), new(2026, 10, 15), new(2026, 10, 15), Employment.FullTime, new(2026, 11, 22));

    [Theory]
    [InlineData(PayrollField.PersonalLeaveReduction)]
    [InlineData(PayrollField.AbsenceReduction)]
    [InlineData(PayrollField.SickLeaveReduction)]
    public void 有考勤扣款没有缺勤天数_只问缺勤几天(PayrollField reduction)
    {
        var found = Assert.Single(Judge(Line(2000, (PayrollField.BasicWage, 2900), (reduction, 900))));
        Assert.Equal(["缺勤几天"], Assert.IsType<Finding.Undetermined>(found.Finding).Missing);
    }

    [Fact]
    public void 有考勤扣款没有缺勤天数_加回来也不够_至少差那一部分() => Assert.Equal(
        30, Assert.IsType<Finding.Violated>(Assert.Single(Judge(Line(1300, (PayrollField.PersonalLeaveReduction, 1300)))).Finding).Shortfall);

    [Fact]
    public void 写了缺勤天数的_照天数() => Assert.IsType<Finding.Violated>(
        Assert.Single(Judge(Line(2000, (PayrollField.PersonalLeaveReduction, 200), (PayrollField.UnpaidAbsenceDays, 3)))).Finding);

    [Fact]
    public void 出勤少于应出勤的_就是缺勤天数() => Assert.IsType<Finding.Violated>(Assert.Single(Judge(Line(
        2000, (PayrollField.PersonalLeaveReduction, 100), (PayrollField.DaysDue, 22), (PayrollField.DaysWorked, 20)))).Finding);

    [Theory]
    [InlineData("产假", "产假、生育")]
    [InlineData("薪酬结算", "结算")]
    [InlineData("9月20日入职", "当月入职")]
    public void 备注说明了原因_不认定低于最低工资_写出原因(string remark, string fact)
    {
        var found = Assert.Single(Judge(Line(1000) with { Remark = remark }));
        Assert.Equal("ZJ353-6-1", found.RuleId);
        Assert.Single(Assert.IsType<Finding.Undetermined>(found.Finding).Missing);
        Assert.Contains(new ProofFact("没有满勤的原因", fact, ""), InputWords.Of(found.Question.Input, LegalParameters.Shipped.Divisions, _ => ""));
    }

    [Fact]
    public void 备注说的是别的_照常认定() => Assert.IsType<Finding.Violated>(Assert.Single(Judge(Line(1000) with { Remark = "九月份工资" })).Finding);

    [Fact]
    public void 实发为零_应发正好是个人社保公积金_不认定() => Assert.IsType<Finding.Undetermined>(Assert.Single(Judge(Line(
        1000, (PayrollField.Pension, 600), (PayrollField.HousingFund, 400)))).Finding);

    [Fact]
    public void 只有福利没有工资的_问原因_写了出勤的照常认定()
    {
        Assert.IsType<Finding.Undetermined>(Assert.Single(Judge(Line(800, (PayrollField.Welfare, 800)))).Finding);
        Assert.IsType<Finding.Violated>(Assert.Single(Judge(Line(800, (PayrollField.Welfare, 800), (PayrollField.DaysWorked, 22)))).Finding);
    }

    [Fact]
    public void 实发为一分_照常认定() => Assert.Equal(1659.99m, Assert.IsType<Finding.Violated>(Assert.Single(Judge(Line(
        1000.01m, (PayrollField.Pension, 600), (PayrollField.HousingFund, 400)))).Finding).Shortfall);

    [Fact]
    public void 备注写结算_病假工资和加班工资也不认定()
    {
        var sick = Line(2660, (PayrollField.SickDays, 2), (PayrollField.SickPay, 10), (PayrollField.DaysWorked, 20));
        Assert.IsType<Finding.Violated>(Of(Judge(sick), "ZJ353-17-1"));
        Assert.IsType<Finding.Violated>(Of(Judge(sick with { Remark = "病假2天" }), "ZJ353-17-1"));
        Assert.IsType<Finding.Undetermined>(Of(Judge(sick with { Remark = "离职结算" }), "ZJ353-17-1"));

        var overtime = Line(2670, (PayrollField.OvertimeHours, 20), (PayrollField.OvertimePay, 10), (PayrollField.DaysWorked, 22));
        Assert.IsType<Finding.Violated>(Of(Judge(overtime), "LDF-44"));
        Assert.IsType<Finding.Undetermined>(Of(Judge(overtime with { Remark = "离职结算" }), "LDF-44"));
    }

    [Fact]
    public void 备注说明了原因_合同约定的工资也不认定()
    {
        var sheet = September with { AgreedWages = new Dictionary<string, AgreedWage> { ["330102199001010004"] = new(6000, 6000, new(2024, 1, 1), null) } };
        var line = Line(3000) with { IdentityNumber = "330102199001010004", DaysWorked = 22 };
        Assert.IsType<Finding.Violated>(Of(Judge(sheet, line), "LDF-50"));
        Assert.IsType<Finding.Undetermined>(Of(Judge(sheet, line with { Remark = "停薪留职" }), "LDF-50"));
    }

    [Theory]
    [InlineData(WageShown.BasicOnly)]
    [InlineData(WageShown.PartOnly)]
    [InlineData(WageShown.OnePayer)]
    public void 只有一部分工资的表_整张问一句(WageShown shown)
    {
        var found = Assert.Single(Judge(September with { Shown = shown }, Line(500), Line(600) with { Row = 5 }, Line(5000) with { Row = 6 }));
        Assert.Equal(("ZJ353-6-1", null, null), (found.RuleId, found.Row, found.WorkerName));
        Assert.IsType<Finding.Undetermined>(found.Finding);
    }

    [Fact]
    public void 只有一方发的表_病假加班缺勤的差额也不认定()
    {
        var line = Line(
            5000, (PayrollField.SickDays, 2), (PayrollField.SickPay, 1), (PayrollField.OvertimeHours, 10), (PayrollField.OvertimePay, 10),
            (PayrollField.UnpaidAbsenceDays, 1), (PayrollField.PersonalLeaveReduction, 900));
        string[] of = ["ZJ353-16-2", "ZJ353-17-1", "LDF-44"];
        Assert.Equal(3, Judge(September, line).Count(found => of.Contains(found.RuleId) && found.Finding is Finding.Violated));
        Assert.DoesNotContain(Judge(September with { Shown = WageShown.OnePayer }, line), found => found.Finding is Finding.Violated);
    }

    [Fact]
    public void 各项加不到应发的行_低于标准的只问一句_罚款照常违反()
    {
        var sheet = September with { AgreedWages = new Dictionary<string, AgreedWage> { ["330102199001010004"] = new(6000, 6000, new(2024, 1, 1), null) } };
        var line = Line(
            2000, (PayrollField.SickDays, 2), (PayrollField.SickPay, 1), (PayrollField.OvertimeHours, 10), (PayrollField.OvertimePay, 10),
            (PayrollField.Penalty, 50)) with
        { IdentityNumber = "330102199001010004" };
        Assert.Equal(["ZJ353-6-1", "ZJ353-17-1", "ZJ353-20-1", "LDF-44", "LDF-50"],
            Judge(sheet, line).Where(found => found.Finding is Finding.Violated).Select(found => found.RuleId));
        var open = Judge(sheet, line with { AreSumsOpen = true });
        Assert.Equal("ZJ353-20-1", Assert.Single(open, found => found.Finding is Finding.Violated).RuleId);
        Assert.Equal(4, open.Count(found => found.Finding is Finding.Undetermined { Missing: [var asked] }
            && asked.StartsWith("各项工资相加不等于应发", StringComparison.Ordinal)));
        Assert.True(line.Together(line with { AreSumsOpen = true }).AreSumsOpen);
    }

    [Fact]
    public void 各项加不到应发的行_缺勤的上限按发的和没有发的算()
    {
        var line = Line(6000, (PayrollField.BasicWage, 2000), (PayrollField.UnpaidAbsenceDays, 1), (PayrollField.PersonalLeaveReduction, 280));
        Assert.Contains(Judge(September, line), found => found is { RuleId: "ZJ353-16-2", Finding: Finding.Violated });
        Assert.DoesNotContain(Judge(September, line with { AreSumsOpen = true }), found => found.RuleId == "ZJ353-16-2");
    }

    [Fact]
    public void 只有一部分工资的表_没有发多少也只问()
    {
        var sheet = September with { PaidOn = null, StatedUnpaid = true };
        Assert.Equal(2, Judge(sheet, Line(5000), Line(6000) with { Row = 5 }).Count(found => found.Finding is Finding.Violated));
        var found = Judge(sheet with { Shown = WageShown.BasicOnly }, Line(5000), Line(6000) with { Row = 5 });
        Assert.Equal([("ZJ353-14-2", null), ("ZJ353-6-1", (int?)null)], found.Select(one => (one.RuleId, one.Row)));
        Assert.All(found, one => Assert.IsType<Finding.Undetermined>(one.Finding));
    }

    [Fact]
    public void 绩效小计里的扣罚_只问_另外的罚款照常违反()
    {
        var line = Line(8000, (PayrollField.Penalty, 150)) with { PenaltyInBonus = 150 };
        Assert.Equal(["绩效、奖金里的扣罚是不是按约定的奖金办法少发的奖金"], Assert.IsType<Finding.Undetermined>(Assert.Single(Judge(line)).Finding).Missing);
        Assert.Equal(line.Net, line.Earned);
        var fined = Line(8000, (PayrollField.Penalty, 200)) with { PenaltyInBonus = 150 };
        Assert.Equal(50, Assert.IsType<Finding.Violated>(Assert.Single(Judge(fined)).Finding).Shortfall);
    }

    /// <summary>月工资4,350元，一天200元。</summary>
    [Theory]
    [InlineData(PayrollField.AnnualLeaveDays)]
    [InlineData(PayrollField.StatutoryLeaveDays)]
    [InlineData(PayrollField.MaternityDays)]
    public void 第十六条第一款_工资表上休了法定假又扣了工资_问一句(PayrollField leave)
    {
        Assert.Equal(不能认定, LeavePay((leave, 2), (PayrollField.AbsenceReduction, 400)));
        Assert.Equal(不能认定, LeavePay((leave, 2), (PayrollField.PersonalLeaveReduction, 400)));
        Assert.Equal(不能认定, LeavePay((leave, 2), (PayrollField.AbsenceReduction, 400), (PayrollField.DaysDue, 22), (PayrollField.DaysWorked, 20)));
        Assert.Null(LeavePay((leave, 2)));
        Assert.Null(LeavePay((leave, 0), (PayrollField.AbsenceReduction, 400)));
        Assert.Null(LeavePay((leave, 2), (PayrollField.AbsenceReduction, 0)));
    }

    [Fact]
    public void 第十六条第一款_扣的是另外的缺勤_不问()
    {
        Assert.Null(LeavePay((PayrollField.AnnualLeaveDays, 2), (PayrollField.AbsenceReduction, 200), (PayrollField.UnpaidAbsenceDays, 1)));
        Assert.Equal(不能认定, LeavePay((PayrollField.AnnualLeaveDays, 2), (PayrollField.AbsenceReduction, 200.01m), (PayrollField.UnpaidAbsenceDays, 1)));
        Assert.Null(LeavePay(
            (PayrollField.AnnualLeaveDays, 2), (PayrollField.AbsenceReduction, 200), (PayrollField.DaysDue, 22), (PayrollField.DaysWorked, 19)));
        Assert.Null(LeavePay(
            (PayrollField.AnnualLeaveDays, 2), (PayrollField.AbsenceReduction, 200), (PayrollField.DaysDue, 22), (PayrollField.DaysWorked, 21)));
    }

    // A deduction for leave and absence together is no penalty in disguise.
    [Fact]
    public void 第十六条第二款_连同法定假一起扣的_不认定多扣()
    {
        var found = Judge(Line(
            3750, (PayrollField.BasicWage, 4350), (PayrollField.AbsenceReduction, 600), (PayrollField.UnpaidAbsenceDays, 1), (PayrollField.MaternityDays, 2)));
        Assert.DoesNotContain(found, each => each.RuleId == "ZJ353-16-2");
        Assert.IsType<Finding.Undetermined>(Of(found, "ZJ353-16-1-d2"));
    }

    [Fact]
    public void 备注写实习工资_不按本办法核对() => Assert.Empty(Judge(Line(1720) with { Remark = "实习工资" }));

    [Fact]
    public void 金额没有定的表_读金额的规则不说话()
    {
        var judged = PayrollJudge.Judge(
            [Line(500, (PayrollField.OvertimeHours, 80), (PayrollField.OvertimePay, 10), (PayrollField.Penalty, 50))],
            September with { Columns = FieldSet.Of(PayrollField.Name, PayrollField.Gross, PayrollField.Net) }, LegalParameters.Shipped);
        Assert.False(judged.AmountsOpen);
        Assert.Contains(judged.Findings, found => found.RuleId == "ZJ353-6-1");
        var open = judged.WithoutAmounts();
        Assert.True(open.AmountsOpen);
        Assert.Equal(["ZJ353-11-2", "LDF-41"], open.Findings.Select(found => found.RuleId));
        Assert.Equal(["ZJ353-14-1"], open.Complied.Keys);
    }

    private static Outcome? LeavePay(params (PayrollField Field, decimal Amount)[] amounts)
    {
        var withheld = amounts.Where(each => each.Field is PayrollField.AbsenceReduction or PayrollField.PersonalLeaveReduction).Sum(each => each.Amount);
        return Judge(Line(4350 - withheld, [(PayrollField.BasicWage, 4350), .. amounts]))
            .SingleOrDefault(each => each.RuleId == "ZJ353-16-1-d2")?.Finding.Outcome;
    }

    private static PayrollLine Line(decimal earned, params (PayrollField Field, decimal Amount)[] amounts)
    {
        var filled = default(PayAmounts);
        filled[PayrollField.Gross] = earned;
        foreach (var (field, amount) in amounts)
        {
            filled[field] = amount;
        }

        filled[PayrollField.Net] = earned - filled.Sum(PayrollFields.Deductions);
        return new PayrollLine { Row = 4, WorkerName = "演示甲", Gross = 0, Net = 0 } with { Amounts = filled };
    }

    private static IReadOnlyList<PayrollFinding> Judge(PayrollLine line) => Judge(September, line);

    private static IReadOnlyList<PayrollFinding> Judge(PayrollCircumstances sheet, params PayrollLine[] lines)
    {
        var findings = PayrollJudge.Judge(lines, sheet, LegalParameters.Shipped).Findings;
        Assert.All(findings, AssertProof);
        return findings;
    }

    private static Finding Of(IReadOnlyList<PayrollFinding> findings, string ruleId) => Assert.Single(findings, found => found.RuleId == ruleId).Finding;

    // Anybody who asks the same question gets the same answer, also from the proof sheet alone.
    private static void AssertProof(PayrollFinding found)
    {
        var sheet = ProofMaker.Make(found.Question, new ProofSubject("finding", September.AgreedPayday), September.AsOf, ParameterSet.Shipped)!;
        Assert.Equal(Domain.Questions.Json.CalculationJson.WordOf(found.Finding.Outcome), sheet.Verdict.Outcome);
        Assert.Equal((found.Finding as Finding.Violated)?.Shortfall, sheet.Verdict.Shortfall);
        Assert.Equal((found.Finding as Finding.Undetermined)?.Missing ?? [], sheet.Verdict.Missing);
        Assert.True(ProofVerifier.Verify(ProofJson.Write(sheet)).IsSame);
    }
}
