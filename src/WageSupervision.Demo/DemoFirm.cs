using WageSupervision.Domain;
using WageSupervision.Domain.Parameters;
using WageSupervision.Web.Persistence;

namespace WageSupervision.Demo;

/// <summary>How an enterprise of the demo treats its last month's filing.</summary>
internal enum LastFiling
{
    /// <summary>Filed and confirmed.</summary>
    Confirmed,

    /// <summary>Handed in, not confirmed yet.</summary>
    Draft,

    /// <summary>Handed in with mistakes and refused.</summary>
    Refused,
}

/// <summary>An enterprise of the demo: what its sheets are like, by month from 1 (six months ago) to 6 (last month).</summary>
/// <param name="Key">County and number within it, for example 西湖1.</param>
/// <param name="Index">Number within the demo, from 0.</param>
/// <param name="Region">The county.</param>
/// <param name="Name">Full name, plainly artificial.</param>
/// <param name="Workers">How many workers.</param>
internal sealed record DemoFirm(string Key, int Index, Region Region, string Name, int Workers)
{
    /// <summary>Months of history.</summary>
    public const int Months = 6;

    /// <summary>Basic wages as a multiple of the minimum wage.</summary>
    public decimal WageLevel { get; init; } = 1.6m;

    /// <summary>约定的发放日.</summary>
    public int Payday => Index == 0 ? 15 : 8 + (Index * 3 % 8);

    /// <summary>What is wrong in which month.</summary>
    public Dictionary<int, Dictionary<PayrollFlaw, int>> Flaws { get; } = [];

    /// <summary>Months without a filing.</summary>
    public HashSet<int> Missing { get; } = [];

    /// <summary>The month whose sheet was corrected afterwards, or <c>null</c>.</summary>
    public int? Corrected { get; init; }

    /// <summary>What became of the last month's filing.</summary>
    public LastFiling Last { get; init; }

    /// <summary>Its id, once registered.</summary>
    public long EnterpriseId { get; set; }

    /// <summary>Its filer, once registered.</summary>
    public Account Filer { get; set; } = null!;

    /// <summary>The account of its first worker; <c>null</c> where they have none.</summary>
    public Account? Worker { get; set; }

    /// <summary>Its workers, the same every month.</summary>
    public IReadOnlyList<DemoWorker> Staff(LegalParameters parameters, YearMonth month)
    {
        var standard = parameters.MinimumWages.Monthly(Region.Code, month);
        return PayrollGenerator.Staff(1_000 + Index, Workers, (standard.Amount ?? standard.Tiers?.Highest ?? 0) * WageLevel);
    }

    /// <summary>The minimum wage that lines which fall short stay below; where the county's is not known, the lowest tier.</summary>
    public decimal MinimumWage(LegalParameters parameters, YearMonth month)
    {
        var standard = parameters.MinimumWages.Monthly(Region.Code, month);
        return standard.Amount ?? standard.Tiers?.Lowest ?? 0;
    }

    /// <summary>Adds a flaw to a month.</summary>
    public DemoFirm With(int month, PayrollFlaw flaw, int lines)
    {
        if (!Flaws.TryGetValue(month, out var flaws))
        {
            Flaws[month] = flaws = [];
        }

        flaws[flaw] = lines;
        return this;
    }

    /// <summary>Leaves months out.</summary>
    public DemoFirm Without(params ReadOnlySpan<int> months)
    {
        foreach (var month in months)
        {
            Missing.Add(month);
        }

        return this;
    }
}
