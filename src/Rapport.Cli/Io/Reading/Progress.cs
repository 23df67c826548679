using System.Diagnostics;
using System.Globalization;

namespace Rapport.Cli.Io;

/// <summary>A quiet line on standard error, only where somebody watches and only when reading lasts over a second.</summary>
internal sealed class Progress(Terminal terminal)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private readonly long _start = Stopwatch.GetTimestamp();
    private int _shown = -1;

    public void Reading(long position, long? length)
    {
        if (!terminal.ErrorIsWatched || length is not > 0 || Stopwatch.GetElapsedTime(_start) < Patience) return;
        var percent = (int)(100 * position / length.Value);
        if (percent == _shown) return;
        _shown = percent;
        terminal.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\rreading {percent} %"));
    }

    public void Done()
    {
        if (_shown >= 0) terminal.Error.Write("\r             \r");
        _shown = -1;
    }
}
