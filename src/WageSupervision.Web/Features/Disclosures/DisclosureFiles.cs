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
public sealed class DisclosureFiles(AppDbContext database, ProcedureLog log, PortalClock clock, LegalParameters parameters)
{
    /// <summary>What the public may see today: published and not ended. A disclosure ends by itself, on its day.</summary>
    public IQueryable<DisclosureRow> Standing()
    {
        var today = clock.Today;
        return database.Disclosures.AsNoTracking().Where(d =>
            d.PublishedOn != null && d.StandsUntil >= today && (d.Stage == DisclosureStage.Standing || d.Stage == DisclosureStage.Settled));
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
}
