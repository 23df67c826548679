using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Reflections;

/// <summary>An author writes for themselves. It needs no passphrase, so that nobody has to look for one after a hard session.</summary>
public sealed class WriteReflection(RapportDb db, TimeProvider clock)
{
    /// <summary>False where the author has no key of their own yet, or the client no such session: then nothing is kept.</summary>
    public async Task<bool> Run((Id<Client> Client, Id<Session>? Session) about, string words, Id<Person> author, CancellationToken stop)
    {
        if (await db.KeyOf(author, stop) is not { } key) return false;
        if (about.Session is { } session && await db.FindSession(about.Client, session, stop) is null) return false;
        var note = new ReflectionNote(NewId.For<ReflectionNote>(clock), about.Client, author) { Session = about.Session };
        note.Write(key, words, clock.GetUtcNow());
        db.Add(note);
        await db.SaveChangesAsync(stop);
        return true;
    }
}
