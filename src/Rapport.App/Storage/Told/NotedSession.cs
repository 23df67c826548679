using Rapport.Care;

namespace Rapport.App.Storage;

/// <summary>A session of a client, with its note; null before the first word.</summary>
public sealed record NotedSession(Client Client, Session Session, SessionNote? Note)
{
    /// <summary>What was signed, added and written beside, in the order of writing.</summary>
    public IReadOnlyList<NoteVersionBy> Versions { get; init; } = [];
}
