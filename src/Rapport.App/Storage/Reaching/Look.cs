using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Storage;

/// <summary>What somebody wants to look at.</summary>
/// <param name="Client">Whose record.</param>
/// <param name="Part">Which part of it.</param>
/// <param name="What">A plain name, such as "brief" or "note"; never a word of its content.</param>
public sealed record Look(Id<Client> Client, RecordPart Part, string What)
{
    /// <summary>The episode it is about; null where any will do.</summary>
    public Id<Episode>? Episode { get; init; }

    /// <summary>Who wrote it, where it is somebody's own.</summary>
    public Id<Person>? Author { get; init; }

    internal Sought In(Id<Practice> practice) => new(practice, Client, Part) { Episode = Episode, Author = Author };
}
