namespace Rapport.Privacy;

/// <summary>What came of a step with a report on attendance.</summary>
public enum ReportStep
{
    /// <summary>It is kept.</summary>
    Done = 0,

    /// <summary>Attendance changed since, or other words were read: it is to be composed anew and asked again.</summary>
    OtherWords = 1,

    /// <summary>The client did not say yes.</summary>
    NotAgreed = 2,

    /// <summary>It went already.</summary>
    AlreadySent = 3,
}
