using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Unions;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Errors;

namespace WageSupervision.Web.Features.Unions.Public;

/// <summary>What became of unions' recommendations in one county.</summary>
/// <param name="Region">The county.</param>
/// <param name="Received">Recommendations received in the year.</param>
/// <param name="Open">Of them, not answered yet.</param>
/// <param name="Overdue">Of these, past the internal term.</param>
/// <param name="InTime">Answered within it.</param>
/// <param name="Adopted">Followed.</param>
/// <param name="Partly">Followed in part.</param>
/// <param name="Refused">Not followed.</param>
public sealed record RecommendationRates(string Region, int Received, int Open, int Overdue, int InTime, int Adopted, int Partly, int Refused)
{
    /// <summary>Answered.</summary>
    public int Replied => Received - Open;
}

/// <summary>How offices answer unions, by county and year: counts alone, of nobody.</summary>
[AllowAnonymous]
public sealed class RatesModel(AppDbContext database, LegalParameters parameters, PortalClock clock) : PortalPage
{
    /// <summary>The year, by the day a recommendation was received; this year where none is given.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    /// <summary>The years one may choose.</summary>
    public IEnumerable<SelectListItem> Years => Enumerable.Range(0, 5)
        .Select(back => (clock.Today.Year - back).ToString(System.Globalization.CultureInfo.InvariantCulture))
        .Select(year => new SelectListItem(year + " 年", year));

    /// <summary>By county, the most recommendations first.</summary>
    public IReadOnlyList<RecommendationRates> Found { get; private set; } = [];

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        Year = Year is { } asked && asked > clock.Today.Year - 5 && asked <= clock.Today.Year ? asked : clock.Today.Year;
        var (from, until) = (new DateOnly(Year.Value, 1, 1), new DateOnly(Year.Value, 12, 31));
        var rows = await (from d in database.UnionDemands.AsNoTracking()
                          join r in database.Regions on d.RegionCode equals r.Code
                          where d.RecommendedOn >= @from && d.RecommendedOn <= until
                          select new { r.FullName, On = d.RecommendedOn!.Value, d.RepliedOn, d.Adoption }).ToListAsync();
        Found =
        [
            .. rows.GroupBy(row => row.FullName).Select(county => new RecommendationRates(
                county.Key, county.Count(), county.Count(row => row.RepliedOn is null),
                county.Count(row => row.RepliedOn is null && clock.Today > DueOn(row.On)),
                county.Count(row => row.RepliedOn <= DueOn(row.On)), county.Count(row => row.Adoption == Adoption.Adopted),
                county.Count(row => row.Adoption == Adoption.Partly), county.Count(row => row.Adoption == Adoption.Refused)))
                .OrderByDescending(county => county.Received).ThenBy(county => county.Region, StringComparer.Ordinal),
        ];
    }

    private DateOnly? DueOn(DateOnly received) => parameters.Calendar.AddWorkingDays(received, UnionDemand.WorkingDaysToReply);
}
