using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Accounts.Tokens;

/// <summary>Shows a token once: it comes in an enciphered cookie that this page uses up.</summary>
[Authorize(Policies.EnterpriseFiler)]
public sealed class IssuedTokenModel : PortalPage
{
    /// <summary>The place in the temporary data.</summary>
    internal const string Key = "IssuedToken";

    /// <summary>The token, or <c>null</c> where it was shown before.</summary>
    public IssuedApiToken? Issued { get; private set; }

    /// <inheritdoc/>
    public override Task LoadAsync()
    {
        Issued = TempData[Key] is string[] { Length: 3 } parts
            ? new IssuedApiToken(parts[0], parts[1], DateTimeOffset.Parse(parts[2], CultureInfo.InvariantCulture))
            : null;
        return Task.CompletedTask;
    }

    internal static string[] Pack(IssuedApiToken issued) => [issued.Name, issued.Text, issued.ExpiresAt.ToString("O", CultureInfo.InvariantCulture)];
}
