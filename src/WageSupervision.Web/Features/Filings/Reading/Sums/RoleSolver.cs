using WageSupervision.Domain.Payroll;
using WageSupervision.Web.Sheets;

namespace WageSupervision.Web.Features.Filings.Reading.Sums;

/// <summary>The columns of a table with their parts in its sums.</summary>
/// <param name="Columns">From left to right.</param>
/// <param name="Gross">How 应发 is to be looked at.</param>
/// <param name="Net">How 实发 is to be looked at.</param>
/// <param name="Questions">What is left to ask.</param>
/// <param name="Contradicting">Columns called 应发 or 实发 that say something else than the one that adds up.</param>
/// <param name="IsProved">Whether the rows add up by every sum that the sheet has.</param>
internal sealed record SettledColumns(
    IReadOnlyList<PayrollColumn> Columns, SumStanding Gross, SumStanding Net, IReadOnlyList<ColumnQuestion> Questions,
        IReadOnlyList<PayrollColumn> Contradicting,
    bool IsProved)
{
    /// <summary>Columns of money known by their words that no sum counts: somebody should know that they were not counted.</summary>
    public IReadOnlyList<PayrollColumn> LeftOut { get; init; } = [];

    /// <summary>Whether the sheet shows in several rows that it cuts every amount to whole yuan.</summary>
    public bool IsCut { get; init; }
}

/// <summary>
/// Settles what the columns of a table are: by their words, and where words leave it open, or the sheet goes its own way, by the one
/// reading under which its rows add up.
/// </summary>
internal sealed class RoleSolver
{
    private const int SeveralRows = 3;
    private const int MostOpenTotals = 4;
    private readonly IReadOnlyList<PayrollColumn> columns;
    private readonly AmountColumn[] amounts;
    private readonly bool severalRows;

    private RoleSolver(IReadOnlyList<PayrollColumn> columns, IReadOnlyList<SheetRow> rows)
    {
        this.columns = columns;
        severalRows = rows.Count >= SeveralRows;
        amounts = [.. columns.Where(MayCount).Select(column => AmountColumn.Of(column, rows)).OfType<AmountColumn>()];
    }

    /// <summary>Settles them.</summary>
    /// <param name="columns">As their words have it.</param>
    /// <param name="rows">The first workers' rows.</param>
    public static SettledColumns Settle(IReadOnlyList<PayrollColumn> columns, IReadOnlyList<SheetRow> rows) => new RoleSolver(columns, rows).Settle();

    private static bool MayCount(PayrollColumn column) => column.Field is { } field
        ? PayrollFields.Kind(field) == FieldKind.Money
        : column.Standing == ColumnStanding.Unknown;

    private static bool Is(AmountColumn column, PayrollField field) => column.Column.Field == field;

    private static bool MayBe(AmountColumn column, PayrollField field) => Is(column, field) || column.Column.MayBe.Contains(field);

    private SettledColumns Settle()
    {
        // Totals that are called so go first; only where they do not come out may something else be the total.
        var best = Best(Known(PayrollField.Gross), Known(PayrollField.Net), null);
        if (best is not { HasGross: true, HasNet: true })
        {
            best = Best(Totals(PayrollField.Gross), Totals(PayrollField.Net), best);
        }

        return ColumnSettlement.Of(columns, best!);
    }

    private Reading? Best(IReadOnlyList<AmountColumn?> grosses, IReadOnlyList<AmountColumn?> nets, Reading? best)
    {
        foreach (var gross in grosses)
        {
            foreach (var net in nets.Where(net => net is null || net != gross))
            {
                var reading = Read(gross, net);
                if (net?.Column is { Field: null, MayBe.Count: 0 } && !(reading is { Fails: false, HasNet: true }
                    && reading.Fits[0].Exact == net.Values.Length))
                {
                    continue;
                }

                best = best is null || reading.IsBetterThan(best) ? reading : best;
                if (best is { Fails: false, HasGross: true, HasNet: true, Rank: 0, Fits: [{ Cost: 0 }, ..] })
                {
                    return best;
                }
            }
        }

        return best;
    }

