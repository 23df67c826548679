using System.Security.Cryptography;
using Rapport.App.Keys;

namespace Rapport.Web.Setup;

/// <summary>What a new passphrase must be, and one by chance for whoever has no idea.</summary>
internal static class PassphraseInput
{
    private const string Consonants = "bdfgjklmnprstvz", Vowels = "aeiou";

    /// <summary>Field and text key of what is wrong; null for nothing. Length and sameness is all that a program can see.</summary>
    public static (string Field, string Key)? Problem(string? phrase, string? again, string? password) => phrase switch
    {
        null => ("Passphrase", "setup.passphrase-short"),
        _ when !new MasterSecret.Passphrase(phrase).IsLongEnough => ("Passphrase", "setup.passphrase-short"),
        { Length: > 1000 } => ("Passphrase", "setup.passphrase-long"),
        _ when phrase.Trim().Distinct().Count() < 6 => ("Passphrase", "setup.passphrase-same"),
        _ when phrase == password => ("Passphrase", "setup.passphrase-password"),
        _ when phrase != again => ("PassphraseAgain", "setup.passphrase-differs"),
        _ => null,
    };

    /// <summary>Five words of two syllables: about 60 random bits, easy to say and to type.</summary>
    public static string ByChance() => string.Join(' ', Enumerable.Range(0, 5).Select(_ => Syllable() + Syllable()));

    private static string Syllable() => $"{Consonants[RandomNumberGenerator.GetInt32(Consonants.Length)]}{Vowels[RandomNumberGenerator.GetInt32(Vowels.Length)]}";
}
