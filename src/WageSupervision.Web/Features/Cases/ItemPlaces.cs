using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Payroll;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;

namespace WageSupervision.Web.Features.Cases;

/// <summary>Where the items of a case stand in the payrolls: cycle and row, which tell workers apart without their names.</summary>
public static class ItemPlaces
{
    /// <summary>By finding, for example 2026年9月第 23 行.</summary>
    public static async Task<IReadOnlyDictionary<Guid, string>> OfAsync(AppDbContext database, SupervisionCase file, long enterpriseId)
    {
        var ids = file.Items.Concat(file.OrderedItems).Select(item => item.FindingId).Distinct().ToList();
        var rows = await database.Findings.AsNoTracking().Where(f => f.EnterpriseId == enterpriseId && ids.Contains(f.FindingId))
            .Select(f => new { f.FindingId, f.Period, f.SheetRow }).ToListAsync();
        return rows.ToDictionary(row => row.FindingId, row => Show.Month(row.Period)
            + (row.SheetRow is { } number ? SheetRowNumber.Text(number) : ""));
    }
}
