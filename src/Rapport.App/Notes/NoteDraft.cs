using Rapport.Care;

namespace Rapport.App.Notes;

/// <summary>Words of a note as somebody's page sends them.</summary>
/// <param name="By">Who writes.</param>
/// <param name="Body">The words.</param>
/// <param name="Page">The page that they are written on.</param>
/// <param name="Revision">The revision of the note seen there.</param>
public sealed record NoteDraft(Id<Person> By, NoteBody Body, Guid Page, int Revision);
