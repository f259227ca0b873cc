using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Cases;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Cases;

/// <summary>The officers among whom those of a case are chosen: inspectors of the office of whoever chooses, whose accounts are in use.</summary>
/// <param name="database">The database.</param>
/// <param name="user">Who chooses.</param>
public sealed class CaseOffice(AppDbContext database, ICurrentUser user)
{
    /// <summary>The officers, by name; an account without a certificate has an empty one.</summary>
    public async Task<IReadOnlyList<NamedOfficer>> OfficersAsync(CancellationToken cancellationToken = default)
    {
        // Those of the city above may step in where a county has too few.
        var region = await database.Users.Where(a => a.Id == user.Id).Select(a => a.RegionCode).SingleOrDefaultAsync(cancellationToken) ?? "";
        return await database.Users.AsNoTracking()
            .Where(a => a.Role == Role.Inspector && a.RegionCode != null && a.DisabledAt == null
                && (a.RegionCode == region || (a.RegionCode.EndsWith("00") && region.StartsWith(a.RegionCode.Substring(0, 4)))))
            .OrderBy(a => a.DisplayName).ThenBy(a => a.Id)
            .Select(a => new NamedOfficer(a.Id, a.DisplayName, a.CertificateNumber ?? "")).ToListAsync(cancellationToken);
    }

    /// <summary>The counties of somebody's area.</summary>
    internal static async Task<IReadOnlyList<SelectListItem>> CountiesAsync(AppDbContext database, ICurrentUser user, CancellationToken cancellationToken)
    {
        var prefix = user.Area.Prefix;
        return [.. (await database.Regions.AsNoTracking().Where(r => r.Code.StartsWith(prefix) && !r.Code.EndsWith("00")).OrderBy(r => r.Code)
            .ToListAsync(cancellationToken)).Select(r => new SelectListItem(r.FullName, r.Code, prefix == r.Code))];
    }

    /// <summary>Officers to choose from, those without a certificate left out.</summary>
    public async Task<IReadOnlyList<SelectListItem>> ChoicesAsync(bool others, CancellationToken cancellationToken = default) =>
        [.. (await OfficersAsync(cancellationToken)).Where(each => each.Certificate.Length > 0 && (!others || each.OfficerId != user.Id))
            .Select(each => new SelectListItem($"{each.Name}（{each.Certificate}）", each.OfficerId.ToString()))];

    /// <summary>The second officer that is proposed: whoever went with this person last, else the first of the office, or <c>null</c>.</summary>
    public async Task<Guid?> UsualSecondAsync(CancellationToken cancellationToken = default)
    {
        var others = (await OfficersAsync(cancellationToken)).Where(each => each.Certificate.Length > 0 && each.OfficerId != user.Id)
            .Select(each => (Guid?)each.OfficerId).ToList();
        var last = await database.Cases.Where(c => c.LeadOfficerId == user.Id && c.SecondOfficerId != null)
            .OrderByDescending(c => c.CaseId).Select(c => c.SecondOfficerId).FirstOrDefaultAsync(cancellationToken);
        return others.Contains(last) ? last : others.FirstOrDefault();
    }

    /// <summary>The officers of these accounts, in this order; who is none of this office's is left out.</summary>
    public async Task<IReadOnlyList<NamedOfficer>> NamedAsync(CancellationToken cancellationToken, params Guid?[] ids)
    {
        var officers = await OfficersAsync(cancellationToken);
        return [.. ids.Select(id => officers.FirstOrDefault(each => each.OfficerId == id)).OfType<NamedOfficer>()];
    }

    /// <summary>
    /// The officers with whom this person opens a case: both, where both have their certificates; <c>null</c> where one is to be named later.
    /// </summary>
    public async Task<IReadOnlyList<NamedOfficer>?> OpeningAsync(Guid? second, CancellationToken cancellationToken)
    {
        var officers = await NamedAsync(cancellationToken, user.Id, second);
        return officers.Count == 2 && officers[0] != officers[1] && officers.All(each => each.Certificate.Length > 0) ? officers : null;
    }
}
