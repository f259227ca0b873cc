using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Papers;
using WageSupervision.Web.Persistence;

namespace WageSupervision.Web.Papers;

/// <summary>Offices as their papers name them.</summary>
/// <param name="database">The database.</param>
public sealed class OfficeBook(AppDbContext database)
{
    /// <summary>The office of a county; review body and court are those of the county where the office has not named others.</summary>
    public async Task<PaperOffice> OfAsync(string regionCode, CancellationToken cancellationToken)
    {
        var region = await database.Regions.AsNoTracking().SingleAsync(r => r.Code == regionCode, cancellationToken);
        var said = await database.Offices.AsNoTracking().SingleOrDefaultAsync(o => o.RegionCode == regionCode, cancellationToken);
        return new PaperOffice(
            NameOf(region), said?.Address ?? "", said?.Phone ?? "", said?.Payee ?? "",
            Or(said?.ReviewBody, region.FullName + "人民政府"), Or(said?.Court, region.FullName + "人民法院"));
    }

    /// <summary>The full name of the office of a county.</summary>
    public static string NameOf(RegionRow region)
    {
        ArgumentNullException.ThrowIfNull(region);
        return region.FullName + "人力资源和社会保障局";
    }

    private static string Or(string? said, string otherwise) => string.IsNullOrEmpty(said) ? otherwise : said;
}
