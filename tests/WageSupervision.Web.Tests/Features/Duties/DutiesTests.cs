using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WageSupervision.Domain.Duties;
using WageSupervision.Domain.Parameters;
using WageSupervision.Web.Features.Duties;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Duties;

/// <summary>The calendar of duties over HTTP: by wage month, by the first accepted receipt, with reminders once.</summary>
public sealed class DutiesTests
{
    [Fact]
    public async Task Calendar_FiledByMonth_EarlyIsOnTime_CorrectedLaterStaysSo()
    {
        await using var host = await PortalHost.StartAsync();
        await host.RequireAsync();
        host.Time.GoTo(new DateOnly(2026, 10, 9));
        using (var filer = await host.SignedInAsync(People.Filer))
        {
            await filer.FileAsync(SheetFiles.Xlsx(SheetFiles.Lines(2)));
        }

        // October is filed before September's attendance, and September is corrected after its deadline.
        host.Time.GoTo(new DateOnly(2026, 11, 20));
        using (var filer = await host.SignedInAsync(People.Filer))
        {
            await filer.FileAsync(SheetFiles.Xlsx(SheetFiles.Lines(3)), reason: "补一名劳动者");
            await filer.FileAsync(SheetFiles.Xlsx(SheetFiles.Lines(2, firstDay: 300)), month: 10);
            var page = (await filer.ReadAsync("/Enterprise/Duties")).Expect(200);

            Assert.Equal(("已申报", "2026-10-09"), Row(page, "2026年9月工资支付表"));
            Assert.Equal(("逾期未申报", "—"), Row(page, "2026年9月考勤记录"));
            Assert.Equal(("逾期申报", "2026-11-20"), Row(page, "2026年10月工资支付表"));
            Assert.Equal(("未到期", "—"), Row(page, "2026年11月工资支付表"));
            Assert.Contains("以后更正过", page.Body, StringComparison.Ordinal);
            Assert.Contains("测人社发〔2026〕1号", page.Body, StringComparison.Ordinal);
            Assert.Contains("逾期只提醒", page.Body, StringComparison.Ordinal);
            Assert.DoesNotContain("state-breach", page.Body, StringComparison.Ordinal);
            Assert.DoesNotContain("2026年8月", page.Body, StringComparison.Ordinal);
            var home = (await filer.ReadAsync("/Enterprise")).Expect(200).Html.QuerySelectorAll("a.task").Select(task => task.TextContent).ToList();
            Assert.Contains(home, task => task.Contains("申报 2026年9月考勤记录", StringComparison.Ordinal) && task.Contains("逾期", StringComparison.Ordinal));
            Assert.DoesNotContain(home, task => task.Contains("2026年9月工资支付表", StringComparison.Ordinal));
        }

        static (string, string) Row(Answer page, string title)
        {
            var row = page.Html.QuerySelectorAll("tbody tr").Single(r => r.QuerySelector(".lead-cell")!.TextContent == title);
            return (row.QuerySelector("[data-label=状态] .state")!.TextContent,
                row.QuerySelector("[data-label=收到]")!.TextContent.Trim()[..Math.Min(10, row.QuerySelector("[data-label=收到]")!.TextContent.Trim().Length)]);
        }
    }

    [Fact]
    public async Task Calendar_AmendmentWithdrawn_IsFiledNoMore_AndANilReturnIsAFiling()
    {
        await using var host = await PortalHost.StartAsync();
        await host.RequireAsync();
        host.Time.GoTo(new DateOnly(2026, 10, 9));
        using (var filer = await host.SignedInAsync(People.Filer))
        {
            await filer.FileAsync(SheetFiles.Xlsx(SheetFiles.Lines(2)));
            var corrected = await filer.FileAsync(SheetFiles.Xlsx(SheetFiles.Lines(3)), reason: "补一名劳动者");
            (await filer.SubmitAsync($"/Filings/Withdraw/{corrected}", ("Input.Reason", "报错了月份"))).Expect(302);
        }

        host.Time.GoTo(new DateOnly(2026, 12, 2));
        using (var filer = await host.SignedInAsync(People.Filer))
        using (var inspector = await host.SignedInAsync(People.Inspector))
        {
            Assert.Equal("撤回后未再申报", await StateAsync(filer, "2026年9月工资支付表"));
            Assert.Equal("撤回后未再申报", await InspectedAsync(inspector));

            await filer.DeclareNothingPaidAsync(month: 9);
            await filer.DeclareNothingPaidAsync(month: 11);

            Assert.Equal("逾期申报", await StateAsync(filer, "2026年9月工资支付表"));
            Assert.Equal("零申报", await StateAsync(filer, "2026年11月工资支付表"));
            Assert.Equal("逾期申报", await InspectedAsync(inspector));

            // The inspector finds what was withdrawn and what was declared, with the reasons, by the enterprise's name.
            Assert.Equal("零申报", (await inspector.InspectedDutyAsync("2026-11")).QuerySelector(".state")!.TextContent);
            var own = (await inspector.ReadAsync("/Inspection/Duties?month=2026-09")).Html.QuerySelector("tr[data-row] .lead-cell a")!.GetAttribute("href")!;
            var filings = (await inspector.ReadAsync(own)).Expect(200);
            Assert.Contains("撤回原因：报错了月份", filings.Body, StringComparison.Ordinal);
            Assert.Contains("停业，没有用工", filings.Body, StringComparison.Ordinal);
            Assert.All(filings.Html.QuerySelectorAll("tr[data-row] .lead-cell a"),
                link => Assert.StartsWith("/Inspection/Filing/", link.GetAttribute("href"), StringComparison.Ordinal));
            Assert.Equal(4, filings.Html.QuerySelectorAll("tr[data-row]").Length);
            (await inspector.ReadAsync($"/Inspection/Filings/{People.HaishuEnterprise}")).Expect(404);
        }

        static async Task<string> InspectedAsync(HttpClient inspector) =>
            (await inspector.InspectedDutyAsync("2026-09")).QuerySelector(".state")!.TextContent;

        static async Task<string> StateAsync(HttpClient filer, string title) => (await filer.OwnDutyAsync(title)).QuerySelector(".state")!.TextContent;
    }

