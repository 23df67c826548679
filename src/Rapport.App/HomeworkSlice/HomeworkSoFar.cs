using Rapport.Care;

namespace Rapport.App.HomeworkSlice;

/// <summary>All homework of a client, the latest first, with what became of it.</summary>
public sealed record HomeworkSoFar(Client Client, IReadOnlyList<HomeworkStory> All)
{
    /// <summary>The session in which something can be agreed now: the last that was held or is going on; null for none.</summary>
    public required Session? Latest { get; init; }
}
