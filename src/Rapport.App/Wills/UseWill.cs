using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Rapport.App.Keys;
using Rapport.App.Reflections;
using Rapport.App.Storage;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Wills;

/// <summary>What the two do with what they opened, as the will says: read it while it may be read, or destroy it, which stands in the ledger of each client.</summary>
public sealed class UseWill(RapportDb db, TimeProvider clock)
{
    /// <summary>Reads it, with their own passphrase each time.</summary>
    public async Task<WillStep> Run(Id<ReflectionWill> id, Person person, string? phrase, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        if (await Confirmed(id, person.Id, stop) is not { } held || !MayRead(held.Will, held.Opening, now)) return new WillStep.NotThere();
        var (will, opening) = held;
        var isFirst = person.Id == will.First;
        if ((isFirst ? opening.FirstCopy : opening.SecondCopy) is not { } copy) return new WillStep.NotThere();
        var key = await db.ReflectionKeys.SingleAsync(one => one.Id == (isFirst ? will.FirstKey : will.SecondKey), stop);
        var (own, refused) = await db.TryPhrase(key, phrase, now, stop);
        if (own is null) return new WillStep.Phrase(refused!);
        var authors = WillShares.OpenWith(own, copy, WillShares.Place(isFirst ? nameof(WillOpening.FirstCopy) : nameof(WillOpening.SecondCopy), opening.Id.Value));
        var rows = await (from note in db.ReflectionNotes
                          join client in db.Clients on note.Client equals client.Id
                          where note.Key == will.Key && !db.Bars.Any(bar => bar.Client == note.Client && bar.Person == person.Id && bar.From <= now)
                          orderby note.WrittenAt descending
                          select new { note, client }).AsNoTracking().ToListAsync(stop);
        var seen = rows.ConvertAll(row => Seen(row.note, row.client, authors));
        foreach (var secret in new[] { own, authors }) CryptographicOperations.ZeroMemory(secret);
        return new WillStep.Opened(await db.People.AsNoTracking().SingleAsync(one => one.Id == will.Author, stop), seen);
    }

    /// <summary>Destroys everything under the key. False where nothing was opened, or it is gone already.</summary>
    public async Task<bool> Destroy(Id<ReflectionWill> id, Person person, CancellationToken stop)
    {
        if (await Confirmed(id, person.Id, stop) is not { } held) return false;
        await db.Write(held.Will, person.Id, (WillDone.Destroyed, clock), stop);
        foreach (var note in await db.ReflectionNotes.Where(one => one.Key == held.Will.Key).ToListAsync(stop)) db.Remove(note);
        held.Opening.Destroy(clock.GetUtcNow());
        await db.SaveChangesAsync(stop);
        SqliteFile.DropOldPages(db);
        return true;
    }

    /// <summary>Whether the will still lets the two read.</summary>
    internal static bool MayRead(ReflectionWill will, WillOpening opening, DateTimeOffset now) =>
        will.Then == WillThen.Read && opening is { ConfirmedAt: { } at, DestroyedAt: null } && (will.Months is not { } months || now < at.AddMonths(months));

    private static ReflectionSeen Seen(ReflectionNote note, Client client, byte[] privateHalf)
    {
        try
        {
            return new(note, client, ReflectionStands.Read, note.Read(privateHalf));
        }
        catch (Exception broken) when (broken is SealBrokenException or FormatException)
        {
            return new(note, client, ReflectionStands.Broken, null);
        }
    }

    private async Task<(ReflectionWill Will, WillOpening Opening)?> Confirmed(Id<ReflectionWill> id, Id<Person> person, CancellationToken stop) =>
        await db.WillNaming(id, person, stop) is { } will && await db.OpeningOf(id, stop) is { ConfirmedAt: not null, DestroyedAt: null } opening ? (will, opening) : null;
}
