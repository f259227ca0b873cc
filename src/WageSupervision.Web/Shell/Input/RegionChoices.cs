using Microsoft.AspNetCore.Mvc.Rendering;
using WageSupervision.Domain;
using WageSupervision.Domain.Parameters;

namespace WageSupervision.Web.Shell.Input;

/// <summary>Areas as the choices of a form, grouped by prefecture.</summary>
public static class RegionChoices
{
    /// <summary>The counties in use in a month, and one more that is not, where a form already has it.</summary>
    public static IReadOnlyList<SelectListItem> Counties(Divisions divisions, YearMonth month, string? also = null)
    {
        ArgumentNullException.ThrowIfNull(divisions);
        return
        [
            .. divisions.Prefectures.SelectMany(prefecture =>
            {
                var group = new SelectListGroup { Name = prefecture.Name };
                return divisions.CountiesWithin(prefecture.Code).Where(county => county.IsValidIn(month) || county.Code == also)
                    .Select(county => new SelectListItem(county.Name, county.Code) { Group = group });
            }),
        ];
    }

    /// <summary>The province, and every prefecture with itself and its counties.</summary>
    public static IReadOnlyList<SelectListItem> Areas(Divisions divisions, YearMonth month)
    {
        ArgumentNullException.ThrowIfNull(divisions);
        return
        [
            .. divisions.All.Where(region => region.Level == RegionLevel.Province).Select(region => new SelectListItem(region.Name + "（全省）", region.Code)),
            .. divisions.Prefectures.SelectMany(prefecture =>
            {
                var group = new SelectListGroup { Name = prefecture.Name };
                return divisions.CountiesWithin(prefecture.Code).Where(county => county.IsValidIn(month))
                    .Select(county => new SelectListItem(county.Name, county.Code) { Group = group })
                    .Prepend(new SelectListItem(prefecture.Name + "（全市）", prefecture.Code) { Group = group });
            }),
        ];
    }
}
