using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Rapport.App.Accounts;
using Rapport.App.Keys;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Reflections;

/// <summary>What the use cases of reflections ask of the store.</summary>
internal static class ReflectionQueries
{
    extension(RapportDb db)
    {
        /// <summary>The key under which this author writes now; null where they have none yet.</summary>
        public Task<ReflectionKey?> KeyOf(Id<Person> author, CancellationToken stop) =>
            db.ReflectionKeys.SingleOrDefaultAsync(one => one.Author == author && one.RetiredAt == null, stop);

        /// <summary>A phrase that may be used: fit, and not the password of their account, which an owner could set anew.</summary>
        public async Task<PhraseStep?> Unusable(Person author, string? phrase, IPasswordHasher<Account> hasher, CancellationToken stop)
        {
            if (!OwnPhrase.IsFit(phrase)) return new PhraseStep.Unfit();
            var account = await db.Accounts.AsNoTracking().SingleOrDefaultAsync(one => one.Person == author.Id, stop);
            return account?.PasswordHash is { } hash && new[] { phrase!, phrase!.Trim() }.Any(one => hasher.VerifyHashedPassword(account, hash, one) != PasswordVerificationResult.Failed) ? new PhraseStep.IsPassword() : null;
        }

        /// <summary>The private half where this is the passphrase. Who fails waits longer each time; the failures lie in the store, so a restart forgets none.</summary>
        public async Task<(byte[]? Private, PhraseStep? Refused)> TryPhrase(ReflectionKey key, string? phrase, DateTimeOffset now, CancellationToken stop)
        {
            var lookup = db.Keys.Lookup(key.Practice.Value, new Contact.OwnPhrase(key.Author.Value));
            var wait = await db.SignInWaits.SingleOrDefaultAsync(row => row.Key == lookup, stop);
            if (wait?.Until(SignInWait.Free) is { } until && until > now) return (null, new PhraseStep.Wait(until - now));
            if (key.Unlock(phrase ?? "") is { } found)
            {
                if (wait is not null) db.Remove(wait);
                await db.SaveChangesAsync(stop);
                return OwnKey.AreHalves(key.Public, found) ? (found, null) : (null, new PhraseStep.Changed());
            }
            if (wait is null) db.Add(wait = new SignInWait { Key = lookup });
            wait.Failures = now - wait.LastAt < SignInWait.Forgotten ? wait.Failures + 1 : 1;
            wait.LastAt = now;
            await db.SaveChangesAsync(stop);
            return (null, new PhraseStep.Wrong());
        }
    }
}
