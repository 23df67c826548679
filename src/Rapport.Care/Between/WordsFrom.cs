namespace Rapport.Care;

/// <summary>Where a client's words stand or were heard.</summary>
public enum WordsFrom
{
    /// <summary>Heard in a session and written down by the therapist.</summary>
    Session = 0,

    /// <summary>The first words of a check-in.</summary>
    CheckIn = 1,

    /// <summary>What a client wanted to come first.</summary>
    MustComeFirst = 2,

    /// <summary>The comment of a check-out.</summary>
    CheckOut = 3,

    /// <summary>What homework was like.</summary>
    Homework = 4,
}
