namespace Rapport.Instruments;

/// <summary>How many items of one cluster must count.</summary>
/// <param name="Subscale">The id of the subscale.</param>
/// <param name="Count">At least so many items.</param>
public sealed record ClusterNeed(string Subscale, int Count);
