using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Law.Order353.Article30;
using WageSupervision.Domain.Papers;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Projects;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;

namespace WageSupervision.Web.Features.Cases;

/// <summary>A case gathered with others of its enterprise.</summary>
/// <param name="Opened">The case as it was loaded.</param>
/// <param name="Judged">The case with what was judged again since.</param>
public sealed record GatheredCase(Opened<SupervisionCase, CaseRow> Opened, JudgedCase Judged)
{
    /// <summary>What lists show of it.</summary>
    public CaseRow Row => Opened.Row;

    /// <summary>The case.</summary>
    public SupervisionCase File => Opened.File;
}

/// <summary>The store of cases.</summary>
/// <param name="tools">What every store works with.</param>
/// <param name="parameters">The work calendar and the figures of other laws.</param>
public sealed class CaseFiles(StoreTools tools, LegalParameters parameters) : AggregateStore<SupervisionCase, CaseRow, CaseFacts>(tools)
{
    private const int MostCompared = 300;

    /// <summary>The work calendar.</summary>
    public WorkCalendar Calendar => parameters.Calendar;

    /// <summary>The cases this person may see: officers those of their area, filers those of their enterprise, others none.</summary>
    public override IQueryable<CaseRow> Visible() => User.Role switch
    {
        Role.Inspector or Role.Supervisor => Database.Cases.InArea(User.Area),
        Role.EnterpriseFiler => Database.Cases.OfEnterprise(User.EnterpriseId),
        _ => Database.Cases.Where(_ => false),
    };

    /// <summary>Cases whose term to correct is over and that nobody has acted on since.</summary>
    public IQueryable<CaseRow> Overdue()
    {
        var today = Today;
        return Visible().Where(c => (c.Stage == CaseStage.AwaitingCorrection || c.Stage == CaseStage.CorrectionOverdue) && c.Deadline < today);
    }

    /// <inheritdoc/>
    public override async Task<CaseFacts> FactsAsync(Opened<SupervisionCase, CaseRow> opened, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(opened);
        var revisions = await RevisionsAsync(opened.Row.EnterpriseId, [opened.File], cancellationToken);
        var responsible = opened.File.Opened.Responsible;
        return new CaseFacts(Today, User.Id, revisions, parameters.Calendar, parameters.Thresholds, opened.Enterprise.AsAddressee())
        {
            // The benchmark grades what units are fined.
            Grades = responsible is null ? parameters.Grades : PenaltyGrades.None,
            UnitBreachStands = responsible is null || await StillStandsAsync(responsible, cancellationToken),
            EarlierPenalties = await EarlierPenaltiesAsync(opened.Row, cancellationToken),
            Chain = await ChainAsync(opened.File, cancellationToken),
            OrderedElsewhere = await OrderedElsewhereAsync(opened, cancellationToken),
        };
    }

    private async Task<IReadOnlyDictionary<Guid, decimal>> OrderedElsewhereAsync(Opened<SupervisionCase, CaseRow> opened, CancellationToken cancellationToken)
    {
        if (opened.File.Project.Tie is not { } tie)
        {
            return new Dictionary<Guid, decimal>();
        }

        var others = await GatherAsync(await Database.Cases.AsNoTracking().Where(c => c.ProjectId == tie.ProjectId && c.CaseId != opened.Row.CaseId)
            .ToListAsync(cancellationToken), cancellationToken);
        return others.SelectMany(other => other.File.Project.Advances.Select(each => each.Order.PartyId).Distinct()
                .Select(party => (Party: party, Amount: other.File.Project.OrderedOf(party, Today))))
            .GroupBy(each => each.Party).ToDictionary(of => of.Key, of => of.Sum(each => each.Amount));
    }

