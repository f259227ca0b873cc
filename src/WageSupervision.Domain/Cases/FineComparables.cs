namespace WageSupervision.Domain.Cases;

/// <summary>What closed cases of the same basis were fined, beside what they owed: no rule, but what an officer has to explain.</summary>
/// <param name="Count">How many cases.</param>
/// <param name="Median">The median fine in yuan; of an even number the mean of the two in the middle.</param>
/// <param name="Lowest">The lowest fine per yuan owed.</param>
/// <param name="Highest">The highest fine per yuan owed.</param>
public sealed record FineComparables(int Count, decimal Median, decimal Lowest, decimal Highest)
{
    /// <summary>How many cases it takes: of fewer nothing can be said.</summary>
    public const int Fewest = 3;

    /// <summary>Those of the closed cases that were fined on the same basis and whose fine still stands; <c>null</c> where there are too few.</summary>
    /// <param name="cases">Cases of one office.</param>
    /// <param name="ruleId">The provision.</param>
    /// <param name="grave">Whether for grave consequences: another range, another comparison.</param>
    public static FineComparables? Of(IEnumerable<SupervisionCase> cases, string ruleId, bool grave)
    {
        ArgumentNullException.ThrowIfNull(cases);
        var fined = cases.Where(file => file.ClosedOn is not null && file.Penalty?.RuleId == ruleId && file.Owed > 0
            && file.Notice?.GraveFacts is not null == grave && file.Fine.Amount > 0).Select(file => (file.Fine.Amount, file.Owed)).ToList();
        if (fined.Count < Fewest)
        {
            return null;
        }

        var fines = fined.ConvertAll(each => each.Amount).Order().ToList();
        var median = (fines[(fines.Count - 1) / 2] + fines[fines.Count / 2]) / 2;
        var shares = fined.ConvertAll(each => each.Amount / each.Owed);
        return new(fined.Count, Money.Round(median), Math.Round(shares.Min(), 2, MidpointRounding.AwayFromZero),
            Math.Round(shares.Max(), 2, MidpointRounding.AwayFromZero));
    }
}
