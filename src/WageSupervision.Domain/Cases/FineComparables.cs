namespace WageSupervision.Domain.Cases;

/// <summary>What closed cases of the same basis were fined: no rule, but what an officer has to explain.</summary>
/// <param name="Count">How many cases.</param>
/// <param name="Median">The median fine in yuan; of an even number the mean of the two in the middle.</param>
/// <param name="Lowest">The lowest fine in yuan.</param>
/// <param name="Highest">The highest fine in yuan.</param>
/// <param name="PerYuanOwed">The lowest and the highest fine per yuan owed; <c>null</c> where what is fined is not that wages were owed.</param>
public sealed record FineComparables(int Count, decimal Median, decimal Lowest, decimal Highest, (decimal Lowest, decimal Highest)? PerYuanOwed)
{
    /// <summary>How many cases it takes: of fewer nothing can be said.</summary>
    public const int Fewest = 3;

    /// <summary>Those of the closed cases that were fined on the same basis and whose fine still stands; <c>null</c> where there are too few.</summary>
    /// <param name="cases">Cases of one office.</param>
    /// <param name="ruleId">The provision.</param>
    /// <param name="grave">Whether for grave consequences: another range, another comparison.</param>
    /// <param name="person">Whether a responsible person is fined: another range, too.</param>
    public static FineComparables? Of(IEnumerable<SupervisionCase> cases, string ruleId, bool grave, bool person = false)
    {
        ArgumentNullException.ThrowIfNull(cases);
        List<SupervisionCase> fined = [.. cases.Where(file => file.ClosedOn is not null && file.Penalty?.RuleId == ruleId
            && file.Notice?.GraveFacts is not null == grave && file.Opened.Responsible is not null == person && file.Fine.Amount > 0)];
        if (fined.Count < Fewest)
        {
            return null;
        }

        var fines = fined.ConvertAll(file => file.Fine.Amount).Order().ToList();
        var median = (fines[(fines.Count - 1) / 2] + fines[fines.Count / 2]) / 2;
        List<decimal> shares = fined.TrueForAll(file => file is { Owed: > 0, Notice.Breach: null })
            ? fined.ConvertAll(file => Math.Round(file.Fine.Amount / file.Owed, 2, MidpointRounding.AwayFromZero)) : [];
        return new(fined.Count, Money.Round(median), fines[0], fines[^1], shares.Count > 0 ? (shares.Min(), shares.Max()) : null);
    }
}