    // Whoever may see the person's case is not thereby shown the unit's: only this is asked of it.
    private async Task<bool> StillStandsAsync(ResponsibleFor responsible, CancellationToken cancellationToken)
    {
        var unit = await GatherAsync(await Database.Cases.AsNoTracking().Where(c => c.CaseId == responsible.CaseId).ToListAsync(cancellationToken),
            cancellationToken);
        return unit.Count == 1 && OpenPersonCaseStep.StillStands(unit[0].File, responsible.Breach);
    }

    // A decision that was revoked is none.
    private Task<int> EarlierPenaltiesAsync(CaseRow row, CancellationToken cancellationToken)
    {
        var kind = PaperKinds.Name<PenaltyDecisionPaper>();
        return Database.Papers.CountAsync(p => p.EnterpriseId == row.EnterpriseId && p.SubjectId != row.CaseId && p.Kind == kind
            && !Database.PaperMarks.Any(m => m.EnterpriseId == p.EnterpriseId && m.PaperId == p.PaperId && m.State == PaperState.Revoked), cancellationToken);
    }

    /// <summary>Who is liable by the building project that the case is tied to, as known today; <c>null</c> where it is tied to none.</summary>
    public async Task<LiabilityChain?> ChainAsync(SupervisionCase file, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file.Project.Tie is { } tie && await ProjectAsync(tie.ProjectId, cancellationToken) is { } project
            ? LiabilityChain.Of(project, new ChainClaim(tie.EmployerId, file.Outstanding, tie.Migrant)) : null;
    }

    /// <summary>A building project by its events; <c>null</c> where there is none.</summary>
    public async Task<Project?> ProjectAsync(Guid projectId, CancellationToken cancellationToken)
    {
        var events = await Database.ProcedureEvents.AsNoTracking().Where(e => e.EnterpriseId == Subjects.OfNoEnterprise && e.SubjectId == projectId)
            .OrderBy(e => e.Sequence).ToListAsync(cancellationToken);
        return events.Count == 0 ? null : Domain.Projects.Project.From(events.Select(Ledger.Event));
    }

    /// <summary>Opens a case.</summary>
    /// <exception cref="ProcedureRuleException">Nothing was chosen.</exception>
    public async Task<Opened<SupervisionCase, CaseRow>> OpenAsync(
        EnterpriseRow enterprise, Guid caseId, OpeningStep step, OpenTerms terms, CancellationToken cancellationToken, string? regionCode = null)
    {
        ArgumentNullException.ThrowIfNull(enterprise);
        ArgumentNullException.ThrowIfNull(step);
        var make = step.Enter(Unbegun.File, Today, terms);
        var region = regionCode ?? enterprise.RegionCode;
        var opened = await BeginAsync(enterprise, region, caseId, make(await NumberAsync(step, region, cancellationToken)), cancellationToken);
        await ProposeFilingAsync(opened, terms.Grounds, cancellationToken);
        return opened;
    }

    /// <summary>提请批准立案, by whoever opened the case: another person decides.</summary>
    public Task ProposeFilingAsync(Opened<SupervisionCase, CaseRow> opened, string grounds, CancellationToken cancellationToken) =>
        RecordAsync(opened, new CaseFilingProposed(grounds, User.Id) { On = Today }, cancellationToken);

    /// <summary>The enterprise's open cases with something owed, whoever leads them, oldest first.</summary>
    public async Task<IReadOnlyList<GatheredCase>> OwingAsync(long enterpriseId, CancellationToken cancellationToken = default) =>
        [.. (await GatherAsync(enterpriseId, Database.Cases.Where(c => c.ClosedOn == null), cancellationToken)).Where(owing => owing.File.Outstanding > 0)];

    /// <summary>The cases of that id, closed ones too.</summary>
    public Task<IReadOnlyList<GatheredCase>> CoveredAsync(long enterpriseId, IReadOnlyList<Guid> caseIds, CancellationToken cancellationToken = default) =>
        GatherAsync(enterpriseId, Database.Cases.Where(c => caseIds.Contains(c.CaseId)), cancellationToken);

