using WageSupervision.Domain.Filings;

namespace WageSupervision.Web.Features.Filings.Submissions;

/// <summary>Everything handed in for one period: what stands, and the attempts behind it.</summary>
/// <typeparam name="TFiling">The kind's rows.</typeparam>
/// <param name="Head">What stands; where nothing does, what waits to be confirmed, else the last attempt.</param>
/// <param name="Others">The others, the last one first; no more than <see cref="Attempts.Most"/>.</param>
/// <param name="Counts">How many of the others are in which state, listed or not.</param>
public sealed record FiledMonth<TFiling>(TFiling Head, IReadOnlyList<TFiling> Others, IReadOnlyList<(string State, int Count)> Counts)
    where TFiling : Submission
{
    /// <summary>The others as they are folded below the month.</summary>
    /// <param name="columns">How many columns the table has.</param>
    /// <param name="show">One of them.</param>
    public Attempts Folded(int columns, Func<TFiling, Attempt> show) => new(columns, Counts.Sum(one => one.Count),
        string.Join("，", Counts.Select(one => $"{one.State} {one.Count}")), Others.Any(FiledMonths.Waits), [.. Others.Select(show)]);
}

/// <summary>Puts months together.</summary>
public static class FiledMonths
{
    /// <summary>One month.</summary>
    /// <typeparam name="TFiling">The kind's rows.</typeparam>
    /// <param name="filings">Those that are shown.</param>
    /// <param name="all">How many there are in which state.</param>
    /// <param name="stateOf">The state of one in words.</param>
    public static FiledMonth<TFiling> Of<TFiling>(
        IEnumerable<TFiling> filings, IEnumerable<(string State, int Count)> all, Func<TFiling, string> stateOf)
        where TFiling : Submission
    {
        ArgumentNullException.ThrowIfNull(stateOf);
        var sorted = filings.OrderByDescending(f => f.Stands()).ThenByDescending(f => Waits(f)).ThenByDescending(f => f.ReceivedAt).ToList();
        var head = stateOf(sorted[0]);
        return new(sorted[0], [.. sorted.Skip(1).OrderByDescending(f => f.ReceivedAt)],
        [
            .. all.GroupBy(one => one.State, StringComparer.Ordinal)
                .Select(same => (same.Key, Count: same.Sum(one => one.Count) - (same.Key == head ? 1 : 0))).Where(same => same.Count > 0),
        ]);
    }

    /// <summary>Whether it waits to be checked, or to be confirmed.</summary>
    public static bool Waits(Submission filing) => filing?.State is FilingState.Received or FilingState.AwaitingConfirmation;
}

/// <summary>Attempts folded below the month they were made for.</summary>
/// <param name="Columns">How many columns the table has.</param>
/// <param name="Total">How many there are.</param>
/// <param name="States">How many are in which state, in words.</param>
/// <param name="Open">Whether one of them still waits for its filer.</param>
/// <param name="Listed">The last ones.</param>
public sealed record Attempts(int Columns, int Total, string States, bool Open, IReadOnlyList<Attempt> Listed)
{
    /// <summary>How many attempts of a month are listed.</summary>
    public const int Most = 20;
}

/// <summary>One attempt.</summary>
/// <param name="Address">Its page.</param>
/// <param name="ReceiptNumber">收件回执号.</param>
/// <param name="Said">When it came and what it held.</param>
/// <param name="State">Its state, with the kind of its sign.</param>
public sealed record Attempt(string Address, string ReceiptNumber, string Said, (string Text, string Kind) State);
