using WageSupervision.Domain.Parameters;

namespace WageSupervision.Domain.Regulation;

/// <summary>
/// A floor that is a share of the minimum wage: standard × numerator ÷ denominator, rounded to fen once. Where the county's
/// standard is not known the provincial tiers bound it.
/// </summary>
internal readonly record struct StandardFloor(MinimumWageStandard Standard, decimal Numerator, decimal Denominator)
{
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
        if (Amount is decimal floor)
        {
            shortfall = Math.Max(0, floor - paid);
            return paid >= floor ? Outcome.Complied : Outcome.Violated;
        }

        if (Lowest is not decimal lowest || Highest is not decimal highest)
        {
            return Outcome.Undetermined;
        }

        shortfall = Math.Max(0, lowest - paid);
        return paid >= highest ? Outcome.Complied : paid < lowest ? Outcome.Violated : Outcome.Undetermined;
    }

    /// <summary>The steps from the standard to what is due.</summary>
    /// <param name="standardLabel">月最低工资标准 or 最低小时工资标准.</param>
    /// <param name="floorLabel">What the floor is called.</param>
    /// <param name="formula">What follows the standard, for example <c>× 80%</c>; empty for the whole.</param>
    /// <param name="paidLabel">What the payment is called.</param>
    /// <param name="paid">Yuan.</param>
    internal IEnumerable<WorkingStep> Steps(string standardLabel, string floorLabel, string formula, string paidLabel, decimal paid)
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

        yield return Show.Money(paidLabel, "", paid);
        if (Compare(paid, out var shortfall) == Outcome.Violated)
        {
            var floor = Amount ?? Lowest ?? 0;
            yield return Show.Money(
                Standard.Amount is null ? "至少应补" : "应补",
                $"{Money.Plain(floor)} − {Money.Plain(paid)}",
                shortfall);
        }
    }

    private static string Expression(decimal standard, string formula) => formula.Length == 0 ? "" : $"{Money.Plain(standard)} {formula}";

    private static string Named(string label, string documentNumber) => documentNumber.Length == 0 ? label : $"{label}（{documentNumber}）";

    // The whole standard, as for most lines, needs no division.
    private decimal Of(decimal standard) => Numerator == Denominator ? Money.Round(standard) : Money.Round(standard * Numerator / Denominator);
}