    private IReadOnlyList<AmountColumn?> Known(PayrollField field)
    {
        var known = amounts.Where(column => Is(column, field)).ToList();
        var filled = known.Where(column => !column.IsZero).ToList();
        known = filled.Count > 0 ? filled : known;

        // 实发 stands to the right of what it is made of.
        return field == PayrollField.Net ? [.. Enumerable.Reverse(known)] : [.. known];
    }

    /// <summary>The columns that may be a total, those that say so first; none where no word says so.</summary>
    private IReadOnlyList<AmountColumn?> Totals(PayrollField field)
    {
        var known = Known(field);
        var open = amounts.Where(column => !Is(column, field) && MayBe(column, field) && !column.IsZero
            && (field != PayrollField.Net || IsLast(column))).ToList();
        if (known.Count == 0 && open.Count == 0 && field == PayrollField.Net && severalRows && amounts.Any(column => Is(column, PayrollField.Gross)))
        {
            // 财政统发金额: a last column whose name nobody knows, and which is what is left of 应发.
            open = [.. amounts.Where(column => column.Column is { Field: null, MayBe.Count: 0 } && IsLast(column)
                && Array.TrueForAll(column.Filled, filled => filled)).TakeLast(1)];
        }

        open = field == PayrollField.Gross && known.Count == 0 ? Borne(open) : open;
        open = open.Count > MostOpenTotals ? [.. open.OrderBy(column => column.Column.MayBe.Count).Take(MostOpenTotals)] : open;
        return [.. known, .. field == PayrollField.Net ? Enumerable.Reverse(open) : open, .. known.Count == 0 ? [null] : (AmountColumn?[])[]];
    }

    /// <summary>
    /// Of several columns that may be 应发 those that give 实发 less what is taken off: 应收合计 and not 工资小计, which only leaves out what few people have.
    /// All of them where none does.
    /// </summary>
    private List<AmountColumn> Borne(List<AmountColumn> open)
    {
        if (open.Count < 2 || Known(PayrollField.Net) is not [{ } net, ..])
        {
            return open;
        }

        var deductions = amounts.Where(column => column.Column.Field is { } one && PayrollFields.Deductions.Contains(one)).ToList();
        var total = amounts.FirstOrDefault(column => Is(column, PayrollField.DeductedTotal) && !column.IsZero);
        var rows = net.Values.Length;
        var borne = open.ConvertAll(column => Enumerable.Range(0, rows).Count(row => Gives(column, row)));
        var most = borne.Max();
        return most * 10 >= rows * 9 ? [.. open.Where((_, i) => borne[i] == most)] : open;

        bool Gives(AmountColumn column, int row) =>
            (total is not null && Fits(column.Values[row] - Math.Abs(total.Values[row]) - net.Values[row]))
            || Fits(column.Values[row] - deductions.Sum(one => Math.Abs(one.Values[row])) - net.Values[row]);

        static bool Fits(long difference) => AmountColumn.FitOf(difference, 1) != SumFit.None;
    }

    /// <summary>Whether nothing that is paid or taken off stands to the right of a column: what is left at the end is 实发.</summary>
    private bool IsLast(AmountColumn column) => !Array.Exists(amounts, other => other.Index > column.Index && !other.IsZero
        && (other.Column.Field is not { } field || PayrollFields.Row(field).Side is PaySide.Earning or PaySide.Absence or PaySide.Deduction));

