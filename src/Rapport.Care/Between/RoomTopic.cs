namespace Rapport.Care;

/// <summary>What makes a room right for a client.</summary>
public enum RoomTopic
{
    /// <summary>Warm or cool.</summary>
    Temperature = 0,

    /// <summary>Where to sit.</summary>
    Seat = 1,

    /// <summary>Quiet or not.</summary>
    Noise = 2,

    /// <summary>Bright or dim.</summary>
    Light = 3,

    /// <summary>What is better not seen.</summary>
    OutOfSight = 4,

    /// <summary>Handshake, distance.</summary>
    Closeness = 5,

    /// <summary>How long it may be quiet.</summary>
    Silence = 6,

    /// <summary>Anything else.</summary>
    Other = 7,
}
