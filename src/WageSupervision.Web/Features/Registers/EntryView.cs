using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Privacy;
using WageSupervision.Domain.Registers;
using WageSupervision.Web.Persistence;

namespace WageSupervision.Web.Features.Registers;

/// <summary>An entry as a page shows it.</summary>
/// <param name="Open">The entry.</param>
/// <param name="Conclusions">What the rules say today.</param>
/// <param name="Floors">What a stoppage asks for, or <c>null</c>.</param>
/// <param name="Overlaps">Other contracts of the same worker whose terms overlap.</param>
/// <param name="Official">Seen by an officer: names masked, nothing to change.</param>
public sealed record EntryView(
    OpenEntry Open, IReadOnlyList<RegisterConclusion> Conclusions, StoppageFloors? Floors, IReadOnlyList<RegisterEntryRow> Overlaps, bool Official)
{
    /// <summary>A worker's name as this reader may see it.</summary>
    public string NameOf(RegisterWorkerRow worker)
    {
        ArgumentNullException.ThrowIfNull(worker);
        return Official ? Mask.Name(worker.Name) : worker.Name;
    }

    /// <summary>Where a file is downloaded.</summary>
    public string FileAddress(Guid fileId) => (Official ? "/Inspection/RegisterFile/" : "/Enterprise/Registers/File/") + fileId;

    /// <summary>Gathers it.</summary>
    public static async Task<EntryView> OfAsync(RegisterBooks books, AppDbContext database, Guid entryId, bool official)
    {
        ArgumentNullException.ThrowIfNull(books);
        ArgumentNullException.ThrowIfNull(database);
        var open = await books.ReadAsync(entryId);
        return new EntryView(open, books.Judge(open), books.FloorsOf(open), await OverlapsAsync(database, open), official);
    }

    private static async Task<IReadOnlyList<RegisterEntryRow>> OverlapsAsync(AppDbContext database, OpenEntry open)
    {
        if (open.Row is not { Kind: RegisterKind.Contract, Withdrawn: false } || open.Workers.Count == 0)
        {
            return [];
        }

        var (enterpriseId, entryId, index, first, last) = (open.Row.EnterpriseId, open.Row.EntryId, open.Workers[0].IdentityIndex,
            open.Row.FirstDay, open.Row.LastDay ?? DateOnly.MaxValue);
        return await database.RegisterEntries.AsNoTracking()
            .Where(e => e.EnterpriseId == enterpriseId && e.EntryId != entryId && e.Kind == RegisterKind.Contract && !e.Withdrawn && e.FirstDay <= last
                && (e.LastDay == null || e.LastDay >= first)
                && database.RegisterWorkers.Any(w => w.EnterpriseId == e.EnterpriseId && w.EntryId == e.EntryId && w.IdentityIndex == index))
            .OrderBy(e => e.FirstDay).Take(20).ToListAsync();
    }
}
