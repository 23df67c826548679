using Rapport.Alliance;

namespace Rapport.App.Repairs;

/// <summary>What came of writing in a repair.</summary>
public abstract record RepairWritten
{
    private RepairWritten() { }

    /// <summary>What the repair itself answers.</summary>
    public sealed record Answered(RepairNoted Noted) : RepairWritten;

    /// <summary>That session has not begun, so nothing can have been done in it.</summary>
    public sealed record NotBegun : RepairWritten;

    /// <summary>This client has no such repair, or this repair no such session.</summary>
    public sealed record NotHere : RepairWritten;

    /// <summary>Somebody else wrote at the same moment; look again.</summary>
    public sealed record WrittenMeanwhile : RepairWritten;
}
