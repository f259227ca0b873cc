using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.Order353.Article08;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Payroll;
using WageSupervision.Domain.Proofs;

namespace WageSupervision.Domain.Tests.Payroll;

/// <summary>登记的劳动合同写明每月固定工资的人，工资表上发的和它比较。</summary>
public sealed class ContractWagesOnSheetsTests
{
    private const string Number = "33010219900101000X";
    private static readonly AgreedWage Agreed = new(6000, 6000, new(2024, 1, 1), null);

    private static readonly PayrollCircumstances September = new(
        "330106", new(2026, 9, 1), new(2026, 9, 30), new(2026, 10, 15), new(2026, 10, 15), Employment.FullTime, new(2026, 11, 22));

    private static readonly PayrollLine Line = new() { Row = 4, WorkerName = "张测试", IdentityNumber = Number, DaysWorked = 22, Gross = 6000, Net = 6000 };

    [Theory]
    [InlineData(5999.99, "违反 0.01")]
    [InlineData(6000, "")]
    public void 整月_少一分为违反(double paid, string found) => Assert.Equal(found, Judge(Line with { Gross = (decimal)paid, Net = (decimal)paid }, Agreed));

    [Fact]
    public void 加班工资和补发不算_扣的社会保险费算() => Assert.Equal("违反 500", Judge(
        Line with { BasicWage = 5500, OvertimePay = 800, Gross = 6300, Pension = 480, Net = 5820 }, Agreed));

    [Fact]
    public void 没有对上身份证号的_没有写身份证号的_不比较()
    {
        Assert.Equal("", Judge(Line with { IdentityNumber = "330102199001010004", Net = 3000, Gross = 3000 }, Agreed));
        Assert.Equal("", Judge(Line with { IdentityNumber = null, Net = 3000, Gross = 3000 }, Agreed));
    }

    [Fact]
    public void 身份证号的大小写不论() => Assert.Equal("违反 3000", Judge(Line with { IdentityNumber = "33010219900101000x", Net = 3000, Gross = 3000 }, Agreed));

    [Theory]
    [InlineData("2026-09-01", null, 4799.99, "违反 0.01")] // 当月开始的合同可能在试用期：八成是4,800元
    [InlineData("2026-09-02", null, 4799.99, "不能认定")] // 周期首日后一日起：不满整月
    [InlineData("2020-01-01", "2026-09-29", 5000, "不能认定")] // 周期末日前一日止
    [InlineData("2020-01-01", "2026-09-30", 5000, "违反 1000")]
    public void 合同没有盖住整个周期的_不满整月(string from, string? until, double paid, string found) => Assert.Equal(found, Judge(
        Line with { Gross = (decimal)paid, Net = (decimal)paid }, new(6000, 6000, Day(from), until is null ? null : Day(until))));

    /// <summary>只有出勤工资、没有天数的表：少的可能是没有写出来的一天事假。</summary>
    [Theory]
    [InlineData(5724.14, "不能认定")]
    [InlineData(6000, "")]
    public void 没有写天数的_不认定违反(double paid, string found) =>
        Assert.Equal(found, Judge(Line with { DaysWorked = null, Gross = (decimal)paid, Net = (decimal)paid }, Agreed));

    [Theory]
    [InlineData(5800, null, 200, "")] // 没有写天数：缺勤少发的按第十六条
    [InlineData(5724.14, 1.0, 275.86, "")]
    [InlineData(5724.13, 1.0, 275.87, "违反 0.01")]
    public void 请假扣款(double paid, double? days, double reduced, string found)
    {
        var amounts = Line.Amounts;
        amounts[PayrollField.DaysWorked] = null;
        amounts[PayrollField.BasicWage] = 6000;
        amounts[PayrollField.UnpaidAbsenceDays] = (decimal?)days;
        amounts[PayrollField.PersonalLeaveReduction] = (decimal)reduced;
        amounts[PayrollField.Gross] = (decimal)paid;
        amounts[PayrollField.Net] = (decimal)paid;
        Assert.Equal(found, Judge(Line with { Amounts = amounts }, Agreed));
    }

    [Fact]
    public void 几份合同合起来_取较低和较高的()
    {
        var both = Agreed.With(new(6500, 6500, new(2026, 9, 16), new(2027, 9, 15)));
        Assert.Equal(new AgreedWage(6000, 6500, new(2024, 1, 1), null), both);
        Assert.Equal("不能认定", Judge(Line, both));
    }

    private static string Judge(PayrollLine line, AgreedWage agreed)
    {
        var sheet = September with { AgreedWages = new Dictionary<string, AgreedWage>(StringComparer.OrdinalIgnoreCase) { [Number] = agreed } };
        var found = PayrollJudge.Judge([line], sheet, LegalParameters.Shipped).Findings.Where(one => one.RuleId == "LDF-50").ToList();
        Assert.All(found, one =>
        {
            var proof = ProofMaker.Make(one.Question, new ProofSubject("finding", sheet.AgreedPayday), sheet.AsOf, ParameterSet.Shipped)!;
            Assert.Equal(Domain.Questions.Json.CalculationJson.WordOf(one.Finding.Outcome), proof.Verdict.Outcome);
            Assert.Equal((one.Finding as Finding.Violated)?.Shortfall, proof.Verdict.Shortfall);
            Assert.True(ProofVerifier.Verify(ProofJson.Write(proof)).IsSame);
        });
        return found.Count == 0 ? "" : found[0].Finding is Finding.Violated { Shortfall: { } yuan }
            ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"违反 {yuan:0.##}") : "不能认定";
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