    private Reading Read(AmountColumn? gross, AmountColumn? net)
    {
        AmountColumn[] parts = [.. amounts.Where(column => column != gross && column != net)];
        var hasParts = Array.Exists(parts, column => MayBeOf(column, PayrollFields.Deductions));
        var isOpen = Array.ConvertAll(parts, column => column.Column.Field is null);
        var options = Array.ConvertAll(parts, column => OptionsOf(column, gross?.Index, hasParts));
        options = gross is not null && net is null ? Array.ConvertAll(options, RoleOptions.WithoutNet) : options;
        var rows = RowsOf(gross, net);
        var paid = Array.Exists(parts, column => MayBeOf(column, PayrollFields.Earnings));
        AmountColumn[] sampled = Array.ConvertAll(parts, column => column.At(rows));
        var targets = new SumTargets(paid ? gross?.ValuesAt(rows) : null, net?.ValuesAt(rows), gross?.ValuesAt(rows), rows.Length);
        var reading = new Reading(gross, net, parts, isOpen, rows.Length, RankOf(gross, PayrollField.Gross) + RankOf(net, PayrollField.Net))
        {
            ListsItems = targets.Gross is not null,
            Against = (IsAgainst(gross, PayrollField.Gross) ? 2 : 0) + (IsAgainst(net, PayrollField.Net) ? 2 : 0),
        };
        // Of 实发 alone anything may be said to stand before 应发: a total of deductions that gives it goes before what is against words.
        var whole = RoleSearch.Find(sampled, options, isOpen, targets);
        if (whole.Count > 0)
        {
            return (targets.Gross is null && whole[0].Cost > 0 ? ByTotal() : null)
                ?? reading with { Fits = whole, HasGross = targets.Gross is not null, HasNet = targets.Net is not null };
        }

        // One of the two sums alone: the sheet does not list every item, or does not say what it takes off.
        var natural = Array.ConvertAll(options, option => option[0].Part);
        if (targets is { Gross: not null, Net: not null })
        {
            var byNet = RoleSearch.Find(sampled, options, isOpen, targets with { Gross = null });
            if (byNet is not [{ Cost: 0 }, ..] && ByTotal() is { } byTotal)
            {
                return byTotal;
            }

            if (byNet.Count > 0)
            {
                return reading with { Fits = byNet, HasNet = true, GrossStanding = GrossBy(byNet[0].Parts) };
            }

            if (RoleSearch.Find(sampled, options, isOpen, targets with { Net = null, Base = null }) is { Count: > 0 } byGross)
            {
                return reading with { Fits = byGross, HasGross = true, NetStanding = SumStanding.Checked };
            }
        }

        var words = RoleSearch.Measure(sampled, [.. natural.Select((part, i) => isOpen[i] ? default : part)], 0, targets);
        return reading with
        {
            Fits = [words],
            Fails = rows.Length > 0 && (targets.Gross is not null || targets.Net is not null),
            GrossStanding = targets.Gross is null ? SumStanding.Absent : GrossBy(words.Parts),
            NetStanding = targets.Net is null ? SumStanding.Absent : SumStanding.Checked,
        };

        Reading? ByTotal()
        {
            var ways = RoleOptions.ByTotal(sampled, options, targets);
            var fits = ways is null ? [] : RoleSearch.Find(sampled, ways, isOpen, targets);
            fits = ways is not null && fits.Count == 0 ? RoleSearch.Find(sampled, ways, isOpen, targets with { Gross = null }) : fits;
            return fits.Count == 0 ? null : reading with
            {
                Fits = fits,
                ByTotal = true,
                HasNet = true,
                HasGross = targets.Gross is not null && GrossBy(fits[0].Parts) == SumStanding.Checked,
                GrossStanding = targets.Gross is null ? SumStanding.Absent : GrossBy(fits[0].Parts),
            };
        }

        // Where most rows miss it the sheet keeps its items to itself; where one does, somebody mistyped.
        SumStanding GrossBy(ColumnPart[] roles) =>
            RoleSearch.Measure(sampled, roles, 0, targets with { Net = null, Base = null }).Fits * 2 >= rows.Length || rows.Length == 1
                ? SumStanding.Checked
                : SumStanding.Partial;
    }

