using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Enterprises;
using WageSupervision.Domain.Law.Order353.Article30;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Features.Cases.Paying;
using WageSupervision.Web.Features.Contacts;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Cases;

/// <summary>A case on one screen: where it stands, the next lawful step, the clocks, the money, what happened.</summary>
[Authorize(Policies.Officer)]
public sealed class DetailModel(
    CaseFiles cases, IEnumerable<IFurtherSteps<Opened<SupervisionCase, CaseRow>>> further, IEnumerable<IFurtherHistory<CaseRow>> histories,
    AppDbContext database, ICurrentUser user, CasePeople people, ContactFiles contacts)
    : CasePage(cases)
{
    /// <summary>The stage.</summary>
    public CaseStage Stage { get; private set; }

    /// <summary>What the case is about: arrears are said of nobody before any were established.</summary>
    public string Matter => CaseFile.Owed > 0 ? "拖欠工资案" : "劳动保障监察案件";

    /// <summary>Whether the other side is a registered enterprise, not a unit or person in no register.</summary>
    public bool IsRegistered => Enterprise.Registration == Registration.Registered;

    /// <summary>What a closed case came to.</summary>
    public string HowSettled => CaseFile.Owed > 0 ? "工资已全部到劳动者账户" : "违法行为已经改正或者已经处理";

    /// <summary>The order that lapsed unserved and has no other in its place; <c>null</c> where there is none, or where it was posted.</summary>
    public CorrectionOrdered? Void => CaseFile.ClosedOn is null && CaseFile.HasLapsed(Today)
        && CaseFile.Police.Posted?.OrderNumber != CaseFile.Order!.OrderNumber ? CaseFile.Order : null;

    /// <summary>Clocks, the soonest first.</summary>
    public IReadOnlyList<ProcedureClock> Clocks { get; private set; } = [];

    /// <summary>The next lawful step, or <c>null</c> where nothing is to be done now.</summary>
    public OfferedStep? Next { get; private set; }

    /// <summary>From which day the supervisor may decide, or <c>null</c>.</summary>
    public DateOnly? DecidableFrom => Stage == CaseStage.NoticeServed ? CaseFile.EarliestDecision(Cases.Calendar) : null;

    /// <summary>Row and cycle of each item, by finding, so that two workers of one surname are told apart.</summary>
    public IReadOnlyDictionary<Guid, string> Places { get; private set; } = new Dictionary<Guid, string>();

    /// <summary>The workers of the case.</summary>
    public IReadOnlyList<CaseWorker> People { get; private set; } = [];

    /// <summary>The worker of a sum, told apart from others of a like name.</summary>
    public string Called(ArrearsItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return People.FirstOrDefault(worker => worker.Standing.Key == item.WorkerKey)?.Called ?? item.WorkerShown;
    }

    /// <summary>Other steps.</summary>
    public IReadOnlyList<OfferedStep> Others { get; private set; } = [];

    /// <summary>Steps that are seldom needed.</summary>
    public IReadOnlyList<OfferedStep> Rare { get; private set; } = [];

    /// <summary>What the supervisor can do in the case of their own motion, where it is they who look at it.</summary>
    public IReadOnlyList<OfferedStep> OfSupervisor { get; private set; } = [];

    /// <summary>Whether the enterprise's arrears are serious, all its open cases taken together (Article 30).</summary>
    public SeriousArrearsAssessment Seriousness { get; private set; } = null!;

    /// <summary>The region in words.</summary>
    public string Region { get; private set; } = "";

    /// <summary>Who handles it, in words: those named, else whoever opened it.</summary>
    public string Handled { get; private set; } = "";

    /// <summary>Whether this person may take steps.</summary>
    public bool MayAct => user.Role == Role.Inspector;

    /// <summary>Whether this person may hand the case to other officers.</summary>
    public bool MayReplace => user.Role == Role.Supervisor && CaseFile.ClosedOn is null;

    /// <summary>The complaint or report that waits for its answer now that the case has ended; <c>null</c> where none does.</summary>
    public Guid? ToAnswer { get; private set; }

    /// <summary>Where an event of the case can be proposed to be struck; <c>null</c> where it cannot, or not by this person.</summary>
    public string? CorrectionOf(ProcedureEventRow recorded)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        return MayAct && recorded.SubjectId == CaseId && CaseFile.PendingStrike is null && CaseStrikes.At(CaseFile, recorded.Sequence) is not null
            ? $"{Steps.The<ProposeStrikeStep>().AddressOf(CaseId)}?sequence={recorded.Sequence}" : null;
    }

    /// <summary>Events of the case and of what came of it, as they were recorded.</summary>
    public IReadOnlyList<ProcedureEventRow> History { get; private set; } = [];

    /// <summary>What has taken the place of findings of the case and was not adopted yet.</summary>
    public IReadOnlyList<FindingRow> Rejudged { get; private set; } = [];

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        await base.LoadAsync();
        Stage = CaseFile.StageOn(Today);
        Clocks = CaseFile.Clocks(Cases.Calendar, Today);
        Seriousness = Cases.Seriousness(await Cases.OwingAsync(Row.EnterpriseId, HttpContext.RequestAborted));
        List<ProcedureEventRow> history = [.. Opened.Events];
        foreach (var each in histories)
        {
            history.AddRange(await each.OfAsync(Row, HttpContext.RequestAborted));
        }

        History = [.. history.OrderBy(recorded => recorded.RecordedAt)];
        Region = await database.Regions.Where(r => r.Code == Row.RegionCode).Select(r => r.FullName).SingleAsync();
        var opener = await database.Users.Where(u => u.Id == Row.LeadOfficerId).Select(u => u.DisplayName).SingleOrDefaultAsync();
        Handled = CaseFile.Officers.Named is { Count: > 0 } named ? "办案人员 " + NamedOfficer.Words(named) : $"主办 {opener ?? "—"}";

        var waiting = CaseFile.Waiting(Facts.Revisions).Select(revision => revision.LaterFindingId).ToList();
        Rejudged = await database.Findings.AsNoTracking().Where(later => later.EnterpriseId == Row.EnterpriseId
            && waiting.Contains(later.FindingId)).OrderBy(later => later.SheetRow).ToListAsync();
        ToAnswer = MayAct && CaseFile.Opened.ContactId is { } contactId
            && await contacts.ToBeAnswered().AnyAsync(c => c.ContactId == contactId) ? contactId : null;
        People = await people.OfAsync(Row.EnterpriseId, CaseFile, HttpContext.RequestAborted);
        Places = await ItemPlaces.OfAsync(database, CaseFile, Row.EnterpriseId);
        List<OfferedStep> steps = [.. OfferedStep.All(CaseFile, Facts, Role.Inspector)];
        foreach (var each in further)
        {
            steps.AddRange(await each.OfAsync(Opened, HttpContext.RequestAborted));
        }

        OfSupervisor = user.Role == Role.Supervisor
            ? [.. OfferedStep.All(CaseFile, Facts, Role.Supervisor).Where(step => step.Gate.IsOpen && step.IsOffered)] : [];
        // One step at a time: what the informant is to be told first, then the answer, then the rest.
        Next = steps.Find(step => step.IsNext);
        if (Next?.Gate.Name == Steps.The<ComplainantToldStep>().Card.Name)
        {
            ToAnswer = null;
        }
        else if (ToAnswer is not null)
        {
            Next = null;
        }

        var offered = steps.Where(step => step != Next && step.IsOffered).OrderBy(step => step.Step.Card.Place).ToLookup(step => step.Step.Card.IsRare);
        (Others, Rare) = ([.. offered[false]], [.. offered[true]]);
    }
}
