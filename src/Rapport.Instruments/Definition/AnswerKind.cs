namespace Rapport.Instruments;

/// <summary>How an item is answered.</summary>
public enum AnswerKind
{
    /// <summary>One of a few ordered words, each with a whole number.</summary>
    Likert,

    /// <summary>A mark on a printed or drawn line; every decimal within the range is an answer.</summary>
    VisualAnalogue,

    /// <summary>A line with whole steps.</summary>
    Line,

    /// <summary>A number that is said or written.</summary>
    Numeric,

    /// <summary>A line between two opposites with the indifferent middle at 0.</summary>
    Bipolar,

    /// <summary>A rating by an observer.</summary>
    ObserverRating,

    /// <summary>Items with different ranges.</summary>
    Mixed,
}
