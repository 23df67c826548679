using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Rapport.App.Accounts;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Reflections;

/// <summary>Another passphrase for the same key: the private half is wrapped anew, nothing that was written is touched.</summary>
public sealed class ChangePhrase(RapportDb db, IPasswordHasher<Account> hasher, TimeProvider clock)
{
    public async Task<PhraseStep> Run(Person author, string? old, string? next, CancellationToken stop)
    {
        if (await db.KeyOf(author.Id, stop) is not { } key) return new PhraseStep.NotNow();
        if (await db.Unusable(author, next, hasher, stop) is { } unusable) return unusable;
        var (found, refused) = await db.TryPhrase(key, old, clock.GetUtcNow(), stop);
        if (found is null) return refused!;
        key.LockWith(next!, found);
        CryptographicOperations.ZeroMemory(found);
        await db.SaveChangesAsync(stop);
        return new PhraseStep.Done();
    }
}
