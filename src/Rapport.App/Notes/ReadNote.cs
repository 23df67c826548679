using Rapport.App.Sessions;
using Rapport.App.Storage;

namespace Rapport.App.Notes;

/// <summary>A note with everything that stands beside it.</summary>
public sealed class ReadNote(RapportDb db)
{
    /// <summary>Null where the client has no such session.</summary>
    public Task<NotedSession?> Run(AtSession at, CancellationToken stop) => db.FindNoted(at, stop);
}
