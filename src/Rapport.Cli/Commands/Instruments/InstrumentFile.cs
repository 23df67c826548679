using System.Text;
using Rapport.Cli.Io;
using Rapport.Instruments;

namespace Rapport.Cli.Commands;

/// <summary>Finds instruments by name and reads definitions and packs; what is wrong becomes one line.</summary>
internal static class InstrumentFile
{
    private const int Largest = 4 << 20;

    /// <summary>A shipped instrument, merged with a practice's pack where one is named.</summary>
    public static Instrument Find(string id, string? pack, Terminal terminal)
    {
        var instrument = InstrumentCatalog.Find(id)
            ?? throw Refusal.Call($"expected an instrument (rapport instruments list names them){Near(id)}, found {Quote.Found(id)}");
        return pack is null ? instrument : Merge(instrument, pack, terminal);
    }

    /// <summary>The text of a small file, or of standard input.</summary>
    public static string Text(string path, Terminal terminal)
    {
        var name = Name(path);
        using var file = path == "-" ? terminal.In : Open(path, name);
        var bytes = new byte[Largest + 1];
        var count = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        if (count > Largest) throw Refusal.File(name, "a file of at most 4 MB", "a larger one");
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes, 0, count);
        }
        catch (DecoderFallbackException)
        {
            throw Refusal.File(name, "UTF-8 text", "bytes that are not");
        }
    }

    /// <summary>One problem of a file as a line.</summary>
    public static string Line(string path, Problem problem) => $"{Name(path)}, {problem}";

    public static string Name(string path) => path == "-" ? "standard input" : Path.GetFileName(path);

    private static Instrument Merge(Instrument instrument, string path, Terminal terminal)
    {
        var pack = PracticePack.Read(Text(path, terminal)) switch
        {
            PracticePackReading.Understood understood => understood.Pack,
            PracticePackReading.Refused refused => throw Refused(path, refused.Problems),
            _ => throw new InvalidOperationException("an unknown reading"),
        };
        return instrument.With(pack) switch
        {
            InstrumentReading.Understood understood => understood.Instrument,
            InstrumentReading.Refused refused => throw Refused(path, refused.Problems),
            _ => throw new InvalidOperationException("an unknown reading"),
        };
    }

    private static Refusal Refused(string path, IReadOnlyList<Problem> problems) => Refusal.Call(Line(path, problems[0]));

    private static string Near(string id)
    {
        var near = InstrumentCatalog.Ids.Where(one => one.StartsWith(id[..Math.Min(3, id.Length)], StringComparison.OrdinalIgnoreCase)).Take(5).ToList();
        return near.Count == 0 ? "" : $", perhaps {string.Join(", ", near)}";
    }

    private static FileStream Open(string path, string name)
    {
        if (Directory.Exists(path)) throw Refusal.File(name, "a file", "a folder");
        try
        {
            return new(path, FileMode.Open, FileAccess.Read, FileShare.Read);
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
}
