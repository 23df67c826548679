using System.Text;

namespace Rapport.Cli.Io;

/// <summary>Lines of an answer, and whether somebody reads them as they appear.</summary>
internal sealed class TableWriter : StreamWriter
{
    public TableWriter(Stream stream, bool isWatched) : base(stream, new UTF8Encoding(false), 1 << 16, leaveOpen: true)
    {
        NewLine = "\n";
        IsWatched = isWatched;
    }

    /// <summary>Somebody is watching: a long table may be cut to what a person reads.</summary>
    public bool IsWatched { get; }
}
