using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using WageSupervision.Domain;
using WageSupervision.Domain.Duties;
using WageSupervision.Domain.Parameters;
using WageSupervision.Web.Features.Outages;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Input;

namespace WageSupervision.Web.Features.Duties;

/// <summary>申报期限: what is due when, declared to everybody.</summary>
[AllowAnonymous]
public sealed class IndexModel(LegalParameters parameters, OutageLedger ledger, PortalClock clock) : PortalPage
{
    private const string Province = "330000";
    private const int FirstYear = 2017;
    private const int LastYear = 2200;

    /// <summary>The area.</summary>
    [BindProperty(SupportsGet = true, Name = "region")]
    public string? Region { get; set; }

    /// <summary>The year.</summary>
    [BindProperty(SupportsGet = true, Name = "year")]
    public string? Year { get; set; }

    /// <summary>The year shown.</summary>
    public int ShownYear { get; private set; }

    /// <summary>Areas to choose from.</summary>
    public IReadOnlyList<SelectListItem> Areas { get; private set; } = [];

    /// <summary>The area in words.</summary>
    public string AreaName { get; private set; } = "";

    /// <summary>What is due.</summary>
    public IReadOnlyList<(FilingDuty Duty, FilingDeadline Deadline)> Declared { get; private set; } = [];

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        Areas = RegionChoices.Areas(parameters.Divisions, YearMonth.Of(clock.Today));
        Region = parameters.Divisions.Find(Region ?? "") is { } known ? known.Code : Province;
        AreaName = parameters.Divisions.Find(Region)?.ShortName is { Length: > 0 } name ? name : "浙江省";
        ShownYear = int.TryParse(Year, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && year is >= FirstYear and <= LastYear ? year : clock.Today.Year;
        Year = ShownYear.ToString(CultureInfo.InvariantCulture);
        Declared = DeclaredDuties.Of(parameters, await ledger.MeasuredAsync(HttpContext.RequestAborted), Region, ShownYear);
    }
}
