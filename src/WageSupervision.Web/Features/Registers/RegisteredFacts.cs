using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain;
using WageSupervision.Domain.Registers;
using WageSupervision.Web.Persistence;

namespace WageSupervision.Web.Features.Registers;

/// <summary>What the registers say of one enterprise and month. Nothing withdrawn is in it.</summary>
/// <param name="Month">The month.</param>
/// <param name="Deferrals">Deferrals of its wages.</param>
/// <param name="Stoppages">Stoppages that touch it.</param>
/// <param name="Separations">Separations completed in it.</param>
/// <param name="SpecialHours">Approvals of special working hours that touch it.</param>
/// <param name="AgreedWages">How many contracts in force name a fixed monthly wage.</param>
/// <param name="Paydays">The days of the month that the contracts in force name for paying wages, with how many contracts name each.</param>
public sealed record MonthFacts(
    YearMonth Month, IReadOnlyList<OpenEntry> Deferrals, IReadOnlyList<OpenEntry> Stoppages,
    IReadOnlyList<OpenEntry> Separations, IReadOnlyList<OpenEntry> SpecialHours, int AgreedWages, IReadOnlyDictionary<int, int> Paydays);

/// <summary>Looks registered facts up for those who judge. The caller has checked that the enterprise is its reader's.</summary>
/// <param name="database">The database.</param>
/// <param name="books">Entries.</param>
public sealed class RegisteredFacts(AppDbContext database, RegisterBooks books)
{
    /// <summary>The facts of a month.</summary>
    public async Task<MonthFacts> OfAsync(long enterpriseId, YearMonth month, CancellationToken cancellationToken = default)
    {
        var (first, last) = (month.FirstDay, month.LastDay);
        var rows = await database.RegisterEntries.AsNoTracking().Where(e => e.EnterpriseId == enterpriseId && !e.Withdrawn
            && ((e.Kind == RegisterKind.Deferral && e.Month == first)
                || ((e.Kind == RegisterKind.Stoppage || e.Kind == RegisterKind.SpecialHours) && e.FirstDay <= last && (e.LastDay == null || e.LastDay >= first))
                || (e.Kind == RegisterKind.Separation && e.FirstDay >= first && e.FirstDay <= last)
                || (e.Kind == RegisterKind.Contract && e.FirstDay <= last && (e.LastDay == null || e.LastDay >= first)))).OrderBy(e =>
                e.FirstDay).ToListAsync(cancellationToken);
        List<OpenEntry> open = [.. await books.OpenAsync(rows.FindAll(row => row.Kind != RegisterKind.Contract), cancellationToken)];
        var contracts = rows.Where(row => row.Kind == RegisterKind.Contract).Select(row => row.EntryId).ToList();
        var terms = await database.ProcedureEvents.AsNoTracking()
            .Where(e => e.EnterpriseId == enterpriseId && contracts.Contains(e.SubjectId)).ToListAsync(cancellationToken);
        List<RegisterEntry> signed =
            [.. terms.GroupBy(row => row.SubjectId).Select(chain => RegisterEntry.From(chain.OrderBy(row => row.Sequence).Select(Ledger.Event)))];
        var paydays = signed.Select(entry => (entry.Particulars as ContractParticulars)?.Wage.Payday)
            .OfType<int>().GroupBy(day => day).ToDictionary(group => group.Key, group => group.Count());
        return new MonthFacts(month, Of(RegisterKind.Deferral), Of(RegisterKind.Stoppage), Of(RegisterKind.Separation), Of(RegisterKind.SpecialHours),
            signed.Count(entry => entry.AgreedWage is not null), paydays);

        List<OpenEntry> Of(RegisterKind kind) => open.FindAll(entry => entry.Row.Kind == kind);
    }
}
