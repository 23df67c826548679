namespace Rapport.Care;

/// <summary>
/// Help in a crisis, country by country, embedded from content/crisis-resources.json. A wrong number can cost a life: clients see the
/// help lines of a country only after a person of the practice has confirmed them, and for 180 days.
/// </summary>
public sealed class CrisisResources
{
    private readonly Dictionary<string, CountryHelp> _countries;

    private CrisisResources(Contents contents)
    {
        _countries = contents.Items.ToDictionary(country => country.Id, StringComparer.Ordinal);
        (Fallback, Safety, ShowRule) = (contents.Fallback, contents.Safety, contents.ShowRule);
        (Headline, HeadlineWithoutNumber) = (contents.Headline, contents.HeadlineWithoutNumber);
    }

    /// <summary>What ships with the product.</summary>
    public static CrisisResources Shipped { get; } = new(ContentFile.Read<Contents>(typeof(CrisisResources).Assembly, "crisis-resources.json"));

    /// <summary>The countries, in the order of the file.</summary>
    public IReadOnlyCollection<CountryHelp> Countries => _countries.Values;

    /// <summary>Where help in other countries is found.</summary>
    public IReadOnlyList<HelpService> Fallback { get; }

    /// <summary>That somebody may see which numbers were called; shown with every number.</summary>
    public LocalText Safety { get; }

    /// <summary>What may be shown when; for staff, in English.</summary>
    public string ShowRule { get; }

    internal LocalText Headline { get; }

    internal LocalText HeadlineWithoutNumber { get; }

    /// <summary>Everything known about one country, for the person who confirms it; null where nothing is known.</summary>
    /// <param name="country">Two letters of ISO 3166-1.</param>
    public CountryHelp? Find(string country) => _countries.GetValueOrDefault(country);

    /// <summary>
    /// What a client may be shown. Before the practice confirmed its country: the emergency number and the fallback, and of these nothing
    /// that is only recalled. Afterwards the help lines as well, but for those that were announced only.
    /// </summary>
    /// <param name="country">Two letters of ISO 3166-1; nothing need be known about it.</param>
    /// <param name="isConfirmed">Whether the practice confirmed the numbers of this country in the last 180 days.</param>
    public HelpToShow For(string country, bool isConfirmed)
    {
        var fallback = Fallback.Where(service => service.Sure != HelpSure.Recalled).ToList();
        if (Find(country) is not { } known) return new([], [], fallback);
        var isShown = isConfirmed || known.Emergency.Sure != HelpSure.Recalled;
        return new(isShown ? known.Emergency.Numbers : [], isConfirmed ? [.. known.Services.Where(service => !service.StartUnconfirmed)] : [], fallback);
    }

    /// <summary>What a client of a practice may be shown today.</summary>
    /// <param name="practice">The practice.</param>
    /// <param name="today">The practice's day.</param>
    public HelpToShow For(Practice practice, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(practice);
        return For(practice.Country, practice.HasConfirmedNumbers(today));
    }

    private sealed record Contents(CountryHelp[] Items, HelpService[] Fallback, LocalText Safety, LocalText Headline)
    {
        public required LocalText HeadlineWithoutNumber { get; init; }
        public required string ShowRule { get; init; }
    }
}
