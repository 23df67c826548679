using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Rapport.App.Accounts;
using Rapport.App.Keys;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Reflections;

/// <summary>What an author wrote for themselves, with the words where they opened it in this sitting. Nobody else is ever asked for here, and a bar goes before it.</summary>
public sealed class ReadReflections(RapportDb db, OpenReflections open, TimeProvider clock)
{
    /// <param name="client">About the work with whom; null for everybody.</param>
    public async Task<ReflectionDesk> Run((Id<Person> Author, Id<OpenSignIn> SignIn) who, Id<Client>? client, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var key = await db.KeyOf(who.Author, stop);
        var opened = open.Of(who.SignIn, who.Author) is { } held && held.Key == key?.Id ? held.Private : null;
        var rows = await (from note in db.ReflectionNotes
                          join about in db.Clients on note.Client equals about.Id
                          where note.Author == who.Author && (client == null || note.Client == client) && !db.Bars.Any(bar => bar.Client == note.Client && bar.Person == who.Author && bar.From <= now)
                          select new { note, about, IsInPlace = note.About == note.Client || db.SessionMoves.Any(moved => moved.Session == note.Session && moved.To == note.Client) }).AsNoTracking().ToListAsync(stop);
        var seen = rows.Select(row => Seen(row.note, row.about, (key?.Id, opened, row.IsInPlace))).OrderByDescending(one => one.Note.WrittenAt).ToList();
        if (opened is not null) CryptographicOperations.ZeroMemory(opened);
        return new(key is not null, opened is not null, seen)
        {
            Client = client is { } asked ? await db.Clients.AsNoTracking().SingleOrDefaultAsync(one => one.Id == asked, stop) : null,
        };
    }

    private static ReflectionSeen Seen(ReflectionNote note, Client client, (Id<ReflectionKey>? Key, byte[]? Private, bool IsInPlace) with)
    {
        if (note.Key is null) return new(note, client, ReflectionStands.Read, note.Words);
        if (note.Key != with.Key) return new(note, client, ReflectionStands.UnderEarlierKey, null);
        if (with.Private is null) return new(note, client, ReflectionStands.Locked, null);
        try
        {
            return with.IsInPlace ? new(note, client, ReflectionStands.Read, note.Read(with.Private)) : new(note, client, ReflectionStands.Broken, null);
        }
        catch (Exception broken) when (broken is SealBrokenException or FormatException)
        {
            return new(note, client, ReflectionStands.Broken, null);
        }
    }
}
