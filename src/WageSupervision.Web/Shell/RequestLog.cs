using System.Diagnostics;
using Serilog.Core;
using Serilog.Events;

namespace WageSupervision.Web.Shell;

/// <summary>One line a request: method, route pattern, status, time. Never the address with its values, never a body, never a name.</summary>
public static partial class RequestLog
{
    /// <summary>Adds the log.</summary>
    public static IApplicationBuilder UseRequestLog(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var logger = context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Portal.Requests");
        var started = Stopwatch.GetTimestamp();
        try
        {
            await next();
        }
        finally
        {
            // The pattern, for example /Cases/{caseId}: what stands in its place may be personal.
            var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "-";
            Completed(logger, context.Request.Method, route, context.Response.StatusCode, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }
    });

    [LoggerMessage(Level = LogLevel.Information, Message = "{Method} {Route} {Status} {Milliseconds:0.0} ms")]
    private static partial void Completed(ILogger logger, string method, string route, int status, double milliseconds);
}

/// <summary>Takes out of every log line the address that the server's own scope puts there: what stands in it may be personal.</summary>
public sealed class WithoutAddresses : ILogEventEnricher
{
    /// <inheritdoc/>
    public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory)
    {
        ArgumentNullException.ThrowIfNull(logEvent);
        logEvent.RemovePropertyIfPresent("RequestPath");
    }
}
