namespace Rapport.Care;

/// <summary>The emergency numbers of a country.</summary>
public sealed record Emergency : HelpSource
{
    /// <summary>The numbers, the first one first; never empty.</summary>
    public required IReadOnlyList<EmergencyNumber> Numbers { get; init; }
}
