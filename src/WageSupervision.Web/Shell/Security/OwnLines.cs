using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Filings;
using WageSupervision.Web.Persistence;

namespace WageSupervision.Web.Shell.Security;

/// <summary>The worker's own lines. Everything goes by the account's identity index and enterprise; nothing by the address.</summary>
internal static class OwnLines
{
    /// <summary>The blind index of the signed-in worker, or <c>null</c> where the account has none.</summary>
    internal static async Task<byte[]?> IndexAsync(AppDbContext database, ICurrentUser user)
    {
        var id = user.Id;
        return await database.Users.Where(a => a.Id == id).Select(a => a.IdentityIndex).SingleOrDefaultAsync();
    }

    /// <summary>Own lines of filings that stand.</summary>
    internal static IQueryable<PayrollLineRow> Of(AppDbContext database, long enterpriseId, byte[] index) =>
        from line in database.PayrollLines.AsNoTracking()
        where line.EnterpriseId == enterpriseId && line.IdentityIndex == index
        where database.Filings.Stand().Any(filing => filing.EnterpriseId == line.EnterpriseId && filing.FilingId == line.FilingId)
        select line;

    /// <summary>Own attendance lines of filings that stand.</summary>
    internal static IQueryable<AttendanceLineRow> AttendanceOf(AppDbContext database, long enterpriseId, byte[] index) =>
        from line in database.AttendanceLines.AsNoTracking()
        where line.EnterpriseId == enterpriseId && line.IdentityIndex == index
        where database.AttendanceFilings.Stand().Any(filing => filing.EnterpriseId == line.EnterpriseId && filing.AttendanceId == line.AttendanceId)
        select line;
}
