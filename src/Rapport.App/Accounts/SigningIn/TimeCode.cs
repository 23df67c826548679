using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Rapport.App.Accounts;

/// <summary>The six digits of an authenticator, new every half minute (RFC 6238, SHA-1, as authenticators expect).</summary>
public static class TimeCode
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>160 random bits in the letters of base 32.</summary>
    public static string NewKey() => string.Concat(RandomNumberGenerator.GetBytes(32).Select(one => Letters[one & 31]));

    public static bool IsKey(string key) => key.Length == 32 && key.All(letter => Letters.Contains(letter, StringComparison.Ordinal));

    public static string At(string key, DateTimeOffset now) => Digits(Bytes(key), now.ToUnixTimeSeconds() / 30);

    /// <summary>The half minute whose code this is, the present one or its neighbours; null for none.</summary>
    public static long? Step(string key, string code, DateTimeOffset now)
    {
        var typed = Encoding.ASCII.GetBytes(string.Concat(code.Where(char.IsAsciiDigit)));
        var (secret, present) = (Bytes(key), now.ToUnixTimeSeconds() / 30);
        long? found = null;
        for (var step = present - 1; step <= present + 1; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Digits(secret, step)), typed)) found = step;
        }
        return found;
    }

    /// <summary>What the picture holds that an authenticator reads.</summary>
    public static string Address(string key, string email) =>
        $"otpauth://totp/Rapport:{Uri.EscapeDataString(email)}?secret={key}&issuer=Rapport&digits=6&period=30";

    private static string Digits(byte[] secret, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // The standard says SHA-1, and every authenticator reads nothing else.
        var hash = HMACSHA1.HashData(secret, counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15, 4)) & int.MaxValue;
        return (number % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }

    /// <summary>Eight letters are five bytes.</summary>
    private static byte[] Bytes(string key) =>
        [.. key.Chunk(8).SelectMany(chunk =>
        {
            var bits = chunk.Aggregate(0UL, (sum, letter) => sum << 5 | (uint)Letters.IndexOf(letter, StringComparison.Ordinal));
            return Enumerable.Range(0, 5).Select(at => (byte)(bits >> (32 - (8 * at)) & 255));
        })];
}
