using System.Runtime.InteropServices;

namespace Rapport.Cli.Io;

/// <summary>A file beside the wanted one, which takes its place in one move or goes without a trace, on Ctrl-C as well.</summary>
internal sealed class UnfinishedFile : IDisposable
{
    private readonly string _wanted;
    private readonly string _path;
    private readonly PosixSignalRegistration[] _signals;

    /// <param name="wanted">A path that is a regular file, or nothing yet. A link is followed; the file keeps who may read it.</param>
    public UnfinishedFile(string wanted)
    {
        _wanted = Path.GetFullPath(File.Exists(wanted) ? File.ResolveLinkTarget(wanted, returnFinalTarget: true)?.FullName ?? wanted : wanted);
        _path = $"{_wanted}.{Environment.ProcessId}.unfinished";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Share = FileShare.None, BufferSize = 1 << 16 };
        if (!OperatingSystem.IsWindows() && File.Exists(_wanted)) options.UnixCreateMode = File.GetUnixFileMode(_wanted);
        Stream = new(_path, options);
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
