namespace Rapport.Care;

/// <summary>How a course of work ended, without blame.</summary>
public enum Ending
{
    /// <summary>Both agreed, with a last session.</summary>
    Agreed = 0,

    /// <summary>One of them ended it.</summary>
    Stopped = 1,

    /// <summary>The client did not come any more.</summary>
    StayedAway = 2,

    /// <summary>Handed over to another therapist.</summary>
    Referred = 3,

    /// <summary>Something from outside: a move, an illness, money, the end of a funding.</summary>
    Circumstances = 4,

    /// <summary>It never began.</summary>
    NotBegun = 5,
}
