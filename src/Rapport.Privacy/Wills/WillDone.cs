namespace Rapport.Privacy;

/// <summary>What two people did with what an author wrote for themselves about a client.</summary>
public enum WillDone
{
    /// <summary>They opened it.</summary>
    Opened = 0,

    /// <summary>It was destroyed.</summary>
    Destroyed = 1,
}
