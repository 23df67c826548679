namespace Rapport.Privacy;

/// <summary>What an ask of a client is about.</summary>
public enum AskAbout
{
    /// <summary>The record, or something in it that the words name.</summary>
    Record = 1,

    /// <summary>A form that was sent; the row is its submission.</summary>
    Answers = 2,

    /// <summary>Somebody's look at the record; the row is the look.</summary>
    Look = 3,

    /// <summary>An opening of their own page; the row is the sitting.</summary>
    Sitting = 4,
}
