using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Rapport.Web.Fixtures;

/// <summary>Keeps every line that the program logs, with its scopes and failures.</summary>
internal sealed class LogLines : ILoggerProvider, ILogger
{
    public ConcurrentQueue<string> All { get; } = [];

    /// <summary>How many lines begin so: the framework tells what it gives to a handler, and what it could not read for one.</summary>
    public int Begin(string text) => All.Count(line => line.StartsWith(text, StringComparison.Ordinal));

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull
    {
        All.Enqueue(state.ToString() ?? "");
        return null;
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        All.Enqueue($"{formatter(state, exception)} {exception}");

    public void Dispose()
    {
    }
}
