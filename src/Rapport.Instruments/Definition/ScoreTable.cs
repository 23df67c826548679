namespace Rapport.Instruments;

/// <summary>The score that belongs to each raw sum.</summary>
/// <param name="First">The raw sum of the first entry.</param>
/// <param name="Scores">One score for each raw sum from the first upward, never falling.</param>
/// <param name="Evidence">Where the table comes from.</param>
public sealed record ScoreTable(int First, IReadOnlyList<decimal> Scores, Evidence Evidence)
{
    /// <summary>The score of a raw sum.</summary>
    /// <param name="raw">A whole raw sum within the table.</param>
    /// <returns>The score.</returns>
    public decimal this[int raw] => Scores[raw - First];
}
