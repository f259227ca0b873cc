namespace WageSupervision.Web.Shell;

/// <summary>大字版 and 高对比: a choice kept in a cookie, so that it works without scripts.</summary>
public static class Display
{
    /// <summary>The cookie.</summary>
    public const string Cookie = "display";

    /// <summary>大字.</summary>
    public static bool IsLarge(HttpContext context) => Has(context, "large");

    /// <summary>高对比.</summary>
    public static bool IsContrast(HttpContext context) => Has(context, "contrast");

    /// <summary>Classes of the root element.</summary>
    public static string Classes(HttpContext context) => $"{(IsLarge(context) ? "large" : "")} {(IsContrast(context) ? "contrast" : "")}".Trim();

    private static bool Has(HttpContext context, string wish)
    {
        ArgumentNullException.ThrowIfNull(context);
        return (context.Request.Cookies[Cookie] ?? "").Split('.').Contains(wish, StringComparer.Ordinal);
    }
}
