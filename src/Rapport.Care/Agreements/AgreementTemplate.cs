namespace Rapport.Care;

/// <summary>A default text of the agreement between client and therapist. To be adapted to country and profession; not legal advice.</summary>
/// <param name="Id">Its stable name.</param>
/// <param name="Title">Its heading; English alone for now.</param>
/// <param name="Sections">Its parts, in order.</param>
public sealed record AgreementTemplate(string Id, LocalText Title, IReadOnlyList<AgreementSection> Sections)
{
    /// <summary>The values the practice still has to give; an agreement that lacks one cannot be sent.</summary>
    /// <param name="values">The values it has given, by the name of the place.</param>
    public IReadOnlyList<string> Lacking(IReadOnlyDictionary<string, string> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var places = Sections.SelectMany(section => Placeholders.In(section.Text.English).Concat(Placeholders.In(section.InShort.English)));
        return [.. places.Distinct(StringComparer.Ordinal).Where(place => string.IsNullOrWhiteSpace(values.GetValueOrDefault(place))).Order(StringComparer.Ordinal)];
    }
}
