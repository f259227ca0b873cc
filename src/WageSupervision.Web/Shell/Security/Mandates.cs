using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;

namespace WageSupervision.Web.Shell.Security;

/// <summary>An enterprise that an account may act for.</summary>
/// <param name="EnterpriseId">Id.</param>
/// <param name="Name">Name.</param>
/// <param name="CreditCode">统一社会信用代码.</param>
/// <param name="ValidUntil">The last day, or <c>null</c> for the account's own enterprise.</param>
public sealed record ActingChoice(long EnterpriseId, string Name, string CreditCode, DateOnly? ValidUntil);

/// <summary>For whom a filer's account may act. Looked up on every request of a session that acts for another enterprise.</summary>
/// <param name="database">The database.</param>
/// <param name="clock">Today.</param>
public sealed class Mandates(AppDbContext database, PortalClock clock)
{
    /// <summary>Mandates that hold today.</summary>
    public IQueryable<FilerMandateRow> InForce(Guid accountId)
    {
        var today = clock.Today;
        return database.FilerMandates.AsNoTracking().Where(m => m.AccountId == accountId && m.EndedAt == null && m.ValidFrom <= today && m.ValidUntil >= today);
    }

    /// <summary>The account's own enterprise, then the others by name.</summary>
    public async Task<IReadOnlyList<ActingChoice>> ChoicesAsync(Guid accountId, CancellationToken cancellationToken = default)
    {
        var own = await (from a in database.Users.AsNoTracking()
                         join e in database.Enterprises on a.EnterpriseId equals (long?)e.EnterpriseId
                         where a.Id == accountId
                         select new ActingChoice(e.EnterpriseId, e.Name, e.CreditCode, null)).ToListAsync(cancellationToken);
        var others = await (from m in InForce(accountId)
                            join e in database.Enterprises on m.EnterpriseId equals e.EnterpriseId
                            orderby e.Name
                            select new ActingChoice(e.EnterpriseId, e.Name, e.CreditCode, m.ValidUntil)).ToListAsync(cancellationToken);
        return [.. own, .. others.GroupBy(choice => choice.EnterpriseId).Select(group => group.MaxBy(choice => choice.ValidUntil)!)
            .Where(choice => own.All(o => o.EnterpriseId != choice.EnterpriseId))];
    }

    /// <summary>
    /// Carries the enterprise a session acts for over to the principal made anew for each request: as long as the mandate holds.
    /// After that the session acts for nobody until its owner chooses: falling back silently would file under another name.
    /// </summary>
    public async Task CarryAsync(SecurityStampRefreshingPrincipalContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.CurrentPrincipal?.FindFirstValue(PortalClaims.ActingFor) is not { } acting || context.NewPrincipal?.Identity is not ClaimsIdentity identity)
        {
            return;
        }

        var accountId = Guid.Parse(identity.FindFirst(ClaimTypes.NameIdentifier)!.Value, CultureInfo.InvariantCulture);
        var name = long.TryParse(acting, NumberStyles.None, CultureInfo.InvariantCulture, out var enterpriseId)
            && identity.HasClaim(ClaimTypes.Role, nameof(Role.EnterpriseFiler))
                ? await (from m in InForce(accountId)
                         join e in database.Enterprises on m.EnterpriseId equals e.EnterpriseId
                         where m.EnterpriseId == enterpriseId
                         select e.Name).FirstOrDefaultAsync()
                : null;
        identity.AddClaims(Claims(name is null ? null : enterpriseId, name));
    }

    /// <summary>
    /// Refuses a form that was opened for another enterprise: with two windows open, switching in one must not file the other's sheet elsewhere.
    /// </summary>
    public static void EnsureStillFor(ICurrentUser user, long? openedFor)
    {
        ArgumentNullException.ThrowIfNull(user);
        if (openedFor is { } id && id != user.EnterpriseId)
        {
            throw new ConflictException($"这一页打开以后您切换了企业，现在是为{user.ActingForName ?? user.Organisation}办理，所以没有提交。请核对页面上方的企业名称，需要时先切换回来，再重新打开这一页。");
        }
    }

    /// <summary>The claims of a session that acts for another enterprise; for none where its mandate ended.</summary>
    public static IEnumerable<Claim> Claims(long? enterpriseId, string? name) =>
    [
        new(PortalClaims.ActingFor, enterpriseId is { } id ? id.ToString(CultureInfo.InvariantCulture) : PortalClaims.Nobody),
        new(PortalClaims.ActingForName, name ?? ""),
    ];
}
