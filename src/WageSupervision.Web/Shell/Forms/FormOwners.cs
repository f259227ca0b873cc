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

/// <summary>
/// Writes into every form, sealed, for whom its page was opened. When it is sent without a session that is still known, also where the
/// browser holds no cookie any more; and nobody can put words into another person's form from elsewhere.
/// </summary>
/// <param name="protection">Seals.</param>
public sealed class FormOwners(IDataProtectionProvider protection)
{
    /// <summary>The field's name.</summary>
    public const string Field = "__owner";

    private readonly IDataProtector protector = protection.CreateProtector("WageSupervision.FormOwner");

    /// <summary>The sealed owner of the request's page; <c>null</c> where nobody is signed in. The same for all its forms.</summary>
    public string? Seal(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (FormOwner.Of(context.User) is not { } owner)
        {
            return null;
        }

        return (string)(context.Items[typeof(FormOwners)] ??= protector.Protect($"{owner.AccountId:N}|{owner.EnterpriseId}"));
    }

    /// <summary>Who it was; <c>null</c> where it is no seal of ours.</summary>
    public FormOwner? Open(string? seal)
    {
        if (string.IsNullOrEmpty(seal))
        {
            return null;
        }

        try
        {
            var parts = protector.Unprotect(seal).Split('|');
            return new FormOwner(Guid.ParseExact(parts[0], "N"), parts[1]);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
