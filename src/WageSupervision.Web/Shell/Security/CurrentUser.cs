using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using WageSupervision.Domain.Enterprises;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;

namespace WageSupervision.Web.Shell.Security;

/// <summary>The person behind the request, from the session's claims.</summary>
public interface ICurrentUser
{
    /// <summary>Whether somebody is signed in.</summary>
    bool IsSignedIn { get; }

    /// <summary>The account.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in.</exception>
    Guid Id { get; }

    /// <summary>The role, or <c>null</c>.</summary>
    Role? Role { get; }

    /// <summary>What others see.</summary>
    string DisplayName { get; }

    /// <summary>Office, union or enterprise.</summary>
    string Organisation { get; }

    /// <summary>The area of an officer or union official.</summary>
    /// <exception cref="InvalidOperationException">The account has none.</exception>
    Jurisdiction Area { get; }

    /// <summary>The enterprise of a worker, or the one a filer acts for now.</summary>
    /// <exception cref="InvalidOperationException">The account has none.</exception>
    long EnterpriseId { get; }

    /// <summary>The name of the enterprise that a filer acts for under a mandate; <c>null</c> where it acts for its own.</summary>
    string? ActingForName => null;

    /// <summary>Whether the mandate of the enterprise acted for has ended and no other was chosen.</summary>
    bool ActsForNobody => false;

    /// <summary>The token by which the enterprise's software asks, or <c>null</c> where a person is there.</summary>
    string? TokenId => null;

    /// <summary>The token is for trying only: nothing of this request is a filing.</summary>
    bool IsSandbox => false;
}

/// <summary>Names of the claims beyond the standard ones.</summary>
public static class PortalClaims
{
    /// <summary>Organisation.</summary>
    public const string Organisation = "organisation";

    /// <summary>Display name.</summary>
    public const string DisplayName = "display-name";

    /// <summary>Region code.</summary>
    public const string Region = "region";

    /// <summary>Enterprise id.</summary>
    public const string Enterprise = "enterprise";

    /// <summary>Id of the enterprise that a filer acts for under a mandate, or <see cref="Nobody"/>.</summary>
    public const string ActingFor = "acting-for";

    /// <summary>Its name.</summary>
    public const string ActingForName = "acting-for-name";

    /// <summary>The mandate has ended.</summary>
    public const string Nobody = "nobody";

    /// <summary>Id of the API token.</summary>
    public const string Token = "token";

    /// <summary>What the token may do.</summary>
    public const string Scope = "scope";

    /// <summary>The token is for trying only.</summary>
    public const string Sandbox = "sandbox";
}

/// <summary>Reads <see cref="ICurrentUser"/> from the HTTP context.</summary>
/// <param name="accessor">The context.</param>
public sealed class HttpCurrentUser(IHttpContextAccessor accessor) : ICurrentUser
{
    private ClaimsPrincipal? Principal => accessor.HttpContext?.User;

    /// <inheritdoc/>
    public bool IsSignedIn => Principal?.Identity?.IsAuthenticated == true;

    /// <inheritdoc/>
    public Guid Id => Guid.Parse(Required(ClaimTypes.NameIdentifier), CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public Role? Role => Enum.TryParse<Role>(Principal?.FindFirstValue(ClaimTypes.Role), out var role) ? role : null;

    /// <inheritdoc/>
    public string DisplayName => Principal?.FindFirstValue(PortalClaims.DisplayName) ?? "";

    /// <inheritdoc/>
    public string Organisation => Principal?.FindFirstValue(PortalClaims.Organisation) ?? "";

    /// <inheritdoc/>
    public Jurisdiction Area => new(Required(PortalClaims.Region));

    /// <inheritdoc/>
    public long EnterpriseId => ActsForNobody
        ? throw new ForbiddenException()
        : long.Parse(Principal?.FindFirstValue(PortalClaims.ActingFor) ?? Required(PortalClaims.Enterprise), CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public string? ActingForName => Principal?.FindFirstValue(PortalClaims.ActingForName) is { Length: > 0 } name ? name : null;

    /// <inheritdoc/>
    public bool ActsForNobody => Principal?.HasClaim(PortalClaims.ActingFor, PortalClaims.Nobody) == true;

    /// <inheritdoc/>
    public string? TokenId => Principal?.FindFirstValue(PortalClaims.Token);

    /// <inheritdoc/>
    public bool IsSandbox => Principal?.HasClaim(PortalClaims.Sandbox, "true") == true;

    private string Required(string claim) => Principal?.FindFirstValue(claim) ?? throw new InvalidOperationException("the account has no claim " + claim);
}

/// <summary>Puts role, area and enterprise into the session's claims. The session is checked against the account on every request.</summary>
/// <param name="users">Accounts.</param>
/// <param name="options">Identity options.</param>
public sealed class AccountClaimsFactory(UserManager<Account> users, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<Account>(users, options)
{
    /// <inheritdoc/>
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        ArgumentNullException.ThrowIfNull(user);
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(ClaimTypes.Role, user.Role.ToString()));
        identity.AddClaim(new Claim(PortalClaims.DisplayName, user.DisplayName));
        identity.AddClaim(new Claim(PortalClaims.Organisation, user.Organisation));
        if (user.RegionCode is { } region)
        {
            identity.AddClaim(new Claim(PortalClaims.Region, region));
        }

        if (user.EnterpriseId is { } enterprise)
        {
            identity.AddClaim(new Claim(PortalClaims.Enterprise, enterprise.ToString(CultureInfo.InvariantCulture)));
        }

        return identity;
    }
}

/// <summary>Refuses accounts that were shut, at sign-in and, through the security stamp, in running sessions.</summary>
public sealed class AccountConfirmation : IUserConfirmation<Account>
{
    /// <inheritdoc/>
    public Task<bool> IsConfirmedAsync(UserManager<Account> manager, Account user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return Task.FromResult(user.DisabledAt is null);
    }
}
