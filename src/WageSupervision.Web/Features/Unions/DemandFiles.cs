using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Unions;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Unions;

/// <summary>A demand with its enterprise and its recorded events.</summary>
/// <param name="Row">What lists show.</param>
/// <param name="Enterprise">The enterprise.</param>
/// <param name="Demand">The demand itself.</param>
/// <param name="Events">The events as recorded.</param>
public sealed record OpenDemand(UnionDemandRow Row, EnterpriseRow Enterprise, UnionDemand Demand, IReadOnlyList<ProcedureEventRow> Events);

/// <summary>Finds the demands a person may see and records what happens to them.</summary>
/// <param name="database">The database.</param>
/// <param name="log">Events.</param>
/// <param name="user">Who asks.</param>
/// <param name="clock">Today.</param>
public sealed class DemandFiles(AppDbContext database, ProcedureLog log, ICurrentUser user, PortalClock clock)
{
    /// <summary>Today.</summary>
    public DateOnly Today => clock.Today;

    /// <summary>
    /// The demands this person may see: union officials those of their area, enterprises their own,
    /// officers those of their area that became recommendations.
    /// </summary>
    public IQueryable<UnionDemandRow> Visible()
    {
        switch (user.Role)
        {
            case Role.UnionOfficial:
                var area = user.Area.Prefix;
                return database.UnionDemands.Where(d => d.RegionCode.StartsWith(area));
            case Role.EnterpriseFiler:
                var enterpriseId = user.EnterpriseId;
                return database.UnionDemands.Where(d => d.EnterpriseId == enterpriseId);
            case Role.Inspector or Role.Supervisor:
                var prefix = user.Area.Prefix;
                return database.UnionDemands.Where(d => d.RegionCode.StartsWith(prefix) && (d.Stage == DemandStage.Recommended || d.Stage == DemandStage.Replied));
            default:
                return database.UnionDemands.Where(_ => false);
        }
    }

    /// <summary>Loads a demand.</summary>
    /// <exception cref="NotFoundException">There is none, or none this person may see.</exception>
    public async Task<OpenDemand> LoadAsync(Guid demandId, CancellationToken cancellationToken = default)
    {
        var row = await Visible().SingleOrDefaultAsync(d => d.DemandId == demandId, cancellationToken) ?? throw new NotFoundException();
        var enterprise = await database.Enterprises.SingleAsync(e => e.EnterpriseId == row.EnterpriseId, cancellationToken);
        var events = await log.RowsAsync(row.EnterpriseId, row.DemandId, cancellationToken);
        return new OpenDemand(row, enterprise, UnionDemand.From(events.Select(ProcedureLog.Event)), events);
    }

    /// <summary>A demand in the same words to this enterprise that waits for an answer, a recommendation or a reply; or <c>null</c>.</summary>
    public async Task<CorrectionDemanded?> OpenLikeAsync(long enterpriseId, string breach, string demand, CancellationToken cancellationToken)
    {
        var open = await Visible().Where(d => d.EnterpriseId == enterpriseId && d.Stage != DemandStage.Replied && d.Stage != DemandStage.Corrected)
            .Select(d => d.DemandId).ToListAsync(cancellationToken);
        foreach (var id in open)
        {
            if ((await log.ReadAsync(enterpriseId, id, cancellationToken))[0] is CorrectionDemanded made && made.Breach == breach && made.Demand == demand)
            {
                return made;
            }
        }

        return null;
    }

    /// <summary>Records an event and brings the list row in line.</summary>
    public async Task RecordAsync(OpenDemand demand, ProcedureEvent recorded, CancellationToken cancellationToken)
    {
        await log.AppendAsync(demand.Row.EnterpriseId, demand.Row.DemandId, recorded, cancellationToken);
        demand.Demand.Apply(recorded);
        demand.Row.Stage = demand.Demand.StageOn(clock.Today);
        demand.Row.Version++;
    }
}
