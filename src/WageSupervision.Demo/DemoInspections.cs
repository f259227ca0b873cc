using WageSupervision.Web.Features.Inspections;

namespace WageSupervision.Demo;

/// <summary>Random inspections of 西湖区 in every state: drawn, half drawn, published, declared void. Days are counted back from today.</summary>
/// <param name="stage">The stage.</param>
/// <param name="office">The officers of the county.</param>
internal sealed class DemoInspections(DemoStage stage, DemoOffice office)
{
    /// <summary>All scripts.</summary>
    public IEnumerable<IAsyncEnumerable<DateTimeOffset>> All() =>
    [
        DrawnAsync(), PlannedAsync(12, "演示：上半年没有申报的企业抽查", voided: true), HalfAsync(), PlannedAsync(2, "演示：年底工资支付情况抽查", voided: false),
    ];

    private async IAsyncEnumerable<DateTimeOffset> DrawnAsync()
    {
        yield return stage.Ago(45, 30);
        var draw = await PublishAsync("演示：第三季度工资支付情况抽查", 3, "中国福利彩票双色球当天开奖号码（演示）");
        yield return stage.Ago(40, 60);
        await stage.SendAsync(office.Inspector, new GiveDrawDigits(draw, "3141 5926 5358 9793 2384"));
        yield return stage.Ago(40, 75);
        await stage.SendAsync(office.Supervisor, new MakeDraw(draw, "2718 2818 2845 9045 2353", "03 08 12 19 24 31 + 07"));
    }

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

    private Task<Guid> PublishAsync(string purpose, int count, string publicSource, int? least = null, int inDays = 1) =>
        stage.SendAsync(office.Supervisor, new PublishDraw(new DrawPlanForm
        {
            Purpose = purpose,
            Count = count,
            PublicSource = publicSource,
            LeastWorkers = least,
            DrawOn = stage.Day.AddDays(inDays),
            OfficerIds = [office.Inspector.Id, office.Second.Id],
        }));
}
