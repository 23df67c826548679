using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Rapport.App.Reflections;
using Rapport.App.Storage;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Wills;

/// <summary>
/// The two open what an author wrote for themselves: one begins with a reason, the author is told by the same save and can stop it, the other confirms when
/// the days of the will are over. Both type their own passphrase. What was opened stands in the ledger of each client by the save that opens it.
/// </summary>
public sealed class OpenWill(RapportDb db, TimeProvider clock)
{
    /// <summary>One of the two begins: their share goes to the other, sealed to the other's key.</summary>
    public async Task<WillStep> Run(Id<ReflectionWill> id, Person person, (string? Phrase, string Why) with, CancellationToken stop)
    {
        if (await db.WillNaming(id, person.Id, stop) is not { } will || await db.OpeningOf(id, stop) is not null) return new WillStep.NotThere();
        if (await db.KeysOf(will, stop) is not { } keys) return new WillStep.ShareLost();
        if (await Newest(will, stop) is not { } newest) return new WillStep.NothingThere();
        var now = clock.GetUtcNow();
        var isFirst = person.Id == will.First;
        var (own, refused) = await db.TryPhrase(isFirst ? keys.First : keys.Second, with.Phrase, now, stop);
        if (own is null) return new WillStep.Phrase(refused!);
        var opening = new WillOpening(NewId.For<WillOpening>(clock), will.Practice, will.Id, now) { BegunBy = person.Id, Why = with.Why, From = now.AddDays(will.WaitDays) };
        opening.Pass(WillShares.SealTo(isFirst ? keys.Second : keys.First, Share(will, isFirst, own), WillShares.Place(nameof(WillOpening.Passed), opening.Id.Value)));
        CryptographicOperations.ZeroMemory(own);
        db.AddRange(opening, new Notice(NewId.For<Notice>(clock), newest, will.Author, NoticeKind.WillBegun) { By = person.Id, About = person.Id, At = now, Why = with.Why });
        await db.SaveChangesAsync(stop);
        return new WillStep.Done();
    }

    /// <summary>The author stops it. False where nothing waits.</summary>
    public async Task<bool> Stop(Id<ReflectionWill> id, Id<Person> author, CancellationToken stop)
    {
        if (!await db.ReflectionWills.AnyAsync(one => one.Id == id && one.Author == author, stop)) return false;
        if (await db.OpeningOf(id, stop) is not { } opening || !opening.Stop(clock.GetUtcNow())) return false;
        await db.SaveChangesAsync(stop);
        return true;
    }

    /// <summary>The other of the two confirms: both shares together open the author's key.</summary>
    public async Task<WillStep> Confirm(Id<ReflectionWill> id, Person person, string? phrase, CancellationToken stop)
    {
        if (await db.WillNaming(id, person.Id, stop) is not { } will || await db.OpeningOf(id, stop) is not { IsWaiting: true, Passed: { } passed } opening || opening.BegunBy == person.Id) return new WillStep.NotThere();
        var now = clock.GetUtcNow();
        if (now < opening.From) return new WillStep.TooEarly(opening.From);
        if (await db.KeysOf(will, stop) is not { } keys) return new WillStep.ShareLost();
        var isFirst = person.Id == will.First;
        var (own, refused) = await db.TryPhrase(isFirst ? keys.First : keys.Second, phrase, now, stop);
        if (own is null) return new WillStep.Phrase(refused!);
        var (mine, theirs) = (Share(will, isFirst, own), WillShares.OpenWith(own, passed, WillShares.Place(nameof(WillOpening.Passed), opening.Id.Value)));
        var found = WillShares.Join(isFirst ? (mine, theirs) : (theirs, mine), will);
        opening.Confirm(will.Then == WillThen.Destroy ? null : (Copy(keys.First, nameof(WillOpening.FirstCopy)), Copy(keys.Second, nameof(WillOpening.SecondCopy))), now);
        foreach (var secret in new[] { own, mine, theirs, found }) CryptographicOperations.ZeroMemory(secret);
        await db.Write(will, person.Id, (WillDone.Opened, clock), stop);
        await db.SaveChangesAsync(stop);
        return new WillStep.Done();

        string Copy(ReflectionKey key, string column) => WillShares.SealTo(key, found, WillShares.Place(column, opening.Id.Value));
    }

    private static byte[] Share(ReflectionWill will, bool isFirst, byte[] own) => isFirst
        ? WillShares.OpenWith(own, will.FirstShare, WillShares.Place(nameof(ReflectionWill.FirstShare), will.Id.Value))
        : WillShares.OpenWith(own, will.SecondShare, WillShares.Place(nameof(ReflectionWill.SecondShare), will.Id.Value));

    /// <summary>The client of the newest reflection under the will's key; null where nothing lies under it.</summary>
    private async Task<Id<Client>?> Newest(ReflectionWill will, CancellationToken stop) =>
        await db.ReflectionNotes.Where(one => one.Key == will.Key).OrderByDescending(one => one.WrittenAt).Select(one => (Id<Client>?)one.Client).FirstOrDefaultAsync(stop);
}
