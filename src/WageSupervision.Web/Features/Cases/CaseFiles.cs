using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Regulation.Order353.Article30;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Cases;

/// <summary>A case with its enterprise and its recorded events.</summary>
/// <param name="Row">What lists show.</param>
/// <param name="Enterprise">The enterprise.</param>
/// <param name="File">The case itself.</param>
/// <param name="Events">The events as recorded, oldest first.</param>
public sealed record OpenCaseFile(CaseRow Row, EnterpriseRow Enterprise, SupervisionCase File, IReadOnlyList<ProcedureEventRow> Events);

/// <summary>Finds the cases a person may see and records what happens in them.</summary>
/// <param name="database">The database.</param>
/// <param name="log">Events.</param>
/// <param name="user">Who asks.</param>
/// <param name="clock">Today.</param>
/// <param name="parameters">The work calendar and the figures of other laws.</param>
public sealed class CaseFiles(AppDbContext database, ProcedureLog log, ICurrentUser user, PortalClock clock, LegalParameters parameters)
{
    /// <summary>Today.</summary>
    public DateOnly Today => clock.Today;

    /// <summary>The work calendar.</summary>
    public WorkCalendar Calendar => parameters.Calendar;

    /// <summary>The figures of other laws.</summary>
    public LegalThresholds Thresholds => parameters.Thresholds;

    /// <summary>The cases this person may see: officers those of their area, filers those of their enterprise, others none.</summary>
    public IQueryable<CaseRow> Visible()
    {
        switch (user.Role)
        {
            case Role.Inspector or Role.Supervisor:
                var prefix = user.Area.Prefix;
                return database.Cases.Where(c => c.RegionCode.StartsWith(prefix));
            case Role.EnterpriseFiler:
                var enterpriseId = user.EnterpriseId;
                return database.Cases.Where(c => c.EnterpriseId == enterpriseId);
            default:
                return database.Cases.Where(_ => false);
        }
    }

    /// <summary>Cases whose term to correct is over and that nobody has acted on since.</summary>
    public IQueryable<CaseRow> Overdue()
    {
        var today = clock.Today;
        return Visible().Where(c => (c.Stage == CaseStage.AwaitingCorrection || c.Stage == CaseStage.CorrectionOverdue) && c.Deadline < today);
    }

    /// <summary>Loads a case.</summary>
    /// <exception cref="NotFoundException">There is none, or none this person may see.</exception>
    public async Task<OpenCaseFile> LoadAsync(Guid caseId, CancellationToken cancellationToken = default)
    {
        var row = await Visible().SingleOrDefaultAsync(c => c.CaseId == caseId, cancellationToken) ?? throw new NotFoundException();
        var enterprise = await database.Enterprises.SingleAsync(e => e.EnterpriseId == row.EnterpriseId, cancellationToken);
        var events = await log.RowsAsync(row.EnterpriseId, row.CaseId, cancellationToken);
        var file = SupervisionCase.From(events.Select(ProcedureLog.Event));
        if (file.ClosedOn is null)
        {
            file.Revisions = await RevisionsAsync(row.EnterpriseId, file, cancellationToken);
        }

        return new OpenCaseFile(row, enterprise, file, events);
    }

    // For each item the last of the findings that have taken its place one after the other.
    private async Task<IReadOnlyList<ArrearsRevision>> RevisionsAsync(long enterpriseId, SupervisionCase file, CancellationToken cancellationToken)
    {
        Dictionary<Guid, FindingRow> newest = [];
        var originOf = file.Items.ToDictionary(item => item.FindingId, item => item.FindingId);
        while (originOf.Count > 0)
        {
            var ids = originOf.Keys.ToList();
            var later = await database.Findings.AsNoTracking()
                .Where(f => f.EnterpriseId == enterpriseId && f.Supersedes != null && ids.Contains(f.Supersedes.Value)).ToListAsync(cancellationToken);
            foreach (var found in later)
            {
                newest[originOf[found.Supersedes!.Value]] = found;
            }

            originOf = later.ToDictionary(found => found.FindingId, found => originOf[found.Supersedes!.Value]);
        }

        return [.. newest.Select(pair => new ArrearsRevision(pair.Key, pair.Value.FindingId, pair.Value.Outcome == "violated" ? pair.Value.Shortfall ?? 0 : 0))];
    }

