using System.Text;
using Microsoft.AspNetCore.Identity;
using Rapport.App.Accounts;
using Rapport.Privacy;

namespace Rapport.App.Alone;

/// <summary>The word that a client chose. A phone writes capitals and adds spaces by itself, so neither counts; everything else does.</summary>
public static class OwnWord
{
    private const int FewestLetters = 5;

    /// <summary>What speaks against a word; null for nothing.</summary>
    public static OwnWordLack? Lack(string word, string name)
    {
        var plain = Plain(word);
        if (plain.Length < OwnWay.ShortestWord) return OwnWordLack.TooShort;
        if (plain.Length > OwnWay.LongestWord) return OwnWordLack.TooLong;
        return plain.Distinct().Count() < FewestLetters || plain.Contains(Plain(name), StringComparison.Ordinal) ? OwnWordLack.EasyToGuess : null;
    }

    internal static string Hash(IPasswordHasher<Account> hasher, string word) => hasher.HashPassword(Nobody, Plain(word));

    internal static bool Fits(IPasswordHasher<Account> hasher, string hash, string word) =>
        word.Length <= OwnWay.LongestWord * 2 && hasher.VerifyHashedPassword(Nobody, hash, Plain(word)) != PasswordVerificationResult.Failed;

    private static Account Nobody => new() { Email = "nobody", LoginLookup = [] };

    private static string Plain(string word) => string.Join(' ', word.Normalize(NormalizationForm.FormKC).ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
