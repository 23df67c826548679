namespace Rapport.Alliance;

/// <summary>One entry of signals.json with its placeholders still in it.</summary>
internal sealed record SignalText
{
    public required string Id { get; init; }
    public string Title { get; init; } = "";
    public string Level { get; init; } = "none";
    public required string Seen { get; init; }
    public required string HowSure { get; init; }
    public required string MayMean { get; init; }
    public required string[] CouldDo { get; init; }
    public string[] Placeholders { get; init; } = [];

    public IEnumerable<string> Sentences => [Title, Seen, HowSure, MayMean, .. CouldDo];
}
