namespace WageSupervision.Domain.Law;

/// <summary>
/// An amount the law lets be worked out in several ways: the least and the greatest of them, each rounded to fen at its end. What keeps within
/// every way is lawful, what no way allows is a breach, what lies between cannot be told.
/// </summary>
/// <param name="Least">Yuan, by the way that gives least.</param>
/// <param name="Greatest">Yuan, by the way that gives most.</param>
internal readonly record struct Bounds(decimal Least, decimal Greatest)
{
    /// <summary>Whether every way gives the same.</summary>
    internal bool AreOne => Least == Greatest;

    /// <summary>The bounds of two ways.</summary>
    internal static Bounds Of(decimal one, decimal other) => one <= other ? new(one, other) : new(other, one);

    /// <summary>Compares a payment with these as a floor.</summary>
    /// <param name="paid">Yuan.</param>
    /// <param name="shortfall">What is missing at least, up to the least floor; 0 where none is known to be.</param>
    internal Outcome Reached(decimal paid, out decimal shortfall)
    {
        shortfall = paid < Least ? Least - paid : 0;
        return paid >= Greatest ? Outcome.Complied : paid >= Least ? Outcome.Undetermined : Outcome.Violated;
    }

    /// <summary>Compares what was taken with these as a ceiling.</summary>
    /// <param name="taken">Yuan.</param>
    /// <param name="excess">What is above the greatest ceiling; 0 where nothing is.</param>
    internal Outcome Kept(decimal taken, out decimal excess)
    {
        excess = taken > Greatest ? taken - Greatest : 0;
        return taken <= Least ? Outcome.Complied : taken <= Greatest ? Outcome.Undetermined : Outcome.Violated;
    }
}
