using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Publications;
using WageSupervision.Web.Features.Cases;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;

namespace WageSupervision.Web.Features.Publications;

/// <summary>The store of disclosures.</summary>
/// <param name="tools">What every store works with.</param>
/// <param name="cases">The cases that a disclosure covers.</param>
/// <param name="parameters">The work calendar.</param>
public sealed class DisclosureFiles(StoreTools tools, CaseFiles cases, LegalParameters parameters)
    : AggregateStore<Disclosure, DisclosureRow, DisclosureFacts>(tools)
{
    /// <summary>
    /// The disclosures this person handles: officers those of their area, filers those that were notified to their enterprise. What the public
    /// may see is <see cref="Standing"/>.
    /// </summary>
    public override IQueryable<DisclosureRow> Visible() => User.Role switch
    {
        Role.Inspector or Role.Supervisor => Database.Disclosures.InArea(User.Area),
        Role.EnterpriseFiler => Database.Disclosures.OfEnterprise(User.EnterpriseId).Where(d => d.NotifiedOn != null),
        _ => Database.Disclosures.Where(_ => false),
    };

    /// <summary>Those proposed that wait for an inspector: the notice to be served, an objection to be answered; the oldest first.</summary>
    public IQueryable<DisclosureRow> WaitingForInspector() => Visible().AsNoTracking()
        .Where(d => d.Stage == DisclosureStage.Proposed && (d.NotifiedOn == null || d.OpenObjections > 0)).OrderBy(d => d.ProposedOn);

    /// <summary>What the public may see today: published and not ended. A disclosure ends by itself, on its day.</summary>
    public IQueryable<DisclosureRow> Standing()
    {
        var today = Today;
        return Database.Disclosures.AsNoTracking().Where(d =>
            d.PublishedOn != null && d.StandsUntil >= today && (d.Stage == DisclosureStage.Standing || d.Stage == DisclosureStage.Settled));
    }

    /// <summary>Those that were published and withdrawn since; whoever finds one by its address is told that it counts for nothing.</summary>
    public IQueryable<DisclosureRow> Withdrawn() => Database.Disclosures.AsNoTracking().Where(d => d.PublishedOn != null && d.WithdrawnOn != null);

    /// <summary>
    /// Those whose row says what their chained events say; a row that was altered behind the portal's back is not shown to anybody.
    /// </summary>
    public async Task<IReadOnlyList<Opened<Disclosure, DisclosureRow>>> SoundAsync(IReadOnlyList<DisclosureRow> rows, CancellationToken cancellationToken) =>
        [.. (await GatherAsync(rows, cancellationToken)).Where(opened => opened.IsSound)];

    /// <inheritdoc/>
    public override async Task<DisclosureFacts> FactsAsync(Opened<Disclosure, DisclosureRow> opened, CancellationToken cancellationToken = default) =>
        FactsOf(await CoveredAsync(opened, cancellationToken));

    /// <summary>The cases it covers, closed ones too.</summary>
    public Task<IReadOnlyList<GatheredCase>> CoveredAsync(Opened<Disclosure, DisclosureRow> opened, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(opened);
        return cases.CoveredAsync(opened.Row.EnterpriseId, opened.File.Proposed.Cases, cancellationToken);
    }

    /// <summary>What the gates of a disclosure must know, by the cases that it covers.</summary>
    public DisclosureFacts FactsOf(IReadOnlyList<GatheredCase> covered)
    {
        ArgumentNullException.ThrowIfNull(covered);
        return new DisclosureFacts(Today, User.Id, [.. covered.Select(each => each.Judged)], cases.Seriousness(covered).Serious, parameters.Calendar);
    }

    /// <summary>What the gate of a proposal must know, by the cases that it would cover.</summary>
    public ProposalFacts ProposalOf(IReadOnlyList<GatheredCase> covered)
    {
        ArgumentNullException.ThrowIfNull(covered);
        return new ProposalFacts(Today, User.Id, [.. covered.Select(each => each.Judged)], cases.Seriousness(covered).Serious);
    }

    /// <summary>Lets a disclosure show a confirmed payment, or (less than 0) that one was confirmed wrongly.</summary>
    public async Task NotePaymentAsync(long enterpriseId, Guid disclosureId, decimal amount, CancellationToken cancellationToken)
    {
        var opened = await LoadToChangeAsync(enterpriseId, disclosureId, cancellationToken);
        await RecordAsync(opened, opened.File.NotePayment(Today, amount, parameters.Calendar), cancellationToken);
    }

    /// <summary>Lets a disclosure know that a case it covers owes less than was published.</summary>
    public async Task DoubtAsync(long enterpriseId, Guid disclosureId, Guid caseId, IRevisesArrears revised, CancellationToken cancellationToken)
    {
        var opened = await LoadToChangeAsync(enterpriseId, disclosureId, cancellationToken);
        if (opened.File.Doubt(Today, caseId, revised, parameters.Calendar) is { } doubted)
        {
            await RecordAsync(opened, doubted, cancellationToken);
        }
    }

    /// <inheritdoc/>
    protected override string RegionOf(DisclosureRow row, EnterpriseRow? enterprise)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.RegionCode;
    }

    /// <inheritdoc/>
    protected override DisclosureRow Project(Origin origin, Disclosure file)
    {
        ArgumentNullException.ThrowIfNull(origin);
        ArgumentNullException.ThrowIfNull(file);
        var (proposed, firm) = (file.Proposed, origin.Enterprise);

        // Whom a disclosure names is in its events since they carry it.
        var named = proposed.Enterprise ?? new DisclosedEnterprise(firm.Name, firm.CreditCode, firm.Address, firm.LegalRepresentative, origin.RegionCode);
        return new DisclosureRow
        {
            EnterpriseId = firm.EnterpriseId,
            DisclosureId = origin.SubjectId,
            CaseId = proposed.CaseId,
            EnterpriseName = named.Name,
            CreditCode = named.CreditCode,
            Address = named.Address,
            LegalRepresentative = named.LegalRepresentative,
            RegionCode = named.RegionCode,
            Facts = file.Corrected?.Facts ?? proposed.Facts,
            TwoPayCycles = file.Corrected?.TwoPayCycles ?? proposed.TwoPayCycles,
            TenWorkers = file.Corrected?.TenWorkers ?? proposed.TenWorkers,
            HalfMillion = file.Corrected?.HalfMillion ?? proposed.HalfMillion,
            Workers = file.Corrected?.Workers ?? proposed.Workers,
            Amount = file.Amount,
            ProposedBy = proposed.ProposedBy,
            ProposedOn = proposed.On,
            Paid = file.PaidTotal,
            Stage = file.StageOn(origin.Day),
            PublishedOn = file.Approved?.On,
            StandsUntil = file.Approved is null ? null : file.StandsUntil,
            MendBy = file.Doubted?.DueOn,
            WithdrawnOn = file.Withdrawn?.On,
            NotifiedOn = file.NoticeService?.On,
            OpenObjections = file.OpenObjections,
            Version = origin.Events.Count,
        };
    }
}
