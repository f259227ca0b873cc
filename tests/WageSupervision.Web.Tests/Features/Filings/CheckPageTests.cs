using System.Text;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Filings;

/// <summary>The check page: whose names it shows to whom, in which order it speaks, and what it calls a sheet that has to be mended.</summary>
public sealed class CheckPageTests : FilerTests
{
    // 演示乙 has less than any minimum wage, and a deduction that the law does not let an employer make without more.
    private static readonly byte[] Sheet = Encoding.UTF8.GetBytes(
        "姓名,工作天数,加班工时,基本工资,应发,罚款,实发,发放日期\n演示甲,22,0,5000,5000,,5000,2026-10-15\n演示乙,22,0,1000,1000,100,900,2026-10-15\n");

    private static readonly byte[] Typo = Encoding.UTF8.GetBytes("姓名,基本工资,应发,实发\n演示甲,5000,5000,5000\n演示乙,3000,3000,三千\n");

    [Fact]
    public async Task Get_OwnSheet_ShowsWholeNames_BeforeAndAfterItIsFiled()
    {
        var filing = await filer.UploadPayrollAsync(Sheet, "九月.csv", paidOn: "2026-10-15");
        var draft = (await filer.ReadAsync($"/Filings/Check/{filing}")).Expect(200);
        (await filer.SubmitAsync($"/Filings/Check/{filing}")).Expect(302);
        var filed = (await filer.ReadAsync($"/Filings/Check/{filing}")).Expect(200);

        Assert.All([draft, filed], page =>
        {
            Assert.Contains("第 3 行 演示乙", page.Html.QuerySelector("details.finding h3")!.TextContent, StringComparison.Ordinal);
            Assert.DoesNotContain("演*", page.Body, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Get_OwnSheet_EverybodyElseSeesMasks()
    {
        var filing = await filer.UploadPayrollAsync(Sheet, "九月.csv", paidOn: "2026-10-15");
        (await filer.SubmitAsync($"/Filings/Check/{filing}")).Expect(302);
        using var inspector = await host.SignedInAsync(People.Inspector);
        using var other = await host.SignedInAsync(People.OtherFiler);

        var seen = (await inspector.ReadAsync($"/Inspection/Filing/{filing}")).Expect(200);

        Assert.Contains("第 3 行 演*", seen.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("演示乙", seen.Body, StringComparison.Ordinal);
        (await other.ReadAsync($"/Filings/Check/{filing}")).Expect(404);
    }

    [Fact]
    public async Task Get_NamesakesAndPeopleWithoutWages_AreNamed()
    {
        var filing = await filer.UploadPayrollAsync(Encoding.UTF8.GetBytes(
            "姓名,应发,实发\n演示甲,5000,5000\n演示甲,5100,5100\n演示丙,,\n"), "九月.csv", paidOn: "2026-10-15");

        var warnings = (await filer.ReadAsync($"/Filings/Check/{filing}")).Expect(200).Html.QuerySelector("section[aria-labelledby=warnings]")!.TextContent;

        Assert.Contains("演示甲", warnings, StringComparison.Ordinal);
        Assert.Contains("演示丙", warnings, StringComparison.Ordinal);
        Assert.DoesNotContain("演*", warnings, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_DifferencesFromTheAttendance_AreNamedToTheEnterpriseAlone()
    {
        var payroll = await filer.FileAsync(Sheet, paidOn: "2026-10-15", fileName: "九月.csv");
        var attendance = await filer.UploadAttendanceAsync(Encoding.UTF8.GetBytes("姓名,出勤天数,加班工时\n演示甲,20,0\n演示丙,22,0\n"));
        var draft = (await filer.ReadAsync($"/Attendance/Check/{attendance}")).Expect(200);
        (await filer.SubmitAsync($"/Attendance/Check/{attendance}")).Expect(302);
        var filed = (await filer.ReadAsync($"/Attendance/Check/{attendance}")).Expect(200);
        var beside = (await filer.ReadAsync($"/Filings/Check/{payroll}")).Expect(200);
        using var inspector = await host.SignedInAsync(People.Inspector);
        await using var database = host.Database.Open();
        var enterprise = database.Filings.Single(f => f.FilingId == payroll).EnterpriseId;

        var seen = (await inspector.ReadAsync($"/Inspection/Attendance/{enterprise}/2026-09")).Expect(200);

        Assert.All([draft, filed, beside], page => Assert.Equal(["演示丙", "演示乙", "演示甲"],
            page.Html.QuerySelectorAll("section[aria-labelledby=differences] tbody .lead-cell").Select(cell => cell.TextContent)));
        Assert.Contains("演*", seen.Body, StringComparison.Ordinal);
        Assert.All(["演示甲", "演示乙", "演示丙"], name => Assert.DoesNotContain(name, seen.Body, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_Sheet_SpeaksOfTheReadingThenOfQuestionsThenOfFindingsThenOfWhatWasNotLookedAt()
    {
        var filing = await filer.UploadPayrollAsync(Encoding.UTF8.GetBytes(
            "姓名,基本工资,应发,罚款,实发\n演示甲,5000,5000,,5000\n演示乙,1000,1000,100,900\n"), "九月.csv", Journeys.Upload().With(("Input.Unpaid", null)));

        var page = (await filer.ReadAsync($"/Filings/Check/{filing}")).Expect(200);

        string[] order = ["2 行都对得上", "要您看的问题", "不能认定", "违反规定的", "违反规定", "没有核对的", "看不出来", "确认提交"];
        var text = page.Html.QuerySelector("main")!.TextContent;
        var at = text.IndexOf("读得对不对", StringComparison.Ordinal);
        Assert.All(order, words => Assert.True((at = text.IndexOf(words, at, StringComparison.Ordinal)) > 0, words));
        Assert.Contains("处", page.Html.GetElementById("questions")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("项", page.Html.GetElementById("findings")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.Html.QuerySelectorAll("section[aria-labelledby=findings] details.look"));
        Assert.Empty(page.Html.QuerySelectorAll("section[aria-labelledby=questions] details.finding:not(.look)"));
        Assert.Contains(page.Html.QuerySelectorAll("nav a[href='#questions'], nav a[href='#findings']").Select(link => link.TextContent),
            link => link.StartsWith("违反规定 ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_OneRuleOnly_LeavesTheOtherSectionAsItIs()
    {
        var filing = await filer.UploadPayrollAsync(Sheet, "九月.csv", paidOn: "2026-10-15");

        var page = (await filer.ReadAsync($"/Filings/Check/{filing}?rule=ZJ353-6-1")).Expect(200);

        Assert.All(page.Html.QuerySelectorAll("section[aria-labelledby=findings] details.finding"),
            card => Assert.Contains("ZJ353-6-1", card.TextContent, StringComparison.Ordinal));
        Assert.NotNull(page.Html.QuerySelector($"a[href='/Filings/Check/{filing}#findings']"));
    }

    [Fact]
    public async Task Get_SheetToMend_IsNotSubmittableYet_AndNowhereRefused()
    {
        var filing = await filer.UploadPayrollAsync(Typo, "九月.csv");
        await using var database = host.Database.Open();
        var number = database.Filings.Single(f => f.FilingId == filing).ReceiptNumber;

        string[] pages = [$"/Filings/Check/{filing}", "/Filings", $"/Filings/Receipt/{filing}", $"/Filings/ReceiptFile/{filing}", $"/Receipts/{number}"];
        foreach (var page in pages)
        {
            var answer = (await filer.ReadAsync(page)).Expect(200);
            Assert.Contains("还不能提交", answer.Body, StringComparison.Ordinal);
            Assert.DoesNotContain("不予受理", answer.Body, StringComparison.Ordinal);
        }

        // What is signed keeps its code, and is read in the same words.
        var signed = database.FilingReceipts.Single(r => r.FilingId == filing).Content;
        Assert.Contains("\"state\":\"row-errors\"", signed, StringComparison.Ordinal);
        var check = (await filer.SubmitAsync($"/Receipts/{number}?handler=Signed", ("Input.Json", signed))).Expect(200);
        Assert.Contains("还不能提交", check.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("不予受理", check.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_SheetToMend_SaysWhatTheMarkedWorkbookIs_ByTheKindOfFile()
    {
        var lines = SheetFiles.Lines(2);
        lines[1] = lines[1] with { Net = 1 };
        var csv = await filer.UploadPayrollAsync(Typo, "九月.csv");
        var workbook = await filer.UploadPayrollAsync(SheetFiles.Xlsx(lines), "九月.xlsx");

        var ofCsv = (await filer.ReadAsync($"/Filings/Check/{csv}")).Expect(200).Body;
        var ofWorkbook = (await filer.ReadAsync($"/Filings/Check/{workbook}")).Expect(200).Body;

        Assert.Contains("照它另做的 .xlsx", ofCsv, StringComparison.Ordinal);
        Assert.DoesNotContain("其余不动", ofCsv, StringComparison.Ordinal);
        Assert.Contains("还是您那张表，有错的格涂红、加批注，其余不动", ofWorkbook, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_FileThatIsNoPayroll_IsRefused()
    {
        var filing = await filer.UploadPayrollAsync(Encoding.UTF8.GetBytes("%PDF-1.4 z %%EOF"), "c.pdf");

        Assert.Contains("不予受理", (await filer.ReadAsync($"/Filings/Check/{filing}")).Expect(200).Body, StringComparison.Ordinal);
        Assert.Contains("不予受理", (await filer.ReadAsync("/Filings")).Expect(200).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_DiscardedDraft_IsCalledSoOnItsPublicReceipt()
    {
        var filing = await filer.UploadPayrollAsync(Sheet, "九月.csv");
        (await filer.SubmitAsync($"/Filings/Check/{filing}?handler=Discard")).Expect(302);
        await using var database = host.Database.Open();
        var number = database.Filings.Single(f => f.FilingId == filing).ReceiptNumber;

        var receipt = (await filer.ReadAsync($"/Receipts/{number}")).Expect(200);

        Assert.Contains("没有提交，已放弃", receipt.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("不予受理", receipt.Body, StringComparison.Ordinal);
    }
}
