namespace WageSupervision.Web.Features.Filings.Reading.Sums;

/// <summary>What the sums of the rows demand.</summary>
/// <param name="Gross">What the items must add up to; <c>null</c> where the sheet has no 应发 or lists no items.</param>
/// <param name="Net">What is paid; <c>null</c> where the sheet does not say.</param>
/// <param name="Base">应发, from which 实发 is worked out; <c>null</c> where it is worked out from the items.</param>
/// <param name="Rows">How many rows there are.</param>
internal sealed record SumTargets(long[]? Gross, long[]? Net, long[]? Base, int Rows);

/// <summary>A way to read all columns, and how well the sums hold under it.</summary>
/// <param name="Parts">In the order of the columns.</param>
/// <param name="Cost">How far it goes against words.</param>
/// <param name="Fits">Rows in which every sum holds.</param>
/// <param name="Exact">Those in which they hold to the fen.</param>
/// <param name="Cut">Those in which they hold only because amounts were cut to whole yuan.</param>
internal sealed record RoleFit(ColumnPart[] Parts, int Cost, int Fits, int Exact, int Cut);

/// <summary>
/// Finds the ways to read the columns under which the rows add up. Columns known by their words deviate from them by little; for the open
/// ones every combination is laid out once and looked up, so that no order of trying decides.
/// </summary>
internal sealed class RoleSearch
{
    private const int MostOpen = 6;
    private const int MostDeviation = 3;
    private const int MostFits = 60;
    private const int MostSteps = 40_000;
    private const int MostRowsTried = 3;

    private readonly AmountColumn[] columns;
    private readonly RoleOption[][] options;
    private readonly SumTargets targets;
    private readonly int[] known;
    private readonly int[] open;
    private readonly int[] sparse;
    private readonly int[] settled;
    private readonly ColumnPart[] natural;
    private readonly List<RoleFit> fits = [];
    private readonly bool isWhole;
    private int steps;

    private RoleSearch(AmountColumn[] columns, RoleOption[][] options, bool[] isOpen, SumTargets targets)
    {
        this.columns = columns;
        this.options = options;
        this.targets = targets;
        isWhole = IsWhole(columns, targets);
        int[] wanted = [.. Enumerable.Range(0, columns.Length).Where(i => isOpen[i] && !columns[i].IsZero && options[i].Length > 1)];
        open = wanted.Length <= MostOpen ? wanted : [.. wanted.OrderBy(i => columns[i].LooksLikeCount)
            .ThenByDescending(i => columns[i].Values.Count(value => value != 0)).Take(MostOpen).Order()];
        sparse = [.. wanted.Except(open)];
        known = [.. Enumerable.Range(0, columns.Length).Where(i => !isOpen[i] && !columns[i].IsZero && options[i].Length > 1)];
        settled = [.. Enumerable.Range(0, columns.Length).Where(i => !columns[i].IsZero).Except(known).Except(open)];

        // What nobody knows and nothing shows is not counted.
        natural = [.. Enumerable.Range(0, columns.Length).Select(i => isOpen[i] ? default : options[i][0].Part)];
    }

    /// <summary>The cheapest ways that fit, all of one cost; empty where none fits nearly all rows.</summary>
    public static IReadOnlyList<RoleFit> Find(AmountColumn[] columns, RoleOption[][] options, bool[] isOpen, SumTargets targets)
    {
        if (targets.Rows == 0 || (targets.Gross is null && targets.Net is null))
        {
            return [];
        }

        var search = new RoleSearch(columns, options, isOpen, targets);
        foreach (var row in search.RowsToTry())
        {
            var combinations = search.Combinations(row);
            // A reading that leaves a row out gives way to one a little farther from the words that leaves out none.
            for (var budget = 0; budget <= MostDeviation && !search.fits.Exists(fit => fit.Fits == targets.Rows || fit.Cost < budget - 1); budget++)
            {
                search.steps = 0;
                search.Deviate(0, budget, [.. search.natural], 0, row, combinations);
            }

            if (search.fits.Count > 0)
            {
                var whole = search.fits.Where(fit => fit.Fits == targets.Rows).ToList();
                var among = whole.Count > 0 ? whole : search.fits;
                var best = among.Min(fit => fit.Cost);
                var most = among.Where(fit => fit.Cost == best).Max(fit => fit.Exact);
                return [.. among.Where(fit => fit.Cost == best && fit.Exact == most).Select(search.WithSparse)];
            }
        }

        return [];
    }

    /// <summary>How many rows fit under one reading.</summary>
    public static RoleFit Measure(AmountColumn[] columns, ColumnPart[] parts, int cost, SumTargets targets)
    {
        var (fits, exact, cut, whole) = (0, 0, 0, IsWhole(columns, targets));
        for (var row = 0; row < targets.Rows; row++)
        {
            var fit = FitOf(columns, parts, targets, row, whole);
            fits += fit != SumFit.None ? 1 : 0;
            exact += fit == SumFit.Exact ? 1 : 0;
            cut += fit == SumFit.WholeYuan ? 1 : 0;
        }

        return new RoleFit(parts, cost, fits, exact, cut);
    }

