using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace WageSupervision.Web.Shell.Security;

/// <summary>Gives out files that came from outside.</summary>
public static class Downloads
{
    /// <summary>As a download; the browser may not run anything in it.</summary>
    public static FileContentResult Download(this PageModel page, byte[] content, string mediaType, string name)
    {
        ArgumentNullException.ThrowIfNull(page);
        page.Response.Headers.ContentSecurityPolicy = "sandbox";
        return page.File(content, mediaType, name);
    }
}
