using System.Text.Json.Serialization;

namespace Rapport.Care;

/// <summary>One part of an agreement as a practice words it, in one language, with places to fill.</summary>
/// <param name="Id">Its stable name: that of our part, or own-1 and so on for one of the practice's own.</param>
/// <param name="Title">Its heading.</param>
/// <param name="InShort">The same in a line, which the client reads first.</param>
/// <param name="Text">The full words.</param>
public sealed record AgreementPart(string Id, string Title, string InShort, string Text)
{
    /// <summary>Whether a heading, a line or the full words are missing.</summary>
    [JsonIgnore]
    public bool IsBlank => string.IsNullOrWhiteSpace(Title) || string.IsNullOrWhiteSpace(InShort) || string.IsNullOrWhiteSpace(Text);

    /// <summary>The places in all of it, each once.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Places => AgreementPlaces.In([Title, InShort, Text]);
}
