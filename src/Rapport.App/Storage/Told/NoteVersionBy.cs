using Rapport.Care;

namespace Rapport.App.Storage;

/// <summary>Words of a note that stand for good, and who wrote them.</summary>
public sealed record NoteVersionBy(NoteVersion Version, Person By);
