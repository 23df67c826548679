using System.Text;

namespace Rapport.Cli.Io;

/// <summary>Opens a table, from a file or from standard input ("-"), and finds out what separates its columns.</summary>
internal sealed class CsvFile : IDisposable
{
    private const int HeadLength = 1 << 16;
    private readonly Stream _stream;

    private CsvFile(string name, Stream stream, char separator, long? length) =>
        (Name, _stream, Separator, Length) = (name, stream, separator, length);

    /// <summary>The file as a message names it.</summary>
    public string Name { get; }

    /// <summary>Comma, semicolon or tab, whichever the header line holds most of outside quotes.</summary>
    public char Separator { get; }

    /// <summary>Bytes in the file; null for a stream without an end in sight.</summary>
    public long? Length { get; }

    /// <summary>How far reading has come, in bytes.</summary>
    public long Position => Length is null ? 0 : _stream.Position;

    public static CsvFile Open(string path, Terminal terminal)
    {
        var name = path == "-" ? "standard input" : Path.GetFileName(path);
        var source = path == "-" ? terminal.In : OpenFile(path, name);
        var head = new byte[HeadLength];
        var count = source.ReadAtLeast(head, HeadLength, throwOnEndOfStream: false);
        if (count == 0) throw Refusal.File(name, "a header line", "an empty file");
        var separator = SeparatorOf(Encoding.UTF8.GetString(head, 0, count));
        if (!source.CanSeek) return new(name, new HeadThenRest(head.AsMemory(0, count), source), separator, length: null);
        source.Position = 0;
        return new(name, source, separator, source.Length);
    }

    public TextReader Reader() => new StreamReader(_stream, new UTF8Encoding(false, throwOnInvalidBytes: true), true, HeadLength);

    public void Dispose() => _stream.Dispose();

    private static FileStream OpenFile(string path, string name)
    {
        if (path.Length == 0) throw Refusal.Call("expected a file to read, found nothing");
        if (Directory.Exists(path)) throw Refusal.File(name, "a file", "a folder");
        try
        {
            return new(path, FileMode.Open, FileAccess.Read, FileShare.Read, HeadLength, FileOptions.SequentialScan);
        }
        catch (Exception problem) when (problem is FileNotFoundException or DirectoryNotFoundException)
        {
            throw Refusal.File(path, "a file", "nothing there");
        }
        catch (UnauthorizedAccessException)
        {
            throw Refusal.File(path, "a file that may be read", "no permission");
        }
    }

    private static char SeparatorOf(string head)
    {
        Span<int> counts = stackalloc int[3];
        var quoted = false;
        foreach (var letter in head)
        {
            if (letter == '"') quoted = !quoted;
            if (quoted) continue;
            if (letter is '\n' or '\r' && (counts[0] > 0 || counts[1] > 0 || counts[2] > 0)) break;
            if (letter == ',') counts[0]++;
            if (letter == ';') counts[1]++;
            if (letter == '\t') counts[2]++;
        }
        return counts[2] > counts[0] && counts[2] > counts[1] ? '\t' : counts[1] > counts[0] ? ';' : ',';
    }
}
