namespace Rapport.Care;

/// <summary>What came of writing in a note.</summary>
public abstract record NoteStep
{
    private NoteStep() { }

    /// <summary>The draft is saved.</summary>
    /// <param name="Revision">The draft's new revision; the next save names it.</param>
    public sealed record Saved(int Revision) : NoteStep;

    /// <summary>The draft was changed meanwhile. Both stand: the change in the note, these words beside it.</summary>
    /// <param name="Aside">What to keep; null where these words were kept before.</param>
    /// <param name="Revision">The revision of the draft that stands.</param>
    public sealed record ChangedMeanwhile(NoteVersion? Aside, int Revision) : NoteStep;

    /// <summary>The note is signed.</summary>
    /// <param name="Version">What to keep.</param>
    public sealed record NowSigned(NoteVersion Version) : NoteStep;

    /// <summary>Words were added to a signed note.</summary>
    /// <param name="Version">What to keep.</param>
    public sealed record Amended(NoteVersion Version) : NoteStep;

    /// <summary>The note is signed already; words can only be added. What was sent is kept beside it.</summary>
    /// <param name="At">When it was signed.</param>
    /// <param name="Aside">What to keep; null where nothing new was sent.</param>
    public sealed record AlreadySigned(DateTimeOffset At, NoteVersion? Aside) : NoteStep;

    /// <summary>The note is a draft still; it can be written in and signed.</summary>
    public sealed record NotSigned : NoteStep;

    /// <summary>There is nothing in it to sign.</summary>
    public sealed record NothingWritten : NoteStep;

    /// <summary>Only its author signs a note.</summary>
    public sealed record NotTheAuthor : NoteStep;
}
