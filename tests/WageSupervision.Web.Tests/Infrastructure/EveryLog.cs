using System.Collections.Concurrent;
using System.Globalization;
using Serilog.Core;
using Serilog.Events;

namespace WageSupervision.Web.Tests.Infrastructure;

/// <summary>Keeps every line that anything in the portal logs, down to the finest level, with what its scopes say.</summary>
public sealed class EveryLog : ILogEventSink
{
    /// <summary>Settings by which nothing is too fine to be logged.</summary>
    public static IReadOnlyList<string> Settings { get; } =
        [.. new[] { "Default", "Override:Microsoft", "Override:Microsoft.Hosting.Lifetime",
            "Override:Microsoft.EntityFrameworkCore.Database.Command", "Override:System" }
            .SelectMany(which => new[] { $"--Serilog:MinimumLevel:{which}", "Verbose" })];

    private readonly ConcurrentQueue<string> lines = [];

    /// <summary>Each line, oldest first: its message, whatever it carries beside, and its exception.</summary>
    public IReadOnlyCollection<string> Lines => lines;

    /// <inheritdoc/>
    public void Emit(LogEvent logEvent) =>
        lines.Enqueue($"{logEvent.RenderMessage(CultureInfo.InvariantCulture)} {string.Join(' ', logEvent.Properties.Select(p => $"{p.Key}={p.Value}"))} {logEvent.Exception}");
}
