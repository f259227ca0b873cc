using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Filings;
using WageSupervision.Domain.Law.CitedLaws.Labour;
using WageSupervision.Domain.Law.Order353.Article08;
using WageSupervision.Domain.Payroll;
using WageSupervision.Domain.Registers;
using WageSupervision.Web.Persistence;

namespace WageSupervision.Web.Features.Filings;

/// <summary>
/// What an enterprise registered that its payrolls are judged by: as it stands now or, for one that was accepted, as it stood then. What is registered
/// later alters no finding; a payroll that is filed anew is judged by it.
/// </summary>
/// <param name="database">The database.</param>
/// <param name="protector">Opens identity numbers of contracts.</param>
public sealed class RegisteredTerms(AppDbContext database, FieldProtector protector)
{
    /// <summary>Circumstances with what is registered: approvals of special hours, and the fixed wages of contracts, of the cycle.</summary>
    public async Task<PayrollCircumstances> AddToAsync(PayrollCircumstances circumstances, FilingRow filing, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(circumstances);
        ArgumentNullException.ThrowIfNull(filing);
        var known = KnownOf(filing);
        var entries = Touching(filing).Where(e => e.Kind == RegisterKind.SpecialHours || e.Kind == RegisterKind.Contract);
        var events = await database.ProcedureEvents.AsNoTracking()
            .Where(e => e.EnterpriseId == filing.EnterpriseId && (known == null || e.RecordedAt <= known) && entries.Any(entry => entry.EntryId == e.SubjectId))
            .OrderBy(e => e.SubjectId).ThenBy(e => e.Sequence).ToListAsync(cancellationToken);
        List<RegisterEntry> stood = [.. events.GroupBy(e => e.SubjectId).Select(chain => RegisterEntry.From(chain.Select(Ledger.Event)))];
        return circumstances with
        {
            HoursApprovals = [.. stood.Select(entry => entry.ApprovedHours).OfType<SpecialHours>()
                .Where(approval => approval.Touches(filing.CycleStart, filing.CycleEnd))],
            AgreedWages = await WagesAsync(stood, filing, cancellationToken),
        };
    }

    /// <summary>Entries for approvals of special hours that touch the cycle of a filing, or that did when it was accepted.</summary>
    public IQueryable<RegisterEntryRow> ApprovalsOf(FilingRow filing)
    {
        ArgumentNullException.ThrowIfNull(filing);
        var known = KnownOf(filing);
        return Touching(filing).AsNoTracking().Where(e => e.Kind == RegisterKind.SpecialHours && (known == null || e.RegisteredAt <= known));
    }

    private static DateTimeOffset? KnownOf(FilingRow filing) => filing.WasAccepted() ? filing.DecidedAt : null;

    // A row tells the days as they are now. One that was altered after the filing was accepted may have had others then.
    private IQueryable<RegisterEntryRow> Touching(FilingRow filing)
    {
        var known = KnownOf(filing);
        return database.RegisterEntries.Where(e => e.EnterpriseId == filing.EnterpriseId
            && ((e.FirstDay <= filing.CycleEnd && (e.LastDay == null || e.LastDay >= filing.CycleStart))
                || (known != null
                    && database.ProcedureEvents.Any(one => one.EnterpriseId == e.EnterpriseId && one.SubjectId == e.EntryId && one.RecordedAt > known))));
    }

    private async Task<Dictionary<string, AgreedWage>> WagesAsync(List<RegisterEntry> entries, FilingRow filing, CancellationToken cancellationToken)
    {
        var agreed = entries.Where(entry => entry.AgreedWage is { } wage && wage.From <= filing.CycleEnd && !(wage.Until < filing.CycleStart))
            .SelectMany(entry => entry.Workers, (entry, worker) => (worker, entry.AgreedWage!)).ToDictionary();
        var named = agreed.Keys.ToList();
        List<RegisterWorkerRow> workers = named.Count == 0 ? []
            : await database.RegisterWorkers.AsNoTracking()
                .Where(w => w.EnterpriseId == filing.EnterpriseId && named.Contains(w.WorkerId)).ToListAsync(cancellationToken);
        Dictionary<string, AgreedWage> wages = new(StringComparer.OrdinalIgnoreCase);
        foreach (var worker in workers)
        {
            var number = protector.Open(worker.IdentityCipher, RegisterWorkerRow.Place(worker.EnterpriseId, worker.EntryId, worker.WorkerId));
            var wage = agreed[worker.WorkerId];
            wages[number] = wages.TryGetValue(number, out var other) ? other.With(wage) : wage;
        }

        return wages;
    }
}
