using Microsoft.AspNetCore.Identity;
using Rapport.App.Storage;

namespace Rapport.App.Accounts;

/// <summary>Another password. The old one is asked for; all other sign-ins end.</summary>
public sealed class ChangePassword(RapportDb db, IPasswordHasher<Account> hasher, TimeProvider clock)
{
    public const int Shortest = 12, Longest = 256;

    /// <summary>What is left without the words that anybody would try here must be as long as this.</summary>
    private const int ShortestWithoutThem = 8;

    /// <summary>Words of the trade, of this program and of bad passwords; docs/security/sign-in.md holds the same list.</summary>
    public static IReadOnlyList<string> GuessedFirst { get; } =
    [
        "rapport", "therapist", "therapy", "counselling", "counseling", "counsellor", "counselor", "psycho", "practice", "clinic", "client", "session",
        "alliance", "password", "passphrase", "secret", "welcome", "letmein", "iloveyou", "admin", "owner", "login", "changeme", "qwertyuiop", "qwerty", "asdfghjkl", "asdfgh",
        "zxcvbnm", "1234567890", "123456", "abcdefgh", "abcdef", "abc123", "summer", "winter", "spring", "autumn", "monday", "2024", "2025", "2026", "2027",
    ];

    public static bool IsFit(string? password) => password is { Length: >= Shortest and <= Longest } && Rest(password) is var rest && rest.Length >= ShortestWithoutThem && rest.Distinct().Count() >= 5;

    private static string Rest(string password) =>
        GuessedFirst.Aggregate(password, (rest, word) => rest.Replace(word, "", StringComparison.OrdinalIgnoreCase));

    public async Task<AccountChange> Run(Holder who, string old, string next, CancellationToken stop)
    {
        var (account, refused) = await db.Prove(who, old, (hasher, clock.GetUtcNow()), stop);
        if (account is null) return refused!;
        account.PasswordHash = hasher.HashPassword(account, next);
        return new AccountChange.Done(await db.EndOthers(account, who.SignIn, stop));
    }
}
