using System.Text.Encodings.Web;
using System.Text.Json;

namespace Rapport.Cli.Io;

/// <summary>Where an answer goes: standard output, a device, or a file that is there whole or not at all.</summary>
internal sealed class Output : IDisposable
{
    private readonly Stream _stream;
    private readonly string _name;
    private readonly bool _isWatched;
    private readonly UnfinishedFile? _unfinished;

    private Output(Stream stream, string name, bool isWatched, UnfinishedFile? unfinished) =>
        (_stream, _name, _isWatched, _unfinished) = (stream, name, isWatched, unfinished);

    /// <param name="path">A file to be written; null or "-" for standard output.</param>
    /// <param name="terminal">Holds standard output.</param>
    /// <param name="input">The file that is read, which an answer must never replace.</param>
    public static Output To(string? path, Terminal terminal, string? input = null)
    {
        if (path is null or "-") return new(new BufferedStream(terminal.Out, 1 << 16), "standard output", terminal.OutIsWatched, null);
        if (path.Length == 0) throw Refusal.Call("--out: expected a file to write, found nothing");
        if (Directory.Exists(path)) throw Refusal.File(path, "a file to write", "a folder");
        return Guard(path, () =>
        {
            if (input is not null && File.Exists(input) && File.Exists(path) && Real(path) == Real(input)) throw Refusal.Call($"--out: expected another file than the one that is read, found {Quote.Found(path)}");
            if (File.Exists(path) && IsDevice(path)) return new Output(new FileStream(path, FileMode.Open, FileAccess.Write), path, false, null);
            var unfinished = new UnfinishedFile(path);
            return new Output(unfinished.Stream, path, false, unfinished);
        });
    }

    /// <summary>One JSON document, numbers in the shortest form that reads back to the same double.</summary>
    public void Json(Action<Utf8JsonWriter> write) => Bytes(stream =>
    {
        var options = new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, IndentSize = 1, NewLine = "\n", SkipValidation = false };
        using (var writer = new Utf8JsonWriter(stream, options)) write(writer);
        stream.WriteByte((byte)'\n');
    });

    /// <summary>Lines of text, ended by \n on every system.</summary>
    public void Text(Action<TextWriter> write) => Bytes(stream =>
    {
        using var writer = new TableWriter(stream, _isWatched);
        write(writer);
    });

    /// <summary>Bytes as they are.</summary>
    public void Bytes(Action<Stream> write) => Guard(_name, () =>
    {
        write(_stream);
        return true;
    });

    /// <summary>Everything was written: only now the file takes its name.</summary>
    public void Keep() => Guard(_name, () =>
    {
        _stream.Flush();
        _unfinished?.Finish();
        return true;
    });

    public void Dispose()
    {
        if (_unfinished is not null) _unfinished.Dispose();
        else if (_stream is FileStream device) device.SafeFileHandle.Dispose();
    }

    private static T Guard<T>(string name, Func<T> write)
    {
        try
        {
            return write();
        }
        catch (DirectoryNotFoundException)
        {
            throw Refusal.File(name, "a folder to write into", "none there");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw Refusal.File(name, "room and leave to write there", problem.Message.Split(':')[0].Trim().TrimEnd('.').ToLowerInvariant());
        }
    }

    private static string Real(string path) => Path.GetFullPath(File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path);

    /// <summary>A terminal or another device is written as it is: nothing takes its place.</summary>
    private static bool IsDevice(string path) => !OperatingSystem.IsWindows() && Path.GetFullPath(path).StartsWith("/dev/", StringComparison.Ordinal);
}
