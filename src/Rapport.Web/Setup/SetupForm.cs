using Rapport.App.Keys;

namespace Rapport.Web.Setup;

/// <summary>What is typed at the first visit.</summary>
public sealed record SetupForm
{
    public string? Practice { get; init; }

    public string? Country { get; init; }

    public string? TimeZone { get; init; }

    public string? Name { get; init; }

    public string? Email { get; init; }

    public string? Password { get; init; }

    public string? Passphrase { get; init; }

    public string? PassphraseAgain { get; init; }

    /// <summary>Field and the key of what is wrong with it.</summary>
    public IReadOnlyDictionary<string, string> Problems()
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        if (string.IsNullOrWhiteSpace(Practice)) found["Practice"] = "setup.needed";
        if (Country is not { Length: 2 } || !Country.All(char.IsAsciiLetterUpper)) found["Country"] = "setup.country-wrong";
        if (TimeZone is null || !TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out _)) found["TimeZone"] = "setup.zone-wrong";
        if (string.IsNullOrWhiteSpace(Name)) found["Name"] = "setup.needed";
        if (Email is null || !Email.Contains('@', StringComparison.Ordinal)) found["Email"] = "setup.email-wrong";
        if (Password is not { Length: >= 12 }) found["Password"] = "setup.password-short";
        if (Passphrase is null || !new MasterSecret.Passphrase(Passphrase).IsLongEnough) found["Passphrase"] = "setup.passphrase-short";
        else if (Passphrase != PassphraseAgain) found["PassphraseAgain"] = "setup.passphrase-differs";
        return found;
    }
}
