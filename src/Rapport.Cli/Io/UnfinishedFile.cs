using System.Runtime.InteropServices;

namespace Rapport.Cli.Io;

/// <summary>A file beside the wanted one, which takes its place in one move or goes without a trace, on Ctrl-C as well.</summary>
internal sealed class UnfinishedFile : IDisposable
{
    private readonly string _wanted;
    private readonly string _path;
    private readonly PosixSignalRegistration[] _signals;

    public UnfinishedFile(string wanted)
    {
        _wanted = Path.GetFullPath(wanted);
        _path = $"{_wanted}.{Environment.ProcessId}.unfinished";
        Stream = new(_path, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);
        _signals = [.. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP }.Select(signal => PosixSignalRegistration.Create(signal, _ => File.Delete(_path)))];
    }

    public FileStream Stream { get; }

    /// <summary>On disk first, then under its name.</summary>
    public void Finish()
    {
        Stream.Flush(flushToDisk: true);
        Stream.Dispose();
        File.Move(_path, _wanted, overwrite: true);
    }

    public void Dispose()
    {
        foreach (var signal in _signals) signal.Dispose();
        CloseWithoutWriting();
        File.Delete(_path);
    }

    private void CloseWithoutWriting()
    {
        try
        {
            Stream.Dispose();
        }
        catch (IOException)
        {
            // A full disk was already reported by the write that met it; closing tries once more and the file goes either way.
            Stream.SafeFileHandle.Dispose();
        }
    }
}
