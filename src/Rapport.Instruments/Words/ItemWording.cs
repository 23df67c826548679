namespace Rapport.Instruments;

/// <summary>The words of one item.</summary>
/// <param name="Id">The id of the item.</param>
/// <param name="Text">The line itself.</param>
/// <param name="Low">What stands at the lowest answer; null for none.</param>
/// <param name="High">What stands at the highest answer; null for none.</param>
public sealed record ItemWording(string Id, string Text, string? Low, string? High)
{
    /// <summary>A further explanation; null for none.</summary>
    public string? Help { get; internal init; }

    /// <summary>Words for answer values of this item alone; empty for none.</summary>
    public IReadOnlyDictionary<string, string> Answers { get; internal init; } = new Dictionary<string, string>();
}
