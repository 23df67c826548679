using System.Security.Cryptography;
using System.Text;

namespace Rapport.App.Keys;

/// <summary>160 random bits and a 20-bit check as nine groups of four letters that are hard to confuse.</summary>
internal static class RecoveryCode
{
    private const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int SecretLength = 20, CheckLetters = 4;
    private const int LetterCount = (SecretLength * 8 / 5) + CheckLetters;

    public static string Write(byte[] secret)
    {
        var letters = Spell(secret) + Check(secret);
        return string.Join('-', Enumerable.Range(0, LetterCount / 4).Select(group => letters.Substring(group * 4, 4)));
    }

    /// <summary>The secret, whatever the case and spacing, O read as 0 and I or L as 1; null where a letter is wrong or missing.</summary>
    public static byte[]? Read(string code)
    {
        var letters = string.Concat(code.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)
            .Select(letter => letter switch { 'O' => '0', 'I' or 'L' => '1', _ => letter }));
        if (letters.Length != LetterCount || letters.Any(letter => !Letters.Contains(letter, StringComparison.Ordinal))) return null;
        var secret = Unspell(letters[..^CheckLetters]);
        return letters.EndsWith(Check(secret), StringComparison.Ordinal) ? secret : null;
    }

    private static string Check(byte[] secret) => Spell(SHA256.HashData([.. "rapport recovery"u8, .. secret])[..5])[..CheckLetters];

    /// <summary>Five bytes are eight letters.</summary>
    private static string Spell(byte[] bytes)
    {
        var text = new StringBuilder();
        for (var at = 0; at < bytes.Length; at += 5)
        {
            var bits = bytes.AsSpan(at, 5).ToArray().Aggregate(0UL, (sum, next) => sum << 8 | next);
            for (var shift = 35; shift >= 0; shift -= 5) text.Append(Letters[(int)(bits >> shift & 31)]);
        }
        return text.ToString();
    }

    private static byte[] Unspell(string letters) =>
        [.. letters.Chunk(8).SelectMany(chunk =>
        {
            var bits = chunk.Aggregate(0UL, (sum, letter) => sum << 5 | (uint)Letters.IndexOf(letter, StringComparison.Ordinal));
            return Enumerable.Range(0, 5).Select(at => (byte)(bits >> (32 - (8 * at)) & 255));
        })];
}
