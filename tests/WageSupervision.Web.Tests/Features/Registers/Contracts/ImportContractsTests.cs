using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Registers;
using WageSupervision.Web.Features.Registers.Contracts;
using WageSupervision.Web.Tests.Features.Filings.Reading;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Registers.Contracts;

/// <summary>A list of contracts from upload to the register, over HTTP.</summary>
public sealed class ImportContractsTests : FilerTests
{
    private const string Upload = "/Enterprise/Registers/Contracts";
    private static readonly object?[] Header = ["姓名", "身份证号", "签订日期", "合同期限", "工资标准", "支付方式", "发薪日"];

    [Fact]
    public async Task Post_List_IsCheckedThenRegistered_EachRowAnEntry()
    {
        var check = await UploadAsync(List(3));
        var page = (await filer.ReadAsync(check)).Expect(200);
        Assert.Contains("3 份", page.Html.QuerySelector("dl.pairs")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("3 份没有写“项目”", page.Html.QuerySelector("dl.pairs")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(SheetFiles.IdentityNumber(600), page.Body, StringComparison.Ordinal);
        Assert.Equal(0, await EntriesAsync());

        Assert.Equal("/Enterprise/Registers/List/Contract", (await filer.SubmitAsync(check)).Expect(302).Location);

        var list = (await filer.ReadAsync("/Enterprise/Registers/List/Contract")).Expect(200);
        Assert.Contains("已登记 3 份劳动合同", list.Html.QuerySelector(".done")!.TextContent, StringComparison.Ordinal);
        await using var database = host.Database.Open();
        var rows = await database.RegisterEntries.ToListAsync();
        Assert.Equal(3, rows.Count);
        Assert.All(rows, row => Assert.Equal((RegisterKind.Contract, new DateOnly(2029, 3, 4), true), (row.Kind, row.LastDay!.Value, row.Shortcomings > 0)));
        Assert.Equal(3, await database.RegisterWorkers.CountAsync());
        var entry = (await filer.ReadAsync($"/Enterprise/Registers/Entry/{rows[0].EntryId}")).Expect(200).Body;
        Assert.Contains("每月 6,000 元", entry, StringComparison.Ordinal);

        // What was confirmed is kept no longer.
        Assert.Contains("已经不在了", (await filer.ReadAsync(check)).Expect(200).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_RowsWithErrors_AreLeftOutOnlyByTheFilersWord()
    {
        var check = await UploadAsync(List(2, ["演示错", "123", "昨天", "三年", null, null, "40"]));
        var page = (await filer.ReadAsync(check)).Expect(200);
        var told = page.Html.QuerySelectorAll("h2#issues + div tbody tr").Select(row => row.TextContent).ToList();
        Assert.Equal(4, told.Count);
        Assert.All(told, row => Assert.Contains("第 4 行", row, StringComparison.Ordinal));

        Assert.Contains("有 1 行有错", (await filer.SubmitAsync(check)).Expect(400).Summary, StringComparison.Ordinal);
        Assert.Equal(0, await EntriesAsync());

        (await filer.SubmitAsync(check, ("Input.OnlyRight", "true"))).Expect(302);
        Assert.Equal(2, await EntriesAsync());
        Assert.Contains("1 行有错，没有登记", (await filer.ReadAsync("/Enterprise/Registers/List/Contract")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_TheSameListAgain_RegistersOnlyWhatIsNew()
    {
        (await filer.SubmitAsync(await UploadAsync(List(2)))).Expect(302);

        var check = await UploadAsync(List(3));
        Assert.Contains("另有 2 份以前登记过", (await filer.ReadAsync(check)).Expect(200).Body, StringComparison.Ordinal);
        (await filer.SubmitAsync(check)).Expect(302);

        Assert.Equal(3, await EntriesAsync());
    }

    [Fact]
    public async Task Post_ListWithAnotherWage_AddsNoSecondContract_AndLeadsToTheCorrections()
    {
        (await filer.SubmitAsync(await UploadAsync(List(2)))).Expect(302);
        object?[] raised = ["演示0", SheetFiles.IdentityNumber(600), "2026-03-05", "2026-03-05至2029-03-04", "每月 7,000 元", "银行转账", 15m];
        object?[] same = ["演示1", SheetFiles.IdentityNumber(601), "2026-03-05", "2026-03-05至2029-03-04", "每月 6,000 元", "银行转账", 15m];
        object?[] renewed = ["演示0", SheetFiles.IdentityNumber(600), "2026-03-05", "2029-03-05至2032-03-04", "每月 7,000 元", "银行转账", 15m];

        var check = await UploadAsync(SheetFile.Of(Header, raised, same, renewed).Bytes());
        var page = (await filer.ReadAsync(check)).Expect(200);

        var told = page.Html.QuerySelector("dl.pairs")!.TextContent;
        Assert.Contains("1 份以前登记过", told, StringComparison.Ordinal);
        Assert.Contains("1 份已经登记、内容不同", told, StringComparison.Ordinal);
        await using var database = host.Database.Open();
        var entry = await database.RegisterWorkers.Where(worker => worker.Name == "演示0").Select(worker => worker.EntryId).SingleAsync();
        Assert.NotNull(page.Html.QuerySelector($"#otherwise ~ div a[href='/Enterprise/Registers/Contract?corrects={entry}']"));

        (await filer.SubmitAsync(check)).Expect(302);

        Assert.Equal(3, await EntriesAsync());
        var done = (await filer.ReadAsync("/Enterprise/Registers/List/Contract")).Body;
        Assert.Contains("1 份同一个人、同一天开始的已经登记，内容不同", done, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_SixHundred_AreRegisteredAtOnce()
    {
        (await filer.SubmitAsync(await UploadAsync(List(600)))).Expect(302);

        Assert.Equal(600, await EntriesAsync());
    }

    [Fact]
    public async Task Get_ListOfAnotherAccountOrEnterprise_IsNotThere()
    {
        var check = await UploadAsync(List(1));
        using var other = await host.SignedInAsync(People.OtherFiler);

        Assert.Contains("已经不在了", (await other.ReadAsync(check)).Expect(200).Body, StringComparison.Ordinal);
        Assert.Contains("已经不在了", (await other.SubmitAsync(check)).Expect(200).Body, StringComparison.Ordinal);
        Assert.Equal(0, await EntriesAsync());
    }

    [Fact]
    public async Task Post_MissingFile_ShowsErrorAtField() =>
        Assert.Contains("请选择劳动合同表", (await filer.UploadAsync(Upload, "x", null)).Expect(400).ErrorAt("Input.File"), StringComparison.Ordinal);

    [Fact]
    public async Task Post_NoListAtAll_SaysWhyAndHowToGoOn()
    {
        var check = await UploadAsync("没有表头"u8.ToArray(), "随便.csv");

        Assert.Contains("没有找到劳动合同表的表头", (await filer.ReadAsync(check)).Expect(200).Html.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        (await filer.SubmitAsync(check)).Expect(409);
    }

    [Fact]
    public async Task Get_Template_NamesThePeopleOfTheLastPayrollWithoutAContract_AndIsReadBack()
    {
        await filer.FileAsync(SheetFiles.Xlsx(SheetFiles.Lines(3)));
        await filer.RegisterAsync("Contract", Entries.Contract("测零", SheetFiles.IdentityNumber(100)));
        Assert.Contains("已填好 2 人的姓名和身份证号", (await filer.ReadAsync(Upload)).Expect(200).Body, StringComparison.Ordinal);

        using var answer = await filer.GetAsync(new Uri(Upload + "/Template", UriKind.Relative));
        var content = await answer.Content.ReadAsByteArrayAsync();

        var reading = new ContractSheetReader(new Web.Shell.PortalClock(host.Time)).Read(content, "劳动合同.xlsx", false, default);
        Assert.Null(reading.Refusal);
        Assert.Equal(2, reading.WrongRows);
        Assert.All(reading.Issues, issue => Assert.Contains(issue.Header, new[] { "签订日期", "合同首日" }));
        Assert.All(reading.Columns, column => Assert.NotNull(column.Field));
    }

    [Fact]
    public async Task Get_FormOfOneContract_OffersThePeopleOfTheLastPayroll()
    {
        await filer.FileAsync(SheetFiles.Xlsx(SheetFiles.Lines(2)));
        var page = (await filer.ReadAsync("/Enterprise/Registers/Contract")).Expect(200);
        var options = page.Html.QuerySelectorAll("#Input_Known option[value]").Where(option => option.GetAttribute("value") != "").ToList();
        Assert.Equal(2, options.Count);
        Assert.DoesNotContain(SheetFiles.IdentityNumber(101), page.Body, StringComparison.Ordinal);
        (string, string?)[] form = [("Input.Known", options[1].GetAttribute("value")), ("Input.SignedOn", "2026-03-05"), ("Input.StartsOn", "2026-03-05")];

        var both = (await filer.SubmitAsync("/Enterprise/Registers/Contract", [.. form, ("Input.WorkerName", "演示别人")])).Expect(400);
        Assert.Contains("不是同一个人", both.ErrorAt("Input.Known"), StringComparison.Ordinal);
        (await filer.SubmitAsync("/Enterprise/Registers/Contract", form)).Expect(302);

        await using var database = host.Database.Open();
        Assert.Equal("测一", (await database.RegisterWorkers.SingleAsync()).Name);
        Assert.Single((await filer.ReadAsync("/Enterprise/Registers/Contract")).Html.QuerySelectorAll("#Input_Known option:not([value=''])"));
    }

    private static byte[] List(int people, params object?[][] further) => SheetFile.Of(
    [
        Header,
        .. Enumerable.Range(0, people).Select(i => (object?[])["演示" + i, SheetFiles.IdentityNumber(600 + i), "2026-03-05", "2026-03-05至2029-03-04",
            "每月 6,000 元",
            "银行转账", 15m]),
        .. further,
    ]).Bytes();

    private async Task<string> UploadAsync(byte[] content, string fileName = "合同台账.xlsx")
    {
        var check = (await filer.UploadAsync(Upload, fileName, content)).Expect(302).Location!;
        Assert.StartsWith(Upload + "/Check?list=", check, StringComparison.Ordinal);
        return check;
    }

    private async Task<int> EntriesAsync()
    {
        await using var database = host.Database.Open();
        return await database.RegisterEntries.CountAsync();
    }
}
