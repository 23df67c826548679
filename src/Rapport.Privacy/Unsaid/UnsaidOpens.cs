namespace Rapport.Privacy;

/// <summary>When what a client finds hard to say may be read. Numbers are kept: none is ever changed or used again.</summary>
public enum UnsaidOpens
{
    /// <summary>There are no words: only that something is there.</summary>
    Never = 1,

    /// <summary>On a day that the client chose.</summary>
    OnDay = 2,

    /// <summary>A day before their next session.</summary>
    BeforeNextSession = 3,

    /// <summary>At once, by one supervisor alone.</summary>
    AtOnce = 4,
}
