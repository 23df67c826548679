namespace Rapport.Alliance;

/// <summary>What kind of strain it is, as the therapist sees it.</summary>
public enum RuptureKind
{
    /// <summary>Not clear, or seen only in the answers.</summary>
    NotSure = 0,

    /// <summary>Moving away.</summary>
    Withdrawal = 1,

    /// <summary>Moving against.</summary>
    Confrontation = 2,

    /// <summary>A little of both.</summary>
    Both = 3,
}
