using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Accounts;

/// <summary>退出. Only by the button: a link on another site must not end a session.</summary>
[Authorize(Policies.SignedIn)]
public sealed class LogoutModel(SignInManager<Account> signIn, UserManager<Account> accounts) : PortalPage
{
    /// <inheritdoc/>
    public override Task OnGetAsync()
    {
        Response.Redirect("/");
        return Task.CompletedTask;
    }

    /// <summary>Ends the person's sessions, here and on other devices, and asks the browser to forget what it kept.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        // Taking the cookie back is not enough: a copy of it would still be let in. A new stamp makes every one given so far worthless.
        if (await accounts.GetUserAsync(User) is { } account && !(await accounts.UpdateSecurityStampAsync(account)).Succeeded)
        {
            throw new ConflictException("退出没有完成，请再点一次“退出”。");
        }

        await signIn.SignOutAsync();

        // Not "cookies": the display choice stays, and the next form needs its own cookie.
        Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        return LocalRedirect("/");
    }
}
