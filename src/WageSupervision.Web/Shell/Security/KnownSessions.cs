using System.Runtime.ExceptionServices;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using WageSupervision.Web.Shell.Errors;

namespace WageSupervision.Web.Shell.Security;

/// <summary>
/// Every request checks its session against the account. Where the database is away, a session that it confirmed within the last
/// hour, to this server, is good enough to hand in a file and to read about outages, and for nothing else. A server that was started
/// meanwhile has confirmed none yet; it goes by the hour in which the session's cookie was made. The account is looked at when the file is registered.
/// </summary>
/// <param name="options">The name of the security stamp's claim.</param>
/// <param name="clock">Now.</param>
public sealed class KnownSessions(IOptions<IdentityOptions> options, TimeProvider clock) : IDisposable
{
    private static readonly PathString[] Open = ["/Filings/Submit", "/Attendance/Submit", "/Outages"];

    // At most one entry an account and stamp; far below this, the oldest go.
    private readonly MemoryCache confirmed = new(new MemoryCacheOptions { SizeLimit = 200_000 });
    private volatile bool hadDatabase;

    /// <summary>Checks a session.</summary>
    public async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var session = KeyOf(context.Principal);
        try
        {
            await SecurityStampValidator.ValidatePrincipalAsync(context);
            hadDatabase = true;
            if (KeyOf(context.Principal) is { } sound)
            {
                confirmed.Set(sound, true, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = SignIn.SessionLasts });
            }
        }
        catch (Exception failure) when (ConnectionFailures.Is(failure))
        {
            // Thrown here it would be thrown again when the error page asks who is there; what may go on is settled by RefuseInOutage.
            context.ShouldRenew = false;
            var known = session is not null
                && (confirmed.TryGetValue(session, out _) || (!hadDatabase && clock.GetUtcNow() - context.Properties.IssuedUtc < SignIn.SessionLasts));
            context.HttpContext.Items[typeof(KnownSessions)] = (ExceptionDispatchInfo.Capture(failure), known);
            if (!known)
            {
                context.RejectPrincipal();
            }
        }
    }

    /// <summary>Stops a request whose session could not be checked, unless it is one that <see cref="KnownSessions"/> lets go on.</summary>
    public static void RefuseInOutage(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Items[typeof(KnownSessions)] is (ExceptionDispatchInfo failure, bool known)
            && !context.Request.Path.StartsWithSegments("/Error") && !(known && Array.Exists(Open, open => context.Request.Path.StartsWithSegments(open))))
        {
            failure.Throw();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => confirmed.Dispose();

    private string? KeyOf(ClaimsPrincipal? principal) =>
        principal?.FindFirstValue(ClaimTypes.NameIdentifier) is { } account
        && principal.FindFirstValue(options.Value.ClaimsIdentity.SecurityStampClaimType) is { } stamp
            ? account + "|" + stamp
            : null;
}
