using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain;
using WageSupervision.Domain.Oversight;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Errors;

namespace WageSupervision.Web.Features.Oversight;

/// <summary>What the records of a month show of one county.</summary>
/// <param name="Region">The county.</param>
/// <param name="Opened">Cases opened.</param>
/// <param name="Closed">Cases closed.</param>
/// <param name="Counts">Marks by kind; a kind without any is left out.</param>
public sealed record CountyOversight(string Region, int Opened, int Closed, IReadOnlyDictionary<OversightKind, int> Counts);

/// <summary>办案月报: counts by county, of nobody.</summary>
[AllowAnonymous]
public sealed class PublicModel(AppDbContext database, PortalClock clock) : PortalPage
{
    /// <summary>The month as yyyy-MM; the last whole one where none is given.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Month { get; set; }

    /// <summary>The month shown.</summary>
    public YearMonth At { get; private set; }

    /// <summary>Counties where anything happened, by code.</summary>
    public IReadOnlyList<CountyOversight> Counties { get; private set; } = [];

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        At = OversightMonths.ReadWhole(Month, clock.Today);
        Month = At.ToString();
        var (from, until) = (At.FirstDay, At.AddMonths(1).FirstDay);
        var marks = await database.OversightMarks.AsNoTracking().In(At).GroupBy(m => new { m.RegionCode, m.Kind })
            .Select(group => new { group.Key.RegionCode, group.Key.Kind, Count = group.Count() }).ToListAsync(HttpContext.RequestAborted);
        var opened = await database.Cases.AsNoTracking().Where(c => c.OpenedOn >= from && c.OpenedOn < until).GroupBy(c => c.RegionCode)
            .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(each => each.Key, each => each.Count);
        var closed = await database.Cases.AsNoTracking().Where(c => c.ClosedOn >= from && c.ClosedOn < until).GroupBy(c => c.RegionCode)
            .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(each => each.Key, each => each.Count);
        var codes = marks.Select(mark => mark.RegionCode).Concat(opened.Keys).Concat(closed.Keys).Distinct().Order(StringComparer.Ordinal).ToList();
        var names = await database.Regions.Where(r => codes.Contains(r.Code)).ToDictionaryAsync(r => r.Code, r => r.FullName);
        Counties =
        [
            .. codes.Select(code => new CountyOversight(names[code], opened.GetValueOrDefault(code), closed.GetValueOrDefault(code),
                marks.Where(mark => mark.RegionCode == code).ToDictionary(mark => mark.Kind, mark => mark.Count))),
        ];
    }
}
