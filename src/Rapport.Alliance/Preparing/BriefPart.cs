namespace Rapport.Alliance;

/// <summary>The parts of the brief, in the order in which they are read.</summary>
public enum BriefPart
{
    /// <summary>What must come first.</summary>
    MustComeFirst = 0,

    /// <summary>What happened since last time.</summary>
    SinceLastTime = 1,

    /// <summary>The relationship.</summary>
    Relationship = 2,

    /// <summary>What was planned.</summary>
    Planned = 3,

    /// <summary>Room and body.</summary>
    RoomAndBody = 4,

    /// <summary>Who may know what.</summary>
    WhoMayKnow = 5,
}
