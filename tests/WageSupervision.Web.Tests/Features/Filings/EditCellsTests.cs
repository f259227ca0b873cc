using System.Text;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Filings;
using WageSupervision.Web.Features.Filings;
using WageSupervision.Web.Tests.Features.Filings.Reading;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Filings;

/// <summary>Wrong cells set right on the screen: the rows in order are kept, the file is not touched, and everybody can see what was changed.</summary>
public sealed class EditCellsTests : FilerTests
{
    private static readonly byte[] Sheet = Encoding.UTF8.GetBytes("姓名,身份证号,应发,实发\n演示甲,,五千,5000\n演示乙,,5000,5000\n演示丙,,4000,四千\n,,6000,6000\n");

    [Fact]
    public async Task Post_AllCells_TheRowsInOrderStay_AndTheSheetCanBeConfirmed()
    {
        var filing = await filer.UploadPayrollAsync(Sheet, "九月.csv");
        var check = (await filer.ReadAsync($"/Filings/Check/{filing}")).Expect(200);
        Assert.NotNull(check.Html.QuerySelector($"a[href='/Filings/{filing}/Mend']"));
        var page = (await filer.ReadAsync($"/Filings/{filing}/Mend")).Expect(200);
        Assert.Equal(["C2", "D4", "A5"], page.Html.QuerySelectorAll(".wrong-cell input[name$='.Cell']").Select(input => input.GetAttribute("value")));

        Assert.Equal($"/Filings/Check/{filing}", (await EditAsync(filing, ("C2", "5,000.00"), ("D4", "４０００"), ("A5", "演示丁"))).Expect(302).Location);

        var edited = (await filer.ReadAsync($"/Filings/Check/{filing}")).Expect(200);
        Assert.Contains("3 处：C2、D4、A5。原文件没有改动", edited.Html.Body!.TextContent, StringComparison.Ordinal);
        (await filer.SubmitAsync($"/Filings/Check/{filing}")).Expect(302);
        await using var database = host.Database.Open();
        var lines = await database.PayrollLines.Where(l => l.FilingId == filing).OrderBy(l => l.LineNumber)
            .Select(l => new { l.WorkerName, l.Gross, l.Net }).ToListAsync();
        Assert.Equal([("演示甲", 5000m, 5000m), ("演示乙", 5000m, 5000m), ("演示丙", 4000m, 4000m), ("演示丁", 6000m, 6000m)],
            lines.Select(l => (l.WorkerName, l.Gross, l.Net)));
        var row = await database.Filings.SingleAsync(f => f.FilingId == filing);
        Assert.Equal((Sheet.Length, 1), (row.FileSize, row.Edits));
        Assert.Contains("\"corrections\":1",
            (await database.FilingReceipts.Where(r => r.FilingId == filing).OrderByDescending(r => r.Sequence).FirstAsync()).Content, StringComparison.Ordinal);
        Assert.Contains("C2、D4、A5", (await filer.ReadAsync($"/Filings/Receipt/{filing}")).Expect(200).Body, StringComparison.Ordinal);
        using var inspector = await host.SignedInAsync(People.Inspector);
        Assert.Contains("企业在屏幕上改正", (await inspector.ReadAsync($"/Inspection/Filing/{filing}")).Expect(200).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_SomeCells_AreKept_AndTheRestIsAskedForNextTime()
    {
        var filing = await filer.UploadPayrollAsync(Sheet, "九月.csv");

        (await EditAsync(filing, ("C2", "5000"), ("D4", ""), ("A5", " "))).Expect(302);

        var page = (await filer.ReadAsync($"/Filings/{filing}/Mend")).Expect(200);
        Assert.Equal(["D4", "A5"], page.Html.QuerySelectorAll(".wrong-cell input[name$='.Cell']").Select(input => input.GetAttribute("value")));
        (await EditAsync(filing, ("D4", "四千整"), ("A5", "演示丁"))).Expect(302);
        page = (await filer.ReadAsync($"/Filings/{filing}/Mend")).Expect(200);
        Assert.Equal(["D4"], page.Html.QuerySelectorAll(".wrong-cell input[name$='.Cell']").Select(input => input.GetAttribute("value")));
        Assert.Contains("四千整", page.Body, StringComparison.Ordinal);
        (await EditAsync(filing, ("D4", "4000"))).Expect(302);
        await using var database = host.Database.Open();
        Assert.Equal(FilingState.AwaitingConfirmation, database.Filings.Single(f => f.FilingId == filing).State);
        Assert.Equal(3, await database.FilingEdits.CountAsync(c => c.FilingId == filing));
        (await filer.ReadAsync($"/Filings/{filing}/Mend")).Expect(404);
    }

    [Fact]
    public async Task Post_RowThatIsNoWorker_IsLeftOut_AndTold()
    {
        var filing = await filer.UploadPayrollAsync(Encoding.UTF8.GetBytes("序号,姓名,应发,实发\n1,演示甲,5000,5000\n制表人,以上人员工资经核对无误并已按时足额发放到本人银行卡特此说明如有疑问请在三个工作日内向人事部门提出逾期视为没有异议,,\n"), "九月.csv");
        var page = (await filer.ReadAsync($"/Filings/{filing}/Mend")).Expect(200);
        Assert.Equal("3", page.Html.QuerySelector("[name='Input.NoWorkers']")!.GetAttribute("value"));

        (await filer.SubmitAsync($"/Filings/{filing}/Mend", ("Input.NoWorkers", "3"))).Expect(302);

        var check = (await filer.ReadAsync($"/Filings/Check/{filing}")).Expect(200);
        Assert.Contains("第 3 行（不是员工，不算）", check.Html.Body!.TextContent, StringComparison.Ordinal);
        (await filer.SubmitAsync($"/Filings/Check/{filing}")).Expect(302);
        await using var database = host.Database.Open();
        Assert.Equal(1, await database.PayrollLines.CountAsync(l => l.FilingId == filing));
        using var inspector = await host.SignedInAsync(People.Inspector);
        Assert.Contains("第 3 行（不是员工，不算）", (await inspector.ReadAsync($"/Inspection/Filing/{filing}")).Expect(200).Html.Body!.TextContent,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_RowWithAmounts_CannotBeLeftOut()
    {
        var filing = await filer.UploadPayrollAsync(Sheet, "九月.csv");
        Assert.Empty((await filer.ReadAsync($"/Filings/{filing}/Mend")).Expect(200).Html.QuerySelectorAll("[name='Input.NoWorkers']"));

        Assert.Contains("第 2 行有金额", (await filer.SubmitAsync($"/Filings/{filing}/Mend", ("Input.NoWorkers", "2"))).Expect(400).Summary,
            StringComparison.Ordinal);
        Assert.Contains("第 3 行现在没有错误", (await filer.SubmitAsync($"/Filings/{filing}/Mend", ("Input.NoWorkers", "3"))).Expect(400).Summary,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_WageEmptiedCellByCell_DoesNotGoAway()
    {
        var filing = await filer.UploadPayrollAsync(Encoding.UTF8.GetBytes("姓名,应发,实发\n演示甲,5000,5000\n演示乙,五千,5000\n"), "九月.csv");

        (await ClearAsync(filing, ("A3", "演示乙"), ("B3", "五千"), ("C3", "5000"))).Expect(302);
        Assert.Contains("原文件这一行有金额，不能在屏幕上去掉", (await filer.ReadAsync($"/Filings/Check/{filing}")).Expect(200).Body, StringComparison.Ordinal);
        (await EditAsync(filing, ("A3", "合计"))).Expect(302);
        (await EditAsync(filing, ("A3", "演示乙"))).Expect(302);
        Assert.Contains("第 3 行有金额", (await filer.SubmitAsync($"/Filings/{filing}/Mend", ("Input.NoWorkers", "3"))).Expect(400).Summary,
            StringComparison.Ordinal);

        await using var database = host.Database.Open();
        Assert.Equal(FilingState.Rejected, database.Filings.Single(f => f.FilingId == filing).State);
    }

    [Fact]
    public async Task Post_NoWorkerTakenBack_CountsAgain()
    {
        var filing = await filer.UploadPayrollAsync(Encoding.UTF8.GetBytes("序号,姓名,应发,实发\n1,演示甲,五千,5000\n制表人,以上人员工资经核对无误并已按时足额发放到本人银行卡特此说明如有疑问请在三个工作日内向人事部门提出逾期视为没有异议,,\n"), "九月.csv");
        (await filer.SubmitAsync($"/Filings/{filing}/Mend", ("Input.NoWorkers", "3"))).Expect(302);
        Assert.NotNull((await filer.ReadAsync($"/Filings/{filing}/Mend")).Html.QuerySelector("#no-worker-3[checked]"));

        (await filer.SubmitAsync($"/Filings/{filing}/Mend", ("Input.Cells[0].Cell", ""))).Expect(302);

        Assert.Null((await filer.ReadAsync($"/Filings/{filing}/Mend")).Html.QuerySelector("#no-worker-3[checked]"));
        Assert.DoesNotContain("不是员工，不算）", (await filer.ReadAsync($"/Filings/Check/{filing}")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_VeryManyFields_StayWithinWhatAFormMayHold()
    {
        string[] headers = ["姓名", "应发", "实发", "基本工资", .. Enumerable.Range(1, 40).Select(n => $"补贴{n}补贴")];
        var rows = Enumerable.Range(1, 40).Select(n => $"演示{n},五千,5000,5000" + string.Concat(Enumerable.Repeat(",0", 40)));
        var filing = await filer.UploadPayrollAsync(Encoding.UTF8.GetBytes(string.Join(',', headers) + "\n" + string.Join('\n', rows) + "\n"), "九月.csv");

        var page = (await filer.ReadAsync($"/Filings/{filing}/Mend")).Expect(200);

        var fields = page.Html.QuerySelectorAll("input[name$='.Cell']").Select(input => input.GetAttribute("value")!).ToList();
        Assert.InRange(fields.Count, 40, WageSupervision.Web.Features.Filings.EditModel.MostFields);
        (await EditAsync(filing, [.. fields.Select(cell => (cell, cell.StartsWith('B') ? "5000" : ""))])).Expect(302);
    }

    [Fact]
    public async Task Post_MendedWrongly_CanBeMendedAgain_AndTheOtherCellsOfTheRowToo()
    {
        // 5000 + 加班 abc is not 5100: set to 0 the mistake moves to 应发, though it is the overtime that was edited wrongly.
        var filing = await filer.UploadPayrollAsync(Encoding.UTF8.GetBytes("姓名,基本工资,加班费,应发,实发\n演示甲,5000,abc,5100,5100\n演示乙,5000,,5000,5000\n"), "九月.csv");
        (await EditAsync(filing, ("C2", "0"))).Expect(302);
        var page = (await filer.ReadAsync($"/Filings/{filing}/Mend")).Expect(200);
        Assert.Contains("C2", page.Html.QuerySelectorAll("details input[name$='.Cell']").Select(input => input.GetAttribute("value")));
        Assert.DoesNotContain("C3", page.Html.QuerySelectorAll("input[name$='.Cell']").Select(input => input.GetAttribute("value")));

        (await EditAsync(filing, ("C2", "100"))).Expect(302);

        await using var database = host.Database.Open();
        Assert.Equal((FilingState.AwaitingConfirmation, 10_100m),
            database.Filings.Where(f => f.FilingId == filing).Select(f => new { f.State, f.Gross }).AsEnumerable().Select(f => (f.State, f.Gross)).Single());
    }

    [Fact]
    public async Task Post_CellOfASecondSheet_MendsThatSheetAndNoOther()
    {
        object?[] header = ["姓名", "应发", "实发"];
        var book = new SheetFile().Sheet("一车间", header, ["演示甲", 5000m, 5000m]).Sheet("二车间", header, ["演示乙", "五千", 5000m]).Bytes();
        var filing = await filer.UploadPayrollAsync(book, "九月.xlsx");
        var page = (await filer.ReadAsync($"/Filings/{filing}/Mend")).Expect(200);
        var cell = Assert.Single(page.Html.QuerySelectorAll(".wrong-cell input[name$='.Cell']")).GetAttribute("value")!;
        Assert.Contains("第 2 张表 B2", page.Html.QuerySelector(".wrong-cell")!.TextContent, StringComparison.Ordinal);

        (await EditAsync(filing, (cell, "5000"))).Expect(302);

        await using var database = host.Database.Open();
        Assert.Equal((FilingState.AwaitingConfirmation, 2, 10_000m),
            database.Filings.Where(f => f.FilingId == filing).Select(f => new { f.State, f.Workers, f.Gross }).AsEnumerable()
                .Select(f => (f.State, f.Workers, f.Gross)).Single());
    }

    [Fact]
    public async Task Post_ClearedField_EmptiesTheCell()
    {
        var filing = await filer.UploadPayrollAsync(Encoding.UTF8.GetBytes("姓名,基本工资,加班费,应发,实发\n演示甲,5000,无,5000,5000\n演示乙,5000,x,5000,5000\n"), "九月.csv");

        (await ClearAsync(filing, ("C3", "x"))).Expect(302);

        await using var database = host.Database.Open();
        Assert.Equal(FilingState.AwaitingConfirmation, database.Filings.Single(f => f.FilingId == filing).State);
    }

    [Fact]
    public async Task Post_NothingTyped_SaysSo()
    {
        var filing = await filer.UploadPayrollAsync(Sheet, "九月.csv");

        Assert.Contains("请至少改正一格", (await EditAsync(filing, ("C2", ""), ("D4", ""), ("A5", ""))).Expect(400).Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_TooLong_ShowsErrorAtField_AndKeepsTheOthers()
    {
        var filing = await filer.UploadPayrollAsync(Sheet, "九月.csv");

        var answer = (await EditAsync(filing, ("C2", "5000"), ("D4", new string('9', EditedCellValidator.Longest + 1)))).Expect(400);

        Assert.NotNull(answer.Html.GetElementById("Input_Cells_1__Value-error"));
        Assert.Equal("5000", answer.Html.QuerySelector("[name='Input.Cells[0].Value']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Post_CellInOrder_ChangesNothing()
    {
        var filing = await filer.UploadPayrollAsync(Sheet, "九月.csv");

        (await EditAsync(filing, ("D3", "1"), ("C3", "1"), ("C2", "5000"))).Expect(302);

        await using var database = host.Database.Open();
        Assert.Equal(2, database.Filings.Single(f => f.FilingId == filing).Errors);
        var check = (await filer.ReadAsync($"/Filings/Check/{filing}")).Expect(200);
        Assert.Contains("1 处：C2", check.Html.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_AcceptedOrForeignFiling_IsNotFound()
    {
        var accepted = await filer.FileAsync(SheetFiles.Xlsx(SheetFiles.Lines(1)));
        var filing = await filer.UploadPayrollAsync(Sheet, "八月.csv", month: 8);
        using var other = await host.SignedInAsync(People.OtherFiler);

        (await filer.ReadAsync($"/Filings/{accepted}/Mend")).Expect(404);
        (await other.ReadAsync($"/Filings/{filing}/Mend")).Expect(404);
        (await other.SubmitAsync($"/Filings/{filing}/Mend", ("Input.Cells[0].Cell", "C2"), ("Input.Cells[0].Value", "1"))).Expect(404);
    }

    [Fact]
    public async Task Get_Fields_HoldWhatWasRead_AndSayWhatItMustBeWhereTheRowSettlesIt()
    {
        var filing = await filer.UploadPayrollAsync(Encoding.UTF8.GetBytes("""
            姓名,身份证号,基本工资,加班费,应发,养老,实发
            演示甲,,3000,300,3000,100,3200
            演示乙,,3000,300,3300,100,三千二
            演示丙,,3000,三百,3300,100,3200
            演示丁,,3000,300,,100,3200
            演示戊,,三千,三百,3300,100,3200
            演示己,,3000,300,3300,100,3200
            演示庚,,3000,300,3300,100,3200
            演示辛,,3000,300,3300,100,3200
            """), "九月.csv");

        var page = (await filer.ReadAsync($"/Filings/{filing}/Mend")).Expect(200).Html;

        var cells = page.QuerySelectorAll(".wrong-cell").ToDictionary(
            cell => cell.QuerySelector("input[name$='.Cell']")!.GetAttribute("value")!,
            cell => (cell.QuerySelector("input[name$='.Value']")!.GetAttribute("value"), cell.QuerySelector("button")?.TextContent));
        Assert.Equal(("3000", "应当是 3,300.00"), cells["E2"]);
        Assert.Equal(("三千二", "应当是 3,200.00"), cells["G3"]);
        Assert.Equal(("三百", "应当是 300.00"), cells["D4"]);
        Assert.Equal(("", "应当是 3,300.00"), cells["E5"]);
        Assert.Equal([("三千", null), ("三百", (string?)null)], [cells["C6"], cells["D6"]]);
        Assert.Equal("演示甲", page.QuerySelector("details input[name$='.Value']")!.GetAttribute("value"));

        // The Enter key presses the first button, which takes nothing over.
        Assert.Null(page.QuerySelector("#Input_Cells button")!.GetAttribute("name"));
    }

    [Fact]
    public async Task Post_TakeButton_SetsThatCellAndKeepsWhatWasTypedElsewhere()
    {
        var filing = await filer.UploadPayrollAsync(
            Encoding.UTF8.GetBytes("姓名,基本工资,加班费,应发,实发\n演示甲,3000,300,3000,3300\n演示乙,五千,,5000,5000\n,1000,,1000,1000\n"
                + "演示丙,3000,300,3300,3300\n演示丁,3000,300,3300,3300\n"), "九月.csv");

        (await filer.SubmitAsync($"/Filings/{filing}/Mend", ("Input.Take", "D2"),
            ("Input.Cells[0].Cell", "D2"), ("Input.Cells[0].Was", "3000"), ("Input.Cells[0].Value", "3000"),
            ("Input.Cells[1].Cell", "B3"), ("Input.Cells[1].Was", "五千"), ("Input.Cells[1].Value", "5000"),
            ("Input.Cells[2].Cell", "A4"), ("Input.Cells[2].Was", ""), ("Input.Cells[2].Value", ""))).Expect(302);

        var page = (await filer.ReadAsync($"/Filings/{filing}/Mend")).Expect(200).Html;
        Assert.Equal(["A4"], page.QuerySelectorAll(".wrong-cell input[name$='.Cell']").Select(input => input.GetAttribute("value")));
        Assert.Contains("2 处：D2、B3。", (await filer.ReadAsync($"/Filings/Check/{filing}")).Expect(200).Html.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_TakeButtonBesideAFieldThatIsTooLong_KeepsBoth()
    {
        var filing = await filer.UploadPayrollAsync(
            Encoding.UTF8.GetBytes("姓名,基本工资,加班费,应发,实发\n演示甲,3000,300,3000,3300\n演示乙,五千,,5000,5000\n演示丙,3000,300,3300,3300\n演示丁,3000,300,3300,3300\n"), "九月.csv");

        var answer = (await filer.SubmitAsync($"/Filings/{filing}/Mend", ("Input.Take", "D2"),
            ("Input.Cells[0].Cell", "D2"), ("Input.Cells[0].Was", "3000"), ("Input.Cells[0].Value", "3000"),
            ("Input.Cells[1].Cell", "B3"), ("Input.Cells[1].Was", "五千"), ("Input.Cells[1].Value", new string('5', 201)))).Expect(400);

        Assert.Equal(["3,300.00", new string('5', 201)],
            answer.Html.QuerySelectorAll(".wrong-cell input[name$='.Value']").Select(input => input.GetAttribute("value")));
    }

    [Fact]
    public async Task Post_FieldThatWasNotTouched_DoesNotUndoWhatWasMendedMeanwhile()
    {
        var filing = await filer.UploadPayrollAsync(Sheet, "九月.csv");
        (await EditAsync(filing, ("C2", "5000"))).Expect(302);

        // Another window still shows what C2 held before.
        (await filer.SubmitAsync($"/Filings/{filing}/Mend",
            ("Input.Cells[0].Cell", "C2"), ("Input.Cells[0].Was", "五千"), ("Input.Cells[0].Value", "五千"),
            ("Input.Cells[1].Cell", "D4"), ("Input.Cells[1].Was", "四千"), ("Input.Cells[1].Value", "4000"))).Expect(302);

        var page = (await filer.ReadAsync($"/Filings/{filing}/Mend")).Expect(200).Html;
        Assert.Equal(["A5"], page.QuerySelectorAll(".wrong-cell input[name$='.Cell']").Select(input => input.GetAttribute("value")));
    }

    private Task<Answer> ClearAsync(Guid filing, params (string Cell, string Was)[] cells) => filer.SubmitAsync(
        $"/Filings/{filing}/Mend",
        [.. cells.SelectMany((cell, i) => new (string, string?)[]
            { ($"Input.Cells[{i}].Cell", cell.Cell), ($"Input.Cells[{i}].Was", cell.Was), ($"Input.Cells[{i}].Value", "") })]);

    private Task<Answer> EditAsync(Guid filing, params (string Cell, string Value)[] cells) => filer.SubmitAsync(
        $"/Filings/{filing}/Mend",
        [.. cells.SelectMany((cell, i) => new (string, string?)[] { ($"Input.Cells[{i}].Cell", cell.Cell), ($"Input.Cells[{i}].Value", cell.Value) })]);
}
