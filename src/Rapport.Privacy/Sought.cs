using Rapport.Care;

namespace Rapport.Privacy;

/// <summary>What somebody wants to look at.</summary>
/// <param name="Practice">The practice in which the client is helped.</param>
/// <param name="Client">Whose record.</param>
/// <param name="Part">Which part of it.</param>
public sealed record Sought(Id<Practice> Practice, Id<Client> Client, RecordPart Part)
{
    /// <summary>The course of work that it belongs to; null for what belongs to the client as a whole.</summary>
    public Id<Episode>? Episode { get; init; }

    /// <summary>Who wrote it for themselves; null for what belongs to the record.</summary>
    public Id<Person>? Author { get; init; }

    /// <summary>The practice's day that it belongs to; null for what belongs to no day.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Whether they want to change it, and not only to look.</summary>
    public bool IsChange { get; init; }
}
