using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Filings;
using WageSupervision.Domain.Law.CitedLaws.Labour;
using WageSupervision.Domain.Registers;
using WageSupervision.Web.Persistence;

namespace WageSupervision.Web.Features.Filings;

/// <summary>
/// What an enterprise registered that its payrolls are judged by: as it stands now or, for one that was accepted, as it stood then. What is registered
/// later alters no finding; a payroll that is filed anew is judged by it.
/// </summary>
/// <param name="database">The database.</param>
public sealed class RegisteredTerms(AppDbContext database)
{
    /// <summary>Approvals of special working hours that touch the cycle.</summary>
    public async Task<IReadOnlyList<SpecialHours>> HoursOfAsync(FilingRow filing, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filing);
        var known = filing.WasAccepted() ? filing.DecidedAt : null;
        var entries = database.RegisterEntries.Where(e => e.EnterpriseId == filing.EnterpriseId && e.Kind == RegisterKind.SpecialHours);
        var events = await database.ProcedureEvents.AsNoTracking()
            .Where(e => e.EnterpriseId == filing.EnterpriseId && (known == null || e.RecordedAt <= known) && entries.Any(entry => entry.EntryId == e.SubjectId))
            .OrderBy(e => e.SubjectId).ThenBy(e => e.Sequence).ToListAsync(cancellationToken);
        return [.. events.GroupBy(e => e.SubjectId).Select(chain => RegisterEntry.From(chain.Select(Ledger.Event)).ApprovedHours)
            .OfType<SpecialHours>().Where(approval => approval.Touches(filing.CycleStart, filing.CycleEnd))];
    }
}
