namespace Rapport.Care;

/// <summary>How a client may be reached outside a session.</summary>
public enum ContactChannel
{
    /// <summary>Not at all; forms are filled in the room.</summary>
    Never = 0,

    /// <summary>By e-mail.</summary>
    Email = 1,

    /// <summary>By text message.</summary>
    Text = 2,

    /// <summary>By phone call.</summary>
    Call = 3,
}
