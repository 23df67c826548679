using Microsoft.EntityFrameworkCore;
using Rapport.Alliance;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Signals;

/// <summary>Opens a signal. A risk answer counts as read from then on, and who read it stays on the record.</summary>
public sealed class ReadSignal(RapportDb db, TimeProvider clock)
{
    public async Task<SignalSeen?> Run(Id<Client> client, Id<Signal> id, SignalReader reader, CancellationToken stop)
    {
        var found = await (from signal in db.Signals
                           join session in db.Sessions on signal.Session equals session.Id
                           join who in db.Clients on signal.Client equals who.Id
                           where signal.Id == id && signal.Client == client
                           select new { signal, session, who, Guess = db.Guesses.FirstOrDefault(guess => guess.Session == session.Id && guess.Therapist == reader.Person) }).FirstOrDefaultAsync(stop);
        if (found is null) return null;
        var seen = new SignalSeen(found.signal, found.session, found.who) { GuessFirstUntil = Waits(found.signal, found.session, reader, found.Guess) };
        if (found.signal.Risk is not null) await NoteRead(found.signal, reader.Person, stop);
        return seen with { Answers = await Answers(id, stop), Reads = await Reads(id, stop), Earlier = await Earlier(id, stop) };
    }

    private DateTimeOffset? Waits(Signal signal, Session session, SignalReader reader, Guess? guess) =>
        signal.Rule.Topic.TellsRating && GuessThenSee.Show(session, !reader.IsCover, guess, (true, clock.GetUtcNow())) is RatingShown.GuessFirst first ? first.Until : null;

    private async Task NoteRead(Signal signal, Id<Person> by, CancellationToken stop)
    {
        if (await db.SignalReads.FindAsync([signal.Id, by], stop) is not null) return;
        var now = clock.GetUtcNow();
        signal.Read(now);
        db.SignalReads.Add(new(signal.Id, signal.Client, by, now));
        await db.SaveChangesAsync(stop);
    }

    private async Task<IReadOnlyList<(SignalAnswered, string)>> Answers(Id<Signal> id, CancellationToken stop)
    {
        var rows = await (from answer in db.SignalAnswers join person in db.People on answer.By equals person.Id where answer.Signal == id select new { answer, person }).AsNoTracking().ToListAsync(stop);
        return [.. rows.OrderBy(row => row.answer.At).Select(row => (row.answer, row.person.DisplayName))];
    }

    private async Task<IReadOnlyList<(DateTimeOffset, string)>> Reads(Id<Signal> id, CancellationToken stop)
    {
        var rows = await (from read in db.SignalReads join person in db.People on read.By equals person.Id where read.Signal == id select new { read.At, person }).AsNoTracking().ToListAsync(stop);
        return [.. rows.OrderBy(row => row.At).Select(row => (row.At, row.person.DisplayName))];
    }

    private async Task<IReadOnlyList<SignalRestated>> Earlier(Id<Signal> id, CancellationToken stop) =>
        await db.SignalRestatements.AsNoTracking().Where(row => row.Signal == id).OrderBy(row => row.Number).ToListAsync(stop);
}
