using System.Security.Cryptography;
using System.Text;

namespace Rapport.App.Accounts;

/// <summary>Ten codes for the day on which phone and passkey are gone. 140 random bits each, so that a plain hash keeps them.</summary>
public static class RecoveryList
{
    private const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Codes = 10, Length = 28;

    public static (IReadOnlyList<string> Shown, IReadOnlyList<string> Kept) Make()
    {
        List<string> shown = [.. Enumerable.Range(0, Codes).Select(_ => string.Concat(RandomNumberGenerator.GetBytes(Length).Select(one => Letters[one & 31])))];
        return ([.. shown.Select(code => string.Join('-', code.Chunk(4).Select(four => new string(four))))], [.. shown.Select(Hash)]);
    }

    /// <summary>The kept hash of a code, whatever its case and dashes; null where it is none of them.</summary>
    public static string? Find(IReadOnlyList<string> kept, string code)
    {
        var letters = string.Concat(code.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit).Select(letter => letter switch { 'O' => '0', 'I' or 'L' => '1', _ => letter }));
        return kept.Contains(Hash(letters), StringComparer.Ordinal) ? Hash(letters) : null;
    }

    private static string Hash(string letters) => Convert.ToHexString(SHA256.HashData(Encoding.ASCII.GetBytes(letters)));
}
