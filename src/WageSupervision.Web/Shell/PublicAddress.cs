namespace WageSupervision.Web.Shell;

/// <summary>The portal's own address as it stands on paper and in codes.</summary>
public static class PublicAddress
{
    /// <summary>
    /// The configured address, since a request's Host header is whatever the client says; only a portal without
    /// <c>Portal:PublicAddress</c> (a trial on this machine) uses the request's.
    /// </summary>
    public static string Of(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var configured = request.HttpContext.RequestServices.GetRequiredService<IConfiguration>()["Portal:PublicAddress"];
        return string.IsNullOrWhiteSpace(configured) ? $"{request.Scheme}://{request.Host}" : configured.TrimEnd('/');
    }
}
