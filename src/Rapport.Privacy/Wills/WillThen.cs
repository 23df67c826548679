namespace Rapport.Privacy;

/// <summary>What the two may do with what an author wrote for themselves, once both opened it.</summary>
public enum WillThen
{
    /// <summary>Read it, for so many months, and destroy it.</summary>
    Read = 0,

    /// <summary>Destroy it unread.</summary>
    Destroy = 1,
}
