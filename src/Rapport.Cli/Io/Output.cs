using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Rapport.Cli.Io;

/// <summary>Where an answer goes: standard output, or a file that is there whole or not at all.</summary>
internal sealed class Output : IDisposable
{
    private readonly Stream _stream;
    private readonly string? _path;
    private readonly UnfinishedFile? _unfinished;

    private Output(Stream stream, string? path, UnfinishedFile? unfinished) => (_stream, _path, _unfinished) = (stream, path, unfinished);

    /// <param name="path">A file to be written, or null for standard output.</param>
    /// <param name="terminal">Holds standard output.</param>
    public static Output To(string? path, Terminal terminal)
    {
        if (path is null) return new(new BufferedStream(terminal.Out, 1 << 16), null, null);
        if (Directory.Exists(path)) throw Refusal.File(path, "a file to write", "a folder");
        return Guard(path, () =>
        {
            var unfinished = new UnfinishedFile(path);
            return new Output(unfinished.Stream, path, unfinished);
        });
    }

    /// <summary>Bytes as they are.</summary>
    public Stream Stream => _stream;

    /// <summary>One JSON document, numbers in the shortest form that reads back to the same double.</summary>
    public void Json(Action<Utf8JsonWriter> write) => Guard(_path, () =>
    {
        var options = new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, IndentSize = 1, NewLine = "\n", SkipValidation = false };
        using (var writer = new Utf8JsonWriter(_stream, options)) write(writer);
        _stream.WriteByte((byte)'\n');
        return true;
    });

    /// <summary>Lines of text, ended by \n on every system.</summary>
    public void Text(Action<TextWriter> write) => Guard(_path, () =>
    {
        using var writer = new StreamWriter(_stream, new UTF8Encoding(false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
        write(writer);
        return true;
    });

    /// <summary>Everything was written: only now the file takes its name.</summary>
    public void Keep() => Guard(_path, () =>
    {
        _stream.Flush();
        _unfinished?.Finish();
        return true;
    });

    public void Dispose() => _unfinished?.Dispose();

    private static T Guard<T>(string? path, Func<T> write)
    {
        try
        {
            return write();
        }
        catch (Exception problem) when (path is not null && problem is IOException or UnauthorizedAccessException)
        {
            throw Refusal.File(path!, "room and leave to write there", Reason(problem));
        }
    }

    private static string Reason(Exception problem) => problem.Message.Split(':')[0].Trim().TrimEnd('.').ToLowerInvariant();
}
