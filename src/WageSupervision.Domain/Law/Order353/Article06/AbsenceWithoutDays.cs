namespace WageSupervision.Domain.Law.Order353.Article06;

/// <summary>
/// What was not paid for absence in a month of which no days away are told. It was taken off some wage in proportion to the time away, at the most off the
/// basic wage: so much of the month is taken to have been missed, and only what stays short even then is surely missing.
/// </summary>
/// <param name="Paid">The wage compared, yuan.</param>
/// <param name="NotPaid">What was not paid for absence, yuan; more than 0.</param>
/// <param name="BasicWage">The basic wage of the month, yuan; <c>null</c> where it is not told: then all that was paid and not paid.</param>
internal readonly record struct AbsenceWithoutDays(decimal Paid, decimal NotPaid, decimal? BasicWage)
{
    /// <summary>What would settle it.</summary>
    internal const string AskDays = "缺勤几天";

    private decimal Whole => BasicWage is > 0 and decimal basic ? Math.Min(basic, Paid + NotPaid) : Paid + NotPaid;

    private decimal Left => Math.Max(0, Whole - NotPaid);

    /// <summary>What is missing at least, yuan; 0 where nothing is known to be.</summary>
    /// <param name="floor">The least floor of the whole month.</param>
    internal decimal ShortOf(decimal floor) => Math.Max(0, Part(floor) - Paid);

    /// <summary>The arithmetic.</summary>
    internal IEnumerable<WorkingStep> Steps(decimal floor)
    {
        yield return Show.Money("缺勤少发的，没有写天数", "", NotPaid);
        yield return Show.Money("缺勤至多这么多时的下限", $"{Money.Plain(floor)} × {Money.Plain(Left)} ÷ {Money.Plain(Whole)}", Part(floor));
        if (ShortOf(floor) is > 0 and var due)
        {
            yield return Show.Money("至少应补", $"{Money.Plain(Part(floor))} − {Money.Plain(Paid)}", due);
        }
    }

    private decimal Part(decimal floor) => Money.Round(floor * Left / Whole);
}
