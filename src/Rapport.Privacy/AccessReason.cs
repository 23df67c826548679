namespace Rapport.Privacy;

/// <summary>By which right somebody looks at a record.</summary>
public enum AccessReason
{
    /// <summary>They are the therapist of the episode.</summary>
    Therapist = 0,

    /// <summary>They stand in for the therapist until a date.</summary>
    Cover = 1,

    /// <summary>They manage the practice.</summary>
    Owner = 2,

    /// <summary>They wrote it for themselves.</summary>
    Author = 3,

    /// <summary>The therapist shows this piece of work to them, figures alone.</summary>
    Supervisor = 4,

    /// <summary>They opened it in an emergency, with a reason.</summary>
    Emergency = 5,
}
