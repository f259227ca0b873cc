using System.Collections.Concurrent;
using System.Globalization;
using Serilog.Core;
using Serilog.Events;

namespace WageSupervision.Web.Tests.Infrastructure;

/// <summary>Keeps what the portal logs as an error, so that a test can say that there was none.</summary>
public sealed class ErrorLog : ILogEventSink
{
    private readonly ConcurrentQueue<string> entries = [];

    /// <summary>Category and message of each, oldest first.</summary>
    public IReadOnlyCollection<string> Entries => entries;

    /// <inheritdoc/>
    public void Emit(LogEvent logEvent)
    {
        if (logEvent.Level >= LogEventLevel.Error)
        {
            entries.Enqueue($"{logEvent.Properties.GetValueOrDefault(Constants.SourceContextPropertyName)}: "
                + $"{logEvent.RenderMessage(CultureInfo.InvariantCulture)} {logEvent.Exception}");
        }
    }
}
