namespace Rapport.Care;

/// <summary>One part of an agreement as a client reads it, every place filled.</summary>
/// <param name="Id">Its stable name.</param>
/// <param name="Title">Its heading.</param>
/// <param name="InShort">The same in a line.</param>
/// <param name="Text">The full words, in paragraphs, in the language of the version.</param>
public sealed record AgreementLine(string Id, string Title, string InShort, IReadOnlyList<string> Text)
{
    /// <summary>The language of heading and line.</summary>
    public required string Language { get; init; }

    /// <summary>
    /// A version as a client reads it. Where it is written in another language than theirs, heading and line are ours in their language, but only as far as
    /// the practice left ours as they were: a line must never say something else than the words it stands for.
    /// </summary>
    /// <param name="version">The version.</param>
    /// <param name="language">The client's language.</param>
    public static IReadOnlyList<AgreementLine> Of(PracticeAgreement version, string language)
    {
        ArgumentNullException.ThrowIfNull(version);
        var ours = AgreementTemplates.Find(version.Template)?.Sections.ToDictionary(section => section.Id, StringComparer.Ordinal) ?? [];
        return [.. version.Parts.Select(part => Line(part, version, ours.GetValueOrDefault(part.Id), language))];
    }

    private static AgreementLine Line(AgreementPart part, PracticeAgreement version, AgreementSection? ours, string language)
    {
        var isTheirs = version.Language != language && ours is not null && part == ours.Begin(version.Language) && ours.InShort.Languages.Contains(language, StringComparer.Ordinal);
        string Filled(string text) => Placeholders.Fill(text, version.Values);
        string Ours(string text) => Placeholders.Fill(text, version.Values.ToDictionary(value => value.Key, value => Apart(value.Value), StringComparer.Ordinal));
        return new(part.Id, isTheirs ? Ours(ours!.Title.In(language)) : Filled(part.Title), isTheirs ? Ours(ours!.InShort.In(language)) : Filled(part.InShort), Paragraphs(Filled(part.Text)))
        {
            Language = isTheirs ? language : version.Language,
        };
    }

    /// <summary>A value of one language within a line of another keeps its own direction; the two signs are not seen.</summary>
    private static string Apart(string value) => string.IsNullOrWhiteSpace(value) ? value : $"\u2068{value}\u2069";

    private static string[] Paragraphs(string text) => text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
