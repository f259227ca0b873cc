using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace WageSupervision.Web.Shell;

/// <summary>Whether the portal and its database are well, for whoever watches them.</summary>
public static class Health
{
    /// <summary>Maps <c>/health</c>.</summary>
    public static void MapHealth(this IEndpointRouteBuilder routes) =>
        routes.MapHealthChecks("/health", new HealthCheckOptions { ResponseWriter = WriteAsync }).AllowAnonymous();

    private static Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        return context.Response.WriteAsync(JsonSerializer.Serialize(new
        {
            status = report.Status.ToString().ToLowerInvariant(),
            pdf = report.Entries.TryGetValue("pdf", out var pdf) ? pdf.Status.ToString().ToLowerInvariant() : "unknown",
            database = report.Entries.TryGetValue("database", out var database) ? database.Status.ToString().ToLowerInvariant() : "unknown",
        }));
    }
}
