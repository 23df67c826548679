namespace Rapport.Statistics;

/// <summary>What a change that meets a threshold exactly counts as. Decided in docs/decisions/0020-exact-ties.md.</summary>
public enum Ties
{
    /// <summary>
    /// Scores and thresholds are the decimal fractions that people wrote, to the sixth place: 8.2 to 3.2 is a drop of exactly 5.
    /// </summary>
    OnPaper = 0,

    /// <summary>Binary arithmetic as other programs do it: 8.2 - 3.2 comes out a little below 5. For comparison with them only.</summary>
    InBinary = 1,
}