    /// <summary>What stands in a few rows only is tried on its own: it counts where it explains rows that are left over.</summary>
    private RoleFit WithSparse(RoleFit fit)
    {
        foreach (var i in sparse.Where(_ => fit.Fits < targets.Rows))
        {
            var before = fit;
            foreach (var option in options[i].Where(option => option.Part.Counts))
            {
                ColumnPart[] parts = [.. before.Parts];
                parts[i] = option.Part;
                var tried = Measure(columns, parts, before.Cost, targets);
                fit = tried.Fits > fit.Fits ? tried : fit;
            }
        }

        return fit;
    }

    private static bool IsWhole(AmountColumn[] columns, SumTargets targets) => Array.TrueForAll(columns, column => column.IsWhole)
        && Array.TrueForAll(targets.Gross ?? [], AmountColumn.IsWholeYuan) && Array.TrueForAll(targets.Net ?? [], AmountColumn.IsWholeYuan);

    private static SumFit FitOf(AmountColumn[] columns, ColumnPart[] parts, SumTargets targets, int row, bool whole)
    {
        long gross = 0, net = 0;
        for (var i = 0; i < columns.Length; i++)
        {
            gross += parts[i].Gross * columns[i].Values[row];
            net += parts[i].Net * columns[i].Values[row];
        }

        var fit = SumFit.Exact;
        if (targets.Gross is { } stated)
        {
            fit = AmountColumn.FitOf(gross - stated[row], stated[row], whole);
        }

        if (fit != SumFit.None && targets.Net is { } paid)
        {
            var rest = AmountColumn.FitOf((targets.Base?[row] ?? gross) + net - paid[row], paid[row], whole);
            fit = rest < fit ? rest : fit;
        }

        return fit;
    }

    // A row that is itself in error proves nothing; the fullest ones differ most.
    private IEnumerable<int> RowsToTry() => Enumerable.Range(0, targets.Rows).OrderByDescending(row => columns.Count(column => column.Values[row] != 0))
        .ThenBy(row => row).Take(MostRowsTried);

    private int Needed => targets.Rows switch
    {
        <= 3 => targets.Rows,
        < 10 => targets.Rows - 1,
        _ => (int)Math.Ceiling(targets.Rows * 0.8),
    };

    /// <summary>Every reading of the open columns with what it adds in one row, in order of that.</summary>
    private (double Sum, ColumnPart[] Parts, int Cost)[] Combinations(int row)
    {
        List<(double Sum, ColumnPart[] Parts, int Cost)> all = [(0, [], 0)];
        foreach (var i in open)
        {
            all = [.. all.SelectMany(_ => options[i], (before, option) =>
                (before.Sum + Weighed(option.Part, columns[i].Values[row]), (ColumnPart[])[.. before.Parts, option.Part], before.Cost + option.Cost))];
        }

        return [.. all.OrderBy(one => one.Sum)];
    }

    // Both sums in one number: a combination that is right for both is found by one look.
    private double Weighed(ColumnPart part, long value) =>
        value * ((targets.Gross is null ? 0 : part.Gross) + (targets.Net is null ? 0 : (part.Net + (targets.Base is null ? part.Gross : 0)) * 1.6180339887));

    private void Deviate(int at, int budget, ColumnPart[] parts, int cost, int row, (double Sum, ColumnPart[] Parts, int Cost)[] combinations)
    {
        if (++steps > MostSteps || fits.Count >= MostFits)
        {
            return;
        }

        if (at == known.Length)
        {
            LookUp(parts, cost, budget, row, combinations);
            return;
        }

        var i = known[at];
        foreach (var option in options[i])
        {
            if (cost + option.Cost <= budget)
            {
                parts[i] = option.Part;
                Deviate(at + 1, budget, parts, cost + option.Cost, row, combinations);
            }
        }

        parts[i] = options[i][0].Part;
    }

    private void LookUp(ColumnPart[] parts, int cost, int budget, int row, (double Sum, ColumnPart[] Parts, int Cost)[] combinations)
    {
        double wanted = (targets.Gross?[row] ?? 0) + ((targets.Net is { } net ? net[row] - (targets.Base?[row] ?? 0) : 0) * 1.6180339887);
        foreach (var i in known)
        {
            wanted -= Weighed(parts[i], columns[i].Values[row]);
        }

        foreach (var i in settled)
        {
            wanted -= Weighed(parts[i], columns[i].Values[row]);
        }

        // Less than a yuan may have been rounded off.
        var tolerance = isWhole ? 54_000 : 27_000;
        for (var at = LowerBound(combinations, wanted - tolerance); at < combinations.Length && combinations[at].Sum <= wanted + tolerance; at++)
        {
            if (cost + combinations[at].Cost != budget || fits.Count >= MostFits)
            {
                continue;
            }

            ColumnPart[] whole = [.. parts];
            for (var k = 0; k < open.Length; k++)
            {
                whole[open[k]] = combinations[at].Parts[k];
            }

            if (FitOf(columns, whole, targets, row, isWhole) != SumFit.None && Measure(columns, whole, budget, targets) is var fit && fit.Fits >= Needed)
            {
                fits.Add(fit);
            }
        }
    }

    private static int LowerBound((double Sum, ColumnPart[] Parts, int Cost)[] combinations, double sum)
    {
        var (low, high) = (0, combinations.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = combinations[middle].Sum < sum ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
