using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Shell.Forms;

/// <summary>For whom a page was opened.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="EnterpriseId">The enterprise that a filer acted for; empty for everybody else.</param>
public sealed record FormOwner(Guid AccountId, string EnterpriseId)
{
    /// <summary>The person of a session; <c>null</c> where nobody is signed in.</summary>
    public static FormOwner? Of(ClaimsPrincipal? person) =>
        person?.Identity?.IsAuthenticated == true && Guid.TryParse(person.FindFirstValue(ClaimTypes.NameIdentifier), out var account)
            ? new(account, person.FindFirstValue(PortalClaims.ActingFor) ?? person.FindFirstValue(PortalClaims.Enterprise) ?? "")
            : null;
}

/// <summary>What of a form is kept.</summary>
public enum KeptParts
{
    /// <summary>What was typed and what was chosen.</summary>
    All,

    /// <summary>What was typed: its page says that files are not stored.</summary>
    Fields,

    /// <summary>Nothing: there is nothing in it to fill in.</summary>
    Nothing,
}

/// <summary>What the seal of a form says.</summary>
/// <param name="Owner">For whom its page was opened.</param>
/// <param name="Keeps">What of it is kept.</param>
public sealed record FormSeal(FormOwner Owner, KeptParts Keeps);

/// <summary>
/// Writes into every form, sealed, for whom its page was opened. When it is sent without a session that is still known, also where the
/// browser holds no cookie any more; and nobody can put words into another person's form from elsewhere. A seal holds for the page that
/// its form is sent to, and as long as a kept form.
/// </summary>
/// <param name="protection">Seals.</param>
/// <param name="clock">When.</param>
public sealed class FormOwners(IDataProtectionProvider protection, PortalClock clock)
{
    /// <summary>The field's name.</summary>
    public const string Field = "__owner";

    private readonly IDataProtector protector = protection.CreateProtector("WageSupervision.FormOwner");

    /// <summary>The sealed owner of a form; <c>null</c> where nobody is signed in.</summary>
    /// <param name="context">The request that shows the form.</param>
    /// <param name="page">Where the form is sent to.</param>
    /// <param name="keeps">What of it is kept.</param>
    public string? Seal(HttpContext context, PathString page, KeptParts keeps)
    {
        ArgumentNullException.ThrowIfNull(context);
        return FormOwner.Of(context.User) is { } owner
            ? protector.Protect(string.Create(
                CultureInfo.InvariantCulture, $"{owner.AccountId:N}|{owner.EnterpriseId}|{keeps}|{clock.Now.ToUnixTimeSeconds()}|{Named(page)}"))
            : null;
    }

    /// <summary>What the seal says; <c>null</c> where it is none of ours, is of another page, or is too old.</summary>
    public FormSeal? Open(string? seal, PathString page)
    {
        if (string.IsNullOrEmpty(seal))
        {
            return null;
        }

        try
        {
            return protector.Unprotect(seal).Split('|', 5) is [var account, var enterprise, var keeps, var opened, var of]
                && string.Equals(of, Named(page), StringComparison.OrdinalIgnoreCase)
                && clock.Now < DateTimeOffset.FromUnixTimeSeconds(long.Parse(opened, CultureInfo.InvariantCulture)) + KeptForms.Lasts
                ? new FormSeal(new FormOwner(Guid.ParseExact(account, "N"), enterprise), Enum.Parse<KeptParts>(keeps))
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static string Named(PathString page) => (page.Value ?? "").TrimEnd('/');
}
