using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace WageSupervision.Web.Shell;

/// <summary>One line a request: method, route pattern, status, time. Never the address with its values, never a body, never a name.</summary>
public static class RequestLog
{
    /// <summary>Adds the log.</summary>
    public static IApplicationBuilder UseRequestLog(this IApplicationBuilder app) => app.UseSerilogRequestLogging(options =>
    {
        options.Logger = app.ApplicationServices.GetRequiredService<Serilog.ILogger>();
        options.MessageTemplate = "{Method} {Route} {Status} {Milliseconds:0.0} ms";

        // The pattern, for example /Cases/{caseId}: what stands in its place may be personal.
        options.GetMessageTemplateProperties = static (context, _, milliseconds, status) =>
        [
            Property("Method", context.Request.Method),
            Property("Route", (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "-"),
            Property("Status", status),
            Property("Milliseconds", milliseconds),
        ];

        // What went wrong is logged by whoever meets it; here it is a request like any other.
        options.GetLevel = static (_, _, _) => LogEventLevel.Information;
    });

    private static LogEventProperty Property(string name, object value) => new(name, new ScalarValue(value));
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
