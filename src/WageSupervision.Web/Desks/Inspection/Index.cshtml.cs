using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Filings;
using WageSupervision.Domain.Inspections;
using WageSupervision.Domain.Unions;
using WageSupervision.Web.Features.Cases;
using WageSupervision.Web.Features.Contacts;
using WageSupervision.Web.Features.Inspections;
using WageSupervision.Web.Features.Unions;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Desks.Inspection;

/// <summary>The inspector's queue: what waits, by its next day.</summary>
[Authorize(Policies.Inspector)]
public sealed class IndexModel(
    AppDbContext database, CaseFiles cases, DemandFiles demands, ContactFiles contacts, InspectionFiles inspections, ICurrentUser user, PortalClock clock)
    : PortalPage
{
    /// <summary>How many filings with people who were not asked about are listed.</summary>
    public const int ShownNotAsked = 20;

    /// <summary>Cases with proofs to check.</summary>
    public int ProofsWaiting { get; private set; }

    /// <summary>Enterprises with new findings.</summary>
    public int EnterprisesWithFindings { get; private set; }

    /// <summary>Recommendations without a written answer.</summary>
    public int RecommendationsWaiting { get; private set; }

    /// <summary>Complaints and reports that wait for something.</summary>
    public int ContactsWaiting { get; private set; }

    /// <summary>The nearest last day among them, or <c>null</c>.</summary>
    public DateOnly? NextContactDue { get; private set; }

    /// <summary>Inspections that are not done.</summary>
    public int InspectionsOpen { get; private set; }

    /// <summary>The nearest last day among them, or <c>null</c>.</summary>
    public DateOnly? NextInspectionDue { get; private set; }

    /// <summary>Cases past their deadline.</summary>
    public int Overdue { get; private set; }

    /// <summary>Only those that this person handles, instead of those of the office.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Mine { get; set; }

    /// <summary>How many of the open cases this person handles.</summary>
    public int OwnCases { get; private set; }

    /// <summary>Open cases, the most pressing first.</summary>
    public IReadOnlyList<(CaseRow Case, string Enterprise)> Queue { get; private set; } = [];

    /// <summary>Those of them in which the enterprise has spoken against a fine and nobody has looked into it yet.</summary>
    public IReadOnlySet<Guid> Defended { get; private set; } = new HashSet<Guid>();

    /// <summary>How many open cases there are.</summary>
    public int OpenCases { get; private set; }

    /// <summary>Filings of the last months with people whom no rule was asked about, or whose overtime was judged by an approval,
    /// the most people first.</summary>
    public IReadOnlyList<(FilingRow Filing, string Enterprise)> NotAsked { get; private set; } = [];

    /// <summary>Violated findings by month, the last six.</summary>
    public IReadOnlyList<(DateOnly Month, int Count)> ByMonth { get; private set; } = [];

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        var enterprises = database.Employers.InArea(user.Area);
        var today = clock.Today;
        var open = cases.Visible().AsNoTracking().Where(c => c.Stage != CaseStage.Closed);
        var own = open.HandledBy(user.Id);
        (OpenCases, OwnCases) = (await open.CountAsync(), await own.CountAsync());
        ProofsWaiting = await open.CountAsync(c => c.OpenProofs > 0);
        Overdue = await cases.Overdue().CountAsync();
        RecommendationsWaiting = await demands.Visible().CountAsync(d => d.Stage == DemandStage.Recommended);
        var waiting = contacts.Waiting();
        ContactsWaiting = await waiting.CountAsync();
        NextContactDue = await waiting.MinAsync(c => c.DueOn);
        var begun = inspections.Visible().Where(i => i.Stage != InspectionStage.Done);
        (InspectionsOpen, NextInspectionDue) = (await begun.CountAsync(), await begun.MinAsync(i => i.DueOn));
        var findings = from f in OpenFindings.Of(database)
                       join e in enterprises on f.EnterpriseId equals e.EnterpriseId
                       select f;
        EnterprisesWithFindings = await findings.Select(f => f.EnterpriseId).Distinct().CountAsync();
        var queue = await (from c in Mine ? own : open
                           join e in database.Enterprises on c.EnterpriseId equals e.EnterpriseId
                           orderby c.NextDueOn, c.OpenedOn descending
                           select new { c, e.Name }).Take(30).ToListAsync();
        Queue = [.. queue.Select(q => (q.c, q.Name))];
        Defended = (await cases.GatherAsync([.. queue.Select(q => q.c).Where(c => c.AwaitsDecision)], HttpContext.RequestAborted))
            .Where(opened => opened.File.Defences.Waiting.Count > 0).Select(opened => opened.Row.CaseId).ToHashSet();

        var from = new DateOnly(today.Year, today.Month, 1).AddMonths(-6);
        var counts = await (from f in CurrentFindings.Of(database)
                            join e in enterprises on f.EnterpriseId equals e.EnterpriseId
                            join filing in database.Filings.Stand() on new { f.EnterpriseId, f.FilingId } equals new { filing.EnterpriseId, filing.FilingId }
                            where f.Outcome == "violated" && f.Period >= @from
                            group f by f.Period into month
                            select new { month.Key, Count = month.Count() }).ToDictionaryAsync(m => m.Key, m => m.Count);
        ByMonth = [.. Enumerable.Range(0, 7).Select(i => @from.AddMonths(i)).Where(m => m <= today).Select(m => (m, counts.GetValueOrDefault(m)))];

        var notAsked = await (from f in database.Filings.AsNoTracking().Stand()
                              join e in enterprises on f.EnterpriseId equals e.EnterpriseId
                              where f.Period >= @from && (f.Outside > 0 || f.SpecialHours > 0)
                              orderby f.Outside + f.SpecialHours descending, f.Period descending, f.FilingId
                              select new { f, e.Name }).Take(ShownNotAsked).ToListAsync();
        NotAsked = [.. notAsked.Select(one => (one.f, one.Name))];
    }
}
