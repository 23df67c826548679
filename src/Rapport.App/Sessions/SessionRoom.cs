using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Sessions;

/// <summary>What lies on the table while the two meet.</summary>
public sealed record SessionRoom(NotedSession Noted)
{
    /// <summary>What the client wants to come first, in their own words.</summary>
    public required IReadOnlyList<MustComeFirst> First { get; init; }

    /// <summary>The check-in of this session; null while it is not in.</summary>
    public required FormAnswer? CheckIn { get; init; }

    /// <summary>Whether the check-out is in.</summary>
    public required bool HasCheckOut { get; init; }

    /// <summary>What is planned to be asked, and what was asked today.</summary>
    public required IReadOnlyList<PlannedQuestion> Questions { get; init; }

    /// <summary>What was agreed before, still open, the oldest first.</summary>
    public required IReadOnlyList<Homework> Homework { get; init; }

    /// <summary>Strains that the two are mending.</summary>
    public required IReadOnlyList<Alliance.Repair> Repairs { get; init; }

    /// <summary>Earlier words that are kept, with what happened since.</summary>
    public required IReadOnlyList<KeptWords> Kept { get; init; }
}
