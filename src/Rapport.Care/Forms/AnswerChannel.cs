namespace Rapport.Care;

/// <summary>On what a form was filled in.</summary>
public enum AnswerChannel
{
    /// <summary>By a one-time link, on the client's own device.</summary>
    Link = 0,

    /// <summary>On the therapist's computer, handed over.</summary>
    ThisComputer = 1,

    /// <summary>On a tablet of the practice.</summary>
    Tablet = 2,

    /// <summary>On paper, keyed in later.</summary>
    Paper = 3,
}
