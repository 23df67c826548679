namespace Rapport.Statistics;

/// <summary>Which way a score moves when a client does better.</summary>
public enum Direction
{
    /// <summary>A higher score is a better one, as in alliance and well-being.</summary>
    HigherIsBetter,

    /// <summary>A lower score is a better one, as in symptoms and distress.</summary>
    LowerIsBetter,
}