    /// <summary>
    /// The owing cases that a disclosure proposed from this one would cover: those of the same office that are in none yet.
    /// What another disclosure states already is not stated twice.
    /// </summary>
    public async Task<IReadOnlyList<GatheredCase>> DisclosableAsync(CaseRow from, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(from);
        return [.. (await OwingAsync(from.EnterpriseId, cancellationToken))
            .Where(owing => owing.Row.RegionCode == from.RegionCode && owing.File.DisclosureId is null)];
    }

    /// <summary>
    /// The sums that stand in other cases of the enterprise, closed ones too unless they were revoked or handed to another region: by worker, payday and
    /// ground. The same is not owed twice.
    /// </summary>
    public async Task<IReadOnlySet<(string WorkerKey, DateOnly Payday, string RuleId)>> OwedElsewhereAsync(
        long enterpriseId, Guid exceptCaseId, CancellationToken cancellationToken)
    {
        var others = await GatherAsync(
            await Database.Cases.OfEnterprise(enterpriseId).Where(c => c.CaseId != exceptCaseId).AsNoTracking().ToListAsync(cancellationToken),
            cancellationToken);
        return others.Where(other => other.File.Revoked is null && other.File.Last<CaseJoined>() is null
            && other.File.Ended is not { End: CaseEnd.OtherRegion })
            .SelectMany(other => other.File.Items).Where(item => item.Amount > 0)
            .Select(item => (item.WorkerKey, item.Payday, item.RuleId)).ToHashSet();
    }

    /// <summary>What closed cases of a county were fined on the same basis, those closed last; <c>null</c> where they are too few to say anything.</summary>
    public async Task<FineComparables?> ComparablesAsync(
        string regionCode, string ruleId, bool grave, bool person, CancellationToken cancellationToken = default)
    {
        var rows = await Visible().AsNoTracking().Where(c => c.RegionCode == regionCode && c.ClosedOn != null)
            .OrderByDescending(c => c.ClosedOn).ThenBy(c => c.CaseId).Take(MostCompared).ToListAsync(cancellationToken);
        return FineComparables.Of((await GatherAsync(rows, cancellationToken)).Select(opened => opened.File), ruleId, grave, person);
    }

    /// <summary>Whether the arrears of these cases together are serious today (Article 30).</summary>
    public SeriousArrearsAssessment Seriousness(IEnumerable<GatheredCase> cases) =>
        EnterpriseArrears.Assess(cases.Select(owing => owing.File), Today, parameters.Calendar);

