using Rapport.Care;

namespace Rapport.Alliance;

/// <summary>
/// What the two do about a strain, from the first look to its close. Every step gives an entry that is kept; nothing is ever taken
/// out. Mended is a word of the client's: it needs their later rating and their own word.
/// </summary>
public sealed class Repair
{
    internal Repair(Id<Repair> id, Id<Client> client, Id<Episode> episode, Id<Session> session) =>
        (Id, Client, Episode, Session) = (id, client, episode, session);

    /// <summary>Its identifier.</summary>
    public Id<Repair> Id { get; }

    /// <summary>With whom.</summary>
    public Id<Client> Client { get; }

    /// <summary>In which course of work.</summary>
    public Id<Episode> Episode { get; }

    /// <summary>The session of the strain.</summary>
    public Id<Session> Session { get; }

    /// <summary>The signal it began from; null where a person began it.</summary>
    public Id<Signal>? Signal { get; private set; }

    /// <summary>What kind of strain it seems to be.</summary>
    public RuptureKind Kind { get; private set; }

    /// <summary>Where it stands.</summary>
    public RepairState State { get; private set; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset BegunAt { get; init; }

    /// <summary>When it was closed; null while it is open.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>The earliest session in which something of phase one was done; null for none.</summary>
    public Id<Session>? PhaseOneIn { get; private set; }

    /// <summary>When that session started.</summary>
    public DateTimeOffset? PhaseOneAt { get; private set; }

    /// <summary>The client's last word while it was open; null where there is none.</summary>
    public ClientsWord? Word { get; private set; }

    /// <summary>How many entries there are.</summary>
    public int Entries { get; private set; }

    /// <summary>Begins a repair without a signal: a person noticed it.</summary>
    /// <param name="id">Its identifier.</param>
    /// <param name="session">The session of the strain.</param>
    /// <param name="kind">What kind of strain it seems to be.</param>
    /// <param name="mark">Who begins it, and when.</param>
    public static (Repair Repair, RepairEntry Entry) Begin(Id<Repair> id, Session session, RuptureKind kind, Mark mark)
    {
        ArgumentNullException.ThrowIfNull(session);
        var repair = new Repair(id, session.Client, session.Episode, session.Id) { BegunAt = mark.At, Kind = kind };
        return (repair, repair.Write(RepairEntryKind.Began, mark) with { Kind = kind, Session = session.Id });
    }

    /// <summary>The therapist sees the kind of strain in another way.</summary>
    /// <param name="kind">What kind it seems to be now.</param>
    /// <param name="mark">Who, and when.</param>
    public RepairNoted Name(RuptureKind kind, Mark mark)
    {
        if (State != RepairState.Open) return new RepairNoted.Stands(State);
        Kind = kind;
        return new RepairNoted.Noted(Write(RepairEntryKind.Kind, mark) with { Kind = kind });
    }

    /// <summary>What may have led to it.</summary>
    /// <param name="words">In the therapist's words.</param>
    /// <param name="mark">Who, and when.</param>
    public RepairNoted MayHaveLed(string words, Mark mark)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(words);
        return State != RepairState.Open ? new RepairNoted.Stands(State) : new RepairNoted.Noted(Write(RepairEntryKind.MayHaveLed, mark) with { Words = words });
    }

    /// <summary>Something was done about it in a session. Phase two only in a later session than phase one.</summary>
    /// <param name="done">What was done.</param>
    /// <param name="session">In which session of the same episode.</param>
    /// <param name="mark">Who writes it down, and when.</param>
    public RepairNoted Do(RepairDone done, Session session, Mark mark)
    {
        ArgumentNullException.ThrowIfNull(done);
        ArgumentNullException.ThrowIfNull(session);
        if (session.Episode != Episode) throw new ArgumentException("a session of another episode", nameof(session));
        if (State != RepairState.Open) return new RepairNoted.Stands(State);
        if (done.Step.Phase == 2 && PhaseOneIn is not { }) return new RepairNoted.PhaseOneFirst();
        if (done.Step.Phase == 2 && session.StartsAt <= PhaseOneAt) return new RepairNoted.NextTime(PhaseOneIn!.Value);
        if (done.Step.Phase == 1 && (PhaseOneAt is null || session.StartsAt < PhaseOneAt)) (PhaseOneIn, PhaseOneAt) = (session.Id, session.StartsAt);
        return new RepairNoted.Noted(Write(RepairEntryKind.Step, mark) with { Step = done.Step, Card = done.Card, Words = done.Words, Session = session.Id });
    }

    /// <summary>What the client said about it. It is heard even when the repair is closed.</summary>
    /// <param name="words">In the client's words.</param>
    /// <param name="mark">Who writes it down, and when.</param>
    public RepairEntry ClientSaid(string words, Mark mark)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(words);
        return Write(RepairEntryKind.ClientSaid, mark) with { Words = words };
    }

    /// <summary>How it is now, in the client's own word; the last one counts. After the close it is heard and changes nothing.</summary>
    /// <param name="word">Their word.</param>
    /// <param name="words">What they added; null for nothing.</param>
    /// <param name="by">Who heard it in the room; null where they wrote it on a form.</param>
    /// <param name="at">When.</param>
    public RepairEntry HearWord(ClientsWord word, string? words, Id<Person>? by, DateTimeOffset at)
    {
        if (State == RepairState.Open) Word = word;
        return Write(RepairEntryKind.ClientsWord, by, at) with { Word = word, Words = words };
    }

    /// <summary>Closes it. Mended only when the rating is back by R7 and the client's last word says so; otherwise what is lacking is said.</summary>
    /// <param name="how">How it ends.</param>
    /// <param name="rupture">The course of the rating since the strain (<see cref="RuptureCourse"/> or <see cref="StrainCourse"/>); null where no rating is known.</param>
    /// <param name="mark">Who closes it, and when.</param>
    /// <exception cref="ArgumentOutOfRangeException">"Open", which is no close.</exception>
    public RepairNoted Close(RepairState how, Rupture? rupture, Mark mark)
    {
        if (how == RepairState.Open) throw new ArgumentOutOfRangeException(nameof(how), how, "how it ends");
        if (State != RepairState.Open) return new RepairNoted.Stands(State);
        if (how == RepairState.Mended && Lacking(rupture) is { } lacking) return lacking;
        (State, ClosedAt) = (how, mark.At);
        return new RepairNoted.Closed(Write(RepairEntryKind.Closed, mark) with { ClosedAs = how });
    }

    /// <summary>Where it stands for the people: open, back but not confirmed, ready to be called mended, or ended in rupture.</summary>
    /// <param name="rupture">The course of the rating since the strain; null where no rating is known.</param>
    public RuptureStanding Standing(Rupture? rupture) =>
        rupture is null ? RuptureStanding.Open : (Word == ClientsWord.Mended ? rupture.Confirm() : rupture).Standing;

    internal void FromSignal(Id<Signal> signal) => Signal = signal;

    private RepairNoted? Lacking(Rupture? rupture) => Standing(rupture) switch
    {
        RuptureStanding.Mended when Word == ClientsWord.Mended => null,
        RuptureStanding.Mended or RuptureStanding.BackNotConfirmed => new RepairNoted.BackNotConfirmed(Word),
        _ => new RepairNoted.RatingNotBack(),
    };

    private RepairEntry Write(RepairEntryKind kind, Mark mark) => Write(kind, mark.By, mark.At);

    private RepairEntry Write(RepairEntryKind kind, Id<Person>? by, DateTimeOffset at) =>
        new(Id, Client, ++Entries, kind) { By = by, At = at.ToUniversalTime() };
}
