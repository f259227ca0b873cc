using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Regulation.Order353.Article30;
using WageSupervision.Web.Features.Duties;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Cases;

/// <summary>A case on one screen: where it stands, the next lawful step, the clocks, the money, what happened.</summary>
public sealed class DetailModel(CaseFiles cases, FilingOrderFiles filingOrders, AppDbContext database, ICurrentUser user) : CasePage(cases)
{
    /// <summary>The stage.</summary>
    public CaseStage Stage { get; private set; }

    /// <summary>Clocks, the soonest first.</summary>
    public IReadOnlyList<ProcedureClock> Clocks { get; private set; } = [];

    /// <summary>The next lawful step, or <c>null</c> where nothing is to be done now.</summary>
    public Gate? Next { get; private set; }

    /// <summary>From which day the supervisor may decide, or <c>null</c>.</summary>
    public DateOnly? DecidableFrom => Stage == CaseStage.NoticeServed ? CaseFile.EarliestDecision(Cases.Calendar) : null;

    /// <summary>Row and cycle of each item, by finding, so that two workers of one surname are told apart.</summary>
    public IReadOnlyDictionary<Guid, string> Places { get; private set; } = new Dictionary<Guid, string>();

    /// <summary>Other steps.</summary>
    public IReadOnlyList<Gate> Others { get; private set; } = [];

    /// <summary>Whether the enterprise's arrears are serious, all its open cases taken together (Article 30).</summary>
    public SeriousArrearsAssessment Seriousness { get; private set; } = null!;

    /// <summary>The region in words.</summary>
    public string Region { get; private set; } = "";

    /// <summary>The lead officer as others see them.</summary>
    public string Lead { get; private set; } = "";

    /// <summary>Whether this person may take steps.</summary>
    public bool MayAct => user.Role == Role.Inspector;

    /// <summary>Events of the case and of the orders to file periodically that were proposed from it, as they were recorded.</summary>
    public IReadOnlyList<ProcedureEventRow> History { get; private set; } = [];

    /// <summary>Orders to file periodically of this case that were approved and are to be served.</summary>
    public IReadOnlyList<FilingOrderRow> FilingOrdersToServe { get; private set; } = [];

    /// <summary>Whether the chain of events is whole.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>What has taken the place of findings of the case and was not adopted yet.</summary>
    public IReadOnlyList<FindingRow> Rejudged { get; private set; } = [];

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        await base.LoadAsync();
        Stage = CaseFile.StageOn(Today);
        Clocks = CaseFile.Clocks(Cases.Calendar, Today);
        Seriousness = Cases.Seriousness(await Cases.OwingAsync(Row.EnterpriseId, HttpContext.RequestAborted));
        var disclosable = Cases.Seriousness(await Cases.DisclosableAsync(Row, HttpContext.RequestAborted));

        History = [.. Recorded.Concat(await filingOrders.OfCaseAsync(Row, HttpContext.RequestAborted)).OrderBy(recorded => recorded.RecordedAt)];
        FilingOrdersToServe = [.. (await filingOrders.ToServeAsync(CaseId, HttpContext.RequestAborted)).Select(each => each.Order).Where(order => !filingOrders.IsSpent(order))];

        // Each event raised the row's version by one: a tail that was cut off, or a row that was altered, shows here.
        IsWhole = ProcedureLog.IsWhole(Recorded) && Recorded.Count == Row.Version
            && (Row.Owed, Row.Paid, Row.Workers, Row.ClosedOn) == (CaseFile.Owed, CaseFile.Paid, CaseFile.Workers, CaseFile.ClosedOn);
        Region = await database.Regions.Where(r => r.Code == Row.RegionCode).Select(r => r.FullName).SingleAsync();
        Lead = await database.Users.Where(u => u.Id == Row.LeadOfficerId).Select(u => u.DisplayName).SingleOrDefaultAsync() ?? "—";

        var waiting = CaseFile.Revisions.Select(revision => revision.LaterFindingId).ToList();
        Rejudged = await database.Findings.AsNoTracking().Where(later => later.EnterpriseId == Row.EnterpriseId
            && waiting.Contains(later.FindingId)).OrderBy(later => later.SheetRow).ToListAsync();
        Places = await ItemPlaces.OfAsync(database, CaseFile, Row.EnterpriseId);
        Gate[] steps =
        [
            CaseGates.ToRevise(CaseFile), CaseGates.ToOrder(CaseFile), CaseGates.ToServe(CaseFile), CaseGates.ToConfirmPayment(CaseFile), CaseGates.ToEstablishRefusal(CaseFile, Today),
            CaseGates.ToGiveNotice(CaseFile), CaseGates.ToServeNotice(CaseFile), CaseGates.ToServeDecision(CaseFile),
            CaseGates.ToDisclose(CaseFile, disclosable.Serious), CaseGates.ToAnswerUnion(CaseFile), CaseGates.ToClose(CaseFile),
        ];
        var next = NextName();
        Next = steps.FirstOrDefault(step => step.Name == next);
        Others = [.. steps.Where(step => step.Name != next && step.IsOpen)];
        if (!CaseGates.ToGiveNotice(CaseFile).IsOpen && CaseFile.Outstanding > 0 && CaseGates.ToGiveGraveNotice(CaseFile) is { IsOpen: true } grave)
        {
            Others = [.. Others, grave];
        }
    }

    // What a good inspector would do next; the gate says whether it may be done already.
    private string NextName() => this switch
    {
        { Stage: CaseStage.Closed } => "",
        { CaseFile.Revisions.Count: > 0 } => "revision",
        { CaseFile.OpenProofs.Count: > 0 } => "payment",
        { Stage: CaseStage.Settled, CaseFile: { Penalty: not null, PenaltyService: null } } => "decision-service",
        { Stage: CaseStage.Settled, CaseFile.UnionHasItsAnswer: false } => "union-answer",
        { Stage: CaseStage.Settled } => "close",
        { Stage: CaseStage.Investigating } => "order",
        { Stage: CaseStage.OrderToBeServed } => "service",
        { Stage: CaseStage.AwaitingCorrection or CaseStage.CorrectionOverdue } => "refusal",
        { Stage: CaseStage.RefusalEstablished } => "penalty",
        { Stage: CaseStage.NoticeToBeServed } => "notice-service",
        { Stage: CaseStage.NoticeServed } => "",
        { Stage: CaseStage.PenaltyToBeServed } => "decision-service",
        _ => "payment",
    };
}
