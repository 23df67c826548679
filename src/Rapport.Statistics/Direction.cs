namespace Rapport.Statistics;

/// <summary>Which way a score moves when a person gets better.</summary>
public enum Direction
{
    /// <summary>A lower score is better, as with symptoms.</summary>
    LowerIsBetter = 0,

    /// <summary>A higher score is better, as with well-being or the alliance.</summary>
    HigherIsBetter = 1,
}
