using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Filings;
using WageSupervision.Web.Persistence;

namespace WageSupervision.Web.Features.Filings;

/// <summary>One version of what was filed for a cycle.</summary>
/// <param name="Filing">The filing.</param>
/// <param name="Withdrawal">Its withdrawal, or <c>null</c>.</param>
public sealed record FilingVersion(FilingRow Filing, FilingWithdrawalRow? Withdrawal);

/// <summary>Everything that was ever accepted for a cycle: first filing, amendments, withdrawals.</summary>
public static class FilingVersions
{
    /// <summary>The versions of the cycle of a filing, the first one first.</summary>
    public static async Task<IReadOnlyList<FilingVersion>> OfAsync(AppDbContext database, FilingRow filing, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(filing);
        var found = await (from f in database.Filings.AsNoTracking().WereAccepted()
                           join w in database.FilingWithdrawals on new { f.EnterpriseId, f.FilingId } equals new { w.EnterpriseId, w.FilingId } into withdrawals
                           from w in withdrawals.DefaultIfEmpty()
                           where f.EnterpriseId == filing.EnterpriseId && f.Period == filing.Period
                           && f.Employment == filing.Employment && f.CycleKey == filing.CycleKey
                           orderby f.DecidedAt, f.FilingId
                           select new { f, w }).ToListAsync(cancellationToken);
        return [.. found.Select(version => new FilingVersion(version.f, version.w))];
    }
}
