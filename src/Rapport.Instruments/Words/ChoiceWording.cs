namespace Rapport.Instruments;

/// <summary>The words of one choice.</summary>
/// <param name="Id">The id of the choice.</param>
/// <param name="Text">The question.</param>
/// <param name="Help">A further explanation; null for none.</param>
/// <param name="Options">The words to tick, by the id of the option.</param>
public sealed record ChoiceWording(string Id, string Text, string? Help, IReadOnlyDictionary<string, string> Options)
{
    /// <summary>What is said at once when a risk option was ticked; null for none.</summary>
    public string? OnRisk { get; internal init; }
}
