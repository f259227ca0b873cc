namespace WageSupervision.Domain.Law;

/// <summary>
/// Part of a month's floor by every accepted way: by one fraction of the standard and by another. Where the county's standard is not known the
/// provincial tiers widen the bounds.
/// </summary>
/// <param name="One">By one way.</param>
/// <param name="Other">By another; the same where there is one way only.</param>
internal readonly record struct WaysOfFloor(StandardFloor One, StandardFloor Other)
{
    /// <summary>What would settle an answer between the ways.</summary>
    internal const string MissingWay = "不满整月的工资怎样折算（几种折算的结果不同，见算式）";

    /// <summary>One way only.</summary>
    internal WaysOfFloor(StandardFloor only)
        : this(only, only)
    {
    }

    /// <summary>The floors, or <c>null</c> where neither a standard nor tiers are known.</summary>
    internal Bounds? Bounds => (One.Amount ?? One.Lowest, Other.Amount ?? Other.Lowest, One.Amount ?? One.Highest, Other.Amount ?? Other.Highest) switch
    {
        (decimal low, decimal otherLow, decimal high, decimal otherHigh) => new(Math.Min(low, otherLow), Math.Max(high, otherHigh)),
        _ => null,
    };

    /// <summary>The floor where every way gives the same and the standard is known.</summary>
    internal decimal? Amount => One.Amount is decimal one && Other.Amount == one ? one : null;

    /// <summary>What is missing for an answer between the bounds.</summary>
    internal string Missing => One.Standard.Amount is null ? StandardFloor.MissingStandard : MissingWay;

    /// <summary>Compares a payment.</summary>
    /// <param name="paid">Yuan.</param>
    /// <param name="shortfall">What is missing at least; 0 where nothing is known to be.</param>
    internal Outcome Compare(decimal paid, out decimal shortfall)
    {
        // One way, as for most lines: no other floor is worked out.
        if (One == Other)
        {
            return One.Compare(paid, out shortfall);
        }

        if (Bounds is { } bounds)
        {
            return bounds.Reached(paid, out shortfall);
        }

        shortfall = 0;
        return Outcome.Undetermined;
    }

    /// <summary>The steps from the standard to what is due, every way shown.</summary>
    /// <param name="standardLabel">What the standard is called.</param>
    /// <param name="floorLabel">What the floor is called.</param>
    /// <param name="formula">What follows the standard by <see cref="One"/>.</param>
    /// <param name="otherFormula">What follows it by <see cref="Other"/>.</param>
    /// <param name="paidLabel">What the payment is called.</param>
    /// <param name="paid">Yuan.</param>
    /// <param name="way">What <see cref="One"/> is called beside the other.</param>
    /// <param name="otherWay">What <see cref="Other"/> is called.</param>
    internal IEnumerable<WorkingStep> Steps(
        string standardLabel, string floorLabel, string formula, string otherFormula, string paidLabel, decimal paid,
        string way = "一种折算", string otherWay = "另一种折算")
    {
        if (One == Other)
        {
            return One.Steps(standardLabel, floorLabel, formula, paidLabel, paid);
        }

        List<WorkingStep> steps =
        [
            .. One.FloorSteps(standardLabel, $"{floorLabel}（{way}）", formula),
            .. Other.FloorSteps(standardLabel, $"{floorLabel}（{otherWay}）", otherFormula),
        ];
        steps = [.. steps.Distinct(), Show.Money(paidLabel, "", paid)];
        if (Compare(paid, out var shortfall) == Outcome.Violated && Bounds is { } bounds)
        {
            steps.Add(Show.Money("至少应补", $"{Money.Plain(bounds.Least)} − {Money.Plain(paid)}", shortfall));
        }

        var (one, other) = (One, Other);
        steps.AddRange(StandardFloor.Supposed(
            One.Standard, Compare(paid, out _), supposed => new(one with { Standard = supposed }, other with { Standard = supposed }), paid));

        return steps;
    }
}
