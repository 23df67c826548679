namespace Rapport.Instruments;

/// <summary>The codes under which other systems know an instrument.</summary>
/// <param name="Panel">The code of the whole form; null where none is known.</param>
/// <param name="Total">The code of the total score; null where none is known.</param>
/// <param name="Evidence">Where the codes come from.</param>
public sealed record Loinc(string? Panel, string? Total, Evidence Evidence)
{
    /// <summary>Codes by item number.</summary>
    public IReadOnlyDictionary<int, string> Items { get; internal init; } = new Dictionary<int, string>();

    /// <summary>Codes by answer value.</summary>
    public IReadOnlyDictionary<int, string> Answers { get; internal init; } = new Dictionary<int, string>();

    /// <summary>Further codes by what they stand for.</summary>
    public IReadOnlyDictionary<string, string> Others { get; internal init; } = new Dictionary<string, string>();
}
