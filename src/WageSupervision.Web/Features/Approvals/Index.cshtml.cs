using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Disclosures;
using WageSupervision.Web.Features.Cases;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Approvals;

/// <summary>What waits for the supervisor, and what is overdue in the area.</summary>
public sealed class IndexModel(AppDbContext database, CaseFiles cases, ICurrentUser user, PortalClock clock) : PortalPage
{
    /// <summary>Disclosures to decide.</summary>
    public IReadOnlyList<DisclosureRow> Disclosures { get; private set; } = [];

    /// <summary>Penalties to decide.</summary>
    public IReadOnlyList<(CaseRow Case, string Enterprise, decimal Fine, DateOnly? From)> Penalties { get; private set; } = [];

    /// <summary>Overdue corrections by region.</summary>
    public IReadOnlyList<(string Region, int Open, int Overdue)> Regions { get; private set; } = [];

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        var prefix = user.Area.Prefix;
        var today = clock.Today;
        Disclosures = await database.Disclosures.AsNoTracking().Where(d => d.RegionCode.StartsWith(prefix) && d.Stage == DisclosureStage.Proposed).OrderBy(d => d.ProposedOn).ToListAsync();
        var waiting = await (from c in cases.Visible().AsNoTracking()
                             join e in database.Enterprises on c.EnterpriseId equals e.EnterpriseId
                             where c.AwaitsDecision
                             orderby c.OpenedOn
                             select new { c, e.Name }).ToListAsync();
        List<(CaseRow, string, decimal, DateOnly?)> penalties = [];
        foreach (var each in waiting)
        {
            var file = (await cases.LoadAsync(each.c.CaseId)).File;
            penalties.Add((each.c, each.Name, file.Notice!.Fine, file.EarliestDecision(cases.Calendar)));
        }

        Penalties = penalties;
        var regions = await (from c in cases.Visible().AsNoTracking()
                             join r in database.Regions on c.RegionCode equals r.Code
                             where c.Stage != CaseStage.Closed
                             group c by r.FullName into all
                             orderby all.Key
                             select new { all.Key, Open = all.Count(), Overdue = all.Count(c => (c.Stage == CaseStage.AwaitingCorrection || c.Stage == CaseStage.CorrectionOverdue) && c.Deadline < today) }).ToListAsync();
        Regions = [.. regions.Select(r => (r.Key, r.Open, r.Overdue))];
    }
}
