using System.Text;
using WageSupervision.Web.Features.Filings.Submissions;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Filings;

/// <summary>申报历史: one row a month, what was tried for it folded below.</summary>
public sealed class FiledMonthsTests : FilerTests
{
    [Fact]
    public async Task Get_MonthWithAttempts_ShowsWhatStandsAndFoldsTheOthers()
    {
        await filer.UploadPayrollAsync(Encoding.UTF8.GetBytes("姓名,应发,实发\n演示甲,5000,五千\n"), "九月.csv");
        var first = await filer.FileAsync(SheetFiles.Xlsx(SheetFiles.Lines(2)));
        var discarded = await filer.UploadPayrollAsync(SheetFiles.Xlsx(SheetFiles.Lines(4)));
        (await filer.SubmitAsync($"/Filings/Check/{discarded}?handler=Discard")).Expect(302);
        var standing = await filer.FileAsync(SheetFiles.Xlsx(SheetFiles.Lines(3)), paidOn: "2026-10-15", reason: "漏了一个人");
        var august = await filer.FileAsync(SheetFiles.Xlsx(SheetFiles.Lines(1)), month: 8);

        var page = (await filer.ReadAsync("/Filings")).Expect(200).Html;

        Assert.Equal([standing.ToString(), august.ToString()],
            page.QuerySelectorAll("tr[data-row] a").Select(link => link.GetAttribute("href")!.Split('/')[^1]));
        var folded = Assert.Single(page.QuerySelectorAll("tr.attempts details"));
        Assert.False(folded.HasAttribute("open"));
        var summary = folded.QuerySelector("summary")!.TextContent;
        Assert.StartsWith("这个周期另有 3 份：", summary, StringComparison.Ordinal);
        Assert.All(["已被更正 1", "还不能提交 1", "没有提交，已放弃 1"], part => Assert.Contains(part, summary, StringComparison.Ordinal));
        Assert.NotNull(folded.QuerySelector($"a[href='/Filings/Check/{first}']"));
    }

    [Fact]
    public async Task Get_CorrectionThatWaits_IsOpenUnderWhatStands()
    {
        var standing = await filer.FileAsync(SheetFiles.Xlsx(SheetFiles.Lines(2)));
        var waiting = await filer.UploadPayrollAsync(SheetFiles.Xlsx(SheetFiles.Lines(3)));

        var page = (await filer.ReadAsync("/Filings")).Expect(200).Html;

        Assert.EndsWith(standing.ToString(), page.QuerySelector("tr[data-row] a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($"tr.attempts details[open] a[href='/Filings/Check/{waiting}']"));
    }

    [Fact]
    public async Task Get_WithdrawnMonth_ShowsThatNothingStands()
    {
        var withdrawn = await filer.FileAsync(SheetFiles.Xlsx(SheetFiles.Lines(2)));
        (await filer.SubmitAsync($"/Filings/Withdraw/{withdrawn}", ("Input.Reason", "报错了月份"))).Expect(302);

        var row = (await filer.ReadAsync("/Filings")).Expect(200).Html.QuerySelector("tr[data-row]")!;

        Assert.Contains("已撤回", row.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_AttendanceOfAMonth_IsFoldedAlike()
    {
        await filer.UploadAttendanceAsync(Encoding.UTF8.GetBytes("姓名,出勤天数\n演示甲,很多\n"));
        var standing = await filer.FileAttendanceAsync(Encoding.UTF8.GetBytes("姓名,出勤天数\n演示甲,21\n"));

        var page = (await filer.ReadAsync("/Attendance")).Expect(200).Html;

        Assert.EndsWith(standing.ToString(), Assert.Single(page.QuerySelectorAll("tr[data-row] a")).GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains("这个周期另有 1 份：还不能提交 1", page.QuerySelector("tr.attempts summary")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_MoreAttemptsThanAreListed_CountsThemAll()
    {
        var standing = await filer.FileAsync(SheetFiles.Xlsx(SheetFiles.Lines(2)));
        for (var i = 0; i <= Attempts.Most; i++)
        {
            await filer.UploadPayrollAsync(Encoding.UTF8.GetBytes($"姓名,应发,实发\n演示{i},5000,五千\n"), "九月.csv");
        }

        var page = (await filer.ReadAsync("/Filings")).Expect(200).Html;

        Assert.EndsWith(standing.ToString(), page.QuerySelector("tr[data-row] a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains($"另有 {Attempts.Most + 1} 份：还不能提交 {Attempts.Most + 1}", page.QuerySelector("summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Attempts.Most, page.QuerySelectorAll("tr.attempts li").Length);
    }
}
