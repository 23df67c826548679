namespace Rapport.Privacy;

/// <summary>How a link to a client's own page reaches them. Numbers are kept: none is ever changed or used again.</summary>
public enum OwnLinkBy
{
    /// <summary>By e-mail, in the hours that the client calls safe.</summary>
    Email = 1,

    /// <summary>Printed, or read from the therapist's screen with a phone.</summary>
    Paper = 2,

    /// <summary>On a screen of the practice that is handed over.</summary>
    Screen = 3,
}
