using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;

namespace WageSupervision.Web.Features.Accounts;

/// <summary>退出. Only by the button: a link on another site must not end a session.</summary>
public sealed class LogoutModel(SignInManager<Account> signIn) : PortalPage
{
    /// <inheritdoc/>
    public override Task OnGetAsync()
    {
        Response.Redirect("/");
        return Task.CompletedTask;
    }

    /// <summary>Ends the session and asks the browser to forget what it kept.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await signIn.SignOutAsync();

        // Not "cookies": the display choice stays, and the next form needs its own cookie.
        Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        return LocalRedirect("/");
    }
}
