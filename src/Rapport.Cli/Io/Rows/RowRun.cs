using System.Runtime.InteropServices;
using System.Text;

namespace Rapport.Cli.Io;

/// <summary>Rows that did not fit into memory: written in order to a file of their own, which goes when this does.</summary>
internal sealed class RowRun : IDisposable
{
    private readonly FileStream _file;
    private readonly int _width;

    public RowRun(RowBuffer rows, int width)
    {
        _width = width;
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        _file = new(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Delete, 1 << 16, FileOptions.DeleteOnClose);
        if (!OperatingSystem.IsWindows()) File.Delete(path); // nameless from the start: nothing of a client stays behind, even after a crash
        try
        {
            rows.WriteTo(_file);
            _file.Flush();
        }
        catch (IOException problem)
        {
            throw Refusal.File(Path.GetTempPath(), "room for rows that do not fit into memory", problem.Message.Split(':')[0].Trim().ToLowerInvariant());
        }
    }

    public IEnumerable<ClientRows> Clients()
    {
        _file.Position = 0;
        using var reader = new BinaryReader(_file, Encoding.UTF8, leaveOpen: true);
        var client = new ClientRows(_width);
        var values = new double[_width];
        while (_file.Position < _file.Length)
        {
            client.Begin(reader.ReadString());
            for (var rows = reader.ReadInt32(); rows > 0; rows--)
            {
                var line = reader.ReadInt64();
                reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
                client.Add(values, line);
            }
            yield return client;
        }
    }

    public void Dispose() => _file.Dispose();
}
