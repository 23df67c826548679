namespace Rapport.Alliance;

/// <summary>Where a rupture stands for the people concerned.</summary>
public enum RuptureStanding
{
    /// <summary>The client's rating has not come back.</summary>
    Open = 0,

    /// <summary>The rating is back, but the client has not said so: back, not confirmed.</summary>
    BackNotConfirmed = 1,

    /// <summary>The rating is back and the client says so.</summary>
    Mended = 2,

    /// <summary>The episode was closed before the rating came back.</summary>
    EndedInRupture = 3,
}
