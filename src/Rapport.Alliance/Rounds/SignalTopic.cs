namespace Rapport.Alliance;

/// <summary>What a signal is about. One session has at most one signal of each, however many rules see the same.</summary>
public enum SignalTopic
{
    /// <summary>The rating fell: R6, R4, R13 within the session, R1.</summary>
    Strain = 0,

    /// <summary>What became of a strain: R7.</summary>
    Course = 1,

    /// <summary>The mark before the session fell: R13 between sessions.</summary>
    Between = 2,

    /// <summary>How life goes, against the start: R8.</summary>
    Change = 3,

    /// <summary>How life goes, against others who began alike: R11.</summary>
    Expected = 4,

    /// <summary>Answers are missing: R14.</summary>
    Feedback = 5,

    /// <summary>High marks that deserve a question: R16.</summary>
    HonestReading = 6,

    /// <summary>Reasons to stay away: R17.</summary>
    Leaving = 7,

    /// <summary>Words that were ticked.</summary>
    Ticks = 8,

    /// <summary>A risk answer: R18.</summary>
    Risk = 9,
}
