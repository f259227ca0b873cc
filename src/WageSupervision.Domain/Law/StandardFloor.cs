using WageSupervision.Domain.Parameters;

namespace WageSupervision.Domain.Law;

/// <summary>
/// A floor that is a share of the minimum wage: standard × numerator ÷ denominator, rounded to fen once. Where the county's
/// standard is not known the provincial tiers bound it.
/// </summary>
internal readonly record struct StandardFloor(MinimumWageStandard Standard, decimal Numerator, decimal Denominator)
{
    private const decimal HalfFen = 0.005m;

    /// <summary>What would settle an answer between the tiers.</summary>
    internal const string MissingStandard = "该县（市、区）的最低工资标准";

    /// <summary>The floor in yuan, or <c>null</c> where the standard is not known.</summary>
    internal decimal? Amount => Standard.Amount is decimal amount ? Of(amount) : null;

    /// <summary>The floor by the lowest tier.</summary>
    internal decimal? Lowest => Standard.Tiers is { } tiers ? Of(tiers.Lowest) : null;

    /// <summary>The floor by the highest tier.</summary>
    internal decimal? Highest => Standard.Tiers is { } tiers ? Of(tiers.Highest) : null;

    /// <summary>Compares a payment with the floor.</summary>
    /// <param name="paid">Yuan.</param>
    /// <param name="shortfall">What is missing at least; 0 where nothing is known to be.</param>
    internal Outcome Compare(decimal paid, out decimal shortfall)
    {
        shortfall = 0;
        if (Standard.Amount is decimal amount)
        {
            return IsReached(paid, amount, Numerator, Denominator) || Reaches(paid, Of(amount), ref shortfall) ? Outcome.Complied : Outcome.Violated;
        }

        return Lowest is not decimal lowest || Highest is not decimal highest ? Outcome.Undetermined
            : paid >= highest ? Outcome.Complied
            : Reaches(paid, lowest, ref shortfall) ? Outcome.Undetermined
            : Outcome.Violated;
    }

    /// <summary>The steps from the standard to what is due.</summary>
    /// <param name="standardLabel">月最低工资标准 or 最低小时工资标准.</param>
    /// <param name="floorLabel">What the floor is called.</param>
    /// <param name="formula">What follows the standard, for example <c>× 80%</c>; empty for the whole.</param>
    /// <param name="paidLabel">What the payment is called.</param>
    /// <param name="paid">Yuan.</param>
    internal IEnumerable<WorkingStep> Steps(string standardLabel, string floorLabel, string formula, string paidLabel, decimal paid)
    {
        foreach (var step in FloorSteps(standardLabel, floorLabel, formula))
        {
            yield return step;
        }

        yield return Show.Money(paidLabel, "", paid);
        if (Compare(paid, out var shortfall) == Outcome.Violated)
        {
            yield return Show.Money(
                Standard.Amount is null ? "至少应补" : "应补",
                $"{Money.Plain(Amount ?? Lowest ?? 0)} − {Money.Plain(paid)}",
                shortfall);
        }

        var floor = this;
        foreach (var step in Supposed(Standard, Compare(paid, out _), supposed => new WaysOfFloor(floor with { Standard = supposed }), paid))
        {
            yield return step;
        }
    }

    /// <summary>
    /// Where the standard is not known and that leaves the answer open: what it would be by each tier, and by what is said and not verified.
    /// </summary>
    /// <param name="standard">What is known.</param>
    /// <param name="outcome">The answer by it.</param>
    /// <param name="by">The floors by a standard.</param>
    /// <param name="paid">Yuan.</param>
    internal static IEnumerable<WorkingStep> Supposed(MinimumWageStandard standard, Outcome outcome, Func<MinimumWageStandard, WaysOfFloor> by, decimal paid)
    {
        if (standard.Amount is not null || outcome != Outcome.Undetermined)
        {
            yield break;
        }

        foreach (var tier in standard.EachTier.Reverse())
        {
            yield return By(tier, $"若选定 {Money.Show(tier)} 元一档", "");
        }

        if (standard.Unverified is { } said)
        {
            yield return By(said.Amount, $"若按未核实的 {Money.Show(said.Amount)} 元", $"来源：{said.Source}；没有核实，不作为认定的依据");
        }

        WorkingStep By(decimal amount, string label, string expression) =>
            new(label, expression, by(standard with { Amount = amount }).Compare(paid, out var shortfall) switch
            {
                Outcome.Complied => "达到",
                Outcome.Violated => $"少 {Money.Plain(shortfall)}",
                _ => "仍不能认定",
            });
    }

    /// <summary>The steps from the standard to the floor.</summary>
    /// <inheritdoc cref="Steps"/>
    internal IEnumerable<WorkingStep> FloorSteps(string standardLabel, string floorLabel, string formula)
    {
        if (Standard.Amount is decimal standard)
        {
            yield return Show.Money(Named(standardLabel, Standard.DocumentNumber), "", standard);
            yield return Show.Money(floorLabel, Expression(standard, formula), Of(standard));
        }
        else if (Standard.Tiers is { } tiers)
        {
            yield return Show.Money(Named("全省最低一档" + standardLabel, tiers.DocumentNumber), "", tiers.Lowest);
            yield return Show.Money("按最低一档的" + floorLabel, Expression(tiers.Lowest, formula), Of(tiers.Lowest));
            yield return Show.Money(Named("全省最高一档" + standardLabel, tiers.DocumentNumber), "", tiers.Highest);
            yield return Show.Money("按最高一档的" + floorLabel, Expression(tiers.Highest, formula), Of(tiers.Highest));
        }
        else
        {
            yield return new WorkingStep(standardLabel, "", "未知");
        }

        if (Standard.PublishedAfterMonth is DateOnly published)
        {
            yield return new WorkingStep("这个标准的公布日", "当月过后才公布，发当月工资时还不知道；公布以后应当补足差额", Show.Day(published));
        }
    }

    /// <summary>
    /// Whether a payment reaches standard × numerator ÷ denominator by more than rounding could matter: told without dividing. Not the other way round.
    /// </summary>
    internal static bool IsReached(decimal paid, decimal standard, decimal numerator, decimal denominator) =>
        (paid - HalfFen) * denominator >= standard * numerator;

    private static bool Reaches(decimal paid, decimal floor, ref decimal shortfall)
    {
        if (paid >= floor)
        {
            return true;
        }

        shortfall = floor - paid;
        return false;
    }

    private static string Expression(decimal standard, string formula) => formula.Length == 0 ? "" : $"{Money.Plain(standard)} {formula}";

    private static string Named(string label, string documentNumber) => documentNumber.Length == 0 ? label : $"{label}（{documentNumber}）";

    // The whole standard, as for most lines, needs no division.
    private decimal Of(decimal standard) => Numerator == Denominator ? Money.Round(standard) : Money.Round(standard * Numerator / Denominator);
}
