using Rapport.Care;

namespace Rapport.App.Notes;

/// <summary>What came of writing.</summary>
/// <param name="Step">What the note said to it.</param>
/// <param name="Beside">How much stands beside the note by now: signed, added, written at the same time.</param>
public sealed record NoteWritten(NoteStep Step, int Beside);
