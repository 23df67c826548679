namespace Rapport.Privacy;

/// <summary>How much a guardian may be given; each step holds the ones before it. Notes, answers and scores are in none of them.</summary>
public enum GuardianScope
{
    /// <summary>Nothing.</summary>
    Nothing = 0,

    /// <summary>Dates of sessions and what became of them.</summary>
    Attendance = 1,

    /// <summary>And the sessions that are planned, and what was agreed on between sessions.</summary>
    Plan = 2,

    /// <summary>And a summary that the therapist writes for them.</summary>
    Summary = 3,
}
