namespace Rapport.Alliance;

/// <summary>Where a repair stands.</summary>
public enum RepairState
{
    /// <summary>The two are at it.</summary>
    Open = 0,

    /// <summary>The client's rating is back and the client says so.</summary>
    Mended = 1,

    /// <summary>It was tried and is not mended.</summary>
    NotMended = 2,

    /// <summary>The two went on without settling it.</summary>
    CarriedOn = 3,

    /// <summary>The two parted.</summary>
    Parted = 4,
}
