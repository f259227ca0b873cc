using WageSupervision.Domain.Law;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Payroll;
using WageSupervision.Domain.Proofs;

namespace WageSupervision.Domain.Tests.Payroll;

/// <summary>工资表写了未休年休假天数和未休年休假工资的，核对付得够不够；只写了一样的不看。</summary>
public sealed class AnnualLeaveOnSheetsTests
{
    private static readonly PayrollCircumstances August = new(
        "330106", new(2026, 8, 1), new(2026, 8, 31), new(2026, 9, 15), new(2026, 9, 15), Employment.FullTime, new(2026, 11, 22));

    /// <summary>标准2,660元：5天至少 2660÷21.75×200%×5 = 1,222.99元；当月工资4,350元：至多3,000元。</summary>
    [Theory]
    [InlineData(5.0, 1222.98, "不能认定")] // 可能只付了其中几天的，其余跨年安排
    [InlineData(5.0, 489.20, "不能认定")]
    [InlineData(5.0, 1222.99, "不能认定")]
    [InlineData(5.0, 2999.99, "不能认定")]
    [InlineData(5.0, 3000.0, "")]
    [InlineData(5.0, 0.0, "")] // 没有付：可能只是余额
    [InlineData(5.0, null, "")]
    [InlineData(0.0, 100.0, "")]
    [InlineData(null, 100.0, "")]
    public void 天数和工资都写了的才看(double? days, double? paid, string found)
    {
        var amounts = default(PayAmounts);
        amounts[PayrollField.BasicWage] = 4350;
        amounts[PayrollField.UnusedAnnualLeaveDays] = (decimal?)days;
        amounts[PayrollField.UnusedAnnualLeavePay] = (decimal?)paid;
        amounts[PayrollField.Gross] = 4350 + (decimal)(paid ?? 0);
        amounts[PayrollField.Net] = amounts[PayrollField.Gross];
        var line = new PayrollLine { Row = 4, WorkerName = "张测试", Gross = 0, Net = 0 } with { Amounts = amounts };

        var judged = PayrollJudge.Judge([line], August, LegalParameters.Shipped).Findings;

        Assert.All(judged, one =>
        {
            var proof = ProofMaker.Make(one.Question, new ProofSubject("finding", August.AgreedPayday), August.AsOf, ParameterSet.Shipped)!;
            Assert.Equal((one.Finding as Finding.Violated)?.Shortfall, proof.Verdict.Shortfall);
            Assert.True(ProofVerifier.Verify(ProofJson.Write(proof)).IsSame);
        });
        Assert.Equal(found, judged.Count == 0 ? "" : judged.Single(one => one.RuleId == "ZJ353-16-1").Finding is Finding.Undetermined
            ? "不能认定" : "违反");
    }
}
