using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Errors;

namespace WageSupervision.Web.Features.Help;

/// <summary>Switches 大字 and 高对比 and goes back to where the person was.</summary>
[AllowAnonymous]
public sealed class DisplayModel : PortalPage
{
    private static readonly string[] Wishes = ["large", "contrast"];

    /// <inheritdoc/>
    public override Task OnGetAsync()
    {
        Response.Redirect("/");
        return Task.CompletedTask;
    }

    /// <summary>Switches one wish on or off.</summary>
    public IActionResult OnPost(string? toggle, string? returnUrl)
    {
        var now = Wishes.Where(wish => (wish == "large" ? Display.IsLarge(HttpContext) : Display.IsContrast(HttpContext)) != (wish == toggle)).ToList();
        var options = new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            MaxAge = TimeSpan.FromDays(365),
            Path = "/",
            SameSite = SameSiteMode.Lax,
            Secure = Request.IsHttps,
        };
        if (now.Count == 0)
        {
            Response.Cookies.Delete(Display.Cookie, options);
        }
        else
        {
            Response.Cookies.Append(Display.Cookie, string.Join('.', now), options);
        }

        return LocalRedirect(Url.IsLocalUrl(returnUrl) && !returnUrl.StartsWith("/Error", StringComparison.OrdinalIgnoreCase) ? returnUrl : "/");
    }
}
