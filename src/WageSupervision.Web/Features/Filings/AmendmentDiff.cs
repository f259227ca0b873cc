using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Filings;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;

namespace WageSupervision.Web.Features.Filings;

/// <summary>What an amendment does to a person.</summary>
public enum PersonChangeKind
{
    /// <summary>减少: the person is not in the amended sheet any more.</summary>
    Removed,

    /// <summary>新增.</summary>
    Added,

    /// <summary>改动: some of the person's cells are others.</summary>
    Changed,
}

/// <summary>One cell before and after.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Was">Before; <c>null</c> where it was empty.</param>
/// <param name="Now">After; <c>null</c> where it is empty.</param>
/// <param name="Difference">By how much an amount changed: yuan, days or hours; <c>null</c> of text.</param>
public sealed record CellChange(string Label, string? Was, string? Now, decimal? Difference);

/// <summary>What is otherwise about one person.</summary>
/// <param name="Kind">What became of the person.</param>
/// <param name="Name">The name, whole: only the enterprise sees it.</param>
/// <param name="RowWas">The row before, or <c>null</c>.</param>
/// <param name="RowNow">The row now, or <c>null</c>.</param>
/// <param name="Cells">The cells that are otherwise; of a person added or removed all that are filled.</param>
public sealed record PersonChange(PersonChangeKind Kind, string Name, int? RowWas, int? RowNow, IReadOnlyList<CellChange> Cells);

/// <summary>更正前后: an amendment held against the version it amends.</summary>
/// <param name="FilingId">The amendment.</param>
/// <param name="Was">The version that it amends.</param>
/// <param name="Counts">How many people were removed, added, changed.</param>
/// <param name="Same">How many are as they were.</param>
/// <param name="First">The first changes, removed people before added and changed ones.</param>
/// <param name="Totals">The sums before and after, and the day of payment of the whole sheet where it is another.</param>
public sealed record AmendmentDiff(
    Guid FilingId, FilingRow Was, IReadOnlyDictionary<PersonChangeKind, int> Counts, int Same, IReadOnlyList<PersonChange> First,
    IReadOnlyList<CellChange> Totals)
{
    /// <summary>How many people a page lists.</summary>
    public const int Shown = 200;

    /// <summary>How many people a change is about, listed or not.</summary>
    public int Total => Counts.Values.Sum();

    /// <summary>The version that a filing amends, or would amend if it were confirmed; <c>null</c> where there is none.</summary>
    public static async Task<FilingRow?> AmendedAsync(AppDbContext database, FilingRow filing, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(filing);
        var own = database.Filings.AsNoTracking().Where(f => f.EnterpriseId == filing.EnterpriseId);
        return filing switch
        {
            { Replaces: { } replaced } => await own.SingleAsync(f => f.FilingId == replaced, cancellationToken),
            { State: FilingState.AwaitingConfirmation } => await own.Stand().SingleOrDefaultAsync(
                f => f.Period == filing.Period && f.Employment == filing.Employment && f.CycleKey == filing.CycleKey && f.FilingId != filing.FilingId,
                cancellationToken),
            _ => null,
        };
    }

    /// <summary>Of an accepted amendment; <c>null</c> where it amends nothing.</summary>
    public static async Task<AmendmentDiff?> OfStoredAsync(
        AppDbContext database, FieldProtector protector, FilingRow filing, CancellationToken cancellationToken, Action<PersonChange>? teller = null)
    {
        ArgumentNullException.ThrowIfNull(filing);
        if (filing.Replaces is null || await AmendedAsync(database, filing, cancellationToken) is not { } was)
        {
            return null;
        }

        var comparing = await AmendmentComparing.BeginAsync(database, protector, was, cancellationToken, teller);
        await foreach (var line in ComparedLine.StoredAsync(database, protector, filing).WithCancellation(cancellationToken))
        {
            comparing.Add(line);
        }

        return comparing.End(filing, (filing.Workers, filing.Gross, filing.Deducted, filing.Net));
    }
}

/// <summary>Makes a <see cref="AmendmentDiff"/> while the lines of the amendment pass.</summary>
public sealed class AmendmentComparing
{
    private readonly FilingRow was;
    private readonly Action<PersonChange>? teller;
    private readonly Dictionary<string, Queue<ComparedLine>> numbered = new(StringComparer.Ordinal);
    private readonly List<ComparedLine> unnumbered = [];
    private readonly List<ComparedLine> unmatched = [];
    private readonly int[] counts = new int[3];
    private readonly List<PersonChange>[] first = [[], [], []];
    private int same;

    private AmendmentComparing(FilingRow was, Action<PersonChange>? teller) => (this.was, this.teller) = (was, teller);

