namespace Rapport.Care;

/// <summary>The organisation whose data lives together, as it is set up and later changed by its owner.</summary>
/// <param name="id">Its identifier.</param>
/// <param name="name">What it calls itself.</param>
/// <param name="country">Two letters of ISO 3166-1; decides which help lines a client sees.</param>
/// <param name="timeZone">IANA name of the zone in which it keeps its hours.</param>
public sealed class Practice(Id<Practice> id, string name, string country, string timeZone)
{
    /// <summary>For how many days the confirmed help lines may be shown: 180.</summary>
    public const int NumbersHoldForDays = 180;

    /// <summary>Its identifier.</summary>
    public Id<Practice> Id { get; } = id;

    /// <summary>What it calls itself.</summary>
    public string Name { get; private set; } = Guard.Words(name);

    /// <summary>Two upper-case letters of ISO 3166-1.</summary>
    public string Country { get; private set; } = Guard.Country(country);

    /// <summary>IANA name of its time zone.</summary>
    public string TimeZone { get; private set; } = Guard.Words(timeZone);

    /// <summary>When it is open; null until it says so.</summary>
    public OpeningHours? Hours { get; private set; }

    /// <summary>Where a phone reaches it; null without https.</summary>
    public PublicAddress? PublicAddress { get; private set; }

    /// <summary>The number a client may call; null until it is set.</summary>
    public string? Phone { get; private set; }

    /// <summary>The hour by which a risk answer must be seen; null for the end of the working day.</summary>
    public TimeOnly? RiskSeenBy { get; private set; }

    /// <summary>When the help lines of its country were last confirmed; null for never.</summary>
    public DateOnly? NumbersConfirmedOn { get; private set; }

    /// <summary>Within how many practice hours a note is written; 8 until it is set.</summary>
    public TimeSpan NoteWithin { get; private set; } = TimeSpan.FromHours(8);

    /// <summary>The languages of its client pages, the first being the default.</summary>
    public IReadOnlyList<string> Languages { get; private set; } = ["en"];

    /// <summary>How long a sign-in lasts without a page being asked for; 10 minutes until it is set.</summary>
    public TimeSpan SignedInFor { get; private set; } = TimeSpan.FromMinutes(10);

    /// <summary>Whether reflections stay here: then nobody takes a copy of their own away.</summary>
    public bool KeepsReflections { get; private set; }

    /// <summary>Says whether therapists may take a copy of what they wrote for themselves.</summary>
    /// <param name="keeps">Whether it stays here.</param>
    public void KeepReflections(bool keeps) => KeepsReflections = keeps;

    /// <summary>Says who and where it is. In another country the help lines have to be confirmed anew.</summary>
    /// <param name="name">What it calls itself.</param>
    /// <param name="country">Two letters of ISO 3166-1.</param>
    /// <param name="timeZone">IANA name of the zone.</param>
    public void Settle(string name, string country, string timeZone)
    {
        var other = Guard.Country(country);
        if (other != Country) NumbersConfirmedOn = null;
        (Name, Country, TimeZone) = (Guard.Words(name), other, Guard.Words(timeZone));
    }

    /// <summary>Says when it is open and by when a risk answer is seen.</summary>
    /// <param name="hours">When it is open.</param>
    /// <param name="riskSeenBy">The hour; null for the end of the working day.</param>
    public void KeepHours(OpeningHours hours, TimeOnly? riskSeenBy) => (Hours, RiskSeenBy) = (hours ?? throw new ArgumentNullException(nameof(hours)), riskSeenBy);

    /// <summary>Says how it is reached.</summary>
    /// <param name="address">Its https address; null for none.</param>
    /// <param name="phone">Its number; null for none.</param>
    public void BeReached(PublicAddress? address, string? phone) => (PublicAddress, Phone) = (address, Guard.WordsOrNone(phone));

    /// <summary>Confirms that the help lines of its country are right.</summary>
    /// <param name="today">The day on which somebody looked.</param>
    public void ConfirmNumbers(DateOnly today) => NumbersConfirmedOn = today;

    /// <summary>Whether its help lines were confirmed less than 180 days ago and may be shown to clients.</summary>
    /// <param name="today">The practice's day.</param>
    public bool HasConfirmedNumbers(DateOnly today) => NumbersConfirmedOn is { } on && today.DayNumber - on.DayNumber < NumbersHoldForDays;

    /// <summary>Promises notes within so many practice hours.</summary>
    /// <param name="within">Above 0.</param>
    public void PromiseNotes(TimeSpan within)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(within, TimeSpan.Zero);
        NoteWithin = within;
    }

    /// <summary>Lets a sign-in last so long without a page being asked for.</summary>
    /// <param name="idle">From 5 to 60 minutes.</param>
    public void KeepSignedIn(TimeSpan idle)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(idle, TimeSpan.FromMinutes(5));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(idle, TimeSpan.FromMinutes(60));
        SignedInFor = idle;
    }

    /// <summary>Says which languages its client pages speak.</summary>
    /// <param name="languages">At least one, the first being the default.</param>
    public void Speak(IReadOnlyList<string> languages)
    {
        ArgumentNullException.ThrowIfNull(languages);
        if (languages.Count == 0) throw new ArgumentException("at least one language", nameof(languages));
        Languages = [.. languages.Select(Guard.Language).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>What keeps a form from going out by link; empty when nothing does. A form with risk items needs hours, cover and numbers as well.</summary>
    /// <param name="hasRiskItems">Whether an instrument on it lists risk items or risk words.</param>
    /// <param name="hasCover">Whether somebody covers for the therapist.</param>
    /// <param name="today">The practice's day.</param>
    public IReadOnlyList<LinkLack> LacksForLink(bool hasRiskItems, bool hasCover, DateOnly today)
    {
        return
        [
            .. PublicAddress is null ? [LinkLack.PublicAddress] : Array.Empty<LinkLack>(),
            .. hasRiskItems && Hours is null ? [LinkLack.Hours] : Array.Empty<LinkLack>(),
            .. hasRiskItems && !hasCover ? [LinkLack.Cover] : Array.Empty<LinkLack>(),
            .. hasRiskItems && (Phone is null || !HasConfirmedNumbers(today)) ? [LinkLack.Numbers] : Array.Empty<LinkLack>(),
        ];
    }
}
