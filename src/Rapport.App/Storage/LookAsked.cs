using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Storage;

/// <summary>What somebody wants to look at.</summary>
/// <param name="Client">Whose record.</param>
/// <param name="Part">Which part of it.</param>
/// <param name="What">A plain name of it, such as "brief"; never a word of its content.</param>
public sealed record LookAsked(Id<Client> Client, RecordPart Part, string What)
{
    /// <summary>Which course of work it belongs to; null for the client as a whole.</summary>
    public Id<Episode>? Episode { get; init; }

    /// <summary>The practice's day that it belongs to; null for none.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Whether they want to change it, and not only to look.</summary>
    public bool IsChange { get; init; }
}