    /// <summary>Takes up the lines of the version that is amended, as they were stored when it was accepted.</summary>
    /// <param name="database">The database.</param>
    /// <param name="protector">Opens them.</param>
    /// <param name="was">That version.</param>
    /// <param name="cancellationToken">Cancellation.</param>
    /// <param name="teller">Is told every change, also those that no page lists.</param>
    public static async Task<AmendmentComparing> BeginAsync(
        AppDbContext database, FieldProtector protector, FilingRow was, CancellationToken cancellationToken, Action<PersonChange>? teller = null)
    {
        ArgumentNullException.ThrowIfNull(was);
        var comparing = new AmendmentComparing(was, teller);
        await foreach (var line in ComparedLine.StoredAsync(database, protector, was).WithCancellation(cancellationToken))
        {
            if (line.IdentityNumber is not { } number)
            {
                comparing.unnumbered.Add(line);
            }
            else if (comparing.numbered.TryGetValue(number, out var lines))
            {
                lines.Enqueue(line);
            }
            else
            {
                comparing.numbered[number] = new([line]);
            }
        }

        return comparing;
    }

    /// <summary>
    /// Takes the next line of the amendment. Whoever has an identity number is found by it, in the order of the rows where it stands in several.
    /// </summary>
    public void Add(ComparedLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        if (line.IdentityNumber is { } number && numbered.TryGetValue(number, out var lines) && lines.TryDequeue(out var before))
        {
            Pair(before, line);
        }
        else
        {
            unmatched.Add(line);
        }
    }

    /// <summary>The comparison, once every line was added.</summary>
    /// <param name="filing">The amendment.</param>
    /// <param name="now">Its sums.</param>
    public AmendmentDiff End(FilingRow filing, (int Workers, decimal Gross, decimal Deducted, decimal Net) now)
    {
        ArgumentNullException.ThrowIfNull(filing);
        MatchByName();
        return new AmendmentDiff(
            filing.FilingId, was, Enum.GetValues<PersonChangeKind>().ToDictionary(kind => kind, kind => counts[(int)kind]), same,
            [.. first.SelectMany(changes => changes.OrderBy(change => change.RowNow ?? change.RowWas)).Take(AmendmentDiff.Shown)],
            [
                new("人数", $"{was.Workers}", $"{now.Workers}", now.Workers - was.Workers), ComparedLine.Money("应发合计", was.Gross, now.Gross),
                ComparedLine.Money("减发合计", was.Deducted, now.Deducted), ComparedLine.Money("实发合计", was.Net, now.Net),
                .. was.PaidOn == filing.PaidOn ? Array.Empty<CellChange>()
                    : [new("实际发放日（整张表）", was.PaidOn is null ? null : Show.Date(was.PaidOn), filing.PaidOn is null ? null : Show.Date(filing.PaidOn), null)],
            ]);
    }

    /// <summary>
    /// Those whom no number finds: by name, in the same row first. Two numbers that differ are two people, unless name and row are the same: then the
    /// number was mended.
    /// </summary>
    private void MatchByName()
    {
        var left = numbered.Values.SelectMany(lines => lines).Concat(unnumbered).GroupBy(line => line.Name, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.OrderBy(line => line.Row).ToList(), StringComparer.Ordinal);
        List<ComparedLine> moved = [];
        foreach (var line in unmatched)
        {
            if (!TryTake(line, before => before.Row == line.Row))
            {
                moved.Add(line);
            }
        }

        foreach (var line in moved)
        {
            if (!TryTake(line, before => before.IdentityNumber is null || line.IdentityNumber is null))
            {
                Tell(new(PersonChangeKind.Added, line.Name, null, line.Row, ComparedLine.Changes(null, line)));
            }
        }

        foreach (var before in left.Values.SelectMany(lines => lines).OrderBy(line => line.Row))
        {
            Tell(new(PersonChangeKind.Removed, before.Name, before.Row, null, ComparedLine.Changes(before, null)));
        }

        bool TryTake(ComparedLine line, Predicate<ComparedLine> fits)
        {
            if (!left.TryGetValue(line.Name, out var namesakes) || namesakes.FindIndex(fits) is var at && at < 0)
            {
                return false;
            }

            Pair(namesakes[at], line);
            namesakes.RemoveAt(at);
            return true;
        }
    }

    private void Pair(ComparedLine before, ComparedLine line)
    {
        if (ComparedLine.Changes(before, line) is { Count: > 0 } cells)
        {
            Tell(new(PersonChangeKind.Changed, line.Name, before.Row, line.Row, cells));
        }
        else
        {
            same++;
        }
    }

    private void Tell(PersonChange change)
    {
        counts[(int)change.Kind]++;
        teller?.Invoke(change);
        if (first[(int)change.Kind].Count < AmendmentDiff.Shown)
        {
            first[(int)change.Kind].Add(change);
        }
    }
}
