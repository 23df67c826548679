namespace Rapport.Alliance;

/// <summary>What became of a signal.</summary>
public enum SignalState
{
    /// <summary>It is shown.</summary>
    Shown = 0,

    /// <summary>Somebody set it aside, with why.</summary>
    Dismissed = 1,

    /// <summary>A repair began from it.</summary>
    Opened = 2,

    /// <summary>A risk answer: somebody recorded what was done.</summary>
    Done = 3,

    /// <summary>A later form or session changed what is known, and it is not said any more; its words are kept.</summary>
    Withdrawn = 4,
}
