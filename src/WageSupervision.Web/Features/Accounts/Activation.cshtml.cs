using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Accounts;

/// <summary>Shows an activation code once: it comes in an enciphered cookie that this page uses up.</summary>
[Authorize(Policies.Administrator)]
public sealed class ActivationModel : PortalPage
{
    /// <summary>The place in the temporary data.</summary>
    internal const string Key = "IssuedActivation";

    /// <summary>The code, or <c>null</c> where it was shown before.</summary>
    public IssuedActivation? Issued { get; private set; }

    /// <summary>The address the owner opens.</summary>
    public string Address => $"{Request.Scheme}://{Request.Host}/Account/Activate";

    /// <inheritdoc/>
    public override Task LoadAsync()
    {
        Issued = TempData[Key] is string[] { Length: 3 } parts
            ? new IssuedActivation(parts[0], parts[1], DateTimeOffset.Parse(parts[2], CultureInfo.InvariantCulture))
            : null;
        return Task.CompletedTask;
    }

    internal static string[] Pack(IssuedActivation issued) => [issued.UserName, issued.Code, issued.ExpiresAt.ToString("O", CultureInfo.InvariantCulture)];
}