    private static bool MayBeOf(AmountColumn column, FieldSet fields) => !column.IsZero && (column.Column.Field is { } field
        ? fields.Contains(field)
        : column.Column.MayBe.Count == 0 || column.Column.MayBe.Any(fields.Contains));

    private RoleOption[] OptionsOf(AmountColumn column, int? gross, bool hasParts)
    {
        if (column.Column.Field is not { } field)
        {
            return RoleOptions.Open(column, gross);
        }

        if (field is PayrollField.Gross or PayrollField.Net)
        {
            return [default];
        }

        var total = (field == PayrollField.DeductedTotal && hasParts) || (field == PayrollField.SocialInsurance && IsSumOfParts(column));
        return RoleOptions.Known(column, gross, total, severalRows);
    }

    /// <summary>社保 beside 养老, 医疗 and 失业 that make it.</summary>
    private bool IsSumOfParts(AmountColumn column)
    {
        var parts = amounts.Where(one =>
            one.Column.Field is PayrollField.Pension or PayrollField.MedicalInsurance or PayrollField.UnemploymentInsurance).ToList();
        return !column.IsZero && ((parts.Count > 1 && Sums(parts))
            || (parts.Count > 0 && Sums([.. parts, .. amounts.Where(one => Is(one, PayrollField.HousingFund))])));

        bool Sums(List<AmountColumn> some) => Enumerable.Range(0, column.Values.Length)
            .Count(row => AmountColumn.FitOf(some.Sum(one => one.Values[row]) - column.Values[row], 1) != SumFit.None) * 10 >= column.Values.Length * 9;
    }

    private static int[] RowsOf(AmountColumn? gross, AmountColumn? net) =>
        [.. Enumerable.Range(0, (gross ?? net)?.Values.Length ?? 0).Where(row => gross?.Filled[row] != false && net?.Filled[row] != false)];

    // A total that is called so goes before one that may be anything.
    private static int RankOf(AmountColumn? column, PayrollField field) =>
        column is null ? 3 : Is(column, field) ? 0 : column.Column.MayBe.Count == 1 ? 1 : 2;

    /// <summary>Goes against words: another column is called so.</summary>
    private bool IsAgainst(AmountColumn? column, PayrollField field) =>
        column is not null && !Is(column, field) && Array.Exists(amounts, other => Is(other, field) && !other.IsZero);

    /// <summary>One reading of the table: which columns are its totals, and how the others take part.</summary>
    internal sealed record Reading(AmountColumn? Gross, AmountColumn? Net, AmountColumn[] Parts, bool[] IsOpen, int Rows, int Rank)
    {
        public IReadOnlyList<RoleFit> Fits { get; init; } = [];

        public bool HasGross { get; init; }

        public bool HasNet { get; init; }

        public bool Fails { get; init; }

        /// <summary>Whether 扣款合计 is taken off, and the deductions listed are only part of it.</summary>
        public bool ByTotal { get; init; }

        /// <summary>Whether there is an 应发 and something that it is made of.</summary>
        public bool ListsItems { get; init; }

        public int Against { get; init; }

        public SumStanding GrossStanding { get; init; }

        public SumStanding NetStanding { get; init; }

        /// <summary>Whether the sheet has both sums to look at.</summary>
        public bool HasBoth => Gross is not null && Net is not null;

        public SumStanding GrossLook => HasGross ? SumStanding.Checked : GrossStanding;

        public SumStanding NetLook => HasNet ? SumStanding.Checked : NetStanding;

        /// <summary>A reading that comes out first; then the sums it has against what it costs in words; then the totals that are called so.</summary>
        private (int, int, int, int) Order =>
            (Fails ? 1 : 0, Fits[0].Cost + Against - (((HasGross ? 1 : 0) + (HasNet ? 1 : 0)) * 2), Rank, -Fits[0].Fits);

        public bool IsBetterThan(Reading other) => Order.CompareTo(other.Order) < 0;
    }
}
