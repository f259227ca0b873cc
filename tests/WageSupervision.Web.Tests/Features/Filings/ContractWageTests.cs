using System.Text;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Filings;

/// <summary>A payroll against the fixed wages of registered contracts, found by the identity number.</summary>
public sealed class ContractWageTests : FilerTests
{
    private static readonly string Number = SheetFiles.IdentityNumber(801);
    private static readonly string OtherNumber = SheetFiles.IdentityNumber(802);

    private static byte[] Sheet => Encoding.UTF8.GetBytes(
        "姓名,身份证号,工作天数,基本工资,应发合计,实发工资,发放日期\n"
        + $"演示甲,{Number},22,5900,5900,5900,2026-10-15\n演示乙,{OtherNumber},22,5900,5900,5900,2026-10-15\n");

    [Fact]
    public async Task Payroll_LessThanTheContract_IsFoundForThatWorkerOnly()
    {
        await filer.RegisterAsync("Contract", Entries.Contract("演示甲", Number).With(("Input.StartsOn", "2025-03-05"), ("Input.MonthlyWage", "6,000")));

        var filing = await filer.UploadPayrollAsync(Sheet, "9月工资.csv");
        Assert.Contains("1 份写明每月固定工资", (await filer.ReadAsync($"/Filings/Check/{filing}")).Expect(200).Body, StringComparison.Ordinal);
        (await filer.SubmitAsync($"/Filings/Check/{filing}")).Expect(302);

        await using var database = host.Database.Open();
        var found = Assert.Single(database.Findings.Where(f => f.FilingId == filing && f.RuleId == "LDF-50"));
        Assert.Equal((2, "violated", 100m), (found.SheetRow, found.Outcome, found.Shortfall));
        Assert.DoesNotContain(Number, found.Proof, StringComparison.Ordinal);
        Assert.Contains("企业登记的劳动合同", found.Proof, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Payroll_WithoutAFixedWageOrAfterWithdrawal_IsNotCompared()
    {
        await filer.RegisterAsync("Contract", Entries.Contract("演示乙", OtherNumber));
        var entry = await filer.RegisterAsync("Contract", Entries.Contract("演示甲", Number).With(("Input.MonthlyWage", "6000")));
        (await filer.StepAsync(entry, "withdraw", ("Input.Reason", "登记错了"))).Expect(302);

        var filing = await filer.FileAsync(Sheet, fileName: "9月工资.csv");

        await using var database = host.Database.Open();
        Assert.DoesNotContain(database.Findings.Where(f => f.FilingId == filing), f => f.RuleId == "LDF-50");
    }

    [Theory]
    [InlineData("0", "不能是 0")]
    [InlineData("-1", "不能是负数")]
    [InlineData("六千", "不能识别")]
    public async Task Post_WrongWage_IsSaidAtTheField(string wage, string message)
    {
        var page = (await filer.SubmitAsync("/Enterprise/Registers/Contract", Entries.Contract("演示甲", Number).With(("Input.MonthlyWage", wage)))).Expect(400);
        Assert.Contains(message, page.ErrorAt("Input.MonthlyWage"), StringComparison.Ordinal);
        Assert.Equal(wage, page.ValueOf("Input.MonthlyWage"));
    }
}