    [Theory]
    [InlineData("2026-11-15", "2026-11-16", "将到期")]
    [InlineData("2026-11-17", "2026-11-16", "逾期未申报")]
    public async Task Calendar_DueOnASunday_IsDueOnMonday(string today, string due, string state)
    {
        await using var host = await PortalHost.StartAsync();
        await host.RequireAsync("2026-10");
        host.Time.GoTo(DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture));
        using var filer = await host.SignedInAsync(People.Filer);

        var row = (await filer.ReadAsync("/Enterprise/Duties")).Expect(200).Html.QuerySelectorAll("tbody tr")
            .Single(r => r.TextContent.Contains("2026年10月工资支付表", StringComparison.Ordinal));

        Assert.Equal(due, row.QuerySelector("[data-label=最后一天]")!.TextContent.Trim());
        Assert.Equal(state, row.QuerySelector("[data-label=状态] .state")!.TextContent);
    }

    [Fact]
    public async Task Reminders_EachStepOnce_RecordedAndShown_NoneAfterFiling()
    {
        var sender = new Sender();
        await using var host = await PortalHost.StartAsync(change: services => services.AddSingleton<INoticeSender>(sender));
        await host.RequireAsync("2026-10");
        var worker = host.Services.GetRequiredService<ReminderWorker>();

        // The 15th is a Sunday: the last day is Monday the 16th, five days before it is the 11th.
        foreach (var day in new[] { 10, 11, 12, 15, 16 })
        {
            host.Time.GoTo(new DateOnly(2026, 11, day));
            await worker.WorkAsync(CancellationToken.None);
            await worker.WorkAsync(CancellationToken.None);
        }

        using (var filer = await host.SignedInAsync(People.Filer))
        {
            await filer.FileAsync(SheetFiles.Xlsx(SheetFiles.Lines(1)), month: 10);
        }

        host.Time.GoTo(new DateOnly(2026, 11, 17));
        await worker.WorkAsync(CancellationToken.None);
        await using var database = host.Database.Open();
        var payroll = await database.DutyReminders.Where(r => r.EnterpriseId == People.WestLakeEnterprise && r.Kind == DutyKind.Payroll)
            .OrderBy(r => r.MadeAt).Select(r => r.Step).ToListAsync();
        var attendance = await database.DutyReminders.CountAsync(r => r.EnterpriseId == People.WestLakeEnterprise && r.Kind == DutyKind.Attendance);

        Assert.Equal([ReminderStep.FiveDaysBefore, ReminderStep.DayBefore], payroll);
        Assert.Equal(3, attendance);
        Assert.Equal(await database.DutyReminders.CountAsync(), sender.Sent.Count);
        Assert.Equal(sender.Sent.Count, sender.Sent.Distinct().Count());
        Assert.Empty(await database.OutgoingNotices.Where(n => n.State != OutgoingState.Sent).ToListAsync());
        using var again = await host.SignedInAsync(People.Filer);
        Assert.Contains("11月11日已提醒（已发短信或者邮件）", (await again.ReadAsync("/Enterprise/Duties")).Body, StringComparison.Ordinal);
        Assert.Contains("2026年10月考勤记录的申报期限 2026-11-16 已过", (await again.ReadAsync("/Enterprise")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reminders_WithoutASender_StandInThePortalAndSaySo()
    {
        await using var host = await PortalHost.StartAsync();
        await host.RequireAsync("2026-10");
        host.Time.GoTo(new DateOnly(2026, 11, 12));
        await host.Services.GetRequiredService<ReminderWorker>().WorkAsync(CancellationToken.None);
        await using var database = host.Database.Open();
        using var filer = await host.SignedInAsync(People.Filer);

        Assert.All(await database.OutgoingNotices.ToListAsync(), notice => Assert.Equal(OutgoingState.NotConfigured, notice.State));
        Assert.Contains("11月12日已提醒（站内提醒）", (await filer.ReadAsync("/Enterprise/Duties")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Inspection_ListsTheAreaAlone_ByState()
    {
        await using var host = await PortalHost.StartAsync();
        await host.RequireAsync();
        using (var filer = await host.SignedInAsync(People.Filer))
        {
            await filer.FileAsync(SheetFiles.Xlsx(SheetFiles.Lines(2)));
        }

        using var inspector = await host.SignedInAsync(People.Inspector);
        using var city = await host.SignedInAsync(People.CityInspector);
        using var other = await host.SignedInAsync(People.OtherInspector);

        Assert.Equal([("杭州测试甲制造有限公司", "逾期申报")], Lines(await inspector.ReadAsync("/Inspection/Duties?month=2026-09")));
        Assert.Equal([("杭州测试甲制造有限公司", "逾期申报")], Lines(await city.ReadAsync("/Inspection/Duties?month=2026-09&state=late")));
        Assert.Empty(Lines(await inspector.ReadAsync("/Inspection/Duties?month=2026-09&state=missing")));
        Assert.Equal([("杭州测试甲制造有限公司", "逾期未申报")], Lines(await inspector.ReadAsync("/Inspection/Duties?month=2026-09&kind=attendance&state=missing")));
        Assert.Equal([("宁波测试乙服饰有限公司", "逾期未申报")], Lines(await other.ReadAsync("/Inspection/Duties?month=2026-09")));
        Assert.Empty(Lines(await inspector.ReadAsync("/Inspection/Duties?month=2026-08")));
        Assert.DoesNotContain(Lines(await inspector.ReadAsync("/Inspection/Duties?month=2026-09&q=%25&p=0")),
            line => line.Item1.Contains("宁波", StringComparison.Ordinal));
        (await inspector.ReadAsync("/Inspection/Duties?month=9999-12&kind=x&state=x&p=-4")).Expect(200);

        static List<(string, string)> Lines(Answer page) =>
            [.. page.Expect(200).Html.QuerySelectorAll("tbody tr")
                .Select(row => (row.QuerySelector(".lead-cell")!.TextContent, row.QuerySelector(".state")!.TextContent))];
    }

    [Fact]
    public async Task Public_ReadsWhatIsDueAndTakesItAsACalendar()
    {
        await using var host = await PortalHost.StartAsync();
        using var anybody = host.NewClient();
        Assert.Contains("没有要求这个地区的企业", (await anybody.ReadAsync("/Duties")).Expect(200).Body, StringComparison.Ordinal);
        await host.RequireAsync();

        var page = (await anybody.ReadAsync("/Duties?region=330106&year=2026")).Expect(200);
        var ics = (await anybody.ReadAsync("/Duties/Calendar?region=330106&year=2026")).Expect(200);

        Assert.Equal(6, page.Html.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("本身不作为违反《办法》认定", page.Body, StringComparison.Ordinal);
        Assert.Equal("text/calendar; charset=utf-8", ics.Header("content-type"));
        Assert.Equal(6, ics.Body.Split("BEGIN:VEVENT").Length - 1);
        Assert.Contains("DTSTART;VALUE=DATE:20261116\r\n", ics.Body, StringComparison.Ordinal);
        Assert.All(ics.Body.Split("\r\n"), line => Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(line), 0, 75));
        (await anybody.ReadAsync("/Duties?region=x&year=99999")).Expect(200);
        (await anybody.ReadAsync("/Duties/Calendar?region=999999")).Expect(404);
        (await anybody.ReadAsync("/Duties/Calendar?year=1")).Expect(404);
    }

    [Theory]
    [InlineData("2026-10", 400)]
    [InlineData("2026-11", 302)]
    [InlineData("2026-12", 302)]
    public async Task Requirement_LooksForward(string from, int status)
    {
        await using var host = await PortalHost.StartAsync();
        using var administrator = await host.SignedInAsync(People.Administrator);

        var answer = await administrator.SubmitAsync("/Administration/Parameters/Propose",
            ("table", "filing-duties"), ("many", "false"), ("cell.kind", "payroll"), ("cell.area_code", "330000"),
                ("cell.from_month", from), ("cell.due_day", "15"),
            ("cell.doc_no", "测人社发〔2026〕2号"), ("Input.Reason", "测试"));

        Assert.Equal(status, answer.Status);
        Assert.Equal(status == 400, answer.Summary.Contains("不能早于本月", StringComparison.Ordinal));
    }

    private sealed class Sender : INoticeSender
    {
        public List<(Guid Id, string Text)> Sent { get; } = [];

        public bool IsConfigured => true;

        public Task SendAsync(OutgoingNoticeRow notice, string text, CancellationToken cancellationToken)
        {
            Sent.Add((notice.NoticeId, text));
            return Task.CompletedTask;
        }
    }
}
