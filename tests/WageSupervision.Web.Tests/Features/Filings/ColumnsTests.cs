using System.Text;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Filings;
using WageSupervision.Domain.Payroll;
using WageSupervision.Web.Features.Filings.Reading;
using WageSupervision.Web.Tests.Features.Filings.Reading;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Filings;

/// <summary>认列: asked once, remembered for the enterprise, applied at once; and the annotated workbook.</summary>
public sealed class ColumnsTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private static int next;

    [Fact]
    public async Task Post_UnknownHeader_IsRememberedAppliedAndNotAskedAgain()
    {
        using var filer = await fixture.Host.SignedInAsync(People.Filer);
        var filing = await filer.UploadPayrollAsync(Odd("星级浮动"), "工资.csv");
        var check = (await filer.ReadAsync($"/Filings/Check/{filing}")).Expect(200);
        Assert.Contains("有的列没有认出来", check.Body, StringComparison.Ordinal);
        Assert.Contains("“星级浮动”（C 列）", check.Body, StringComparison.Ordinal);

        var page = (await filer.ReadAsync($"/Filings/{filing}/Columns")).Expect(200);
        Assert.Contains("例：150", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("张测试", page.Body, StringComparison.Ordinal);
        var answer = (await filer.SubmitAsync($"/Filings/{filing}/Columns", Fill(page, ("C 列：星级浮动", "bonus")))).Expect(302);

        Assert.Equal($"/Filings/Check/{filing}", answer.Location);
        Assert.DoesNotContain("有的列没有认出来", (await filer.ReadAsync($"/Filings/Check/{filing}")).Body, StringComparison.Ordinal);
        await using var database = fixture.Host.Database.Open();
        var row = await database.Filings.SingleAsync(f => f.FilingId == filing);
        Assert.Equal((FilingState.AwaitingConfirmation, 0), (row.State, row.Warnings));
        Assert.Equal(PayrollField.Bonus, ColumnMapping.Parse(row.ColumnMapping!)["星级浮动"]?.Field);
        Assert.Equal("bonus", (await database.ColumnMappings.SingleAsync(m => m.EnterpriseId == People.WestLakeEnterprise && m.HeaderKey == "星级浮动")).TakenAs);
        Assert.Contains(await database.AuditEntries.Select(e => e.Action).ToListAsync(), action => action == "NameColumns");

        var later = await filer.UploadPayrollAsync(Odd("星级浮动"), "工资.csv");
        Assert.DoesNotContain("有的列没有认出来", (await filer.ReadAsync($"/Filings/Check/{later}")).Body, StringComparison.Ordinal);

        // Another enterprise's same word is its own.
        using var other = await fixture.Host.SignedInAsync(People.OtherFiler);
        var theirs = await other.UploadPayrollAsync(Odd("星级浮动"), "工资.csv");
        Assert.Contains("有的列没有认出来", (await other.ReadAsync($"/Filings/Check/{theirs}")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_CheckWithColumnStillAsked_SaysThatColumnsComeFirst()
    {
        using var filer = await fixture.Host.SignedInAsync(People.Filer);
        var filing = await filer.UploadPayrollAsync(System.Text.Encoding.UTF8.GetBytes("姓名,薪资,奖金,罚款\n演示甲,6000,2000,50\n演示乙,7000,2000,50\n"), "工资.csv");

        var check = (await filer.ReadAsync($"/Filings/Check/{filing}")).Expect(200);

        Assert.Single(check.Html.QuerySelectorAll(".notice"), notice => notice.TextContent.Contains("先认列、先改正，再核对", StringComparison.Ordinal));
        Assert.DoesNotContain("低于最低工资标准", check.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("扣款没有法定依据", check.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_NoNameColumn_LeadsFromRefusalToConfirmation()
    {
        using var filer = await fixture.Host.SignedInAsync(People.Filer);
        var filing = await filer.UploadPayrollAsync(Encoding.UTF8.GetBytes("人员甲,应发,实发\n张测试,7000,7000\n"), "工资.csv");
        var check = (await filer.ReadAsync($"/Filings/Check/{filing}")).Expect(200);
        Assert.Contains("header-not-found", check.Body, StringComparison.Ordinal);
        Assert.NotNull(check.Html.QuerySelector($"a.btn-primary[href='/Filings/{filing}/Columns']"));
        Assert.Equal((FilingState.Rejected, "columns-unknown"), await StateAsync(filing));

        var page = (await filer.ReadAsync($"/Filings/{filing}/Columns")).Expect(200);
        var refused = (await filer.SubmitAsync($"/Filings/{filing}/Columns", Fill(page))).Expect(400);
        Assert.Contains("请指出哪一列是“姓名”", refused.Summary, StringComparison.Ordinal);
        (await filer.SubmitAsync($"/Filings/{filing}/Columns", Fill(page, ("A 列：人员甲", "name")))).Expect(302);

        Assert.Equal((FilingState.AwaitingConfirmation, null), await StateAsync(filing));
        (await filer.SubmitAsync($"/Filings/Check/{filing}", ("Input.Reason", "测试更正"))).Expect(302);
        await using var database = fixture.Host.Database.Open();
        Assert.Equal("张测试", (await database.PayrollLines.SingleAsync(line => line.FilingId == filing)).WorkerName);
        (await filer.ReadAsync($"/Filings/{filing}/Columns")).Expect(404);
        await filer.SubmitAsync($"/Filings/{filing}/Columns", Fill(page));
        Assert.Equal("张测试", (await database.PayrollLines.SingleAsync(line => line.FilingId == filing)).WorkerName);
    }

    [Fact]
    public async Task Post_SheetChosen_LeadsFromRefusalToConfirmation()
    {
        using var filer = await fixture.Host.SignedInAsync(People.Filer);
        object?[] header = ["姓名", "应发", "实发"];
        var book = new SheetFile().Sheet("甲表", header, ["张测试", 7000m, 7000m]).Sheet("乙表", header, ["张测试", 7100m, 7100m], ["李测试", 7200m, 7200m], ["王测试", 1m, 1m])
            .Sheet("丙表", header, ["李测试", 7000m, 7000m], ["赵测试", 7000m, 7000m]).Bytes();
        var filing = await filer.UploadPayrollAsync(book, "工资簿.xlsx", month: 3);
        var check = (await filer.ReadAsync($"/Filings/Check/{filing}")).Expect(200);
        Assert.Contains("which-sheet", check.Body, StringComparison.Ordinal);
        Assert.NotNull(check.Html.QuerySelector($"a.btn-primary[href='/Filings/{filing}/Columns']"));

        var page = (await filer.ReadAsync($"/Filings/{filing}/Columns")).Expect(200);
        Assert.Equal(["乙表", "丙表"], page.Html.QuerySelectorAll("[name='Input.Sheets']").Select(input => input.GetAttribute("value")));
        Assert.Contains("请选", (await filer.SubmitAsync($"/Filings/{filing}/Columns")).Expect(400).Summary, StringComparison.Ordinal);
        Assert.Contains("请选", (await filer.SubmitAsync($"/Filings/{filing}/Columns", ("Input.Sheets", "没有的表"))).Expect(400).Summary, StringComparison.Ordinal);
        (await filer.SubmitAsync($"/Filings/{filing}/Columns", ("Input.Sheets", "丙表"))).Expect(302);

        Assert.Equal((FilingState.AwaitingConfirmation, null), await StateAsync(filing));
        (await filer.SubmitAsync($"/Filings/Check/{filing}")).Expect(302);
        await using var database = fixture.Host.Database.Open();
        Assert.Equal(["李测试", "赵测试"], (await database.PayrollLines.Where(line => line.FilingId == filing).ToListAsync()).Select(line => line.WorkerName)
            .Order());
    }

    [Fact]
    public async Task Post_TwoColumnsForOneField_ShowsErrorAtIt()
    {
        using var filer = await fixture.Host.SignedInAsync(People.Filer);
        var filing = await filer.UploadPayrollAsync(Odd("岗级金"), "工资.csv");
        var page = (await filer.ReadAsync($"/Filings/{filing}/Columns")).Expect(200);

        var answer = (await filer.SubmitAsync($"/Filings/{filing}/Columns", Fill(page, ("C 列：岗级金", "name")))).Expect(400);

        Assert.Contains("已经是“姓名”", answer.Summary, StringComparison.Ordinal);
        Assert.Equal("name", Select(answer, "C 列：岗级金").Value);
        Assert.Contains("请从列出的项目中选择", (await filer.SubmitAsync($"/Filings/{filing}/Columns", Fill(page, ("C 列：岗级金", "wages")))).Expect(400).Summary,
            StringComparison.Ordinal);
    }

    /// <summary>The enterprise may say what its own column means, against its words too; whoever looks at the filing is told.</summary>
    [Theory]
    [InlineData("罚款", "incomeTax", "个人所得税")]
    [InlineData("违纪扣款", "otherDeduction", "其他扣款")]
    public async Task Post_HeaderThatSaysWhatItIs_CanBeMadeAnotherItem_AndTheInspectorIsTold(string header, string other, string shown)
    {
        using var filer = await fixture.Host.SignedInAsync(People.OtherFiler);
        using var inspector = await fixture.Host.SignedInAsync(People.OtherInspector);
        var filing = await filer.UploadPayrollAsync(Deducting(header), "工资.csv");
        var page = (await filer.ReadAsync($"/Filings/{filing}/Columns")).Expect(200);

        (await filer.SubmitAsync($"/Filings/{filing}/Columns", Fill(page, ($"C 列：{header}", other)))).Expect(302);
        (await filer.SubmitAsync($"/Filings/Check/{filing}", ("Input.Reason", "测试更正"))).Expect(302);

        var told = (await inspector.ReadAsync($"/Inspection/Filing/{filing}")).Expect(200).Html.QuerySelector("dl.pairs")!.TextContent;
        Assert.Contains($"“{header}”→ {shown}", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_AcceptedFiling_ShowsTheInspectorWhatTheEnterpriseNamed()
    {
        using var filer = await fixture.Host.SignedInAsync(People.OtherFiler);
        using var inspector = await fixture.Host.SignedInAsync(People.OtherInspector);
        var filing = await filer.UploadPayrollAsync(Odd("骑行金"), "工资.csv");
        var page = (await filer.ReadAsync($"/Filings/{filing}/Columns")).Expect(200);
        (await filer.SubmitAsync($"/Filings/{filing}/Columns", Fill(page, ("C 列：骑行金", "bonus")))).Expect(302);
        (await filer.SubmitAsync($"/Filings/Check/{filing}", ("Input.Reason", "测试更正"))).Expect(302);

        var shown = (await inspector.ReadAsync($"/Inspection/Filing/{filing}")).Expect(200).Html.QuerySelector("dl.pairs")!.TextContent;

        Assert.Contains("这些列是企业自己认的", shown, StringComparison.Ordinal);
        Assert.Contains("“骑行金”→ 奖金", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("“姓名”→", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_FewerColumnsThanTheSheetHas_ShowsTheWholePageAgain()
    {
        using var filer = await fixture.Host.SignedInAsync(People.Filer);
        var filing = await filer.UploadPayrollAsync(Odd("岗龄金"), "工资.csv");

        var answer = (await filer.SubmitAsync($"/Filings/{filing}/Columns", ("Input.Columns[0].Key", "岗龄金"), ("Input.Columns[0].TakenAs", "name")))
            .Expect(400);

        Assert.Contains("已经是“姓名”", answer.ErrorAt("Input.Columns_2_.TakenAs"), StringComparison.Ordinal);
        Assert.Equal("name", Select(answer, "C 列：岗龄金").Value);
        Assert.Equal("name", Select(answer, "A 列：姓名").Value);
    }

    [Fact]
    public async Task Post_NothingChosen_DoesNotSayItWasRemembered()
    {
        using var filer = await fixture.Host.SignedInAsync(People.Filer);
        var filing = await filer.UploadPayrollAsync(Odd("无名金"), "工资.csv");
        var page = (await filer.ReadAsync($"/Filings/{filing}/Columns")).Expect(200);
        Assert.Contains("有的列名本平台不认识", page.Body, StringComparison.Ordinal);

        (await filer.SubmitAsync($"/Filings/{filing}/Columns", Fill(page))).Expect(302);

        var check = (await filer.ReadAsync($"/Filings/Check/{filing}")).Expect(200).Body;
        Assert.Contains("没有选新的列", check, StringComparison.Ordinal);
        Assert.DoesNotContain("已记住这些列", check, StringComparison.Ordinal);
        (await filer.SubmitAsync($"/Filings/{filing}/Columns", Fill(page, ("C 列：无名金", "bonus")))).Expect(302);
        Assert.Contains("已记住这些列", (await filer.ReadAsync($"/Filings/Check/{filing}")).Expect(200).Body, StringComparison.Ordinal);
        Assert.DoesNotContain("有的列名本平台不认识", (await filer.ReadAsync($"/Filings/{filing}/Columns")).Expect(200).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Confirm_AfterTheEnterpriseChangedItsWord_AcceptsWhatWasChecked()
    {
        using var filer = await fixture.Host.SignedInAsync(People.Filer);
        var checkedBefore = await filer.UploadPayrollAsync(Proved("技改金"), "工资.csv", month: 7);
        var other = await filer.UploadPayrollAsync(Proved("技改金"), "工资.csv", month: 8);
        var page = (await filer.ReadAsync($"/Filings/{other}/Columns")).Expect(200);
        (await filer.SubmitAsync($"/Filings/{other}/Columns", Fill(page, ("C 列：技改金", "ignored")))).Expect(302);
        Assert.Equal((FilingState.Rejected, "row-errors"), await StateAsync(other));

        (await filer.SubmitAsync($"/Filings/Check/{checkedBefore}")).Expect(302);

        await using var database = fixture.Host.Database.Open();
        Assert.Equal(1, await database.PayrollLines.CountAsync(line => line.FilingId == checkedBefore));

        // And the word can be taken back.
        (await filer.SubmitAsync($"/Filings/{other}/Columns", Fill(page, ("C 列：技改金", "")))).Expect(302);
        Assert.False(await database.ColumnMappings.AnyAsync(m => m.HeaderKey == "技改金"));
        Assert.Equal(FilingState.AwaitingConfirmation, (await StateAsync(other)).State);
    }

    [Fact]
    public async Task Get_AnnotatedOfRejected_IsTheSameSheetMarked()
    {
        using var filer = await fixture.Host.SignedInAsync(People.Filer);
        var sheet = SheetFile.Of(["姓名", "基本工资", "应发", "实发"], ["张测试", 7000m, 7000m, "七千"], ["李测试", 7000m, 7000m, 6999m]).Bytes();
        var filing = await filer.UploadPayrollAsync(sheet, "九月.xlsx");
        var page = (await filer.ReadAsync($"/Filings/Check/{filing}")).Expect(200);
        Assert.Contains("下载标出错误的工资表", page.Body, StringComparison.Ordinal);

        using var response = await filer.GetAsync(new Uri($"/Filings/{filing}/Annotated", UriKind.Relative));

        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("九月-标出错误.xlsx", Uri.UnescapeDataString(response.Content.Headers.ContentDisposition!.ToString()), StringComparison.Ordinal);
        var reading = SheetFile.Read(await response.Content.ReadAsByteArrayAsync(), "a.xlsx");
        Assert.Equal(["D2", "D3"], reading.Errors.Select(error => error.Cell));
    }

    [Fact]
    public async Task Get_AnnotatedOfAGoodSheet_IsNotFound()
    {
        using var filer = await fixture.Host.SignedInAsync(People.Filer);
        var filing = await filer.UploadPayrollAsync(SheetFile.Of(["姓名", "应发", "实发"], ["张测试", 7000m, 7000m]).Bytes(), month: 6);

        (await filer.ReadAsync($"/Filings/{filing}/Annotated")).Expect(404);
    }

    [Fact]
    public async Task Get_CheckOfKind_ShowsThatKindOnly()
    {
        using var filer = await fixture.Host.SignedInAsync(People.Filer);
        var filing = await filer.UploadPayrollAsync(Encoding.UTF8.GetBytes("姓名,应发,实发\n张测试,一,1\n李测试,二,1\n,3,3\n"), "工资.csv", month: 5);

        var all = (await filer.ReadAsync($"/Filings/Check/{filing}")).Expect(200);
        var one = (await filer.ReadAsync($"/Filings/Check/{filing}?kind=name-missing")).Expect(200);
        var odd = (await filer.ReadAsync($"/Filings/Check/{filing}?kind=%27%3Cscript%3E")).Expect(200);

        Assert.Equal(["不是金额", "没有姓名"], all.Html.QuerySelectorAll("section[aria-labelledby=errors] h3").Select(title => title.TextContent));
        Assert.Equal(["没有姓名"], one.Html.QuerySelectorAll("section[aria-labelledby=errors] h3").Select(title => title.TextContent));
        Assert.Equal(2, odd.Html.QuerySelectorAll("section[aria-labelledby=errors] h3").Length);
        Assert.DoesNotContain("@if", all.Body, StringComparison.Ordinal);
        Assert.Contains("第十一条第二款", one.Html.QuerySelector("section[aria-labelledby=errors]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("第 4 行 A 列“姓名”", one.Html.QuerySelector("section[aria-labelledby=errors]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_OldWorkbook_IsRead()
    {
        using var filer = await fixture.Host.SignedInAsync(People.Filer);
        var sheet = Reading.Awkward.XlsFile.Of(["姓名", "基本工资", "应发", "实发"], ["张测试", 7000m, 7000m, 7000m]).Bytes();

        var filing = await filer.UploadPayrollAsync(sheet, "工资.xls", month: 4);

        Assert.Equal(FilingState.AwaitingConfirmation, (await StateAsync(filing)).State);
    }

    /// <summary>A header that neither words nor sums tell from its neighbour.</summary>
    private static byte[] Odd(string header) =>
        Encoding.UTF8.GetBytes($"姓名,基本工资,{header},同数项,应发,实发,备注\n张测试,7000,150,150,7150,7150,{Interlocked.Increment(ref next)}\n");

    /// <summary>A header that nobody knows; the sums say what it is.</summary>
    private static byte[] Proved(string header) =>
        Encoding.UTF8.GetBytes($"姓名,基本工资,{header},应发,实发,备注\n张测试,7000,150,7150,7150,{Interlocked.Increment(ref next)}\n");

    private static byte[] Deducting(string header) =>
        Encoding.UTF8.GetBytes($"姓名,基本工资,{header},应发,实发,备注\n张测试,7000,150,7000,6850,{Interlocked.Increment(ref next)}\n");

    private async Task<(FilingState State, string? Code)> StateAsync(Guid filing)
    {
        await using var database = fixture.Host.Database.Open();
        var row = await database.Filings.AsNoTracking().SingleAsync(f => f.FilingId == filing);
        return (row.State, row.StateCode);
    }

    private static IHtmlSelectElement Select(Answer page, string label) =>
        (IHtmlSelectElement)page.Html.GetElementById(page.Html.QuerySelectorAll("label").Single(one => one.TextContent == label).GetAttribute("for")!)!;

    /// <summary>The form as the page offers it, with some answers changed.</summary>
    private static (string Name, string? Value)[] Fill(Answer page, params (string Label, string Value)[] answers)
    {
        var chosen = answers.ToDictionary(pair => Select(page, pair.Label).Name!, pair => (string?)pair.Value);
        return
        [
            .. page.Html.QuerySelectorAll("main input[type=hidden][name^='Input.Columns']").OfType<IHtmlInputElement>()
            .Select(input => (input.Name!, (string?)input.Value)),
            .. page.Html.QuerySelectorAll("main select").OfType<IHtmlSelectElement>()
                .Select(select => (select.Name!, chosen.GetValueOrDefault(select.Name!, select.Value))),
        ];
    }
}
