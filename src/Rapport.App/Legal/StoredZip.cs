using System.Buffers.Binary;
using System.Text;

namespace Rapport.App.Legal;

/// <summary>
/// A zip file that is the same for the same entries, on every machine and in every year: nothing is compressed, every entry has the first moment that the
/// format knows, and nothing tells of the system that made it. APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.16.
/// </summary>
internal static class StoredZip
{
    private const ushort Version = 20, Utf8Name = 0x0800, FirstDay = 0x0021;
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(number => Enumerable.Range(0, 8).Aggregate((uint)number, (crc, _) => (crc & 1) != 0 ? 0xEDB88320u ^ (crc >> 1) : crc >> 1))];

    public static byte[] Of(IReadOnlyList<(string Name, byte[] Bytes)> entries)
    {
        using var file = new MemoryStream();
        using var directory = new MemoryStream();
        foreach (var (name, bytes) in entries)
        {
            var (at, named) = (file.Position, Encoding.UTF8.GetBytes(name));
            var shared = Shared(bytes, named.Length);
            Write(file, [.. Number(0x04034b50, 4), .. shared, .. named, .. bytes]);
            Write(directory, [.. Number(0x02014b50, 4), .. Number(Version, 2), .. shared, .. Number(0, 2), .. Number(0, 2), .. Number(0, 2), .. Number(0, 4), .. Number(at, 4), .. named]);
        }
        var (start, size) = (file.Position, directory.Length);
        directory.Position = 0;
        directory.CopyTo(file);
        Write(file, [.. Number(0x06054b50, 4), .. Number(0, 4), .. Number(entries.Count, 2), .. Number(entries.Count, 2), .. Number(size, 4), .. Number(start, 4), .. Number(0, 2)]);
        return file.ToArray();
    }

    /// <summary>What stands before an entry and in the directory alike: version, flags, method, time, day, sum, sizes, lengths of name and extra field.</summary>
    private static byte[] Shared(byte[] bytes, int name) =>
    [
        .. Number(Version, 2), .. Number(Utf8Name, 2), .. Number(0, 2), .. Number(0, 2), .. Number(FirstDay, 2),
        .. Number(Sum(bytes), 4), .. Number(bytes.Length, 4), .. Number(bytes.Length, 4), .. Number(name, 2), .. Number(0, 2),
    ];

    private static uint Sum(byte[] bytes) => ~bytes.Aggregate(0xFFFFFFFFu, (crc, one) => Table[(int)((crc ^ one) & 0xFF)] ^ (crc >> 8));

    private static byte[] Number(long value, int width)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, value);
        return bytes[..width].ToArray();
    }

    private static void Write(MemoryStream to, byte[] bytes) => to.Write(bytes);
}
