namespace Rapport.Privacy;

/// <summary>Whether the client can decide themselves what a guardian gets, as the therapist in charge sees it.</summary>
public enum Competence
{
    /// <summary>Not yet: they do not understand enough what it would mean.</summary>
    CannotDecide = 0,

    /// <summary>They can, and agree.</summary>
    DecidesAndAgrees = 1,

    /// <summary>They can, and do not agree.</summary>
    DecidesAgainst = 2,
}
