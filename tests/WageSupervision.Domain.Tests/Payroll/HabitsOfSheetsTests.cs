using WageSupervision.Domain.Law;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Payroll;
using WageSupervision.Domain.Proofs;

namespace WageSupervision.Domain.Tests.Payroll;

/// <summary>工资表的各种写法，守法的不被认定违反，看得出的违反说出来。</summary>
public sealed class HabitsOfSheetsTests
{
    private static readonly PayrollCircumstances September = new(
        "330106", new(2026, 9, 1), new(2026, 9, 30), new(2026, 10, 15), new(2026, 10, 15), Employment.FullTime, new(2026, 11, 22));

    [Fact]
    public void 新入职出勤五天_不认定低于最低工资() =>
        Assert.Empty(Judge(Line(700, (PayrollField.DaysDue, 22), (PayrollField.DaysWorked, 5), (PayrollField.BasicWage, 700))));

    [Fact]
    public void 入职日期在当月_没有天数_只问() =>
        Assert.IsType<Finding.Undetermined>(Single(Line(700) with { JoinedOn = new(2026, 9, 24) }, "ZJ353-6-1"));

    [Fact]
    public void 离职日期在当月_没有天数_只问() =>
        Assert.IsType<Finding.Undetermined>(Single(Line(700) with { LeftOn = new(2026, 9, 4) }, "ZJ353-6-1"));

    [Theory]
    [InlineData(2400, null)]
    [InlineData(2293.10, null)]
    [InlineData(2293.09, 0.01)]
    public void 旷工三天_按出勤折算(double earned, double? shortfall) => AssertShort(
        (decimal?)shortfall, Judge(Line((decimal)earned, (PayrollField.DaysWorked, 19), (PayrollField.AbsentWithoutLeaveDays, 3))));

    [Fact]
    public void 事病假合在一列_分不开_不能认定() =>
        Assert.Equal(["事假和病假各几天"],
            Assert.IsType<Finding.Undetermined>(Single(Line(2300, (PayrollField.DaysWorked, 19), (PayrollField.MixedLeaveDays, 3)), "ZJ353-6-1")).Missing);

    [Theory]
    [InlineData(PayrollField.MaternityDays)]
    [InlineData(PayrollField.InjuryDays)]
    public void 产假工伤的行_只问不认定违反(PayrollField field) =>
        Assert.IsType<Finding.Undetermined>(Single(Line(0, (PayrollField.DaysWorked, 0), (PayrollField.DaysDue, 22), (field, 22)), "ZJ353-6-1"));

    [Fact]
    public void 带薪年假另列的_算工作天数() =>
        AssertShort(0.01m, Judge(Line(2659.99m, (PayrollField.DaysDue, 22), (PayrollField.DaysWorked, 17), (PayrollField.AnnualLeaveDays, 5))));

    [Fact]
    public void 停工工资的行_不按最低工资认定() => Assert.Empty(Judge(Line(1000, (PayrollField.StoppagePay, 1000))));

    [Fact]
    public void 应发写在缺勤扣款之前的_比较的是实得() =>
        AssertShort(160, Judge(Line(2500, (PayrollField.BasicWage, 3000), (PayrollField.Gross, 3000))));

    [Fact]
    public void 补发以前月份的工资_不算本月的() => AssertShort(660, Judge(Line(3000, (PayrollField.BackPay, 1000))));

    [Fact]
    public void 夜班津贴是负数的补扣_不降低比较的工资() => Assert.Empty(Judge(Line(2600, (PayrollField.SpecialShiftAllowance, -60))));

    [Fact]
    public void 非全日制工时乘小时标准() => AssertShort(100, PayrollJudge.Judge(
        [Line(900, (PayrollField.HoursWorked, 40))],
        September with { CycleStart = new(2026, 9, 16), AgreedPayday = new(2026, 9, 30), PaidOn = new(2026, 9, 30), Employment = Employment.PartTime },
        LegalParameters.Shipped).Findings);

    [Theory]
    [InlineData(825.51, 0.01)]
    [InlineData(100, 725.52)]
    public void 加班三十六小时_加班费不到一倍半(double paid, double shortfall)
    {
        var line = Line(
            2660 + (decimal)paid, (PayrollField.DaysWorked, 22), (PayrollField.OvertimeHours, 36), (PayrollField.OvertimePay, (decimal)paid));
        var finding = Single(line, "LDF-44");
        Assert.Equal((decimal)shortfall, Assert.IsType<Finding.Violated>(finding).Shortfall);
    }

    [Fact]
    public void 加班八十小时_告诉() => Assert.Contains(
        Judge(Line(5660, (PayrollField.DaysWorked, 26), (PayrollField.OvertimeHours, 80), (PayrollField.OvertimePay, 3000))),
        found => found is { RuleId: "LDF-41", Finding: Finding.Violated { Shortfall: null } });

