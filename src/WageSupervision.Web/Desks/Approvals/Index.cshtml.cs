using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Publications;
using WageSupervision.Web.Features.Cases;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Desks.Approvals;

/// <summary>What waits for the supervisor, and what is overdue in the area.</summary>
[Authorize(Policies.Supervisor)]
public sealed class IndexModel(AppDbContext database, CaseFiles cases, ICurrentUser user, PortalClock clock) : PortalPage
{
    /// <summary>Disclosures to decide.</summary>
    public IReadOnlyList<DisclosureRow> Disclosures { get; private set; } = [];

    /// <summary>Disclosures that are known to be wrong, the most pressing first.</summary>
    public IReadOnlyList<DisclosureRow> Doubtful { get; private set; } = [];

    /// <summary>Penalties to decide.</summary>
    public IReadOnlyList<(CaseRow Case, string Enterprise, decimal Fine, DateOnly? From)> Penalties { get; private set; } = [];

    /// <summary>Cases in which a wrong step is to be struck.</summary>
    public IReadOnlyList<(CaseRow Case, string Enterprise, string What, string Reason)> Strikes { get; private set; } = [];

    /// <summary>Whatever else waits in cases, with the step that decides it.</summary>
    public IReadOnlyList<(CaseRow Case, string Enterprise, Step Step)> Others { get; private set; } = [];

    /// <summary>Cases that are to be revoked.</summary>
    public IReadOnlyList<(CaseRow Case, string Enterprise)> Revocations { get; private set; } = [];

    /// <summary>Whatever else was proposed in cases: where it is decided, what it is, and why.</summary>
    public IReadOnlyList<(CaseRow Case, string Enterprise, CaseProposal Proposal)> Proposals { get; private set; } = [];

    /// <summary>For how many days a service that was recorded late is listed.</summary>
    public const int DaysLateShown = 30;

    /// <summary>Cases in which a service was recorded more than three days after it, the newest first.</summary>
    public IReadOnlyList<(CaseRow Case, string Enterprise)> LateServices { get; private set; } = [];

    /// <summary>Overdue corrections by region.</summary>
    public IReadOnlyList<(string Region, int Open, int Overdue)> Regions { get; private set; } = [];

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        var today = clock.Today;
        Disclosures = await database.Disclosures.AsNoTracking().InArea(user.Area).Where(d => d.Stage == DisclosureStage.Proposed)
            .OrderBy(d => d.ProposedOn).ToListAsync();
        Doubtful = await database.Disclosures.AsNoTracking().InArea(user.Area).Where(d => d.MendBy != null && d.StandsUntil >= today)
            .OrderBy(d => d.MendBy).ToListAsync();
        var waiting = await (from c in cases.Visible().AsNoTracking()
                             join e in database.Enterprises on c.EnterpriseId equals e.EnterpriseId
                             where c.AwaitsDecision
                             orderby c.OpenedOn
                             select new { c, e.Name }).ToListAsync();
        var files = await cases.GatherAsync(waiting.ConvertAll(each => each.c));
        Penalties = [.. waiting.Zip(files, (each, opened) => (each.c, each.Name, opened.File.Notice!.Fine, opened.File.EarliestDecision(cases.Calendar)))];
        var strikes = await NamedAsync(cases.Visible().AsNoTracking().Where(c => c.AwaitsStrike).OrderBy(c => c.OpenedOn));
        var wrong = await cases.GatherAsync([.. strikes.Select(each => each.Case)]);
        Strikes = [.. strikes.Zip(wrong, (each, opened) =>
            (each.Case, each.Enterprise, opened.File.PendingStrike?.What ?? "", opened.File.PendingStrike?.Reason ?? ""))];
        Revocations = await NamedAsync(cases.Visible().AsNoTracking().Where(c => c.AwaitsRevocation).OrderBy(c => c.OpenedOn));
        var proposed = await NamedAsync(cases.Visible().AsNoTracking().Where(c => c.AwaitsApproval).OrderBy(c => c.NextDueOn));
        var proposing = await cases.GatherAsync([.. proposed.Select(each => each.Case)]);
        Proposals = [.. proposed.Zip(proposing).SelectMany(pair => pair.Second.File.Proposals.Open,
            (pair, proposal) => (pair.First.Case, pair.First.Enterprise, proposal))];
        Others = [.. proposed.Zip(proposing).SelectMany(pair =>
            PendingApprovals.Of(pair.Second.File).Select(step => (pair.First.Case, pair.First.Enterprise, (Step)step)))];
        var since = today.AddDays(-DaysLateShown);
        LateServices = await NamedAsync(cases.Visible().AsNoTracking().Where(c => c.ServiceRecordedLateOn >= since)
            .OrderByDescending(c => c.ServiceRecordedLateOn));
        var regions = await (from c in cases.Visible().AsNoTracking()
                             join r in database.Regions on c.RegionCode equals r.Code
                             where c.Stage != CaseStage.Closed
                             group c by r.FullName into all
                             orderby all.Key
                             select new
                             {
                                 all.Key,
                                 Open = all.Count(),
                                 Overdue = all.Count(c => (c.Stage == CaseStage.AwaitingCorrection || c.Stage == CaseStage.CorrectionOverdue)
                                     && c.Deadline < today)
                             }).ToListAsync();
        Regions = [.. regions.Select(r => (r.Key, r.Open, r.Overdue))];
    }

    private async Task<IReadOnlyList<(CaseRow Case, string Enterprise)>> NamedAsync(IQueryable<CaseRow> rows)
    {
        var named = await rows.Select(c => new { c, database.Enterprises.Single(e => e.EnterpriseId == c.EnterpriseId).Name }).ToListAsync();
        return [.. named.Select(each => (each.c, each.Name))];
    }
}
