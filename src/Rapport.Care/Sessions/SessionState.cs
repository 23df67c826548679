namespace Rapport.Care;

/// <summary>What became of a session.</summary>
public enum SessionState
{
    /// <summary>Agreed, still to come.</summary>
    Planned = 0,

    /// <summary>It took place.</summary>
    Held = 1,

    /// <summary>The client cancelled.</summary>
    CancelledByClient = 2,

    /// <summary>The therapist cancelled.</summary>
    CancelledByTherapist = 3,

    /// <summary>The practice cancelled.</summary>
    CancelledByPractice = 4,

    /// <summary>The client did not come.</summary>
    NotAttended = 5,
}
