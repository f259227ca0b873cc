using MediatR;
using WageSupervision.Domain.Incidents;
using WageSupervision.Web.Features.Incidents;

namespace WageSupervision.Demo;

/// <summary>Major incidents of 西湖区 in every state; days are counted back from today.</summary>
/// <param name="stage">The stage.</param>
/// <param name="office">The officers of the county.</param>
internal sealed class DemoIncidents(DemoStage stage, DemoOffice office)
{
    private const string Street = "演示街道办事处";

    /// <summary>All scripts.</summary>
    public IEnumerable<IAsyncEnumerable<DateTimeOffset>> All() =>
    [
        // Just opened and not reported; handled; its end proposed; ended.
        PlayAsync(1, Terms(IncidentKind.Mass, IncidentSource.Authority, "演示城北工地", "演示大道工地东门", 42, 360_000, "四十多人堵住工地大门，要求付清三个月工资。")),
        PlayAsync(2, Terms(IncidentKind.Extreme, IncidentSource.Authority, "演示制衣厂", "演示路厂房楼顶", 1, 8_000, "一人坐在楼顶边沿要求付工资，消防、公安已到场。"),
            id => Report(id, 24), id => Task(id, "现场劝导，联系厂方负责人", 2), id => new NoteIncident(id, "本人已下楼，厂方答应当面结清。", 1)),
        PlayAsync(9, Terms(IncidentKind.Brewing, IncidentSource.Patrol, "演示装饰公司", "演示写字楼", 18, 150_000, "班组长说周末要带人到区政府门口。"),
            id => Report(id, null), id => Task(id, "约谈公司负责人，商定付款日", 24),
            id => new FinishIncidentTask(id, 1, "公司承诺三日内付清，已付八万元。"), id => new ProposeIncidentEnd(id, "工资已付清一半，其余按承诺付，没有聚集。")),
        PlayAsync(26, Terms(IncidentKind.Mass, IncidentSource.Patrol, "演示配送站", "演示站点门口", 25, 96_000, "二十多名配送员聚集在站点门口。"),
            id => Report(id, null), id => Task(id, "登记人数和金额", 4), id => new FinishIncidentTask(id, 1, "登记 25 人，已引导投诉立案。"),
            id => new ProposeIncidentEnd(id, "人已散，工资由站点当天付清。"), id => new EndIncident(id)),
    ];

    private static OpenIncident Terms(
        IncidentKind kind, IncidentSource source, string respondent, string place, int people, decimal amount, string what) =>
        new("330106", kind, source, null, "", respondent, place, people, amount, what);

    private static ReportIncident Report(Guid id, int? hours) => new(id, "演示区人民政府", "已到现场，人员情绪稳定，正在核对人数和金额。", hours);

    private static SetIncidentTask Task(Guid id, string what, int hours) => new(id, what, Street, hours);

    private async IAsyncEnumerable<DateTimeOffset> PlayAsync(int daysAgo, OpenIncident opening, params Func<Guid, IRequest<Unit>>[] steps)
    {
        yield return stage.Ago(daysAgo, 20);
        var incident = await stage.SendAsync(office.Inspector, opening);
        for (var i = 0; i < steps.Length; i++)
        {
            yield return stage.Ago(daysAgo, 40 + (i * 20));
            var step = steps[i](incident);
            await stage.SendAsync(step is EndIncident ? office.Supervisor : office.Inspector, step);
        }
    }
}
