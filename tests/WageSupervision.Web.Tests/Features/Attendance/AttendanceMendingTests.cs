using System.Text;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Filings;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Attendance;

/// <summary>认列, 在屏幕上改正 and the marked workbook of attendance sheets, and what inspectors see of them.</summary>
public sealed class AttendanceMendingTests : FilerTests
{
    private static readonly byte[] Symbols = Encoding.UTF8.GetBytes("姓名,5,6,7,8,9\n张测试,√,△,√,√,√\n李测试,△,△,√,√,√\n");

    [Fact]
    public async Task Columns_UnknownMark_IsAskedOnceRememberedAndReadAgain()
    {
        var filing = await filer.UploadAttendanceAsync(Symbols, month: "2026-10");
        var check = (await filer.ReadAsync($"/Attendance/Check/{filing}")).Expect(200);
        Assert.NotNull(check.Html.QuerySelector($"a[href='/Attendance/{filing}/Columns']"));

        var page = (await filer.ReadAsync($"/Attendance/{filing}/Columns")).Expect(200);
        Assert.Contains("记号“△”", page.Body, StringComparison.Ordinal);
        (await filer.SubmitAsync($"/Attendance/{filing}/Columns", ("Input.Answers[0].Key", "字:△"), ("Input.Answers[0].TakenAs", "personal"))).Expect(302);

        Assert.Equal(["2 人", "7", "0", "3"], (await filer.ReadAsync($"/Attendance/Check/{filing}")).Expect(200).Html.QuerySelectorAll(".figure b")
            .Select(f => f.TextContent));
        await using var database = host.Database.Open();
        Assert.Equal(("字:△", "personal"), (database.AttendanceMappings.Single().Key, database.AttendanceMappings.Single().TakenAs));
        (await filer.SubmitAsync($"/Attendance/Check/{filing}")).Expect(302);
        (await filer.ReadAsync($"/Attendance/{filing}/Columns")).Expect(404);

        // The next sheet is read at once.
        var next = await filer.UploadAttendanceAsync(Symbols, month: "2026-09");
        Assert.Equal(FilingState.AwaitingConfirmation, database.AttendanceFilings.AsNoTracking().Single(f => f.AttendanceId == next).State);
    }

    [Fact]
    public async Task Columns_NonsenseAnswer_IsRefusedInWords()
    {
        var filing = await filer.UploadAttendanceAsync(Symbols, month: "2026-10");

        var answer = (await filer.SubmitAsync($"/Attendance/{filing}/Columns", ("Input.Answers[0].Key", "字:△"), ("Input.Answers[0].TakenAs", "gross")))
            .Expect(400);

        Assert.Contains("请从列出的项目中选择", answer.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mend_WrongCell_IsSetRightOnTheScreenAndKept()
    {
        var filing = await filer.UploadAttendanceAsync(Encoding.UTF8.GetBytes("姓名,出勤天数\n张测试,很多\n李测试,21\n"));
        Assert.Contains("B2", (await filer.ReadAsync($"/Attendance/{filing}/Mend")).Expect(200).Body, StringComparison.Ordinal);

        (await filer.SubmitAsync($"/Attendance/{filing}/Mend", ("Input.Cells[0].Cell", "B2"), ("Input.Cells[0].Value", "20"))).Expect(302);

        await using var database = host.Database.Open();
        var row = database.AttendanceFilings.AsNoTracking().Single();
        Assert.Equal((FilingState.AwaitingConfirmation, 41m, 1), (row.State, row.DaysWorked, row.Edits));
        (await filer.SubmitAsync($"/Attendance/Check/{filing}")).Expect(302);
        Assert.Equal([20m, 21m], database.AttendanceLines.OrderBy(l => l.LineNumber).Select(l => l.DaysWorked!.Value));

        // The inspector sees what was set right, and who worked how much, masked.
        using var inspector = await host.SignedInAsync(People.Inspector);
        var month = (await inspector.ReadAsync($"/Inspection/Attendance/{row.EnterpriseId}/2026-09")).Expect(200);
        Assert.Equal(["张*", "李*"], month.Html.QuerySelectorAll("tr[data-row] .lead-cell").Select(cell => cell.TextContent));
        Assert.Contains("1 处，原文件没有改动：B2", month.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("张测试", month.Body, StringComparison.Ordinal);
        (await inspector.ReadAsync($"/Inspection/Attendance/{row.EnterpriseId}/2026-08")).Expect(404);
        using var elsewhere = await host.SignedInAsync(People.OtherInspector);
        (await elsewhere.ReadAsync($"/Inspection/Attendance/{row.EnterpriseId}/2026-09")).Expect(404);
    }

    [Fact]
    public async Task Mend_CellThatIsInOrder_IsNotOpen()
    {
        var filing = await filer.UploadAttendanceAsync(Encoding.UTF8.GetBytes("姓名,出勤天数\n张测试,很多\n李测试,21\n"));

        await filer.SubmitAsync($"/Attendance/{filing}/Mend", ("Input.Cells[0].Cell", "B3"), ("Input.Cells[0].Value", "1"));

        await using var database = host.Database.Open();
        Assert.Empty(database.AttendanceEdits);
    }

    [Fact]
    public async Task Annotated_WrongSheet_IsAMarkedWorkbook()
    {
        var filing = await filer.UploadAttendanceAsync(Encoding.UTF8.GetBytes("姓名,出勤天数\n张测试,很多\n"));

        Assert.Contains("spreadsheetml", (await filer.ReadAsync($"/Attendance/{filing}/Annotated")).Expect(200).Header("content-type"),
            StringComparison.Ordinal);
        using var other = await host.SignedInAsync(People.OtherFiler);
        (await other.ReadAsync($"/Attendance/{filing}/Annotated")).Expect(404);
        (await other.ReadAsync($"/Attendance/{filing}/Mend")).Expect(404);
        (await other.ReadAsync($"/Attendance/{filing}/Columns")).Expect(404);
    }

    [Fact]
    public async Task Confirm_SheetOfExceptionsOnly_KeepsTheDaysOpen()
    {
        await filer.FileAttendanceAsync(Encoding.UTF8.GetBytes("姓名,事假,病假,旷工\n张测试,1,,\n"));

        await using var database = host.Database.Open();
        var line = database.AttendanceLines.Single();
        Assert.Equal((null, 1m, null), (line.DaysWorked, line.PersonalLeaveDays!.Value, line.SickDays));
    }

    [Fact]
    public async Task Desk_UploadedSheet_StaysATaskUntilItIsConfirmed()
    {
        var filing = await filer.UploadAttendanceAsync(Encoding.UTF8.GetBytes("姓名,出勤天数\n张测试,20\n"));
        Assert.Contains($"/Attendance/Check/{filing}", (await filer.ReadAsync("/Enterprise")).Expect(200).Body, StringComparison.Ordinal);

        (await filer.SubmitAsync($"/Attendance/Check/{filing}")).Expect(302);

        Assert.DoesNotContain($"/Attendance/Check/{filing}", (await filer.ReadAsync("/Enterprise")).Expect(200).Body, StringComparison.Ordinal);
    }
}
