namespace Rapport.Care;

/// <summary>How the two meet.</summary>
public enum SessionForm
{
    /// <summary>In a room.</summary>
    Room = 0,

    /// <summary>By video.</summary>
    Video = 1,

    /// <summary>By phone.</summary>
    Phone = 2,
}
