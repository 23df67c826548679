namespace Rapport.Instruments;

/// <summary>The score of one subscale.</summary>
/// <param name="Id">The id of the subscale.</param>
/// <param name="Score">The score; null where it cannot be formed, see <see cref="Scoring.Reasons"/>.</param>
public sealed record SubscaleScore(string Id, Score? Score);