    [Fact]
    public void 分三种加班的_按三种倍数() => AssertShort(0.01m, Judge(Line(
        10_000,
        (PayrollField.ContractWage, 5220), (PayrollField.OvertimeHours, 36), (PayrollField.WorkdayOvertimeHours, 20), (PayrollField.RestDayOvertimeHours, 8),
        (PayrollField.HolidayOvertimeHours, 8), (PayrollField.WorkdayOvertimePay, 900), (PayrollField.RestDayOvertimePay, 480),
        (PayrollField.HolidayOvertimePay, 719.99m))));

    [Fact]
    public void 有加班时间没有加班费一项_只问() =>
        Assert.Equal(["加班工资"], Assert.IsType<Finding.Undetermined>(Single(Line(5000, (PayrollField.OvertimeHours, 10)), "LDF-44")).Missing);

    [Theory]
    [InlineData(229.89, null)]
    [InlineData(229.90, 0.01)]
    [InlineData(689.66, 459.77)]
    public void 缺一天扣三天(double amount, double? shortfall) => AssertShort((decimal?)shortfall, Judge(Line(
        5000 - (decimal)amount, (PayrollField.BasicWage, 5000), (PayrollField.UnpaidAbsenceDays, 1), (PayrollField.PersonalLeaveReduction, (decimal)amount))));

    [Fact]
    public void 事假扣款不是扣款_没有天数的不认定() =>
        Assert.Empty(Judge(Line(4450, (PayrollField.BasicWage, 5000), (PayrollField.PersonalLeaveReduction, 550))));

    [Fact]
    public void 押金和服装费_违反() => AssertShort(300, Judge(Line(8000, (PayrollField.Deposit, 200), (PayrollField.Uniform, 100))));

    [Theory]
    [InlineData(PayrollField.UnionFee)]
    [InlineData(PayrollField.Annuity)]
    [InlineData(PayrollField.Utilities)]
    [InlineData(PayrollField.Advance)]
    [InlineData(PayrollField.OtherDeduction)]
    public void 会费年金水电借支_不能认定(PayrollField field) => Assert.IsType<Finding.Undetermined>(Single(Line(8000, (field, 5)), "ZJ353-20-1"));

    [Fact]
    public void 赔偿款_违反_算式旁列出工资支付暂行规定()
    {
        var finding = Assert.IsType<Finding.Violated>(Single(Line(8000, (PayrollField.Damages, 500)), "ZJ353-20-1"));
        Assert.Contains(finding.Working, step => step.Expression.Contains("工资支付暂行规定第十六条", StringComparison.Ordinal));
    }

    [Fact]
    public void 三列的工资表_列出没有写的()
    {
        var sheet = September with { Columns = FieldSet.Of(PayrollField.Name, PayrollField.Gross, PayrollField.Net) };
        var found = Assert.Single(PayrollJudge.Judge([Line(8000)], sheet, LegalParameters.Shipped).Findings);
        Assert.Equal(("ZJ353-11-2", null), (found.RuleId, found.Row));
        Assert.Equal(["工作天数", "加班加点时间", "发放时间"], Assert.IsType<Finding.Undetermined>(found.Finding).Missing);
        AssertProof(found);
    }

    [Fact]
    public void 标准表的列都写全() => Assert.Empty(PayrollJudge.Judge(
        [Line(8000)], September with { Columns = FieldSet.Of(PayrollFields.Template) }, LegalParameters.Shipped).Findings);

    private static PayrollLine Line(decimal earned, params (PayrollField Field, decimal Amount)[] amounts)
    {
        var filled = default(PayAmounts);
        filled[PayrollField.Gross] = earned;
        foreach (var (field, amount) in amounts)
        {
            filled[field] = amount;
        }

        filled[PayrollField.Net] = earned - filled.Sum(PayrollFields.Deductions);
        return new PayrollLine { Row = 4, WorkerName = "张测试", Gross = 0, Net = 0 } with { Amounts = filled };
    }

    private static IReadOnlyList<PayrollFinding> Judge(PayrollLine line)
    {
        var findings = PayrollJudge.Judge([line], September, LegalParameters.Shipped).Findings;
        Assert.All(findings, AssertProof);
        return findings;
    }

    private static Finding Single(PayrollLine line, string ruleId)
    {
        var found = Assert.Single(Judge(line));
        Assert.Equal(ruleId, found.RuleId);
        return found.Finding;
    }

    private static void AssertShort(decimal? shortfall, IReadOnlyList<PayrollFinding> findings) =>
        Assert.Equal(shortfall is null ? [] : [shortfall], findings.Select(found => Assert.IsType<Finding.Violated>(found.Finding).Shortfall));

    // Anybody who asks the same question gets the same answer, also from the proof sheet alone.
    private static void AssertProof(PayrollFinding found)
    {
        var sheet = ProofMaker.Make(found.Question, new ProofSubject("finding", September.AgreedPayday), September.AsOf, ParameterSet.Shipped)!;
        Assert.Equal(Domain.Questions.Json.CalculationJson.WordOf(found.Finding.Outcome), sheet.Verdict.Outcome);
        Assert.Equal((found.Finding as Finding.Violated)?.Shortfall, sheet.Verdict.Shortfall);
        Assert.True(ProofVerifier.Verify(ProofJson.Write(sheet)).IsSame);
    }
}
