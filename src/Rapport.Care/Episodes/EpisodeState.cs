namespace Rapport.Care;

/// <summary>Where a course of work stands.</summary>
public enum EpisodeState
{
    /// <summary>Somebody asked; the work has not begun.</summary>
    Enquired = 0,

    /// <summary>The two are working.</summary>
    Open = 1,

    /// <summary>It has ended.</summary>
    Ended = 2,
}
