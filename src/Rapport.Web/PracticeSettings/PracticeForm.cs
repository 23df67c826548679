using System.Globalization;
using Rapport.Care;

namespace Rapport.Web.PracticeSettings;

/// <summary>What is typed on the page of the practice's own data.</summary>
public sealed record PracticeForm
{
    public const int MostNoteHours = 80;

    public string? Name { get; init; }

    public string? Country { get; init; }

    public string? TimeZone { get; init; }

    public string? Phone { get; init; }

    public string? PublicAddress { get; init; }

    public string? NoteHours { get; init; }

    public string? IdleMinutes { get; init; }

    /// <summary>The default language; the others are ticked.</summary>
    public string? Language { get; init; }

    public string? Es { get; init; }

    public string? Ar { get; init; }

    public string? En { get; init; }

    public string? KeepsReflections { get; init; }

    internal string? Zone => string.IsNullOrWhiteSpace(TimeZone) ? Places.Find(Country ?? "")?.TimeZones[0] : TimeZone.Trim();

    internal IReadOnlyList<string> Languages => [.. new[] { Language!, En is null ? "" : "en", Es is null ? "" : "es", Ar is null ? "" : "ar" }.Where(one => one.Length > 0).Distinct(StringComparer.Ordinal)];

    public static PracticeForm Of(Practice practice) => new()
    {
        Name = practice.Name, Country = practice.Country, TimeZone = practice.TimeZone, Phone = practice.Phone, PublicAddress = practice.PublicAddress?.Value,
        NoteHours = practice.NoteWithin.TotalHours.ToString("0.#", CultureInfo.InvariantCulture), IdleMinutes = practice.SignedInFor.TotalMinutes.ToString("0", CultureInfo.InvariantCulture),
        Language = practice.Languages[0], En = Tick(practice, "en"), Es = Tick(practice, "es"), Ar = Tick(practice, "ar"),
        KeepsReflections = practice.KeepsReflections ? "yes" : null,
    };

    internal Dictionary<string, string> Problems()
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        if (PracticeInput.NameProblem(Name) is { } name) found["Name"] = name;
        if (!PracticeInput.IsCountry(Country)) found["Country"] = "setup.country-wrong";
        else if (!PracticeInput.IsZone(Zone)) found["TimeZone"] = "setup.zone-wrong";
        if (!PracticeInput.IsAddressOrNone(PublicAddress)) found["PublicAddress"] = "setup.address-wrong";
        if (!PracticeInput.IsPhoneOrNone(Phone)) found["Phone"] = "setup.phone-wrong";
        if (Whole(NoteHours) is not (>= 1 and <= MostNoteHours)) found["NoteHours"] = "practice.note-wrong";
        if (Whole(IdleMinutes) is not (>= 5 and <= 60)) found["IdleMinutes"] = "practice.idle-wrong";
        if (Language is not ("en" or "es" or "ar")) found["Language"] = "practice.language-wrong";
        return found;
    }

    /// <summary>Called when there are no problems.</summary>
    internal void Apply(Practice practice)
    {
        practice.Settle(Name!.Trim(), Country!, Zone!);
        practice.BeReached(PracticeInput.Address(PublicAddress), Phone?.Trim());
        practice.PromiseNotes(TimeSpan.FromHours(Whole(NoteHours)!.Value));
        practice.KeepSignedIn(TimeSpan.FromMinutes(Whole(IdleMinutes)!.Value));
        practice.Speak(Languages);
        practice.KeepReflections(KeepsReflections is not null);
    }

    private static string? Tick(Practice practice, string language) => practice.Languages.Contains(language, StringComparer.Ordinal) ? "yes" : null;

    private static int? Whole(string? text) => int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
