using Microsoft.AspNetCore.Mvc.Rendering;
using WageSupervision.Domain;
using WageSupervision.Domain.Parameters;

namespace WageSupervision.Web.Shell.Input;

/// <summary>Counties as a list to choose from.</summary>
public static class CountyChoices
{
    /// <summary>All counties by prefecture; those not valid in the month come last and say until or from when they are.</summary>
    public static IReadOnlyList<SelectListItem> Of(Divisions divisions, YearMonth month)
    {
        ArgumentNullException.ThrowIfNull(divisions);
        return
        [
            .. divisions.Prefectures.SelectMany(prefecture =>
            {
                var group = new SelectListGroup { Name = prefecture.Name };
                return divisions.CountiesWithin(prefecture.Code).OrderBy(county => county.IsValidIn(month) ? 0 : 1)
                    .Select(county => new SelectListItem(Named(county, month), county.Code) { Group = group });
            }),
        ];
    }

    private static string Named(Region county, YearMonth month) => county switch
    {
        { ValidTo: { } to } when to < month => $"{county.Name}（用到{to.Year}年{to.Month}月）",
        { ValidFrom: { } from } when from > month => $"{county.Name}（{from.Year}年{from.Month}月起）",
        _ => county.Name,
    };
}
