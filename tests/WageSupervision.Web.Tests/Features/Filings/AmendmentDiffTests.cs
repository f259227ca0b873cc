using System.Text;
using WageSupervision.Web.Features.Filings;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Filings;

/// <summary>更正前后: what an amendment changes, person by person and cell by cell, before it is confirmed and after.</summary>
public sealed class AmendmentDiffTests : FilerTests
{
    private const string Header = "姓名,身份证号,工作天数,基本工资,加班费,应发,养老,实发,银行卡号\n";
    private static readonly string First = SheetFiles.IdentityNumber(201);
    private static readonly string Second = SheetFiles.IdentityNumber(202);
    private static readonly string Third = SheetFiles.IdentityNumber(203);

    private static readonly string Was = Header + $"演示甲,{First},21,5000,,5000,400,4600,6222000000000001\n"
        + $"演示乙,{Second},21,5000,200,5200,400,4800,\n演示丙,,20,4000,,4000,,4000,\n演示丙,,20,4100,,4100,,4100,\n演示丁,{Third},21,5000,,5000,,5000,\n";

    // 演示甲 is as before, in another row; 演示乙 worked more overtime; of the two 演示丙 the second has another wage; 演示丁 is gone, 演示戊 has come.
    private static readonly string Now = Header + $"演示乙,{Second},22.5,5000,500,5500,400,5100,\n演示甲,{First},21,5000,,5000,400,4600,6222000000000001\n"
        + "演示丙,,20,4000,,4000,,4000,\n演示丙,,20,4200,,4200,,4200,\n演示戊,,21,6000,,6000,,6000,\n";

    [Fact]
    public async Task Get_CheckOfAnAmendment_ShowsEachCellBeforeAndAfter()
    {
        await filer.FileAsync(Bytes(Was), paidOn: "2026-10-15", fileName: "九月.csv");
        var amendment = await filer.UploadPayrollAsync(Bytes(Now), "九月更正.csv", paidOn: "2026-10-15");

        AssertShown((await filer.ReadAsync($"/Filings/Check/{amendment}")).Expect(200));
    }