    /// <summary>Lets a step that may be taken more than once go on only while the case is still what the person had before them.</summary>
    /// <exception cref="ConflictException">Something was recorded since; sent again, the same step would count twice.</exception>
    public static void MustBeUnchanged(CaseRow row, int version)
    {
        if (row.Version != version)
        {
            throw new ConflictException("您打开这一页以后，案件又有了新的记录，也可能是同一笔已经登记过，所以这一次没有登记。请看案件的“经过”，确实还没有登记的，再提交一次。");
        }
    }

    /// <summary>The enterprise's open cases with something owed, whoever leads them, oldest first.</summary>
    public async Task<IReadOnlyList<(CaseRow Row, SupervisionCase File)>> OwingAsync(long enterpriseId, CancellationToken cancellationToken = default)
    {
        List<(CaseRow, SupervisionCase)> owing = [];
        foreach (var row in await database.Cases.Where(c => c.EnterpriseId == enterpriseId && c.ClosedOn == null).OrderBy(c => c.OpenedOn).ThenBy(c => c.CaseId).ToListAsync(cancellationToken))
        {
            var file = SupervisionCase.From(await log.ReadAsync(enterpriseId, row.CaseId, cancellationToken));
            if (file.Outstanding > 0)
            {
                owing.Add((row, file));
            }
        }

        return owing;
    }

    /// <summary>The cases that a disclosure covers, closed ones too.</summary>
    public async Task<IReadOnlyList<(CaseRow Row, SupervisionCase File)>> CoveredAsync(long enterpriseId, IReadOnlyList<Guid> caseIds, CancellationToken cancellationToken = default)
    {
        List<(CaseRow, SupervisionCase)> covered = [];
        foreach (var row in await database.Cases.Where(c => c.EnterpriseId == enterpriseId && caseIds.Contains(c.CaseId)).OrderBy(c => c.OpenedOn).ThenBy(c => c.CaseId).ToListAsync(cancellationToken))
        {
            covered.Add((row, SupervisionCase.From(await log.ReadAsync(enterpriseId, row.CaseId, cancellationToken))));
        }

        return covered;
    }

    /// <summary>
    /// The owing cases that a disclosure proposed from this one would cover: those of the same office that are in none yet.
    /// What another disclosure states already is not stated twice.
    /// </summary>
    public async Task<IReadOnlyList<(CaseRow Row, SupervisionCase File)>> DisclosableAsync(CaseRow from, CancellationToken cancellationToken = default) =>
        [.. (await OwingAsync(from.EnterpriseId, cancellationToken)).Where(owing => owing.Row.RegionCode == from.RegionCode && owing.File.DisclosureId is null)];

    /// <summary>Records an event and brings the list row in line.</summary>
    public async Task RecordAsync(CaseRow row, SupervisionCase file, ProcedureEvent recorded, CancellationToken cancellationToken)
    {
        await log.AppendAsync(row.EnterpriseId, row.CaseId, recorded, cancellationToken);
        file.Apply(recorded);
        Project(row, file);
    }

    /// <summary>What lists show, worked out from the case.</summary>
    public void Project(CaseRow row, SupervisionCase file)
    {
        row.Stage = file.StageOn(clock.Today);
        row.Deadline = file.Service is null ? null : file.Order?.Deadline;
        row.KnownToEnterprise = file.IsKnownToEnterprise;
        row.Owed = file.Owed;
        row.Paid = file.Paid;
        row.Workers = file.Workers;
        row.ClosedOn = file.ClosedOn;
        row.OpenProofs = file.OpenProofs.Count;
        row.AwaitsDecision = file.Notice is not null && file.Penalty is null && file.ClosedOn is null;
        row.Version++;
    }

    /// <summary>Whether the arrears of these cases together are serious today (Article 30).</summary>
    public SeriousArrearsAssessment Seriousness(IEnumerable<(CaseRow Row, SupervisionCase File)> cases) =>
        EnterpriseArrears.Assess(cases.Select(owing => owing.File), clock.Today);
}
