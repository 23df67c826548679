namespace Rapport.Privacy;

/// <summary>What a therapist has to be told about the record of somebody they work with.</summary>
public enum NoticeKind
{
    /// <summary>A colleague opened it in an emergency.</summary>
    Emergency = 1,

    /// <summary>Somebody else put a person in charge.</summary>
    PutInCharge = 2,

    /// <summary>Somebody else let a person stand in.</summary>
    StandsIn = 3,

    /// <summary>Somebody else ended that a person works with them.</summary>
    WorkEnded = 4,

    /// <summary>Somebody whom they named began to open what they wrote for themselves.</summary>
    WillBegun = 7,

    /// <summary>A colleague left the practice, and the work is theirs now.</summary>
    HandedOver = 8,
}
