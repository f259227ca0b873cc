using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.CitedLaws.Labour;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Payroll;
using WageSupervision.Domain.Proofs;

namespace WageSupervision.Domain.Tests.Payroll;

/// <summary>登记了特殊工时批准的企业，工资表上的加班怎样判断。</summary>
public sealed class SpecialHoursOnSheetsTests
{
    private static readonly SpecialHours Approval = new(WorkHours.Comprehensive, new(2026, 9, 1), new(2026, 9, 30), ["司机"], IsShown: true);

    private static readonly PayrollCircumstances September = new(
        "330106", new(2026, 9, 1), new(2026, 9, 30), new(2026, 10, 15), new(2026, 10, 15), Employment.FullTime, new(2026, 11, 22));

    /// <summary>月工资5,220元，休息日加班40小时：标准工时应付2,400元，综合计算工时应付1,800元。</summary>
    [Theory]
    [InlineData("会计", 2400, "LDF-41 违反")]
    [InlineData("会计", 2399.99, "LDF-41 违反，LDF-44 违反 0.01")]
    [InlineData("司机", 1800, "")]
    [InlineData("司机", 1799.99, "LDF-44 违反 0.01")]
    [InlineData(null, 2400, "LDF-41 不能认定")]
    [InlineData(null, 1000, "LDF-41 不能认定，LDF-44 不能认定")]
    [InlineData("货车司机", 1000, "LDF-41 不能认定，LDF-44 不能认定")]
    public void 综合计算工时_看岗位(string? post, double paid, string found) => Assert.Equal(found, Judge(September, Approval, post, (decimal)paid));

    [Theory]
    [InlineData("司机", "")]
    [InlineData("会计", "LDF-41 违反，LDF-44 违反 2400")]
    [InlineData(null, "LDF-41 不能认定，LDF-44 不能认定")]
    public void 不定时工时_看岗位(string? post, string found) =>
        Assert.Equal(found, Judge(September, Approval with { Kind = WorkHours.Irregular }, post, 0));

    [Theory]
    [InlineData("2026-08-31", "LDF-41 违反，LDF-44 违反 600")] // 周期首日前一日止
    [InlineData("2026-09-01", "LDF-41 不能认定，LDF-44 不能认定")]
    [InlineData("2026-09-29", "LDF-41 不能认定，LDF-44 不能认定")] // 差一日
    [InlineData("2026-09-30", "")] // 周期末日
    [InlineData("2026-10-01", "")]
    public void 综合计算工时_批准的末日(string until, string found) => Assert.Equal(
        found, Judge(September, Approval with { From = new(2026, 8, 1), Until = DateOnly.Parse(until, System.Globalization.CultureInfo.InvariantCulture) },
            "司机", 1800));

    [Fact]
    public void 两行的岗位不同的_不清楚是哪一个()
    {
        var line = Line("司机", 500) with { IdentityNumber = "330102199001010004" };
        var found = PayrollJudge.Judge([line, line with { Row = 5, Post = "会计" }], September with { HoursApprovals = [Approval] }, LegalParameters.Shipped);
        Assert.Equal(["LDF-41", "LDF-44"], found.Findings.Where(one => one.Finding is Finding.Undetermined).Select(one => one.RuleId));
    }

    private static string Judge(PayrollCircumstances sheet, SpecialHours approval, string? post, decimal paid)
    {
        var findings = PayrollJudge.Judge([Line(post, paid)], sheet with { HoursApprovals = [approval] }, LegalParameters.Shipped).Findings;
        Assert.All(findings, found =>
        {
            var proof = ProofMaker.Make(found.Question, new ProofSubject("finding", sheet.AgreedPayday), sheet.AsOf, ParameterSet.Shipped)!;
            Assert.Equal(Domain.Questions.Json.CalculationJson.WordOf(found.Finding.Outcome), proof.Verdict.Outcome);
            Assert.True(ProofVerifier.Verify(ProofJson.Write(proof)).IsSame);
        });
        return string.Join('，', findings.Select(found => found.Finding switch
        {
            Finding.Violated { Shortfall: { } yuan } => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{found.RuleId} 违反 {yuan:0.##}"),
            Finding.Violated => found.RuleId + " 违反",
            _ => found.RuleId + " 不能认定",
        }));
    }

    private static PayrollLine Line(string? post, decimal paid)
    {
        var amounts = default(PayAmounts);
        amounts[PayrollField.ContractWage] = 5220;
        amounts[PayrollField.RestDayOvertimeHours] = 40;
        amounts[PayrollField.RestDayOvertimePay] = paid;
        amounts[PayrollField.Gross] = 5220 + paid;
        amounts[PayrollField.Net] = 5220 + paid;
        return new PayrollLine { Row = 4, WorkerName = "张测试", Gross = 0, Net = 0 } with { Post = post, Amounts = amounts };
    }
}
