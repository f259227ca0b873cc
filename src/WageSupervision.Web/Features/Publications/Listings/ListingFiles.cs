using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Incidents;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Publications;
using WageSupervision.Web.Features.Cases;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;

namespace WageSupervision.Web.Features.Publications.Listings;

/// <summary>The store of 失信联合惩戒名单 (人社部令第45号).</summary>
/// <param name="tools">What every store works with.</param>
/// <param name="cases">The cases they were proposed from.</param>
/// <param name="parameters">The work calendar.</param>
public sealed class ListingFiles(StoreTools tools, CaseFiles cases, LegalParameters parameters)
    : AggregateStore<DishonestListing, ListMatterRow, ListingFacts>(tools)
{
    /// <summary>The work calendar.</summary>
    public WorkCalendar Calendar => parameters.Calendar;

    /// <summary>The listings this person handles: officers those of their area, filers those of which their enterprise was told.</summary>
    public override IQueryable<ListMatterRow> Visible() => User.Role switch
    {
        Role.Inspector or Role.Supervisor => Database.ListMatters.Where(m => m.Kind == ListKind.Dishonest).InArea(User.Area),
        Role.EnterpriseFiler => Database.ListMatters.Where(m => m.Kind == ListKind.Dishonest && m.KnownOn != null).OfEnterprise(User.EnterpriseId),
        _ => Database.ListMatters.Where(_ => false),
    };

    /// <inheritdoc/>
    public override async Task<ListingFacts> FactsAsync(
        Opened<DishonestListing, ListMatterRow> opened, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(opened);
        var matter = await CaseOfAsync(opened, cancellationToken);
        return new(Today, User.Id, matter.Judged, await LaterAsync(opened, cancellationToken), parameters.Calendar);
    }

    /// <summary>The case it was proposed from.</summary>
    public async Task<GatheredCase> CaseOfAsync(Opened<DishonestListing, ListMatterRow> opened, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(opened);
        return (await cases.CoveredAsync(opened.Row.EnterpriseId, [opened.Row.CaseId], cancellationToken))[0];
    }

    /// <summary>What the gate of a proposal from a case must know.</summary>
    public async Task<ListingProposalFacts> ProposalAsync(Opened<SupervisionCase, CaseRow> opened, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(opened);
        var (caseId, contactId, parentId) = (opened.Row.CaseId, opened.File.Opened.ContactId, opened.File.Opened.From?.CaseId);
        var incidents = await Database.MajorIncidents.AsNoTracking()
            .Where(i => i.Kind != IncidentKind.Brewing && i.SourceId != null && (i.SourceId == caseId || i.SourceId == contactId || i.SourceId == parentId))
            .OrderBy(i => i.IncidentId).Select(i => i.IncidentNumber).ToListAsync(cancellationToken);
        return new(await cases.FactsAsync(opened, cancellationToken), incidents);
    }

    /// <summary>Those that rest on the orders of a case, whoever may see them.</summary>
    public Task<List<Guid>> OfCaseAsync(CaseRow row, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(row);
        return Database.ListMatters.OfEnterprise(row.EnterpriseId).Where(m => m.Kind == ListKind.Dishonest && m.CaseId == row.CaseId)
            .Select(m => m.MatterId).ToListAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override string RegionOf(ListMatterRow row, EnterpriseRow? enterprise)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.RegionCode;
    }

    // Which clock is the next depends on holidays that may be announced after the event: it orders the queue and proves nothing.
    /// <inheritdoc/>
    protected override IEnumerable<string> Compare(ListMatterRow row, ListMatterRow projected) =>
        base.Compare(row, projected).Where(column => column is not (nameof(ListMatterRow.NextDueOn) or nameof(ListMatterRow.NextDueWhat)));

    /// <inheritdoc/>
    protected override ListMatterRow Project(Origin origin, DishonestListing file)
    {
        ArgumentNullException.ThrowIfNull(origin);
        ArgumentNullException.ThrowIfNull(file);

        // The enterprise's own term ends by itself, without an event: in the queue it would look like the office's delay.
        var next = file.Clocks(parameters.Calendar, origin.Day).FirstOrDefault(clock => clock.Running && clock.Title != DishonestListing.ObjectionClock);
        return new ListMatterRow
        {
            EnterpriseId = origin.Enterprise.EnterpriseId,
            MatterId = origin.SubjectId,
            Kind = ListKind.Dishonest,
            CaseId = file.Proposed.CaseId,
            EnterpriseName = file.Proposed.Enterprise.Name,
            RegionCode = file.Proposed.Enterprise.RegionCode,
            ProposedOn = file.Proposed.On,
            Stage = file.StageOn(origin.Day),
            KnownOn = file.ServiceOf(ListingDocument.Notice)?.On,
            StandsUntil = file.StandsUntil,
            ToDecide = ToDecide(file, origin.Day),
            ToDo = ToDo(file),
            NextDueOn = next?.DueOn,
            NextDueWhat = next?.Title,
            Version = origin.Events.Count,
        };
    }

    private static string? ToDecide(DishonestListing file, DateOnly today) => file switch
    {
        { TimeAsked: not null } => "批准延长决定期限",
        { OrderStands: false, Decision: not null, Revoked: null } => "撤销列入决定",
        { OrderStands: false, Decision: null, Declined: null } => "不予列入",
        { Restoration: not null } => "是否恢复列入",
        { Examined: not null } => "是否提前移出",
        { OpenObjection: not null } => null,
        _ => file.StageOn(today) == ListStage.Proposed && file.ServiceOf(ListingDocument.Notice) is not null ? "是否列入" : null,
    };

    private static string? ToDo(DishonestListing file) => file switch
    {
        { OpenObjection: not null, Decision: null, Declined: null } => "答复异议",
        { ToServe: [var document, ..] } => ListText.ToServe(document),
        { Application: not null, Examined: null } => "核实提前移出的申请",
        { TakenDown: null, Removed: not null } or { TakenDown: null, Revoked: not null } => "登记移出名单",
        _ => null,
    };

    // Arrears of paydays while it was listed: a case opened since about older ones is no repetition.
    private async Task<IReadOnlyList<string>> LaterAsync(Opened<DishonestListing, ListMatterRow> opened, CancellationToken cancellationToken)
    {
        if (opened.File.ListedOn is not { } listed)
        {
            return [];
        }

        var ids = await Database.Cases.OfEnterprise(opened.Row.EnterpriseId).Where(c => c.OpenedOn >= listed && c.CaseId != opened.Row.CaseId)
            .Select(c => c.CaseId).ToListAsync(cancellationToken);
        return [.. (await cases.CoveredAsync(opened.Row.EnterpriseId, ids, cancellationToken))
            .Where(later => later.File.Revoked is null && later.File.Items.Any(item => item.Amount > 0 && item.Payday > listed))
            .Select(later => later.Row.CaseNumber)];
    }
}
