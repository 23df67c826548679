namespace Rapport.Alliance;

/// <summary>What is known about a client that goes with leaving early (R17).</summary>
public sealed record DropOutSigns
{
    /// <summary>A rupture is open.</summary>
    public bool HasOpenRupture { get; init; }

    /// <summary>How many of the last three meetings were missed, 0 to 3.</summary>
    public int MissedOfLastThree { get; init; }

    /// <summary>Whether a next meeting is booked.</summary>
    public bool HasNextMeeting { get; init; } = true;

    /// <summary>Whether R14 speaks.</summary>
    public bool IsFeedbackMissing { get; init; }

    /// <summary>Whether a message has waited longer than promised.</summary>
    public bool IsMessageOverdue { get; init; }
}
