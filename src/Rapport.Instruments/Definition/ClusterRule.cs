namespace Rapport.Instruments;

/// <summary>A rule that counts, in each cluster of items, those answered at or above a mark (the symptom clusters of a diagnosis).</summary>
/// <param name="AtLeast">The answer from which an item counts.</param>
/// <param name="Needs">How many items must count, by subscale.</param>
/// <param name="Evidence">Where the rule comes from.</param>
public sealed record ClusterRule(decimal AtLeast, IReadOnlyList<ClusterNeed> Needs, Evidence Evidence);
