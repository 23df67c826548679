namespace Rapport.Privacy;

/// <summary>What kind of body sent a client.</summary>
public enum ReferrerKind
{
    /// <summary>A court.</summary>
    Court = 0,

    /// <summary>A probation service.</summary>
    Probation = 1,

    /// <summary>An employer.</summary>
    Employer = 2,

    /// <summary>Who pays: an insurer, a fund.</summary>
    Insurer = 3,

    /// <summary>A school.</summary>
    School = 4,

    /// <summary>A doctor or a service of health.</summary>
    Doctor = 5,

    /// <summary>Anybody else.</summary>
    Other = 6,
}
