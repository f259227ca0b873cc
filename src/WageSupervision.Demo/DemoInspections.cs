using MediatR;
using Microsoft.Extensions.DependencyInjection;
using WageSupervision.Domain.Inspections;
using WageSupervision.Web.Features.Inspections;

namespace WageSupervision.Demo;

/// <summary>Random inspections of 西湖区 in every state: drawn, half drawn, published, declared void. Days are counted back from today.</summary>
/// <param name="stage">The stage.</param>
/// <param name="office">The officers of the county.</param>
/// <param name="firms">All enterprises.</param>
internal sealed class DemoInspections(DemoStage stage, DemoOffice office, IReadOnlyList<DemoFirm> firms)
{
    /// <summary>All scripts.</summary>
    public IEnumerable<IAsyncEnumerable<DateTimeOffset>> All() =>
    [
        DrawnAsync(), PlannedAsync(12, "演示：上半年没有申报的企业抽查", voided: true), HalfAsync(), PlannedAsync(2, "演示：年底工资支付情况抽查", voided: false),
        WrittenAsync("西湖2", 15, 10, sent: false), WrittenAsync("西湖3", 8, 20, sent: true), WrittenAsync("西湖4", 5, 25, sent: false),
    ];

    private async IAsyncEnumerable<DateTimeOffset> DrawnAsync()
    {
        yield return stage.Ago(45, 30);
        var draw = await PublishAsync("演示：第三季度工资支付情况抽查", 3, "中国福利彩票双色球当天开奖号码（演示）", all: false);
        yield return stage.Ago(40, 60);
        await stage.SendAsync(office.Inspector, new GiveDrawDigits(draw, "3141 5926 5358 9793 2384"));
        yield return stage.Ago(40, 75);
        await stage.SendAsync(office.Supervisor, new MakeDraw(draw, "2718 2818 2845 9045 2353", "03 08 12 19 24 31 + 07"));
        var drawn = await ChosenAsync(draw);
        yield return stage.Ago(36, 90);
        var clean = await OpenAsync(drawn[0], InspectionForm.Random, draw);
        await RecordAsync(clean, failing: false);
        var failing = await OpenAsync(drawn[1], InspectionForm.Random, draw);
        await RecordAsync(failing, failing: true);
        yield return stage.Ago(20, 60);
        await stage.SendAsync(office.Supervisor, new PublishInspection(clean));
        yield return stage.Ago(4, 60);
        await OpenAsync(drawn[2], InspectionForm.Random, draw);
    }

    private async IAsyncEnumerable<DateTimeOffset> WrittenAsync(string key, int daysAgo, int inDays, bool sent)
    {
        yield return stage.Ago(daysAgo, 100);
        var review = await OpenAsync(firms.First(firm => firm.Key == key).EnterpriseId, InspectionForm.Written, null, inDays);
        if (sent)
        {
            yield return stage.Ago(daysAgo - 3, 100);
            await stage.SendAsync(firms.First(firm => firm.Key == key).Filer, new SendReviewPapers(
                review, "演示：今年各月工资支付表", "工资表.pdf", DemoFiles.Receipt("DEMO PAYROLL")));
        }
    }

    private async Task<long[]> ChosenAsync(Guid draw)
    {
        var (file, material) = await stage.UseAsync(async services => (
            (await services.GetRequiredService<DrawFiles>().FindAsync(draw, CancellationToken.None))!.File,
            await services.GetRequiredService<DrawVault>().OpenAsync(draw, CancellationToken.None)));
        return [.. DrawnLine.Of(file.Made, material).Select(line => line.EnterpriseId)];
    }

    private Task<Guid> OpenAsync(long enterprise, InspectionForm form, Guid? draw, int inDays = 10) => stage.SendAsync(office.Inspector, new OpenInspection(
        enterprise, form, office.Inspector.Id, office.Second.Id, "演示：工资支付情况检查", draw,
        "今年各月工资支付表、考勤记录和银行发放回单", form == InspectionForm.Written ? stage.Day.AddDays(inDays) : null));

    private Task<Unit> RecordAsync(Guid inspection, bool failing) => stage.SendAsync(office.Inspector, new RecordInspection(
        inspection, stage.Day, "演示车间和财务室",
        [
            .. Checklist.Current.Items.Select(item => item.Id switch
            {
                "13-2" or "18-1" or "21-1" => new SentLine(item.Id, CheckOutcome.NotLookedAt, null, null, null),
                "22-1" or "22-2" => new SentLine(item.Id, CheckOutcome.NotApplicable, "没有停工", null, null),
                "12-1" when failing => new SentLine(item.Id, CheckOutcome.Fails, "九月、十月的考勤没有劳动者核对、确认的记录", "考勤.pdf", DemoFiles.Receipt("DEMO SHEET")),
                _ => new SentLine(item.Id, CheckOutcome.Conforms, null, null, null),
            }),
        ],
        "演示：本次只查工资支付表、考勤和发放回单", "", "笔录.pdf", DemoFiles.Receipt("DEMO RECORD")));

    private async IAsyncEnumerable<DateTimeOffset> HalfAsync()
    {
        yield return stage.Ago(9, 30);
        var draw = await PublishAsync("演示：用工较多的企业抽查", 2, "", least: 10);
        yield return stage.Ago(1, 20);
        await stage.SendAsync(office.Inspector, new GiveDrawDigits(draw, "1618 0339 8874 9894 8482"));
    }

    private async IAsyncEnumerable<DateTimeOffset> PlannedAsync(int daysAgo, string purpose, bool voided)
    {
        yield return stage.Ago(daysAgo, 40);
        var draw = await PublishAsync(purpose, 2, "", inDays: 20);
        if (voided)
        {
            yield return stage.Ago(daysAgo - 2, 40);
            await stage.SendAsync(office.Supervisor, new VoidDraw(draw, "演示：范围写错，另行公布"));
        }
    }

    private Task<Guid> PublishAsync(string purpose, int count, string publicSource, int? least = null, int inDays = 1, bool all = true) =>
        stage.SendAsync(office.Supervisor, new PublishDraw(new DrawPlanForm
        {
            Purpose = purpose,
            Count = count,
            PublicSource = publicSource,
            LeastWorkers = least,
            DrawOn = stage.Day.AddDays(inDays),
            OfficerIds = [office.Inspector.Id, office.Second.Id, .. all ? office.Others.Select(other => other.Id) : []],
        }));
}
