using System.Buffers.Binary;
using System.Text;

namespace Rapport.App.Keys;

/// <summary>Where a ciphertext belongs. It opens nowhere else: the place is authenticated with it.</summary>
internal readonly record struct SealedPlace(string Table, string Column, byte[] Row, Guid Owner)
{
    /// <summary>Every part with its length before it, so that no two places have the same bytes.</summary>
    public byte[] Authenticated(ReadOnlySpan<byte> header)
    {
        var table = Encoding.UTF8.GetBytes(Table);
        var column = Encoding.UTF8.GetBytes(Column);
        var bytes = new byte[header.Length + 12 + table.Length + column.Length + Row.Length + 16];
        header.CopyTo(bytes);
        var rest = bytes.AsSpan(header.Length);
        rest = Append(rest, table);
        rest = Append(rest, column);
        rest = Append(rest, Row);
        Owner.TryWriteBytes(rest, bigEndian: true, out _);
        return bytes;
    }

    public override string ToString() => $"{Table}.{Column} of {Owner}";

    private static Span<byte> Append(Span<byte> to, byte[] part)
    {
        BinaryPrimitives.WriteInt32BigEndian(to, part.Length);
        part.CopyTo(to[4..]);
        return to[(4 + part.Length)..];
    }
}
