using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Rapport.App.Reflections;
using Rapport.App.Storage;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Wills;

/// <summary>An author names two people who, together, open what they wrote for themselves. An earlier will for the same key is taken back by the same save.</summary>
public sealed class MakeWill(RapportDb db, TimeProvider clock)
{
    public async Task<WillStep> Run(Person author, WillWanted wanted, string? phrase, CancellationToken stop)
    {
        if (await db.KeyOf(author.Id, stop) is not { } key) return new WillStep.NotThere();
        var now = clock.GetUtcNow();
        if (wanted.First == wanted.Second || await Named(wanted.First, author, stop) is not { } first || await Named(wanted.Second, author, stop) is not { } second) return new WillStep.NotTheseTwo();
        var (found, refused) = await db.TryPhrase(key, phrase, now, stop);
        if (found is null) return new WillStep.Phrase(refused!);
        foreach (var earlier in await db.ReflectionWills.Where(one => one.Author == author.Id && one.Key == key.Id && one.RevokedAt == null).ToListAsync(stop)) await Revoke(earlier, now, stop);
        var id = NewId.For<ReflectionWill>(clock);
        var shares = WillShares.Split(found, id);
        CryptographicOperations.ZeroMemory(found);
        db.Add(new ReflectionWill(id, author.Practice, author.Id, now)
        {
            Key = key.Id, First = wanted.First, Second = wanted.Second, FirstKey = first.Id, SecondKey = second.Id, Wrapped = Convert.ToBase64String(shares.Wrapped),
            FirstShare = WillShares.SealTo(first, shares.First, WillShares.Place(nameof(ReflectionWill.FirstShare), id.Value)),
            SecondShare = WillShares.SealTo(second, shares.Second, WillShares.Place(nameof(ReflectionWill.SecondShare), id.Value)),
            WaitDays = Math.Clamp(wanted.WaitDays, ReflectionWill.FewestDays, ReflectionWill.MostDays), Then = wanted.Then, Months = wanted.Months, Words = wanted.Words,
        });
        await db.SaveChangesAsync(stop);
        return new WillStep.Done();
    }

    /// <summary>The author takes it back. False where they have none.</summary>
    public async Task<bool> Revoke(Id<Person> author, CancellationToken stop)
    {
        var held = await db.ReflectionWills.Where(one => one.Author == author && one.RevokedAt == null).ToListAsync(stop);
        foreach (var will in held) await Revoke(will, clock.GetUtcNow(), stop);
        await db.SaveChangesAsync(stop);
        return held.Count > 0;
    }

    private async Task Revoke(ReflectionWill will, DateTimeOffset now, CancellationToken stop)
    {
        will.Revoke(now);
        if (await db.OpeningOf(will.Id, stop) is { } opening) opening.Stop(now);
    }

    /// <summary>The key of somebody else of the practice who works here now; null where there is none.</summary>
    private async Task<ReflectionKey?> Named(Id<Person> person, Person author, CancellationToken stop) =>
        person != author.Id && await db.People.AnyAsync(one => one.Id == person && one.Practice == author.Practice && one.LeftAt == null, stop) ? await db.KeyOf(person, stop) : null;
}
