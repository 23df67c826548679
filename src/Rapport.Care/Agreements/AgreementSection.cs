namespace Rapport.Care;

/// <summary>One part of an agreement.</summary>
/// <param name="Id">Its stable name within the agreement.</param>
/// <param name="Title">Its heading, in every language.</param>
/// <param name="Text">Its full words with places to fill; English alone until somebody translated them.</param>
/// <param name="InShort">The same in a line, in every language.</param>
public sealed record AgreementSection(string Id, LocalText Title, LocalText Text, LocalText InShort)
{
    /// <summary>What a practice has to adapt to its country; empty for nothing.</summary>
    public IReadOnlyList<string> Adapt { get; init; } = [];

    /// <summary>The kind of work this part is for alone; null for every kind.</summary>
    public string? OnlyFor { get; init; }

    /// <summary>What it rests on.</summary>
    public required IReadOnlyList<string> Basis { get; init; }

    /// <summary>It as a practice begins to word it. Our full words are English; in another language they are left to be written.</summary>
    /// <param name="language">The language to write in.</param>
    public AgreementPart Begin(string language) => new(Id, Title.In(language), InShort.In(language), Text.Languages.Contains(language, StringComparer.Ordinal) ? Text.In(language) : "");
}
