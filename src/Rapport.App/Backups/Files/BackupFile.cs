using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Rapport.App.Backups;

/// <summary>
/// A backup on disk: a line that says what it is, a line of JSON, and a SQLite file in which every text is ciphertext.
/// It takes its name when all of it is on the disk, so that an older one stays until then.
/// </summary>
internal static class BackupFile
{
    private const string FirstLine = "rapport backup\n";
    private const int LongestHeader = 64 * 1024 * 1024;

    public static async Task Write(string path, string database, BackupHeader header, CancellationToken stop)
    {
        var unfinished = $"{Path.GetFullPath(path)}.{Environment.ProcessId}.unfinished";
        try
        {
            await using (var to = new FileStream(unfinished, Private(FileMode.Create)))
            {
                await to.WriteAsync(Encoding.ASCII.GetBytes(FirstLine), stop);
                await to.WriteAsync(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(header) + "\n"), stop);
                await using var from = File.OpenRead(database);
                await from.CopyToAsync(to, stop);
                to.Flush(flushToDisk: true);
            }
            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>The header alone; null where the file is no backup of ours or ends within its header.</summary>
    public static async Task<BackupHeader?> Head(string path, CancellationToken stop)
    {
        await using var from = File.OpenRead(path);
        return await Head(from, stop);
    }

    /// <summary>Writes the database in it to a path of its own; false where the file is shorter or other than its header says.</summary>
    public static async Task<bool> Unpack(string path, string to, CancellationToken stop)
    {
        await using var from = File.OpenRead(path);
        if (await Head(from, stop) is not { } header || from.Length - from.Position != header.Length) return false;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var target = new FileStream(to, Private(FileMode.CreateNew));
        var buffer = new byte[1 << 20];
        for (int read; (read = await from.ReadAsync(buffer, stop)) > 0;)
        {
            hash.AppendData(buffer, 0, read);
            await target.WriteAsync(buffer.AsMemory(0, read), stop);
        }
        target.Flush(flushToDisk: true);
        return string.Equals(Convert.ToHexStringLower(hash.GetHashAndReset()), header.Hash, StringComparison.Ordinal);
    }

    public static async Task<(long Length, string Hash)> Sum(string database, CancellationToken stop)
    {
        await using var from = File.OpenRead(database);
        return (from.Length, Convert.ToHexStringLower(await SHA256.HashDataAsync(from, stop)));
    }

    private static async Task<BackupHeader?> Head(FileStream from, CancellationToken stop)
    {
        var first = new byte[FirstLine.Length];
        if (await from.ReadAtLeastAsync(first, first.Length, throwOnEndOfStream: false, stop) < first.Length || Encoding.ASCII.GetString(first) != FirstLine) return null;
        using var line = new MemoryStream();
        for (int next; (next = from.ReadByte()) != '\n'; line.WriteByte((byte)next))
            if (next < 0 || line.Length > LongestHeader) return null;
        try
        {
            return JsonSerializer.Deserialize<BackupHeader>(line.ToArray());
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static FileStreamOptions Private(FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}
