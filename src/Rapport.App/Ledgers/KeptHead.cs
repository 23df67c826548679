using System.Buffers.Binary;
using System.Text.Json;
using Rapport.App.Keys;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Ledgers;

/// <summary>A head of a ledger as it is kept outside the store: one line of JSON, with the practice's own mark.</summary>
/// <param name="Head">How far the ledger had come.</param>
/// <param name="At">When it was written down.</param>
/// <param name="Mark">Made with a key of the practice over <paramref name="Head"/>; 32 bytes.</param>
public sealed record KeptHead(LedgerHead Head, DateTimeOffset At, byte[] Mark)
{
    public static KeptHead Of(LedgerHead head, DateTimeOffset at, Keyring keys) => new(head, at, keys.Sign(head.Practice.Value, Bytes(head)));

    /// <summary>Whether the practice whose keys these are wrote it.</summary>
    public bool IsOf(Keyring keys) => keys.IsSigned(Head.Practice.Value, Bytes(Head), Mark);

    /// <summary>One line, ending included.</summary>
    public string ToLine() => JsonSerializer.Serialize(new Line(At, Head.Practice.Value, Head.Number, Convert.ToHexStringLower(Head.Hash), Convert.ToHexStringLower(Mark))) + "\n";

    /// <summary>What a line says; null where it is none of ours.</summary>
    public static KeptHead? Read(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<Line>(line) is { Hash.Length: 64, Mark.Length: 64 } read
                ? new(new LedgerHead(new Id<Practice>(read.Practice), read.Number, Convert.FromHexString(read.Hash)), read.At, Convert.FromHexString(read.Mark)) : null;
        }
        catch (Exception wrong) when (wrong is JsonException or FormatException)
        {
            return null;
        }
    }

    private static byte[] Bytes(LedgerHead head)
    {
        var number = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(number, head.Number);
        return [.. "rapport ledger head 1"u8, .. head.Practice.Value.ToByteArray(bigEndian: true), .. number, .. head.Hash];
    }

    private sealed record Line(DateTimeOffset At, Guid Practice, long Number, string Hash, string Mark);
}