    /// <inheritdoc/>
    protected override string RegionOf(CaseRow row, EnterpriseRow? enterprise)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.RegionCode;
    }

    /// <inheritdoc/>
    protected override CaseRow Project(Origin origin, SupervisionCase file)
    {
        ArgumentNullException.ThrowIfNull(origin);
        ArgumentNullException.ThrowIfNull(file);
        var next = file.Clocks(parameters.Calendar, origin.Day).FirstOrDefault(clock => clock.Running);
        return new CaseRow
        {
            EnterpriseId = origin.Enterprise.EnterpriseId,
            CaseId = origin.SubjectId,
            CaseNumber = file.Opened.CaseNumber,
            ContactId = file.Opened.ContactId,
            JoinedIntoId = file.Last<CaseJoined>()?.IntoId,
            RegionCode = origin.RegionCode,
            LeadOfficerId = file.Officers.Named is [var lead, ..] ? lead.OfficerId : origin.BegunBy,
            SecondOfficerId = file.Officers.Named is [_, var second, ..] ? second.OfficerId : null,
            Source = file.Opened.Source,
            OpenedOn = file.Opened.On,
            RecommendationId = file.Opened.RecommendationId,
            Stage = file.StageOn(origin.Day),
            Deadline = file.Service is not null ? file.Order?.Deadline : file.Breaches.Service is not null ? file.Breaches.Order?.Deadline : null,
            KnownToEnterprise = file.IsKnownToEnterprise,
            Owed = file.Owed,
            Paid = file.Paid,
            Workers = file.Workers,
            ClosedOn = file.ClosedOn,
            ProjectId = file.Project.Tie?.ProjectId,
            OpenProofs = file.OpenProofs.Count,
            AwaitsRevocation = file.PendingRevocation is not null,
            InquiryDue = file.ClosedOn is null ? file.Inquiry.AnswerDue : null,
            AwaitsStrike = file.PendingStrike is not null,
            UnpaidFine = file.Fine.Unpaid,
            AwaitsApproval = file.Proposals.Open.Count > 0 || PendingApprovals.Of(file).Count > 0,
            ServiceRecordedLateOn = LastLateService(file),
            NextDueOn = next?.DueOn,
            NextDueWhat = next?.Title,
            AwaitsDecision = file.Notice is not null && file.Penalty is null && file.ClosedOn is null,
            Version = origin.Events.Count,
        };
    }

    // Which clock is the next depends on holidays that may be announced after the event: it orders the queue and proves nothing.
    /// <inheritdoc/>
    protected override IEnumerable<string> Compare(CaseRow row, CaseRow projected) =>
        base.Compare(row, projected).Where(column => column is not (nameof(CaseRow.NextDueOn) or nameof(CaseRow.NextDueWhat)));

    private static DateOnly? LastLateService(SupervisionCase file) => file.Events
        .Select(each => (each as CorrectionOrderServed)?.Proof ?? (each as PriorNoticeServed)?.Proof ?? (each as PenaltyServed)?.Proof
            ?? (each as HearingNoticeServed)?.Proof ?? (each as ConductOrderServed)?.Proof ?? (each as AdvanceServed)?.Proof
            ?? (each as DemandLetterServed)?.Proof ?? (each as HandlingNoticeServed)?.Proof ?? (each as HandlingServed)?.Proof)
        .LastOrDefault(proof => proof?.LateReason is not null)?.RecordedOn;

    private async Task<IReadOnlyList<GatheredCase>> GatherAsync(long enterpriseId, IQueryable<CaseRow> cases, CancellationToken cancellationToken)
    {
        var gathered = await GatherAsync(await cases.OfEnterprise(enterpriseId).OrderBy(c => c.OpenedOn).ThenBy(c => c.CaseId).ToListAsync(cancellationToken),
            cancellationToken);
        var revisions = await RevisionsAsync(enterpriseId, [.. gathered.Select(each => each.File)], cancellationToken);
        return [.. gathered.Select(each => new GatheredCase(each, new JudgedCase(each.Row.CaseId, each.File, revisions)))];
    }

    // For each item the last of the findings that have taken its place one after the other.
    private async Task<IReadOnlyList<ArrearsRevision>> RevisionsAsync(
        long enterpriseId, IReadOnlyList<SupervisionCase> files, CancellationToken cancellationToken)
    {
        Dictionary<Guid, FindingRow> newest = [];
        var originOf = files.Where(file => file.ClosedOn is null).SelectMany(file => file.Items).Select(item => item.FindingId)
            .Distinct().ToDictionary(id => id, id => id);
        while (originOf.Count > 0)
        {
            var ids = originOf.Keys.ToList();
            var later = await Database.Findings.AsNoTracking()
                .Where(f => f.EnterpriseId == enterpriseId && f.Supersedes != null && ids.Contains(f.Supersedes.Value)).ToListAsync(cancellationToken);
            foreach (var found in later)
            {
                newest[originOf[found.Supersedes!.Value]] = found;
            }

            originOf = later.ToDictionary(found => found.FindingId, found => originOf[found.Supersedes!.Value]);
        }

        return [.. newest.Select(pair => new ArrearsRevision(pair.Key, pair.Value.FindingId,
            pair.Value.Outcome == "violated" ? pair.Value.Shortfall ?? 0 : 0))];
    }
}
