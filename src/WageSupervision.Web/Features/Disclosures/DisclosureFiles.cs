using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Disclosures;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;

namespace WageSupervision.Web.Features.Disclosures;

/// <summary>Finds disclosures and records what happens to them.</summary>
/// <param name="database">The database.</param>
/// <param name="log">Events.</param>
/// <param name="clock">Today.</param>
/// <param name="parameters">The work calendar.</param>
/// <param name="logger">Log.</param>
public sealed partial class DisclosureFiles(AppDbContext database, ProcedureLog log, PortalClock clock, LegalParameters parameters, ILogger<DisclosureFiles> logger)
{
    /// <summary>What the public may see today: published and not ended. A disclosure ends by itself, on its day.</summary>
    public IQueryable<DisclosureRow> Standing()
    {
        var today = clock.Today;
        return database.Disclosures.AsNoTracking().Where(d =>
            d.PublishedOn != null && d.StandsUntil >= today && (d.Stage == DisclosureStage.Standing || d.Stage == DisclosureStage.Settled));
    }

    /// <summary>
    /// Those whose row says what their chained events say; a row that was altered behind the portal's back is not shown to anybody.
    /// </summary>
    public async Task<IReadOnlyList<DisclosureRow>> SoundAsync(IReadOnlyList<DisclosureRow> rows, CancellationToken cancellationToken)
    {
        var ids = rows.Select(row => row.DisclosureId).ToList();
        var enterprises = rows.Select(row => row.EnterpriseId).Distinct().ToList();
        var events = (await database.ProcedureEvents.AsNoTracking()
                .Where(e => enterprises.Contains(e.EnterpriseId) && ids.Contains(e.SubjectId)).OrderBy(e => e.Sequence).ToListAsync(cancellationToken))
            .ToLookup(e => e.SubjectId);
        List<DisclosureRow> sound = [];
        foreach (var row in rows)
        {
            List<ProcedureEventRow> history = [.. events[row.DisclosureId]];
            if (ProcedureLog.IsWhole(history) && Agrees(row, Disclosure.From(history.Select(ProcedureLog.Event)), history.Count))
            {
                sound.Add(row);
            }
            else
            {
                Altered(logger, row.DisclosureId);
            }
        }

        return sound;
    }

    /// <summary>The disclosure rebuilt from its events.</summary>
    public async Task<Disclosure> LoadAsync(DisclosureRow row, CancellationToken cancellationToken) =>
        Disclosure.From(await log.ReadAsync(row.EnterpriseId, row.DisclosureId, cancellationToken));

    /// <summary>Records an event and brings the list row in line.</summary>
    public async Task RecordAsync(DisclosureRow row, Disclosure disclosure, ProcedureEvent recorded, CancellationToken cancellationToken)
    {
        await log.AppendAsync(row.EnterpriseId, row.DisclosureId, recorded, cancellationToken);
        disclosure.Apply(recorded);
        row.Stage = disclosure.StageOn(clock.Today);
        row.PublishedOn = disclosure.Approved?.On;
        row.StandsUntil = disclosure.Approved is null ? null : disclosure.StandsUntil;
        row.Paid = disclosure.PaidTotal;
        row.Version++;
    }

    /// <summary>Lets a disclosure show a confirmed payment.</summary>
    public async Task NotePaymentAsync(long enterpriseId, Guid disclosureId, decimal amount, CancellationToken cancellationToken)
    {
        var row = await database.Disclosures.SingleAsync(d => d.EnterpriseId == enterpriseId && d.DisclosureId == disclosureId, cancellationToken);
        var disclosure = await LoadAsync(row, cancellationToken);
        await RecordAsync(row, disclosure, disclosure.NotePayment(clock.Today, amount, parameters.Calendar), cancellationToken);
    }

    // One event makes the row and each further one raises its version: a tail that was cut off shows here.
    // Whom a disclosure names is in its events since they carry it; in older ones the row alone says so.
    private static bool Agrees(DisclosureRow row, Disclosure disclosure, int events) => events == row.Version + 1
        && (disclosure.Proposed.Enterprise is not { } named
            || named == new DisclosedEnterprise(row.EnterpriseName, row.CreditCode, row.Address, row.LegalRepresentative, row.RegionCode))
        && row.CaseId == disclosure.Proposed.CaseId && row.ProposedBy == disclosure.Proposed.ProposedBy && row.ProposedOn == disclosure.Proposed.On
        && row.Facts == disclosure.Proposed.Facts && row.Amount == disclosure.Proposed.Amount && row.Workers == disclosure.Proposed.Workers
        && (row.TwoPayCycles, row.TenWorkers, row.HalfMillion) == (disclosure.Proposed.TwoPayCycles, disclosure.Proposed.TenWorkers, disclosure.Proposed.HalfMillion)
        && row.Paid == disclosure.PaidTotal && row.PublishedOn == disclosure.Approved?.On && (disclosure.Approved is null || row.StandsUntil == disclosure.StandsUntil);

    [LoggerMessage(Level = LogLevel.Critical, Message = "Disclosure {DisclosureId} does not agree with its events and is withheld")]
    private static partial void Altered(ILogger logger, Guid disclosureId);
}
