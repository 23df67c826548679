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
}
