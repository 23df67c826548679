using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Said;

/// <summary>Keeps words of a client. The same words of the same day are kept once.</summary>
public sealed class KeepWords(RapportDb db, TimeProvider clock)
{
    /// <summary>Whether the session, if one was named, is the client's.</summary>
    public async Task<bool> Run(Id<Client> client, WordsToKeep words, Id<Person> by, CancellationToken stop)
    {
        if (words.Session is { } session && !await db.Sessions.AnyAsync(one => one.Id == session && one.Client == client, stop)) return false;
        var mark = new Mark(by, clock.GetUtcNow());
        var sameDay = await db.SaidBefore.Where(one => one.Client == client && one.SaidOn == words.SaidOn && one.LetGoAt == null).ToListAsync(stop);
        var said = sameDay.Find(one => one.Words == words.Words);
        if (said is null) db.Add(said = new(NewId.For<SaidBefore>(clock), client, words.Words, words.SaidOn) { From = words.From, Session = words.Session, KeptBy = by });
        if (words.Since is { } since) db.Add(said.Happened(since, mark));
        await db.SaveChangesAsync(stop);
        return true;
    }
}
