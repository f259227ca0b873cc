using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Publications;
using WageSupervision.Web.Features.Cases;
using WageSupervision.Web.Features.Publications.Listings;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;

namespace WageSupervision.Web.Features.Publications.Majors;

/// <summary>The store of 重大劳动保障违法行为社会公布 (人社部令第29号).</summary>
/// <param name="tools">What every store works with.</param>
/// <param name="cases">The cases they were proposed from.</param>
/// <param name="listings">Incidents of a case.</param>
/// <param name="parameters">The work calendar.</param>
public sealed class MajorFiles(StoreTools tools, CaseFiles cases, ListingFiles listings, LegalParameters parameters)
    : AggregateStore<MajorNotice, ListMatterRow, MajorFacts>(tools)
{
    /// <summary>The work calendar.</summary>
    public WorkCalendar Calendar => parameters.Calendar;

    /// <summary>The entries this person handles: officers those of their area, filers those published of their enterprise.</summary>
    public override IQueryable<ListMatterRow> Visible() => User.Role switch
    {
        Role.Inspector or Role.Supervisor => Database.ListMatters.Where(m => m.Kind == ListKind.Major).InArea(User.Area),
        Role.EnterpriseFiler => Database.ListMatters.Where(m => m.Kind == ListKind.Major && m.KnownOn != null).OfEnterprise(User.EnterpriseId),
        _ => Database.ListMatters.Where(_ => false),
    };

    /// <inheritdoc/>
    public override async Task<MajorFacts> FactsAsync(Opened<MajorNotice, ListMatterRow> opened, CancellationToken cancellationToken = default) =>
        new(Today, User.Id, (await CaseOfAsync(opened, cancellationToken)).File, parameters.Calendar);

    /// <summary>The case it was proposed from.</summary>
    public async Task<GatheredCase> CaseOfAsync(Opened<MajorNotice, ListMatterRow> opened, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(opened);
        return (await cases.CoveredAsync(opened.Row.EnterpriseId, [opened.Row.CaseId], cancellationToken))[0];
    }

    /// <summary>What the gate of a proposal from a case must know.</summary>
    public async Task<MajorProposalFacts> ProposalAsync(Opened<SupervisionCase, CaseRow> opened, CancellationToken cancellationToken = default)
    {
        var facts = await listings.ProposalAsync(opened, cancellationToken);
        return new(facts.Case, facts.Incidents);
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
    protected override ListMatterRow Project(Origin origin, MajorNotice file)
    {
        ArgumentNullException.ThrowIfNull(origin);
        ArgumentNullException.ThrowIfNull(file);
        var next = file.Clocks(parameters.Calendar) is [var nearest, ..] ? nearest : null;
        return new ListMatterRow
        {
            EnterpriseId = origin.Enterprise.EnterpriseId,
            MatterId = origin.SubjectId,
            Kind = ListKind.Major,
            CaseId = file.Proposed.CaseId,
            EnterpriseName = file.Proposed.Enterprise.Name,
            RegionCode = file.Proposed.Enterprise.RegionCode,
            ProposedOn = file.Proposed.On,
            Stage = file.Stage,
            KnownOn = file.Published?.On,
            ToDecide = file.Stage == ListStage.Proposed ? "是否社会公布" : file.Doubted is not null ? "更正或者撤回社会公布" : null,
            ToDo = file.OpenObjection is not null ? "答复异议" : file is { Stage: ListStage.Approved, Doubted: null } ? "社会公布" : null,
            NextDueOn = next?.DueOn,
            NextDueWhat = next?.Title,
            Version = origin.Events.Count,
        };
    }
}
