using Rapport.Care;

namespace Rapport.Web.Notes;

/// <summary>What is added to a signed note, and why.</summary>
public sealed record AmendForm
{
    public string? Added { get; init; }

    public string? Why { get; init; }

    /// <summary>The name of what is wrong; null for nothing.</summary>
    public string? Problem { get; init; }

    public AmendForm Checked() => this with
    {
        Problem = string.IsNullOrWhiteSpace(Added) ? "note.added-needed" : string.IsNullOrWhiteSpace(Why) ? "note.why-needed" : null,
    };

    public (NoteBody Body, string Why) ToAdd() => (new(NoteForm.Free, "", [Added!.ReplaceLineEndings("\n"), ""]), Why!.Trim());
}
