using Microsoft.AspNetCore.Authorization;
using WageSupervision.Domain;
using WageSupervision.Domain.Parameters;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Errors;

namespace WageSupervision.Web.Features.Parameters;

/// <summary>The counties whose minimum wage is not known this month, for anybody, and how it is entered.</summary>
[AllowAnonymous]
public sealed class StandardsModel(KnownParameters known, PortalClock clock) : PortalPage
{
    /// <summary>The month looked at.</summary>
    public YearMonth Month { get; } = YearMonth.Of(clock.Today);

    /// <summary>How many counties the province has.</summary>
    public int Counties { get; private set; }

    /// <summary>Those whose standard is not known, by code, with what is said of it and not verified.</summary>
    public IReadOnlyList<(Region County, UnverifiedStandard? Said)> Missing { get; private set; } = [];

    /// <summary>The same by the city above.</summary>
    public IEnumerable<IGrouping<string, (Region County, UnverifiedStandard? Said)>> MissingByCity =>
        Missing.GroupBy(one => known.Set.Parameters.Divisions.Find(one.County.ParentCode)?.Name ?? "");

    /// <summary>The provincial tiers, yuan a month, highest first.</summary>
    public IReadOnlyList<decimal> Tiers { get; private set; } = [];

    /// <summary>文号 of the provincial notice.</summary>
    public string DocumentNumber { get; private set; } = "";

    /// <inheritdoc/>
    public override Task LoadAsync()
    {
        var parameters = known.Set.Parameters;
        var counties = parameters.Divisions.All.Where(region => region.Level == RegionLevel.County && region.IsValidIn(Month)).ToList();
        var standards = counties.Select(county => (County: county, Standard: parameters.MinimumWages.Monthly(county.Code, Month)))
            .Where(pair => pair.Standard.Amount is null).ToList();
        Counties = counties.Count;
        Missing = [.. standards.Select(pair => (pair.County, pair.Standard.Unverified))];
        if (standards.Count > 0)
        {
            Tiers = [.. standards[0].Standard.EachTier.Reverse()];
            DocumentNumber = standards[0].Standard.DocumentNumber;
        }

        return Task.CompletedTask;
    }
}
