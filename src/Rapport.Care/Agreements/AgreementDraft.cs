namespace Rapport.Care;

/// <summary>What a practice is about to publish: its own words for one of our agreements, in one language.</summary>
/// <param name="Template">The name of ours that it began from.</param>
/// <param name="Language">The language it is written in.</param>
public sealed record AgreementDraft(string Template, string Language)
{
    /// <summary>What it is called.</summary>
    public required string Title { get; init; }

    /// <summary>Its parts, in order.</summary>
    public required IReadOnlyList<AgreementPart> Parts { get; init; }

    /// <summary>What stands at the places, by the name of the place.</summary>
    public required IReadOnlyDictionary<string, string> Values { get; init; }

    /// <summary>The places that its words name and nobody has filled. While there is one, it cannot be published, so it can never be given.</summary>
    public IReadOnlyList<string> Lacking => AgreementPlaces.Lacking(Words, Values);

    /// <summary>The places that its words name and that no agreement of ours knows: a slip of the pen.</summary>
    public IReadOnlyList<string> Unknown => [.. AgreementPlaces.In(Words).Except(AgreementTemplates.Places, StringComparer.Ordinal)];

    /// <summary>Whether it says everything that it begins to say.</summary>
    public bool IsReady => !string.IsNullOrWhiteSpace(Title) && Parts.Count > 0 && !Parts.Any(part => part.IsBlank) && Unknown.Count == 0 && Lacking.Count == 0;

    private IEnumerable<string> Words => Parts.SelectMany(part => new[] { part.Title, part.InShort, part.Text }).Append(Title);

    /// <summary>The words that this practice had published, or ours, to begin from. Of ours the full words are English; in another language they are left to be written.</summary>
    /// <param name="template">One of ours.</param>
    /// <param name="language">The language to write in.</param>
    public static AgreementDraft From(AgreementTemplate template, string language)
    {
        ArgumentNullException.ThrowIfNull(template);
        var isOurs = string.Equals(language, "en", StringComparison.Ordinal);
        return new(template.Id, language)
        {
            Title = isOurs ? template.Title.English : "",
            Parts = [.. template.Sections.Where(section => section.OnlyFor is null).Select(section => section.Begin(language))],
            Values = new Dictionary<string, string>(StringComparer.Ordinal),
        };
    }

    /// <summary>Whether a reader would see the very same words.</summary>
    /// <param name="version">One that was published.</param>
    public bool Says(PracticeAgreement version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return Title == version.Title && Parts.SequenceEqual(version.Parts)
            && AgreementPlaces.In(Words).All(place => string.Equals(Values.GetValueOrDefault(place), version.Values.GetValueOrDefault(place), StringComparison.Ordinal));
    }
}
