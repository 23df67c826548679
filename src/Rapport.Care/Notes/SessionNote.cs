namespace Rapport.Care;

/// <summary>
/// The clinical record of one session: a draft saved as it is typed, then signed. A signed note never changes; what is added stands
/// beside it. Somebody who saves over another's change loses nothing: their words are kept aside.
/// </summary>
/// <param name="id">Its identifier.</param>
/// <param name="client">About whom.</param>
/// <param name="session">About which session.</param>
/// <param name="author">Who writes and signs it.</param>
public sealed class SessionNote(Id<SessionNote> id, Id<Client> client, Id<Session> session, Id<Person> author)
{
    /// <summary>Its identifier.</summary>
    public Id<SessionNote> Id { get; } = id;

    /// <summary>About whom.</summary>
    public Id<Client> Client { get; private set; } = client;

    /// <summary>About which session.</summary>
    public Id<Session> Session { get; } = session;

    /// <summary>Who writes and signs it.</summary>
    public Id<Person> Author { get; } = author;

    /// <summary>The words of the draft, or what was signed.</summary>
    public NoteBody Body { get; private set; } = NoteBody.Blank(NoteForm.Free);

    /// <summary>Counts the changes of the draft; 0 before the first.</summary>
    public int Revision { get; private set; }

    /// <summary>How many versions were written: signed, added, aside.</summary>
    public int Versions { get; private set; }

    /// <summary>When it was last written in; null for never.</summary>
    public DateTimeOffset? SavedAt { get; private set; }

    /// <summary>When it was signed; null while it is a draft.</summary>
    public DateTimeOffset? SignedAt { get; private set; }

    /// <summary>The page that saved last; its next save follows its last one even where the reply was lost.</summary>
    public Guid? LastPage { get; private set; }

    /// <summary>What was last kept aside, so that a repeated save keeps it once; null for nothing.</summary>
    public NoteBody? LastAside { get; private set; }

    /// <summary>Saves the draft. The same words twice are saved once.</summary>
    /// <param name="body">The words.</param>
    /// <param name="from">The page that it is written on, and the revision seen there. A page sends one save at a time.</param>
    /// <param name="mark">Who writes, and when.</param>
    public NoteStep Save(NoteBody body, (Guid Page, int Revision) from, Mark mark)
    {
        ArgumentNullException.ThrowIfNull(body);
        if (SignedAt is { } signed) return new NoteStep.AlreadySigned(signed, body == Body ? null : Aside(body, mark));
        if (body == Body) return new NoteStep.Saved(Revision);
        if (from.Revision != Revision && from.Page != LastPage) return new NoteStep.ChangedMeanwhile(Aside(body, mark), Revision);
        (Body, Revision, SavedAt, LastPage) = (body, Revision + 1, mark.At, from.Page);
        return new NoteStep.Saved(Revision);
    }

    /// <summary>Signs the draft as the author saw it.</summary>
    /// <param name="basedOn">The revision that the author saw.</param>
    /// <param name="mark">Who signs, and when.</param>
    public NoteStep Sign(int basedOn, Mark mark)
    {
        if (mark.By != Author) return new NoteStep.NotTheAuthor();
        if (SignedAt is { } signed) return new NoteStep.AlreadySigned(signed, null);
        if (Body.IsEmpty) return new NoteStep.NothingWritten();
        if (basedOn != Revision) return new NoteStep.ChangedMeanwhile(null, Revision);
        SignedAt = mark.At;
        return new NoteStep.NowSigned(Write(NoteVersionKind.AsSigned, Body, null, mark));
    }

    /// <summary>Adds to a signed note; what was signed stays as it was.</summary>
    /// <param name="body">What is added.</param>
    /// <param name="why">Why.</param>
    /// <param name="mark">Who adds it, and when.</param>
    public NoteStep Amend(NoteBody body, string why, Mark mark)
    {
        ArgumentNullException.ThrowIfNull(body);
        if (SignedAt is null) return new NoteStep.NotSigned();
        return body.IsEmpty ? new NoteStep.NothingWritten() : new NoteStep.Amended(Write(NoteVersionKind.Amendment, body, Guard.Words(why), mark));
    }

    /// <summary>Goes with its session to the client whose session it was.</summary>
    /// <param name="moved">The move.</param>
    /// <exception cref="ArgumentException">The move of another session.</exception>
    public void Follow(SessionMoved moved)
    {
        ArgumentNullException.ThrowIfNull(moved);
        if (moved.Session != Session) throw new ArgumentException("the move of another session", nameof(moved));
        Client = moved.To;
    }

    private NoteVersion? Aside(NoteBody body, Mark mark)
    {
        if (body.IsEmpty || body == LastAside) return null;
        LastAside = body;
        return Write(NoteVersionKind.Aside, body, null, mark);
    }

    private NoteVersion Write(NoteVersionKind kind, NoteBody body, string? why, Mark mark) =>
        new(Id, Client, ++Versions, kind) { Body = body, Why = why, By = mark.By, At = mark.At };
}
