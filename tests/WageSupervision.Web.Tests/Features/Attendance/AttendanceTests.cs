using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WageSupervision.Domain.Filings;
using WageSupervision.Web.Features.Attendance;
using WageSupervision.Web.Features.Attendance.Reading;
using WageSupervision.Web.Features.Filings.Submissions;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Attendance;

/// <summary>Attendance from the upload to what workers, the enterprise and inspectors see of it.</summary>
public sealed class AttendanceTests : FilerTests
{
    private static readonly DateOnly September = new(2026, 9, 1);

    private static List<AttendanceLine> Lines(int workers) => AttendanceSheets.Of(SheetFiles.Lines(workers));

    [Fact]
    public async Task Post_GoodSheet_IsReceiptedCheckedAndFiledOnlyOnceConfirmed()
    {
        var filing = await filer.UploadAttendanceAsync(AttendanceSheets.Xlsx(Lines(3)), "九月考勤.xlsx", "2026年9月");

        var page = (await filer.ReadAsync($"/Attendance/Check/{filing}")).Expect(200);
        Assert.Equal(["3 人", "66", "0", "0"], page.Html.QuerySelectorAll(".figure b").Select(figure => figure.TextContent));
        await using var database = host.Database.Open();
        var row = database.AttendanceFilings.AsNoTracking().Single();
        Assert.Equal((FilingState.AwaitingConfirmation, September, false), (row.State, row.Period, row.IsDaily!.Value));
        Assert.Matches(@"^ZJ-2026-1120-\d{6}$", row.ReceiptNumber);
        Assert.Empty(database.AttendanceLines);

        (await filer.SubmitAsync($"/Attendance/Check/{filing}")).Expect(302);

        row = database.AttendanceFilings.AsNoTracking().Single();
        Assert.Equal((FilingState.Accepted, "accepted", 3), (row.State, row.StateCode, row.Workers));
        var lines = database.AttendanceLines.AsNoTracking().OrderBy(l => l.LineNumber).ToList();
        Assert.Equal(3, lines.Count);
        var protector = host.Services.GetRequiredService<FieldProtector>();
        Assert.Equal(SheetFiles.IdentityNumber(100), protector.Open(lines[0].IdentityCipher!, AttendanceLineRow.Place(lines[0].EnterpriseId, filing, 1)));
        Assert.Equal(protector.IndexOf(SheetFiles.IdentityNumber(100)), lines[0].IdentityIndex);
        Assert.Equal(lines[0].RowHash,
            AttendanceLineHash.OfLine(lines[0].EnterpriseId, September, filing, 1, lines[0].Salt, Lines(1)[0] with { HasSignature = false }, lines[0].Days));
        var receipt = (await filer.ReadAsync($"/Attendance/Receipt/{filing}")).Expect(200).Body;
        Assert.Contains("劳动考勤记录受理回执", receipt, StringComparison.Ordinal);
        Assert.Contains("2028-11-20", receipt, StringComparison.Ordinal);
        Assert.Contains("不在待确认状态", (await filer.SubmitAsync($"/Attendance/Check/{filing}")).Expect(409).Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_MissingFileAndMonth_ShowsErrorsAtTheirFieldsAndKeepsWhatWasTyped()
    {
        var page = (await filer.UploadAsync("/Attendance/Submit", "", null, ("Input.Month", "十三月"), ("Input.Reason", "漏记加班"))).Expect(400);

        Assert.Contains("请选择要上传的考勤表", page.ErrorAt("Input.File"), StringComparison.Ordinal);
        Assert.Contains("如 2026-10", page.ErrorAt("Input.Month"), StringComparison.Ordinal);
        Assert.Equal(("十三月", "漏记加班"), (page.ValueOf("Input.Month"), page.ValueOf("Input.Reason")));
        Assert.Contains("还没有开始", (await filer.UploadAsync("/Attendance/Submit", "a.csv", [1], ("Input.Month", "2026-12"))).Expect(400).ErrorAt("Input.Month"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_SameFileAgain_IsTheSameReceipt()
    {
        var sheet = AttendanceSheets.Csv(Lines(1));

        Assert.Equal(await filer.UploadAttendanceAsync(sheet), await filer.UploadAttendanceAsync(sheet));
        Assert.NotEqual(await filer.UploadAttendanceAsync(sheet), await filer.UploadAttendanceAsync(sheet, month: "2026-08"));
    }

    [Theory]
    [InlineData("考勤.csv", "姓名,出勤天数\n演示甲,很多\n", "row-errors", "B2")]
    [InlineData("考勤.xlsx", "PK\u0003\u0004broken", "unreadable", "file-damaged")]
    [InlineData("考勤.csv", "没有表头\n一,二\n", "unreadable", "header-not-found")]
    public async Task Post_BadSheet_IsReceiptedAndRefusedInWords(string name, string content, string code, string shown)
    {
        var filing = await filer.UploadAttendanceAsync(Encoding.UTF8.GetBytes(content), name);

        Assert.Contains(shown, (await filer.ReadAsync($"/Attendance/Check/{filing}")).Expect(200).Body, StringComparison.Ordinal);
        await using var database = host.Database.Open();
        Assert.Equal((FilingState.Rejected, code), (database.AttendanceFilings.Single().State, database.AttendanceFilings.Single().StateCode));
        (await filer.ReadAsync($"/Attendance/Submit?again={filing}")).Expect(200);
    }

    [Fact]
    public async Task Confirm_SecondOfTheMonth_NeedsAReasonAndReplaces()
    {
        var first = await filer.FileAttendanceAsync(AttendanceSheets.Csv(Lines(2)));
        var second = await filer.UploadAttendanceAsync(AttendanceSheets.Csv(Lines(3)));

        Assert.Contains("请填写更正原因", (await filer.SubmitAsync($"/Attendance/Check/{second}")).Expect(409).ErrorAt("Input.Reason"), StringComparison.Ordinal);
        (await filer.SubmitAsync($"/Attendance/Check/{second}", ("Input.Reason", "漏了一人"))).Expect(302);

        await using var database = host.Database.Open();
        Assert.Equal(second, database.AttendanceFilings.Single(f => f.AttendanceId == first).ReplacedBy);
        Assert.Equal(("漏了一人", first),
            (database.AttendanceFilings.Single(f => f.AttendanceId == second).ReplacementReason,
                database.AttendanceFilings.Single(f => f.AttendanceId == second).Replaces!.Value));
        Assert.Equal(5, database.AttendanceLines.Count());
        Assert.Contains("原因：漏了一人", (await filer.ReadAsync($"/Attendance/Check/{first}")).Expect(200).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Differences_ShowOnBothPagesBeforeFilingAndAreRenewedByCorrections()
    {
        var payroll = SheetFiles.Lines(3);
        payroll[0] = payroll[0] with { OvertimeHours = 8 };
        await filer.FileAsync(SheetFiles.Csv(payroll), fileName: "9月工资.csv");
        var attendance = Lines(3);
        attendance[1] = attendance[1] with { DaysWorked = 20 };
        attendance[2] = attendance[2] with { IdentityNumber = SheetFiles.IdentityNumber(900), WorkerName = "演示外人" };

        var filing = await filer.UploadAttendanceAsync(AttendanceSheets.Csv(attendance));

        var before = (await filer.ReadAsync($"/Attendance/Check/{filing}")).Expect(200).Body;
        Assert.Contains("有考勤，没有工资 1 处，有工资，没有考勤 1 处，天数不同 1 处，加班工时不同 1 处", before, StringComparison.Ordinal);
        Assert.Contains("考勤出勤 20 天，工资表工作 22 天", before, StringComparison.Ordinal);
        await using var database = host.Database.Open();
        Assert.Empty(database.AttendanceComparisons);
        (await filer.SubmitAsync($"/Attendance/Check/{filing}")).Expect(302);
        Assert.Equal(4, Assert.Single(WorkComparing.Current(database)).Count);

        // The payroll corrected: its check page compares before, and the stored comparison is a new one.
        payroll[0] = payroll[0] with { OvertimeHours = null };
        var corrected = await filer.UploadPayrollAsync(SheetFiles.Csv(payroll), "9月工资.csv", reason: "没有加班");
        Assert.Contains("差异 3 处",
            (await filer.ReadAsync($"/Filings/Check/{corrected}")).Expect(200).Html.QuerySelector("section[aria-labelledby=differences]")!.TextContent,
            StringComparison.Ordinal);
        host.Time.Advance(TimeSpan.FromMinutes(1));
        (await filer.SubmitAsync($"/Filings/Check/{corrected}")).Expect(302);
        Assert.Equal(3, Assert.Single(WorkComparing.Current(database)).Count);

        // The attendance corrected: nothing differs any more.
        host.Time.Advance(TimeSpan.FromMinutes(1));
        var mended = await filer.FileAttendanceAsync(AttendanceSheets.Csv(Lines(3)), reason: "记错了");
        Assert.Contains("没有差异", (await filer.ReadAsync($"/Attendance/Check/{mended}")).Expect(200).Body, StringComparison.Ordinal);
        Assert.Equal((0, mended), (Assert.Single(WorkComparing.Current(database)).Count, WorkComparing.Current(database).Single().AttendanceId));
        Assert.Equal(3, database.AttendanceComparisons.Count());
    }

    [Fact]
    public async Task Inspector_OfTheArea_SeesDifferencesAndAnswersAndNoName()
    {
        await filer.FileAsync(SheetFiles.Csv(SheetFiles.Lines(2)), fileName: "9月工资.csv");
        var lines = Lines(2);
        lines[0] = lines[0] with { OvertimeHours = 12 };
        var filing = await filer.FileAttendanceAsync(AttendanceSheets.Csv(lines));
        using var worker = await BoundWorkerAsync();
        (await worker.AnswerAttendanceAsync(filing, 1, "加班不是 12 小时，是 30 小时")).Expect(302);

        using var inspector = await host.SignedInAsync(People.Inspector);
        var section = (await inspector.ReadAsync($"/Cases/Open/{People.WestLakeEnterprise}"))
            .Expect(200).Html.QuerySelector("section[aria-labelledby=differences]")!.TextContent;

        Assert.Contains("差异 1 处；劳动者已确认 0 人，有异议 1 人，未表示 1 人", section, StringComparison.Ordinal);
        Assert.Contains("考勤加班 12 小时，工资表加班 没有写", section, StringComparison.Ordinal);
        Assert.Contains("是 30 小时", section, StringComparison.Ordinal);
        Assert.Contains("2 人中 0 人已确认", section, StringComparison.Ordinal);
        Assert.DoesNotContain(lines[0].WorkerName, section, StringComparison.Ordinal);
        using var other = await host.SignedInAsync(People.OtherInspector);
        (await other.ReadAsync($"/Cases/Open/{People.WestLakeEnterprise}")).Expect(404);
    }

    [Fact]
    public async Task Payroll_PagesOfBoth_SayHowManyConfirmedAsAFigure()
    {
        var payroll = await filer.FileAsync(SheetFiles.Csv(SheetFiles.Lines(2)), fileName: "9月工资.csv");
        using var inspector = await host.SignedInAsync(People.Inspector);
        Assert.Contains("没有受理的考勤表", (await inspector.ReadAsync($"/Inspection/Filing/{payroll}")).Expect(200).Html.QuerySelector(
            "section[aria-labelledby=confirmed]")!.TextContent, StringComparison.Ordinal);

        var filing = await filer.FileAttendanceAsync(AttendanceSheets.Csv(Lines(2)));
        using var worker = await BoundWorkerAsync();
        (await worker.AnswerAttendanceAsync(filing, 1)).Expect(302);

        foreach (var page in new[] { await inspector.ReadAsync($"/Inspection/Filing/{payroll}"), await filer.ReadAsync($"/Filings/Check/{payroll}") })
        {
            var section = page.Expect(200).Html.QuerySelector("section[aria-labelledby=confirmed]")!;
            Assert.Contains("2 人中 1 人已确认", section.TextContent, StringComparison.Ordinal);
            Assert.NotNull(section.QuerySelector("a[href='/Law/12']"));
            Assert.DoesNotContain("违反规定", section.TextContent, StringComparison.Ordinal);
        }

        Assert.Contains("2 人中 1 人已确认", (await filer.ReadAsync($"/Attendance/Check/{filing}")).Expect(200).Body, StringComparison.Ordinal);
        await using var database = host.Database.Open();
        Assert.DoesNotContain(database.Findings, f => f.RuleId.StartsWith("ZJ353-12", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Worker_ConfirmsThenDisputes_TheLastWordCountsAndAllAreKept()
    {
        var filing = await filer.FileAttendanceAsync(AttendanceSheets.Csv(Lines(2)));
        using var worker = await BoundWorkerAsync();
        Assert.Contains("还没有核对", (await worker.ReadAsync("/MyWages")).Expect(200).Body, StringComparison.Ordinal);
        var month = (await worker.ReadAsync("/MyWages/2026-09")).Expect(200).Body;
        Assert.Contains("本月考勤", month, StringComparison.Ordinal);
        Assert.DoesNotContain(Lines(2)[1].WorkerName, month, StringComparison.Ordinal);

        (await worker.AnswerAttendanceAsync(filing, 1)).Expect(302);
        Assert.Contains("已确认 1 人，有异议 0 人，未表示 1 人", (await filer.ReadAsync($"/Attendance/Check/{filing}")).Body, StringComparison.Ordinal);
        host.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Contains("请写明哪里不对", (await worker.AnswerAttendanceAsync(filing, 1, disputed: true)).Expect(400).ErrorAt("Input.Reason"),
            StringComparison.Ordinal);
        Assert.Contains("请不要写身份证号", (await worker.AnswerAttendanceAsync(filing, 1, "少记一天，电话 13800000000")).Expect(400).ErrorAt("Input.Reason"),
            StringComparison.Ordinal);
        (await worker.AnswerAttendanceAsync(filing, 1, "少记一天")).Expect(302);

        Assert.Contains("已确认 0 人，有异议 1 人，未表示 1 人", (await filer.ReadAsync($"/Attendance/Check/{filing}")).Body, StringComparison.Ordinal);
        Assert.Contains("有异议", (await worker.ReadAsync("/MyWages")).Body, StringComparison.Ordinal);
        await using var database = host.Database.Open();
        var said = database.AttendanceConfirmations.AsNoTracking().OrderBy(c => c.SaidAt).ToList();
        Assert.Equal([false, true], said.Select(c => c.Disputed));
        var line = database.AttendanceLines.Single(l => l.LineNumber == 1);
        Assert.All(said, one => Assert.Equal(one.Hash, AttendanceHash.OfConfirmation(line.RowHash, one.SaidBy, one.SaidAt, one.Disputed, one.Reason)));
    }

    [Fact]
    public async Task Worker_OthersLineOrReplacedSheet_CannotBeAnswered()
    {
        var filing = await filer.FileAttendanceAsync(AttendanceSheets.Csv(Lines(2)));
        using var unbound = await host.SignedInAsync(People.Worker);
        (await unbound.AnswerAttendanceAsync(filing, 1)).Expect(404);
        using var worker = await BoundWorkerAsync();

        (await worker.AnswerAttendanceAsync(filing, 2)).Expect(404);
        (await worker.AnswerAttendanceAsync(Guid.NewGuid(), 1)).Expect(404);
        await filer.FileAttendanceAsync(AttendanceSheets.Csv(Lines(3)), reason: "漏了一人");
        Assert.Contains("更正了这个月的考勤表", (await worker.AnswerAttendanceAsync(filing, 1)).Expect(409).Summary, StringComparison.Ordinal);
        await using var database = host.Database.Open();
        Assert.Empty(database.AttendanceConfirmations);
    }

    [Fact]
    public async Task Filer_OfAnotherEnterprise_SeesNothingOfIt()
    {
        var filing = await filer.FileAttendanceAsync(AttendanceSheets.Csv(Lines(1)));
        using var other = await host.SignedInAsync(People.OtherFiler);

        (await other.ReadAsync($"/Attendance/Check/{filing}")).Expect(404);
        (await other.ReadAsync($"/Attendance/Receipt/{filing}")).Expect(404);
        (await other.SubmitAsync($"/Attendance/Check/{filing}")).Expect(404);
        Assert.DoesNotContain(filing.ToString(), (await other.ReadAsync("/Attendance")).Expect(200).Body, StringComparison.Ordinal);
        Assert.DoesNotContain(Lines(1)[0].WorkerName, (await other.ReadAsync("/Attendance/Template?format=csv")).Expect(200).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_PublicReceipt_OfAttendance_IsKnown()
    {
        await filer.FileAttendanceAsync(AttendanceSheets.Csv(Lines(1)));
        await using var database = host.Database.Open();
        using var anybody = host.NewClient();

        Assert.Contains("已受理", (await anybody.ReadAsync($"/Receipts/{database.AttendanceFilings.Single().ReceiptNumber}")).Expect(200).Body,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Template_HoldsTheLatestWorkersWithoutDays()
    {
        await filer.FileAttendanceAsync(AttendanceSheets.Csv(Lines(2)));

        var csv = (await filer.ReadAsync("/Attendance/Template?kind=monthly&format=csv")).Expect(200);
        Assert.Contains($"{Lines(1)[0].WorkerName},{SheetFiles.IdentityNumber(100)},,", csv.Body, StringComparison.Ordinal);
        Assert.Contains(",29,30,31,备注,本人签字", (await filer.ReadAsync("/Attendance/Template?kind=daily&format=csv")).Expect(200).Body, StringComparison.Ordinal);
        Assert.Contains("spreadsheetml", (await filer.ReadAsync("/Attendance/Template?kind=daily&format=xlsx")).Expect(200).Header("content-type"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pending_LeftByACrash_IsReadAfterAMinute()
    {
        var filing = await filer.UploadAttendanceAsync(AttendanceSheets.Csv(Lines(1)));
        await Sql.ExecuteAsync(host.Database.SuperuserConnectionString, "update attendance_filing set state = 'Received', version = version + 1");
        host.Time.Advance(TimeSpan.FromMinutes(2));
        using var restarted = ActivatorUtilities.CreateInstance<CheckWorker>(host.Services);

        await restarted.StartAsync(CancellationToken.None);
        await using var database = host.Database.Open();
        for (var tries = 0; tries < 100 && database.AttendanceFilings.AsNoTracking().Single().State == FilingState.Received; tries++)
        {
            await Task.Delay(100);
        }

        await restarted.StopAsync(CancellationToken.None);
        Assert.Equal((FilingState.AwaitingConfirmation, filing),
            (database.AttendanceFilings.AsNoTracking().Single().State, database.AttendanceFilings.AsNoTracking().Single().AttendanceId));
    }

    // The test worker's account, bound to the number of the first line.
    private async Task<HttpClient> BoundWorkerAsync()
    {
        var index = host.Services.GetRequiredService<FieldProtector>().IndexOf(SheetFiles.IdentityNumber(100));
        await using (var database = host.Database.Open())
        {
            await database.Users.Where(a => a.UserName == People.Worker).ExecuteUpdateAsync(set => set.SetProperty(a => a.IdentityIndex, index));
        }

        return await host.SignedInAsync(People.Worker);
    }
}
