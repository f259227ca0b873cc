using WageSupervision.Domain.Filings;
using WageSupervision.Web.Persistence;

namespace WageSupervision.Web.Features.Filings;

/// <summary>What stands now for the cycle of a filing: a receipt is read long after it was given.</summary>
/// <param name="Amendment">The last of the filings that amended it, one after the other; <c>null</c> where it was not amended.</param>
/// <param name="Standing">The filing of the cycle that stands now, it or another one; <c>null</c> where none does.</param>
public sealed record FilingStanding(FilingRow? Amendment, FilingRow? Standing)
{
    /// <summary>Whether what amended it was withdrawn, so that the amendment is no longer to be followed.</summary>
    public bool AmendmentWithdrawn => Amendment?.State == FilingState.Withdrawn;

    /// <summary>What stands now, from everything that was accepted for the cycle.</summary>
    public static FilingStanding Of(FilingRow filing, IReadOnlyList<FilingVersion> versions)
    {
        ArgumentNullException.ThrowIfNull(filing);
        ArgumentNullException.ThrowIfNull(versions);
        var rows = versions.Select(version => version.Filing).ToList();
        FilingRow? last = null;
        for (var next = filing.ReplacedBy; next is { } id && rows.Find(row => row.FilingId == id) is { } row; next = row.ReplacedBy)
        {
            last = row;
        }

        return new FilingStanding(last, rows.Find(row => row.Stands()));
    }

    /// <summary>What stands now, from the database.</summary>
    public static async Task<FilingStanding> OfAsync(AppDbContext database, FilingRow filing, CancellationToken cancellationToken) =>
        Of(filing, await FilingVersions.OfAsync(database, filing, cancellationToken));
}
