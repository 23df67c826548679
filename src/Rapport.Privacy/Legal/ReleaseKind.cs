namespace Rapport.Privacy;

/// <summary>What can go to whoever asks by law, item by item. What a therapist writes for themselves is not among it.</summary>
public enum ReleaseKind
{
    /// <summary>A summary, which always goes first.</summary>
    Summary = 0,

    /// <summary>Dates of sessions and what became of them.</summary>
    Attendance = 1,

    /// <summary>Scores of one questionnaire.</summary>
    Scores = 2,

    /// <summary>One signed note with what was added to it.</summary>
    Note = 3,

    /// <summary>What was agreed on between sessions.</summary>
    Homework = 4,

    /// <summary>One agreement that both accepted.</summary>
    Agreement = 5,
}
