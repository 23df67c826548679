using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Rapport.App.Accounts;
using Rapport.App.Keys;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Reflections;

/// <summary>
/// An author's key is made. What they wrote before, under the client's key alone, goes under it in the same save. With the passphrase lost they may begin
/// anew: what lies under the earlier key stays there, unread.
/// </summary>
public sealed class SetUpReflections(RapportDb db, IPasswordHasher<Account> hasher, TimeProvider clock)
{
    /// <param name="isAnew">They have a key and give up on it.</param>
    public async Task<PhraseStep> Run(Person author, string? phrase, bool isAnew, CancellationToken stop)
    {
        if (await db.Unusable(author, phrase, hasher, stop) is { } unusable) return unusable;
        var (now, earlier) = (clock.GetUtcNow(), await db.KeyOf(author.Id, stop));
        if (earlier is null == isAnew) return new PhraseStep.NotNow();
        earlier?.Retire(now);
        var (publicHalf, privateHalf) = OwnKey.Make();
        var key = new ReflectionKey(NewId.For<ReflectionKey>(clock), author.Practice, author.Id, now) { Public = publicHalf };
        key.LockWith(phrase!, privateHalf);
        CryptographicOperations.ZeroMemory(privateHalf);
        db.Add(key);
        foreach (var note in await db.ReflectionNotes.Where(one => one.Author == author.Id && one.Key == null).ToListAsync(stop)) note.Write(key, note.Words, note.WrittenAt ?? now);
        await db.SaveChangesAsync(stop);
        SqliteFile.DropOldPages(db); // they hold the words as they were sealed before
        return new PhraseStep.Done();
    }
}
