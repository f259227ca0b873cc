using System.Globalization;
using System.Security.Claims;
using System.Text.Encodings.Web;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using WageSupervision.Web.Persistence;

namespace WageSupervision.Web.Shell.Security;

/// <summary>
/// Lets an enterprise's software in by <c>Authorization: Bearer ws_live_…</c>. Only routes that name this scheme take it; it is asked of the
/// database on every request, so that a revoked token, or one whose filer's account was shut, is refused at once.
/// </summary>
public sealed class ApiTokenAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder,
    IServiceScopeFactory scopes, PortalClock clock, ApiLimits limits)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    /// <summary>The scheme.</summary>
    public const string SchemeName = "ApiToken";

    private const string Prefix = "Bearer ";

    private bool tooManyFailures;

    /// <inheritdoc/>
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
        {
            return AuthenticateResult.NoResult();
        }

        // Whoever guesses is sent away before the database is asked.
        if (!limits.MayTry(Context))
        {
            tooManyFailures = true;
            return AuthenticateResult.Fail("too many failures");
        }

        var text = header[Prefix.Length..].Trim();
        if (ApiToken.Parse(text) is { } named && await LoadAsync(named.EnterpriseId, named.TokenId, text) is { } principal)
        {
            return AuthenticateResult.Success(new AuthenticationTicket(principal, SchemeName));
        }

        limits.Failed(Context);
        return AuthenticateResult.Fail("no such token");
    }

    /// <inheritdoc/>
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (tooManyFailures)
        {
            return ApiLimits.RefuseAsync(Context);
        }

        Response.Headers[HeaderNames.WWWAuthenticate] = "Bearer realm=\"filings\"";
        return ApiProblems.WriteAsync(Context, StatusCodes.Status401Unauthorized, "token-required", "没有令牌，或者令牌不能用",
            "请在 Authorization 头里写 Bearer 和令牌。令牌由企业申报人在“接口令牌”页面建立；写错、过期、已停用的，或者建立它的账号已停用的，都不能用。");
    }

    /// <inheritdoc/>
    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        ApiProblems.WriteAsync(Context, StatusCodes.Status403Forbidden, "scope-missing", "这个令牌没有这项权限",
            $"提交、确认和放弃要有 {ApiScopes.Submit}，查看要有 {ApiScopes.ReadOwn}。请用有这项权限的令牌。");

    private async Task<ClaimsPrincipal?> LoadAsync(long enterpriseId, string tokenId, string text)
    {
        // A scope of its own: which database the request itself works on is settled by what is found here.
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var token = await database.ApiTokens.AsNoTracking()
            .SingleOrDefaultAsync(t => t.EnterpriseId == enterpriseId && t.TokenId == tokenId, Context.RequestAborted);
        if (token is null || !ApiToken.Matches(text, token) || !ApiToken.IsLive(token, clock.Now))
        {
            return null;
        }

        // An agent's token lives no longer than the mandate under which it was made.
        var filer = await database.Users.AsNoTracking()
            .SingleOrDefaultAsync(a => a.Id == token.CreatedBy && a.DisabledAt == null && a.Role == Role.EnterpriseFiler, Context.RequestAborted);
        if (filer is null
            || (filer.EnterpriseId != enterpriseId
                && !await scope.ServiceProvider.GetRequiredService<Mandates>().InForce(filer.Id)
                .AnyAsync(m => m.EnterpriseId == enterpriseId && m.GrantedAt <= token.CreatedAt, Context.RequestAborted)))
        {
            return null;
        }

        var now = clock.Now;
        var before = now.AddMinutes(-1);
        await database.ApiTokens.Where(t => t.EnterpriseId == enterpriseId && t.TokenId == tokenId && (t.LastUsedAt == null || t.LastUsedAt < before))
            .ExecuteUpdateAsync(set => set.SetProperty(t => t.LastUsedAt, now), Context.RequestAborted);
        return new ClaimsPrincipal(new ClaimsIdentity(
        [
            new(ClaimTypes.NameIdentifier, filer.Id.ToString()),
            new(ClaimTypes.Role, nameof(Role.EnterpriseFiler)),
            new(PortalClaims.DisplayName, filer.DisplayName),
            new(PortalClaims.Organisation, filer.Organisation),
            new(PortalClaims.Enterprise, enterpriseId.ToString(CultureInfo.InvariantCulture)),
            new(PortalClaims.Token, tokenId),
            .. token.Sandbox ? (Claim[])[new(PortalClaims.Sandbox, "true")] : [],
            .. token.Scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(granted => new Claim(PortalClaims.Scope, granted)),
        ], SchemeName));
    }
}

/// <summary>How often one token may ask, and one address may guess. Counted by this process.</summary>
public sealed class ApiLimits : IDisposable
{
    private readonly PartitionedRateLimiter<string> calls;
    private readonly PartitionedRateLimiter<string> failures;

    /// <summary>Reads the limits.</summary>
    public ApiLimits(IConfiguration configuration)
    {
        calls = PerMinute(configuration.GetValue("Portal:ApiCallsPerMinute", 600));
        failures = PerMinute(configuration.GetValue("Portal:SignInsPerMinute", 60));
    }

    /// <summary>Whether an address has not guessed too often.</summary>
    public bool MayTry(HttpContext context)
    {
        using var lease = failures.AttemptAcquire(AddressOf(context), 0);
        return lease.IsAcquired;
    }

    /// <summary>Counts a wrong token.</summary>
    public void Failed(HttpContext context) => failures.AttemptAcquire(AddressOf(context)).Dispose();

    /// <summary>Counts a request of a token; says whether it may go on.</summary>
    public bool MayCall(string tokenId)
    {
        using var lease = calls.AttemptAcquire(tokenId);
        return lease.IsAcquired;
    }

    /// <summary>The answer to those who ask too often.</summary>
    public static Task RefuseAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Response.Headers.RetryAfter = "60";
        return ApiProblems.WriteAsync(context, StatusCodes.Status429TooManyRequests, "too-many-requests", "请求太频繁", "请按 Retry-After 头写的秒数等一等再试；已经收到的申报不受影响。");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        calls.Dispose();
        failures.Dispose();
    }

    private static string AddressOf(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "";

    private static PartitionedRateLimiter<string> PerMinute(int limit) => PartitionedRateLimiter.Create<string, string>(key =>
        RateLimitPartition.GetFixedWindowLimiter(key, _ => new FixedWindowRateLimiterOptions { PermitLimit = limit, Window = TimeSpan.FromMinutes(1) }));
}

/// <summary>Problems of the filing interface, all of one shape: RFC 9457 with a stable code and the request's trace id.</summary>
public static class ApiProblems
{
    /// <summary>Writes one.</summary>
    public static Task WriteAsync(HttpContext context, int status, string code, string title, string? detail)
    {
        ArgumentNullException.ThrowIfNull(context);
        return Results.Problem(detail, null, status, title, null, new Dictionary<string, object?> { ["code"] = code }).ExecuteAsync(context);
    }
}
