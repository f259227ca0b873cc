using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using WageSupervision.Web.Shell.Errors;

namespace WageSupervision.Web.Shell.Security;

/// <summary>
/// Every request checks its session against the account. Where the database is away, a session that it confirmed within the last
/// hour, to this server, is good enough to hand in a file and to read about outages, and for nothing else.
/// </summary>
/// <param name="options">The name of the security stamp's claim.</param>
public sealed class KnownSessions(IOptions<IdentityOptions> options) : IDisposable
{
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(60);
    private static readonly PathString[] Open = ["/Filings/Submit", "/Attendance/Submit", "/Outages", "/Error"];

    // At most one entry an account and stamp; far below this, the oldest go.
    private readonly MemoryCache confirmed = new(new MemoryCacheOptions { SizeLimit = 200_000 });

    /// <summary>Checks a session.</summary>
    public async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var session = KeyOf(context.Principal);
        try
        {
            await SecurityStampValidator.ValidatePrincipalAsync(context);
            if (KeyOf(context.Principal) is { } sound)
            {
                confirmed.Set(sound, true, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Lasts });
            }
        }
        catch (Exception failure) when (ConnectionFailures.Is(failure) && session is not null && confirmed.TryGetValue(session, out _)
            && Array.Exists(Open, open => context.HttpContext.Request.Path.StartsWithSegments(open)))
        {
            context.ShouldRenew = false;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => confirmed.Dispose();

    private string? KeyOf(ClaimsPrincipal? principal) =>
        principal?.FindFirstValue(ClaimTypes.NameIdentifier) is { } account && principal.FindFirstValue(options.Value.ClaimsIdentity.SecurityStampClaimType) is { } stamp
            ? account + "|" + stamp
            : null;
}
