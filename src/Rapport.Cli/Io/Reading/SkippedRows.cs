using System.Globalization;

namespace Rapport.Cli.Io;

/// <summary>The rows that --skip-bad left out: counted, and listed for the person who asked.</summary>
internal sealed class SkippedRows
{
    private const int Listed = 1000;
    private readonly List<string> _messages = [];

    public long Count { get; private set; }

    public void Add(BadRow bad)
    {
        Count++;
        if (_messages.Count < Listed) _messages.Add(bad.Message);
    }

    /// <summary>Says on standard error what was left out; says nothing when nothing was.</summary>
    public void Say(TextWriter error)
    {
        if (Count == 0) return;
        error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"left out {Count} {(Count == 1 ? "row" : "rows")}:"));
        foreach (var message in _messages) error.WriteLine("  " + message);
        if (Count > _messages.Count) error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  and {Count - _messages.Count} more"));
    }
}
