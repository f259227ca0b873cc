using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Duties;
using WageSupervision.Web.Features.Cases;
using WageSupervision.Web.Features.Duties;
using WageSupervision.Web.Features.Unions;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;

namespace WageSupervision.Web.Features.Enterprise;

/// <summary>Orders, notices, decisions and demands addressed to the enterprise.</summary>
public sealed class MattersModel(CaseFiles cases, FilingOrderFiles orders, DemandFiles demands) : PortalPage
{
    /// <summary>Cases in which a document was served, each with what was served: kind, name, number and day.</summary>
    public IReadOnlyList<(CaseRow Row, bool HasOrder, IReadOnlyList<(string Kind, string Name, string Number, DateOnly On)> Documents)> Cases { get; private set; } = [];

    /// <summary>Orders to file periodically that were served, with their stage today, newest first.</summary>
    public IReadOnlyList<(FilingOrderRow Row, FilingOrderStage Stage)> FilingOrders { get; private set; } = [];

    /// <summary>Demands of unions.</summary>
    public IReadOnlyList<UnionDemandRow> Demands { get; private set; } = [];

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        List<(CaseRow, bool, IReadOnlyList<(string, string, string, DateOnly)>)> known = [];
        foreach (var row in await cases.Visible().AsNoTracking().Where(c => c.KnownToEnterprise).OrderByDescending(c => c.OpenedOn).Take(200).ToListAsync())
        {
            var file = (await cases.LoadAsync(row.CaseId, HttpContext.RequestAborted)).File;
            known.Add((row, file.Service is not null, [.. Served(file)]));
        }

        Cases = known;
        FilingOrders = (await orders.Visible().AsNoTracking().OrderByDescending(o => o.OrderId).Take(200).ToListAsync()).ConvertAll(o => (o, orders.StageOf(o)));
        Demands = await demands.Visible().AsNoTracking().OrderByDescending(d => d.DemandedOn).Take(200).ToListAsync();
    }

    private static IEnumerable<(string Kind, string Name, string Number, DateOnly On)> Served(SupervisionCase file)
    {
        if (file.Service is { } order)
        {
            yield return ("order", "限期改正指令书", file.Order!.OrderNumber, order.On);
        }

        if (file.NoticeService is { } notice)
        {
            yield return ("notice", "行政处罚事先告知书", file.Notice!.NoticeNumber, notice.On);
        }

        if (file.PenaltyService is { } decision)
        {
            yield return ("decision", "行政处罚决定书", file.Penalty!.DecisionNumber, decision.On);
        }
    }
}
