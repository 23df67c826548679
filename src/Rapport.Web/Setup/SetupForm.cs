using Rapport.App.Accounts;
using Rapport.App.Practices;
using Rapport.Care;
using Rapport.Web.PracticeSettings;

namespace Rapport.Web.Setup;

/// <summary>What is typed at the first visit.</summary>
public sealed record SetupForm
{
    public string? Practice { get; init; }

    public string? Country { get; init; }

    /// <summary>An IANA name; empty for the one that most people of the country live in.</summary>
    public string? TimeZone { get; init; }

    public string? Phone { get; init; }

    public string? PublicAddress { get; init; }

    public string? RiskSeenBy { get; init; }

    public string? Name { get; init; }

    public string? Email { get; init; }

    public string? Password { get; init; }

    public string? Passphrase { get; init; }

    public string? PassphraseAgain { get; init; }

    /// <summary>Anything: what Rapport is not was read.</summary>
    public string? Understood { get; init; }

    /// <summary>From another computer: the code of the console.</summary>
    public string? DoorCode { get; init; }

    internal string? Zone => string.IsNullOrWhiteSpace(TimeZone) ? Places.Find(Country ?? "")?.TimeZones[0] : TimeZone.Trim();

    /// <summary>Field and the key of what is wrong with it.</summary>
    public IReadOnlyDictionary<string, string> Problems()
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        if (PracticeInput.NameProblem(Practice) is { } practice) found["Practice"] = practice;
        if (!PracticeInput.IsCountry(Country)) found["Country"] = "setup.country-wrong";
        else if (!PracticeInput.IsZone(Zone)) found["TimeZone"] = "setup.zone-wrong";
        if (!PracticeInput.IsAddressOrNone(PublicAddress)) found["PublicAddress"] = "setup.address-wrong";
        if (!PracticeInput.IsPhoneOrNone(Phone)) found["Phone"] = "setup.phone-wrong";
        if (!PracticeInput.IsTimeOrNone(RiskSeenBy)) found["RiskSeenBy"] = "setup.time-wrong";
        if (PracticeInput.NameProblem(Name) is { } name) found["Name"] = name;
        if (!PracticeInput.IsEmail(Email)) found["Email"] = "setup.email-wrong";
        if (!ChangePassword.IsFit(Password)) found["Password"] = "setup.password-short";
        if (PassphraseInput.Problem(Passphrase, PassphraseAgain, Password) is var (field, key)) found[field] = key;
        if (string.IsNullOrEmpty(Understood)) found["Understood"] = "setup.understand";
        return found;
    }

    /// <summary>Called when there are no problems.</summary>
    public NewPractice Wanted(OpeningHours hours) => new(Practice!.Trim(), Country!, Zone!, Name!.Trim())
    {
        Account = (Email!.Trim(), Password!), Hours = hours, RiskSeenBy = PracticeInput.Time(RiskSeenBy),
        PublicAddress = PracticeInput.Address(PublicAddress), Phone = Phone?.Trim(),
    };
}
