namespace Rapport.Privacy;

/// <summary>What somebody did about what a guardian may be given.</summary>
public enum GuardianStepKind
{
    /// <summary>The therapist in charge asked for it.</summary>
    Asked = 0,

    /// <summary>A second person approved it.</summary>
    Approved = 1,

    /// <summary>A second person refused it.</summary>
    Refused = 2,

    /// <summary>It was ended before its last day.</summary>
    Ended = 3,
}
