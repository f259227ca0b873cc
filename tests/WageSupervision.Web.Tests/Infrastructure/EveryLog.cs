using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace WageSupervision.Web.Tests.Infrastructure;

/// <summary>Keeps every line that anything in the portal logs, down to the finest level, with what its scopes say.</summary>
public sealed class EveryLog : ILoggerProvider
{
    private readonly ConcurrentQueue<string> lines = [];

    /// <summary>Each line, oldest first.</summary>
    public IReadOnlyCollection<string> Lines => lines;

    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => new Logger(categoryName, lines);

    /// <inheritdoc/>
    public void Dispose()
    {
        // Nothing is held.
    }

    private sealed class Logger(string category, ConcurrentQueue<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            lines.Enqueue($"{category} scope: {state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{category}: {formatter(state, exception)} {exception}");
    }
}
