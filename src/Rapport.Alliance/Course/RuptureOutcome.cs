namespace Rapport.Alliance;

/// <summary>What a rupture counts as in statistics, which cannot wait for a person's word.</summary>
public enum RuptureOutcome
{
    /// <summary>Not back yet, and the horizon has not passed.</summary>
    Open = 0,

    /// <summary>Fully back within the horizon.</summary>
    Repaired = 1,

    /// <summary>Not fully back within the horizon.</summary>
    Unresolved = 2,

    /// <summary>The episode was closed before the rating came back.</summary>
    EndedInRupture = 3,
}
