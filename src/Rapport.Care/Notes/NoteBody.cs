namespace Rapport.Care;

/// <summary>The words of a note: a title, and one part for each heading of its form. What was seen without words comes last in every form.</summary>
public sealed record NoteBody
{
    private const string Observed = "observed";

    /// <param name="form">The form.</param>
    /// <param name="title">A few words that stand for it in the client's story; may be empty.</param>
    /// <param name="parts">One part for each heading, in their order; empty where nothing was written.</param>
    /// <exception cref="ArgumentException">Not so many parts as headings.</exception>
    public NoteBody(NoteForm form, string title, IReadOnlyList<string> parts)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(parts);
        if (parts.Count != HeadingsOf(form).Count || parts.Any(part => part is null)) throw new ArgumentException("one part for each heading", nameof(parts));
        (Form, Title, Parts) = (form, title, [.. parts]);
    }

    /// <summary>The form.</summary>
    public NoteForm Form { get; }

    /// <summary>A few words that stand for it.</summary>
    public string Title { get; }

    /// <summary>One part for each heading, in their order.</summary>
    public IReadOnlyList<string> Parts { get; }

    /// <summary>Whether nothing was written.</summary>
    public bool IsEmpty => Parts.All(string.IsNullOrWhiteSpace);

    /// <summary>The headings of a form, by their stable names.</summary>
    /// <param name="form">The form.</param>
    /// <exception cref="ArgumentOutOfRangeException">No such form.</exception>
    public static IReadOnlyList<string> HeadingsOf(NoteForm form) => form switch
    {
        NoteForm.Free => ["what-happened", Observed],
        NoteForm.Soap => ["subjective", "objective", "assessment", "plan", Observed],
        NoteForm.Dap => ["data", "assessment", "plan", Observed],
        NoteForm.Birp => ["behaviour", "intervention", "response", "plan", Observed],
        _ => throw new ArgumentOutOfRangeException(nameof(form), form, "no such form"),
    };

    /// <summary>A note without words yet.</summary>
    /// <param name="form">The form.</param>
    public static NoteBody Blank(NoteForm form) => new(form, "", [.. HeadingsOf(form).Select(_ => "")]);

    /// <summary>The same words under the headings of another form. What has no heading there stands under the first; no word is lost.</summary>
    /// <param name="form">The other form.</param>
    public NoteBody As(NoteForm form)
    {
        if (form == Form) return this;
        var (from, to) = (HeadingsOf(Form), HeadingsOf(form));
        var parts = from.Zip(Parts).ToDictionary(part => part.First, part => part.Second, StringComparer.Ordinal);
        var kept = to.Select(heading => parts.GetValueOrDefault(heading, "")).ToArray();
        var others = from.Where(heading => !to.Contains(heading, StringComparer.Ordinal)).Select(heading => parts[heading]);
        kept[0] = string.Join("\n\n", others.Prepend(kept[0]).Where(words => !string.IsNullOrWhiteSpace(words)));
        return new(form, Title, kept);
    }

    /// <summary>Two are the same when every word is.</summary>
    /// <param name="other">Another body.</param>
    public bool Equals(NoteBody? other) => other is not null && Form == other.Form && Title == other.Title && Parts.SequenceEqual(other.Parts, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Form, Title, Parts[0]);
}
