using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Duties;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Regulation;
using WageSupervision.Web.Features.Cases;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Duties;

/// <summary>Finds the orders to file periodically that a person may see and records what happens to them.</summary>
/// <param name="database">The database.</param>
/// <param name="log">Events.</param>
/// <param name="user">Who asks.</param>
/// <param name="clock">Today.</param>
/// <param name="parameters">The work calendar.</param>
public sealed class FilingOrderFiles(AppDbContext database, ProcedureLog log, ICurrentUser user, PortalClock clock, LegalParameters parameters)
{
    /// <summary>The orders this person may see: officers those of their area, filers those served on their enterprise, others none.</summary>
    public IQueryable<FilingOrderRow> Visible()
    {
        switch (user.Role)
        {
            case Role.Inspector or Role.Supervisor:
                var prefix = user.Area.Prefix;
                return database.FilingOrders.Where(o => o.RegionCode.StartsWith(prefix));
            case Role.EnterpriseFiler:
                var enterpriseId = user.EnterpriseId;
                return database.FilingOrders.Where(o => o.EnterpriseId == enterpriseId && o.ServedOn != null);
            default:
                return database.FilingOrders.Where(_ => false);
        }
    }

    /// <summary>Loads an order.</summary>
    /// <exception cref="NotFoundException">There is none, or none this person may see.</exception>
    public async Task<(FilingOrderRow Row, FilingOrder Order, IReadOnlyList<ProcedureEventRow> Events)> LoadAsync(Guid orderId, CancellationToken cancellationToken = default)
    {
        var row = await Visible().SingleOrDefaultAsync(o => o.OrderId == orderId, cancellationToken) ?? throw new NotFoundException();
        var events = await log.RowsAsync(row.EnterpriseId, row.OrderId, cancellationToken);
        return (row, FilingOrder.From(events.Select(ProcedureLog.Event)), events);
    }

    /// <summary>The document, or <c>null</c> before it is approved.</summary>
    public async Task<CaseDocument?> DocumentAsync(FilingOrderRow row, FilingOrder order, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(row);
        var enterprise = await database.Enterprises.AsNoTracking().SingleAsync(e => e.EnterpriseId == row.EnterpriseId, cancellationToken);
        var office = await database.Users.Where(u => u.Id == row.ProposedBy).Select(u => u.Organisation).SingleOrDefaultAsync(cancellationToken) ?? "";
        return FilingOrderText.DocumentOf(order, enterprise, office);
    }

    /// <summary>Those approved and not served yet, of one case or of all, the oldest first, with the enterprise's name.</summary>
    public async Task<IReadOnlyList<(FilingOrderRow Order, string Enterprise)>> ToServeAsync(Guid? caseId, CancellationToken cancellationToken)
    {
        var found = await (from o in Visible().AsNoTracking()
                           join e in database.Enterprises on o.EnterpriseId equals e.EnterpriseId
                           where o.Stage == FilingOrderStage.ToBeServed && (caseId == null || o.CaseId == caseId)
                           orderby o.OrderId
                           select new { o, e.Name }).ToListAsync(cancellationToken);
        return [.. found.Where(each => StageOf(each.o) == FilingOrderStage.ToBeServed).Select(each => (each.o, each.Name))];
    }

    /// <summary>What happened to the orders that were proposed from a case, oldest first.</summary>
    public async Task<IReadOnlyList<ProcedureEventRow>> OfCaseAsync(CaseRow row, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(row);
        List<ProcedureEventRow> events = [];
        foreach (var orderId in await Visible().Where(o => o.EnterpriseId == row.EnterpriseId && o.CaseId == row.CaseId).OrderBy(o => o.OrderId).Select(o => o.OrderId).ToListAsync(cancellationToken))
        {
            events.AddRange(await log.RowsAsync(row.EnterpriseId, orderId, cancellationToken));
        }

        return events;
    }

    /// <summary>Whether the enterprise has no order that waits or stands.</summary>
    public async Task<bool> NoneRunsAsync(long enterpriseId, CancellationToken cancellationToken)
    {
        // It ends with the month in which its last filing falls due.
        var lastEnded = YearMonth.Of(clock.Today).AddMonths(-2).FirstDay;
        var running = await database.FilingOrders.AsNoTracking()
            .Where(o => o.EnterpriseId == enterpriseId && o.Stage != FilingOrderStage.Declined && o.LastMonth > lastEnded).ToListAsync(cancellationToken);
        return running.TrueForAll(IsSpent);
    }

    /// <summary>Whether it was approved, never served, and served today would bind to nothing.</summary>
    public bool IsSpent(FilingOrderRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row is { OrderNumber: not null, ServedOn: null } && clock.Today >= FilingOrder.LastDueOn(row.LastMonth, row.DueDay, parameters.Calendar);
    }

    /// <summary>What must hold today before the signed-in person approves it.</summary>
    public async Task<Gate> ToApproveAsync(FilingOrderRow row, FilingOrder order, CaseFiles cases, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(cases);
        var serious = cases.Seriousness(await cases.OwingAsync(row.EnterpriseId, cancellationToken)).Serious;
        var open = await database.Cases.AnyAsync(c => c.EnterpriseId == row.EnterpriseId && c.CaseId == row.CaseId && c.ClosedOn == null, cancellationToken);
        return order.ToApprove(user.Id, clock.Today, serious, open, parameters.Calendar);
    }

    /// <summary>Records an event and brings the list row in line.</summary>
    public async Task RecordAsync(FilingOrderRow row, FilingOrder order, ProcedureEvent recorded, CancellationToken cancellationToken)
    {
        await log.AppendAsync(row.EnterpriseId, row.OrderId, recorded, cancellationToken);
        order.Apply(recorded);
        row.OrderNumber = order.Approved?.OrderNumber;
        row.ServedOn = order.Served?.On;
        row.Stage = order.StageOn(clock.Today);
        row.Version++;
    }

    /// <summary>The stage on today's day: an order ends by itself.</summary>
    public FilingOrderStage StageOf(FilingOrderRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Stage != FilingOrderStage.Declined && row.OrderNumber is not null && YearMonth.Of(clock.Today) > YearMonth.Of(row.LastMonth).AddMonths(1) ? FilingOrderStage.Ended : row.Stage;
    }
}
