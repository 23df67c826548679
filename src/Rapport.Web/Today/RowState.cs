namespace Rapport.Web.Today;

/// <summary>A state of a row: a word, and the shape that goes with it.</summary>
/// <param name="Kind">"", done, due, no or now.</param>
/// <param name="Text">The word.</param>
internal sealed record RowState(string Kind, string Text);
