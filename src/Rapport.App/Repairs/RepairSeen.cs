using Rapport.Alliance;
using Rapport.Care;

namespace Rapport.App.Repairs;

/// <summary>A repair with all that was written in it.</summary>
/// <param name="Repair">The repair.</param>
/// <param name="Client">With whom.</param>
/// <param name="Signal">The signal it began from; null where a person noticed it.</param>
public sealed record RepairSeen(Repair Repair, Client Client, Signal? Signal)
{
    /// <summary>Every line in order, with who wrote it; null where the client did.</summary>
    public required IReadOnlyList<(RepairEntry Entry, string? By)> Entries { get; init; }

    /// <summary>The sessions of the episode in order.</summary>
    public required IReadOnlyList<Session> Sessions { get; init; }

    /// <summary>Where the rating stands since the strain; null where no rating is known.</summary>
    public Rupture? Strain { get; init; }

    public RuptureStanding Standing => Repair.Standing(Strain);
}
