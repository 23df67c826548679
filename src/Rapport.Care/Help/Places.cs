namespace Rapport.Care;

/// <summary>The countries that the help lines know, embedded from content/places.json; for suggestions when a practice is set up.</summary>
public static class Places
{
    /// <summary>All of them, in the order of the help lines.</summary>
    public static IReadOnlyList<Place> All { get; } = ContentFile.Read<Contents>(typeof(Places).Assembly, "places.json").Items;

    /// <summary>One of them; null where nothing is known about it.</summary>
    /// <param name="country">Two letters of ISO 3166-1.</param>
    public static Place? Find(string country) => All.FirstOrDefault(place => place.Id == country);

    /// <summary>The country that a time zone suggests; null for none.</summary>
    /// <param name="timeZone">An IANA name.</param>
    public static Place? SuggestedBy(string timeZone) => All.FirstOrDefault(place => place.TimeZones.Contains(timeZone, StringComparer.OrdinalIgnoreCase));

    private sealed record Contents(Place[] Items);
}
