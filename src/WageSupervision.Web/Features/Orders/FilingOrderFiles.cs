using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Orders;
using WageSupervision.Domain.Parameters;
using WageSupervision.Web.Features.Cases;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;

namespace WageSupervision.Web.Features.Orders;

/// <summary>The store of orders to file periodically.</summary>
/// <param name="tools">What every store works with.</param>
/// <param name="cases">The cases that an order rests on.</param>
/// <param name="parameters">The work calendar.</param>
public sealed class FilingOrderFiles(StoreTools tools, CaseFiles cases, LegalParameters parameters)
    : AggregateStore<FilingOrder, FilingOrderRow, FilingOrderFacts>(tools)
{
    /// <summary>The orders this person may see: officers those of their area, filers those served on their enterprise, others none.</summary>
    public override IQueryable<FilingOrderRow> Visible() => User.Role switch
    {
        Role.Inspector or Role.Supervisor => Database.FilingOrders.InArea(User.Area),
        Role.EnterpriseFiler => Database.FilingOrders.OfEnterprise(User.EnterpriseId).Where(o => o.ServedOn != null),
        _ => Database.FilingOrders.Where(_ => false),
    };

    /// <inheritdoc/>
    public override async Task<FilingOrderFacts> FactsAsync(Opened<FilingOrder, FilingOrderRow> opened, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(opened);
        var owing = await cases.OwingAsync(opened.Row.EnterpriseId, cancellationToken);
        var row = await Database.Cases.SingleAsync(c => c.EnterpriseId == opened.Row.EnterpriseId && c.CaseId == opened.Row.CaseId, cancellationToken);
        var from = (await cases.GatherAsync([row], cancellationToken))[0].File;
        return new FilingOrderFacts(
            Today, User.Id, cases.Seriousness(owing).Serious, from.ClosedOn is null, from.Officers.Recused.Contains(User.Id), parameters.Calendar);
    }

    /// <summary>What the gate of a proposal from a case must know.</summary>
    public async Task<FilingOrderProposalFacts> ProposalAsync(Opened<SupervisionCase, CaseRow> from, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(from);
        var arrears = cases.Seriousness(await cases.OwingAsync(from.Row.EnterpriseId, cancellationToken));
        var facts = await cases.FactsAsync(from, cancellationToken);
        return new FilingOrderProposalFacts(Today, User.Id, facts.Revisions, arrears, await NoneRunsAsync(from.Row.EnterpriseId, cancellationToken));
    }

    /// <summary>Those approved and not served yet, of one case or of all, the oldest first, with the enterprise's name.</summary>
    public async Task<IReadOnlyList<(FilingOrderRow Order, string Enterprise)>> ToServeAsync(Guid? caseId, CancellationToken cancellationToken)
    {
        var found = await (from o in Visible().AsNoTracking()
                           join e in Database.Enterprises on o.EnterpriseId equals e.EnterpriseId
                           where o.Stage == FilingOrderStage.ToBeServed && (caseId == null || o.CaseId == caseId)
                           orderby o.OrderId
                           select new { o, e.Name }).ToListAsync(cancellationToken);
        return [.. found.Where(each => StageOf(each.o) == FilingOrderStage.ToBeServed).Select(each => (each.o, each.Name))];
    }

    /// <summary>What happened to the orders that were proposed from a case, oldest first.</summary>
    public async Task<IReadOnlyList<ProcedureEventRow>> OfCaseAsync(CaseRow row, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(row);
        var orders = await Visible().AsNoTracking().OfEnterprise(row.EnterpriseId).Where(o => o.CaseId == row.CaseId).OrderBy(o => o.OrderId)
            .ToListAsync(cancellationToken);
        return [.. (await GatherAsync(orders, cancellationToken)).SelectMany(order => order.Events)];
    }

    /// <summary>Whether the enterprise has no order that waits or stands.</summary>
    public async Task<bool> NoneRunsAsync(long enterpriseId, CancellationToken cancellationToken)
    {
        // It ends with the month in which its last filing falls due.
        var lastEnded = YearMonth.Of(Today).AddMonths(-2).FirstDay;
        var running = await Database.FilingOrders.AsNoTracking()
            .Where(o => o.EnterpriseId == enterpriseId && o.Stage != FilingOrderStage.Declined && o.LastMonth > lastEnded).ToListAsync(cancellationToken);
        return running.TrueForAll(IsSpent);
    }

    /// <summary>Whether it was approved, never served, and served today would bind to nothing.</summary>
    public bool IsSpent(FilingOrderRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row is { OrderNumber: not null, ServedOn: null } && Today >= FilingOrder.LastDueOn(row.LastMonth, row.DueDay, parameters.Calendar);
    }

    /// <summary>The stage on today's day: an order ends by itself.</summary>
    public FilingOrderStage StageOf(FilingOrderRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Stage != FilingOrderStage.Declined && row.OrderNumber is not null && YearMonth.Of(Today) > YearMonth.Of(row.LastMonth).AddMonths(1)
            ? FilingOrderStage.Ended
            : row.Stage;
    }

    /// <inheritdoc/>
    protected override string RegionOf(FilingOrderRow row, EnterpriseRow? enterprise)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.RegionCode;
    }

    /// <inheritdoc/>
    protected override FilingOrderRow Project(Origin origin, FilingOrder file)
    {
        ArgumentNullException.ThrowIfNull(origin);
        ArgumentNullException.ThrowIfNull(file);
        return new FilingOrderRow
        {
            EnterpriseId = origin.Enterprise.EnterpriseId,
            OrderId = origin.SubjectId,
            CaseId = file.Proposed.CaseId,
            RegionCode = origin.RegionCode,
            FirstMonth = file.Proposed.FirstMonth,
            LastMonth = file.Proposed.LastMonth,
            DueDay = file.Proposed.DueDay,
            ProposedBy = file.Proposed.ProposedBy,
            ProposedOn = file.Proposed.On,
            OrderNumber = file.Approved?.OrderNumber,
            ServedOn = file.Served?.On,
            Stage = file.StageOn(origin.Day),
            Version = origin.Events.Count,
        };
    }
}

/// <summary>Shows on the page of a case what became of the orders that were proposed from it.</summary>
public sealed class FilingOrdersOfACase(FilingOrderFiles orders) : IFurtherHistory<CaseRow>
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<ProcedureEventRow>> OfAsync(CaseRow row, CancellationToken cancellationToken) => orders.OfCaseAsync(row, cancellationToken);
}
