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
        return AgreementPlaces.Lacking(Sections.SelectMany(section => new[] { section.Text.English, section.InShort.English }), values);
    }
}