    [Fact]
    public async Task Get_ReceiptAndCheckOfAnAcceptedAmendment_ShowTheSame()
    {
        var old = await filer.FileAsync(Bytes(Was), paidOn: "2026-10-15", fileName: "九月.csv");
        var amendment = await filer.FileAsync(Bytes(Now), paidOn: "2026-10-15", reason: "加班费算错了", fileName: "九月更正.csv");

        AssertShown((await filer.ReadAsync($"/Filings/Check/{amendment}")).Expect(200));
        AssertShown((await filer.ReadAsync($"/Filings/Receipt/{amendment}")).Expect(200));
        Assert.Null((await filer.ReadAsync($"/Filings/Receipt/{old}")).Expect(200).Html.GetElementById("amendment"));
        using var inspector = await host.SignedInAsync(People.Inspector);
        Assert.DoesNotContain("演示乙", (await inspector.ReadAsync($"/Inspection/Filing/{amendment}")).Expect(200).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Changes_GivesEveryCellAsCsv_ToItsOwnFilerOnly()
    {
        await filer.FileAsync(Bytes(Was), paidOn: "2026-10-15", fileName: "九月.csv");
        var draft = await filer.UploadPayrollAsync(Bytes(Now), "九月更正.csv", paidOn: "2026-10-15", reason: "加班费算错了");
        var before = (await filer.ReadAsync($"/Filings/{draft}/Changes")).Expect(200);
        (await filer.SubmitAsync($"/Filings/Check/{draft}")).Expect(302);
        var after = (await filer.ReadAsync($"/Filings/{draft}/Changes")).Expect(200);
        using var other = await host.SignedInAsync(People.OtherFiler);
        using var inspector = await host.SignedInAsync(People.Inspector);

        Assert.Equal(before.Body, after.Body);
        Assert.StartsWith("attachment", after.Header("content-disposition"), StringComparison.Ordinal);
        Assert.Contains("改动,演示乙,第 3 行,第 2 行,加班费,200.00,500.00,300\r\n", after.Body, StringComparison.Ordinal);
        Assert.Contains("减少,演示丁,第 6 行,,应发合计,5000.00,,-5000\r\n", after.Body, StringComparison.Ordinal);
        Assert.Contains("新增,演示戊,,第 6 行,应发合计,,6000.00,6000\r\n", after.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("演示甲", after.Body, StringComparison.Ordinal);
        (await other.ReadAsync($"/Filings/{draft}/Changes")).Expect(404);
        Assert.NotEqual(200, (await inspector.ReadAsync($"/Filings/{draft}/Changes")).Status);
    }

    [Fact]
    public async Task Get_FirstFiling_HasNothingToCompare()
    {
        var filing = await filer.FileAsync(Bytes(Was), paidOn: "2026-10-15", fileName: "九月.csv");

        Assert.Null((await filer.ReadAsync($"/Filings/Check/{filing}")).Expect(200).Html.GetElementById("amendment"));
        (await filer.ReadAsync($"/Filings/{filing}/Changes")).Expect(404);
    }

    [Fact]
    public async Task Get_NumberSuppliedOrMended_IsTheSamePerson_WithTheNumbersMasked()
    {
        await filer.FileAsync(
            Bytes(Header + $"演示甲,,21,5000,,5000,400,4600,\n演示乙,{Second},21,5000,,5000,400,4600,\n"), paidOn: "2026-10-15", fileName: "九月.csv");
        var amendment = await filer.UploadPayrollAsync(
            Bytes(Header + $"演示甲,{First},21,5000,,5000,400,4600,\n演示乙,{Third},21,5000,,5000,400,4600,\n"), "九月更正.csv", paidOn: "2026-10-15");

        var section = (await filer.ReadAsync($"/Filings/Check/{amendment}")).Expect(200).Html.QuerySelector("section[aria-labelledby=amendment]")!.TextContent;

        Assert.Contains("减少 0 人，新增 0 人，改动 2 人", section, StringComparison.Ordinal);
        Assert.Contains("身份证号 （空） → ", section, StringComparison.Ordinal);
        Assert.DoesNotContain(First, section, StringComparison.Ordinal);
        Assert.DoesNotContain(Third, section, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_NilReturnAmended_CountsEverybodyAsAdded()
    {
        await filer.DeclareNothingPaidAsync(9);
        var amendment = await filer.UploadPayrollAsync(Bytes(Was), "九月.csv", paidOn: "2026-10-15");

        var section = (await filer.ReadAsync($"/Filings/Check/{amendment}")).Expect(200).Html.QuerySelector("section[aria-labelledby=amendment]")!.TextContent;

        Assert.Contains("是零申报", section, StringComparison.Ordinal);
        Assert.Contains("新增 5 人", section, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_MoreChangesThanAreListed_CountsThemAll()
    {
        await filer.FileAsync(SheetFiles.Csv(SheetFiles.Lines(AmendmentDiff.Shown + 5)), paidOn: "2026-10-15", fileName: "九月.csv");
        var raised = SheetFiles.Lines(AmendmentDiff.Shown + 5)
            .ConvertAll(line => line with { BasicWage = line.BasicWage + 1, Gross = line.Gross + 1, Net = line.Net + 1 });
        var amendment = await filer.UploadPayrollAsync(SheetFiles.Csv(raised), "九月更正.csv", paidOn: "2026-10-15");

        var section = (await filer.ReadAsync($"/Filings/Check/{amendment}")).Expect(200).Html.QuerySelector("section[aria-labelledby=amendment]")!;

        Assert.Contains($"改动 {AmendmentDiff.Shown + 5} 人", section.TextContent, StringComparison.Ordinal);
        Assert.Contains($"只列出前 {AmendmentDiff.Shown} 人，另有 5 人", section.TextContent, StringComparison.Ordinal);
        Assert.Equal(AmendmentDiff.Shown, section.QuerySelectorAll("details tbody tr").Length);
    }

    [Fact]
    public async Task Get_OtherDayOfPaymentForTheWholeSheet_IsToldOnce()
    {
        await filer.FileAsync(Bytes(Was), paidOn: "2026-10-16", fileName: "九月.csv");
        var amendment = await filer.UploadPayrollAsync(Bytes(Was + " \n"), "九月更正.csv", paidOn: "2026-10-15");

        var section = (await filer.ReadAsync($"/Filings/Check/{amendment}")).Expect(200).Html.QuerySelector("section[aria-labelledby=amendment]")!.TextContent;

        Assert.Contains("改动 0 人", section, StringComparison.Ordinal);
        Assert.Contains("实际发放日（整张表）2026-10-162026-10-15", string.Concat(section.Where(sign => !char.IsWhiteSpace(sign))), StringComparison.Ordinal);
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static void AssertShown(Answer page)
    {
        var section = page.Html.QuerySelector("section[aria-labelledby=amendment]")!;
        Assert.Contains("减少 1 人，新增 1 人，改动 2 人，没有变化的 2 人", section.TextContent, StringComparison.Ordinal);
        string[] totals = [.. section.QuerySelector("table")!.QuerySelectorAll("tbody tr")
            .Select(row => string.Join('|', row.QuerySelectorAll("td").Select(cell => cell.TextContent)))];
        Assert.Equal(["人数|5|5|没有变化", "应发合计|23,300.00|24,700.00|+1,400", "减发合计|800.00|800.00|没有变化", "实发合计|22,500.00|23,900.00|+1,400"], totals);
        string[] people = [.. section.QuerySelectorAll("details tbody tr").Select(row => row.TextContent.Replace("\n", " ", StringComparison.Ordinal))];
        Assert.Equal(4, people.Length);
        Assert.Contains("演示丁", people[0], StringComparison.Ordinal);
        Assert.Contains("减少", people[0], StringComparison.Ordinal);
        Assert.Contains("演示戊", people[1], StringComparison.Ordinal);
        Assert.All(["工作天数 21 → 22.5（+1.5）", "加班费 200.00 → 500.00（+300）", "应发合计 5,200.00 → 5,500.00（+300）", "实发工资 4,800.00 → 5,100.00（+300）"],
            cell => Assert.Contains(cell, people[2], StringComparison.Ordinal));
        Assert.DoesNotContain("养老", people[2], StringComparison.Ordinal);
        Assert.Contains("基本工资 4,100.00 → 4,200.00（+100）", people[3], StringComparison.Ordinal);
        Assert.NotNull(section.QuerySelector("a[href$='/Changes']"));
    }
}
