using Rapport.Care;

namespace Rapport.Alliance;

/// <summary>What came of writing in a repair.</summary>
public abstract record RepairNoted
{
    private RepairNoted() { }

    /// <summary>It is written down.</summary>
    /// <param name="Entry">What to keep.</param>
    public sealed record Noted(RepairEntry Entry) : RepairNoted;

    /// <summary>It is closed.</summary>
    /// <param name="Entry">What to keep.</param>
    public sealed record Closed(RepairEntry Entry) : RepairNoted;

    /// <summary>First hear and understand: nothing of phase one was done yet.</summary>
    public sealed record PhaseOneFirst : RepairNoted;

    /// <summary>Phase two belongs to a later session than phase one.</summary>
    /// <param name="PhaseOne">The session of phase one.</param>
    public sealed record NextTime(Id<Session> PhaseOne) : RepairNoted;

    /// <summary>Not mended yet: the client's rating has not come back.</summary>
    public sealed record RatingNotBack : RepairNoted;

    /// <summary>Back, not confirmed: the rating is back, and the client's last word is not that it is mended.</summary>
    /// <param name="Word">Their last word; null where they were not asked yet.</param>
    public sealed record BackNotConfirmed(ClientsWord? Word) : RepairNoted;

    /// <summary>It is closed already.</summary>
    /// <param name="As">How.</param>
    public sealed record Stands(RepairState As) : RepairNoted;
}
