using System.Text;
using WageSupervision.Domain.Filings;
using WageSupervision.Web.Features.Filings.Reading;
using WageSupervision.Web.Shell.Input;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Filings;

/// <summary>Uploading a payroll: what is received, what is refused and why, and what the form keeps.</summary>
public sealed class SubmitTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private static int nextSequence = 1;

    // A sheet that no other test of this class files: the same bytes would be the same receipt.
    private static byte[] AnySheet(int workers = 1, DateOnly? paidOn = null) =>
        SheetFiles.Xlsx(SheetFiles.Lines(workers, paidOn, firstDay: Interlocked.Add(ref nextSequence, workers)));

    [Fact]
    public async Task Post_GoodWorkbook_IsReceiptedAndChecked()
    {
        using var filer = await fixture.Host.SignedInAsync(People.Filer);

        var filing = await filer.UploadPayrollAsync(AnySheet(3), "九月.xlsx", paidOn: "2026-10-15");

        var page = (await filer.ReadAsync($"/Filings/Check/{filing}")).Expect(200);
        var figures = page.Html.QuerySelectorAll(".figure b").Select(figure => figure.TextContent).ToList();
        Assert.Equal(["3 人", "22,920.00", "1,920.00", "21,000.00"], figures);
        Assert.Contains("与表中合计一致", page.Body, StringComparison.Ordinal);
        Assert.Contains("九月.xlsx", page.Body, StringComparison.Ordinal);
        Assert.Contains("没有发现", page.Body, StringComparison.Ordinal);
        await using var database = fixture.Host.Database.Open();
        var row = database.Filings.Single(f => f.FilingId == filing);
        Assert.Equal((FilingState.AwaitingConfirmation, 3, 21_000m), (row.State, row.Workers, row.Net));
        Assert.Matches(@"^ZJ-2026-1120-\d{6}$", row.ReceiptNumber);
        Assert.False(database.PayrollLines.Any(line => line.FilingId == filing));
    }

    [Fact]
    public async Task Post_ErrorInAnotherField_SaysThatTheFileMustBeChosenAgain()
    {
        using var filer = await fixture.Host.SignedInAsync(People.Filer);

        var refused = (await filer.UploadAsync("/Filings/Submit", "九月.xlsx", AnySheet(), Journeys.Upload().With(("Input.CycleEnd", "2026-08-01")))).Expect(400);
        Assert.Contains("请重新选择文件", refused.Body, StringComparison.Ordinal);

        var withoutFile = (await filer.UploadAsync("/Filings/Submit", "九月.xlsx", null, Journeys.Upload())).Expect(400);
        Assert.DoesNotContain("请重新选择文件", withoutFile.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_Gb18030Csv_IsRead()
    {
        using var filer = await fixture.Host.SignedInAsync(People.Filer);
        var lines = SheetFiles.Lines(2, new DateOnly(2026, 10, 15), firstDay: 500);
        lines[0] = lines[0] with { WorkerName = "𠮷田·买买提" };

        var filing = await filer.UploadPayrollAsync(SheetFiles.Csv(lines, PayrollWorkbook.Gb18030), "工资.csv");

        var page = (await filer.ReadAsync($"/Filings/Check/{filing}")).Expect(200);
        Assert.Contains("14,000.00", page.Body, StringComparison.Ordinal);
        await using var database = fixture.Host.Database.Open();
        Assert.Equal(FilingState.AwaitingConfirmation, database.Filings.Single(f => f.FilingId == filing).State);
    }

    [Fact]
    public async Task Post_RowErrors_IsRejectedAndNamesTheCell()
    {
        using var filer = await fixture.Host.SignedInAsync(People.Filer);
        var sheet = Encoding.UTF8.GetBytes("姓名,身份证号,基本工资,应发合计,实发工资\r\n张三,330102199001010004,7000,7000,七千\r\n李四,331127197006150005,7000,7000,6999\r\n");

        var filing = await filer.UploadPayrollAsync(sheet, "工资.csv");

        var page = (await filer.ReadAsync($"/Filings/Check/{filing}")).Expect(200);
        var rows = page.Html.QuerySelectorAll("section[aria-labelledby=errors] tbody tr").Select(row => row.TextContent).ToList();
        Assert.Contains(rows, row => row.Contains("E2", StringComparison.Ordinal) && row.Contains("七千", StringComparison.Ordinal));
        Assert.Contains(rows, row => row.Contains("E3", StringComparison.Ordinal) && row.Contains("6,999.00", StringComparison.Ordinal));
        await using var database = fixture.Host.Database.Open();
        var stored = database.Filings.Single(f => f.FilingId == filing);
        Assert.Equal((FilingState.Rejected, "row-errors", 2), (stored.State, stored.StateCode, stored.Errors));
        Assert.NotNull(stored.DecidedAt);
        Assert.Contains("不在待确认状态", (await filer.SubmitAsync($"/Filings/Check/{filing}")).Expect(409).Summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.pdf", "%PDF-1.4 x %%EOF", "file-extension")]
    [InlineData("a.xlsx", "%PDF-1.4 x %%EOF", "file-content")]
    [InlineData("a.xls", "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1", "file-damaged")]
    [InlineData("a.xlsx", "PK\u0003\u0004broken", "file-damaged")]
    [InlineData("没有扩展名", "姓名,实发\r\n张三,1\r\n", "file-extension")]
    [InlineData("a.csv", "这里没有表头\r\n一,二\r\n", "header-not-found")]
    public async Task Post_UnreadableFile_IsReceiptedAndRejectedWithItsCode(string name, string content, string code)
    {
        using var filer = await fixture.Host.SignedInAsync(People.Filer);

        // The bytes of an old Excel file are no text.
        var bytes = content[0] == '\u00d0' ? Encoding.Latin1.GetBytes(content) : Encoding.UTF8.GetBytes(content);
        var filing = await filer.UploadPayrollAsync(bytes, name);

        var page = (await filer.ReadAsync($"/Filings/Check/{filing}")).Expect(200);
        Assert.Contains(code, page.Body, StringComparison.Ordinal);
        Assert.Contains("不予受理", page.Body, StringComparison.Ordinal);
        (await filer.ReadAsync($"/Filings/Receipt/{filing}")).Expect(200);
        await using var database = fixture.Host.Database.Open();
        Assert.Equal((FilingState.Rejected, "unreadable"),
            (database.Filings.Single(f => f.FilingId == filing).State, database.Filings.Single(f => f.FilingId == filing).StateCode));
    }

    [Fact]
    public async Task Post_UnfinishedCycle_WarnsOnTheCheckPage()
    {
        using var filer = await fixture.Host.SignedInAsync(People.Filer);

        var early = await filer.UploadPayrollAsync(AnySheet(2), paidOn: "2026-11-19", month: 11);
        var finished = await filer.UploadPayrollAsync(AnySheet(2), paidOn: "2026-10-31", month: 10);

        var notices = (await filer.ReadAsync($"/Filings/Check/{early}")).Expect(200).Html.QuerySelectorAll(".notice")
            .Select(notice => notice.TextContent).ToList();
        Assert.Equal(2, notices.Count);
        Assert.Contains("周期到 2026-11-30 才结束，收件的 2026-11-20 还没有过完", notices[0], StringComparison.Ordinal);
        Assert.Contains("有 2 人的发放日期早于周期的最后一天 2026-11-30", notices[1], StringComparison.Ordinal);
        Assert.Empty((await filer.ReadAsync($"/Filings/Check/{finished}")).Expect(200).Html.QuerySelectorAll(".notice"));
    }

    [Fact]
    public async Task Get_UnreadableFile_IsListedWithoutFigures()
    {
        using var filer = await fixture.Host.SignedInAsync(People.Filer);
        var filing = await filer.UploadPayrollAsync(Encoding.UTF8.GetBytes("%PDF-1.4 y %%EOF"), "b.pdf", month: 5);

        var row = (await filer.ReadAsync("/Filings")).Expect(200).Html.QuerySelector($"a[href='/Filings/Check/{filing}']")!.Closest("tr")!;
        var receipt = (await filer.ReadAsync($"/Filings/Receipt/{filing}")).Expect(200);

        Assert.Equal(["—", "—", "—", "—"], row.QuerySelectorAll("td.num").Select(cell => cell.TextContent));
        Assert.DoesNotContain("应发合计", receipt.Body, StringComparison.Ordinal);
        Assert.Contains("不予受理，不作为申报", receipt.Body, StringComparison.Ordinal);
        Assert.Contains("人数：—　应发：—", (await filer.ReadAsync($"/Filings/ReceiptFile/{filing}")).Expect(200).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_MissingFile_ShowsErrorAtField()
    {
        using var filer = await fixture.Host.SignedInAsync(People.Filer);
        await filer.TokenAsync();
        var before = await fixture.Host.Database.FingerprintAsync();

        var answer = (await filer.UploadAsync("/Filings/Submit", "", null, Journeys.Upload(reason: "写错了工资"))).Expect(400);

        Assert.Contains("请选择要上传的工资表", answer.ErrorAt("Input.File"), StringComparison.Ordinal);
        Assert.Contains("请选择要上传的工资表", answer.Summary, StringComparison.Ordinal);
        Assert.Equal("#Input_File", answer.Html.QuerySelector("#error-summary a")!.GetAttribute("href"));
        Assert.Equal("写错了工资", answer.ValueOf("Input.Reason"));
        Assert.Equal("2026-09-01", answer.ValueOf("Input.CycleStart"));
        Assert.Equal("true", answer.Html.GetElementById("Input_File")!.GetAttribute("aria-invalid"));
        Assert.Equal(before, await fixture.Host.Database.FingerprintAsync());
    }

    [Fact]
    public async Task Post_EmptyFile_ShowsErrorAtField()
    {
        using var filer = await fixture.Host.SignedInAsync(People.Filer);

        var answer = (await filer.UploadAsync("/Filings/Submit", "a.xlsx", [], Journeys.Upload())).Expect(400);

        Assert.Contains("空文件不能受理", answer.ErrorAt("Input.File"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Input.CycleStart", "2026-13-01", "2026-13-01")]
    [InlineData("Input.CycleStart", "", "")]
    [InlineData("Input.CycleStart", "2017-04-30", "2017-04-30")]
    [InlineData("Input.CycleEnd", "2026-08-31", "2026-08-31")]
    [InlineData("Input.CycleEnd", "2027-09-01", "2027-09-01")]
    [InlineData("Input.CycleEnd", "2026-12-22", "2026-12-22")]
    [InlineData("Input.AgreedPayday", "2026-08-31", "2026-08-31")]
    [InlineData("Input.AgreedPayday", "2027-10-02", "2027-10-02")]
    [InlineData("Input.AgreedPayday", "十五号", "十五号")]
    [InlineData("Input.PaidOn", "2026-11-21", "2026-11-21")]
    [InlineData("Input.Unpaid", "true", "true")]
    [InlineData("Input.Employment", "Casual", null)]
    public async Task Post_BadField_ShowsErrorAtItAndKeepsWhatWasTyped(string field, string value, string? kept)
    {
        using var filer = await fixture.Host.SignedInAsync(People.Filer);
        var fields = Journeys.Upload(paidOn: "2026-10-15", reason: "原因").Select(f => f.Name == field ? (field, value) : f).ToArray();

        var answer = (await filer.UploadAsync("/Filings/Submit", "a.xlsx", AnySheet(), fields)).Expect(400);

        Assert.NotEmpty(answer.ErrorAt(field));
        Assert.Contains(answer.ErrorAt(field), answer.Summary, StringComparison.Ordinal);
        Assert.Equal("原因", answer.ValueOf("Input.Reason"));
        if (kept is not null)
        {
            Assert.Equal(kept, answer.ValueOf(field));
        }
    }

    [Theory]
    [InlineData(null, "不能认定", "没有写，以表中“发放日期”为准")]
    [InlineData("true", "没有按时足额支付", "写明还没有发放")]
    public async Task Post_NoDayOfPayment_OnlyWhatTheEnterpriseStatesIsABreach(string? unpaid, string found, string said)
    {
        using var filer = await fixture.Host.SignedInAsync(People.Filer);

        var filing = await filer.UploadPayrollAsync(AnySheet(2), "九月.xlsx", Journeys.Upload().With(("Input.Unpaid", unpaid)));

        var page = (await filer.ReadAsync($"/Filings/Check/{filing}")).Expect(200);
        var row = page.Html.QuerySelectorAll($"{(unpaid is null ? "#questions" : "#findings")} ~ table tbody tr").Select(tr => tr.TextContent).Single();
        Assert.Contains(found, row, StringComparison.Ordinal);
        Assert.Contains("第十四条第二款", row, StringComparison.Ordinal);
        Assert.Contains(said, page.Html.QuerySelector("dl.pairs")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(unpaid is null, page.Html.QuerySelector("details.finding")!.TextContent.Contains("发放日期", StringComparison.Ordinal)
            && !page.Body.Contains("请补发", StringComparison.Ordinal));
        Assert.Equal(unpaid is not null, (await filer.ReadAsync($"/Filings/Submit?again={filing}")).Html.QuerySelector("#Input_Unpaid[checked]") is not null);
        await using var database = fixture.Host.Database.Open();
        Assert.Equal(unpaid is not null, database.Filings.Single(f => f.FilingId == filing).StatedUnpaid);
    }

    [Theory]
    [InlineData("2026年9月1日")]
    [InlineData("2026/9/1")]
    [InlineData("２０２６－０９－０１")]
    public async Task Post_DateAsPeopleWriteIt_IsRead(string start)
    {
        using var filer = await fixture.Host.SignedInAsync(People.Filer);
        var fields = Journeys.Upload().Select(f => f.Name == "Input.CycleStart" ? (f.Name, start) : f).ToArray();

        (await filer.UploadAsync("/Filings/Submit", "a.xlsx", AnySheet(), fields)).Expect(302);
    }

    [Fact]
    public async Task Post_SameFileAgain_GivesTheSameReceipt()
    {
        using var filer = await fixture.Host.SignedInAsync(People.Filer);
        var sheet = AnySheet();

        var first = await filer.UploadPayrollAsync(sheet);
        var second = await filer.UploadPayrollAsync(sheet, "改了名字.xlsx");

        Assert.Equal(first, second);
        Assert.Contains("仍是原来的回执", (await filer.ReadAsync($"/Filings/Check/{second}")).Body, StringComparison.Ordinal);
        Assert.NotEqual(first, await filer.UploadPayrollAsync(AnySheet()));
    }

    [Fact]
    public async Task Post_FileUnderAnotherExtension_IsReadByItsContent()
    {
        using var filer = await fixture.Host.SignedInAsync(People.Filer);
        var csv = SheetFiles.Csv(SheetFiles.Lines(1, firstDay: 600));

        var read = await filer.UploadPayrollAsync(csv, "工资.xlsx");

        await using var database = fixture.Host.Database.Open();
        Assert.Equal((FilingState.AwaitingConfirmation, 1), database.Filings.Where(f => f.FilingId == read)
            .Select(f => new { f.State, f.Workers }).AsEnumerable().Select(f => (f.State, f.Workers)).Single());
    }

    [Fact]
    public async Task Post_FileOverTwentyMegabytes_SaysSoAtTheField()
    {
        using var filer = await fixture.Host.SignedInAsync(People.Filer);

        var answer = (await filer.UploadAsync("/Filings/Submit", "a.xlsx", new byte[Uploads.Largest + 1], Journeys.Upload())).Expect(400);

        Assert.Contains("文件超过 20 MB", answer.ErrorAt("Input.File"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_BodyFarTooLarge_IsRefusedWithAnId()
    {
        using var filer = await fixture.Host.SignedInAsync(People.Filer);
        await filer.TokenAsync();

        // The server may close the connection while the rest is still being sent.
        try
        {
            var answer = (await filer.UploadAsync("/Filings/Submit", "a.xlsx", new byte[Uploads.Largest + (2 * 1024 * 1024)], Journeys.Upload())).Expect(413);
            Assert.Contains("文件太大", answer.Body, StringComparison.Ordinal);
            Assert.Contains("错误编号", answer.Body, StringComparison.Ordinal);
        }
        catch (HttpRequestException closed)
        {
            Assert.IsAssignableFrom<IOException>(closed.InnerException);
        }
    }

    [Theory]
    [InlineData("../../etc/passwd.xlsx", "passwd.xlsx")]
    [InlineData("C:\\工资\\9月.xlsx", "9月.xlsx")]
    public async Task Post_FileNameWithFolders_KeepsTheBareName(string sent, string kept)
    {
        using var filer = await fixture.Host.SignedInAsync(People.Filer);

        var filing = await filer.UploadPayrollAsync(AnySheet(), sent);

        await using var database = fixture.Host.Database.Open();
        Assert.Equal(kept, database.Filings.Single(f => f.FilingId == filing).FileName);
    }

    [Fact]
    public async Task Post_ExtraFields_HaveNoEffect()
    {
        using var filer = await fixture.Host.SignedInAsync(People.Filer);
        (string, string?)[] fields =
        [
            .. Journeys.Upload(), ("EnterpriseId", "12"), ("Input.State", "Accepted"), ("State", "Accepted"),
            ("Input.ReceiptNumber", "ZJ-2026-0101-000001"), ("Filing.State", "Accepted"), ("user.EnterpriseId", "12"),
        ];

        var answer = (await filer.UploadAsync("/Filings/Submit", "a.xlsx", AnySheet(), fields)).Expect(302);

        await using var database = fixture.Host.Database.Open();
        var filing = database.Filings.Single(f => f.FilingId == Guid.Parse(answer.Location!.Split('/')[3]));
        Assert.Equal((People.WestLakeEnterprise, FilingState.AwaitingConfirmation), (filing.EnterpriseId, filing.State));
        Assert.NotEqual("ZJ-2026-0101-000001", filing.ReceiptNumber);
    }
}
