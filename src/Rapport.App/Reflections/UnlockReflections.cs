using Rapport.App.Accounts;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Reflections;

/// <summary>The author opens their reflections for this sitting.</summary>
public sealed class UnlockReflections(RapportDb db, OpenReflections open, TimeProvider clock)
{
    /// <param name="who">The author, and the sign-in for which it is.</param>
    /// <param name="idle">For so long after the last use they stay open.</param>
    public async Task<PhraseStep> Run((Id<Person> Author, Id<OpenSignIn> SignIn) who, string? phrase, TimeSpan idle, CancellationToken stop)
    {
        if (await db.KeyOf(who.Author, stop) is not { } key) return new PhraseStep.NotNow();
        var (found, refused) = await db.TryPhrase(key, phrase, clock.GetUtcNow(), stop);
        if (found is null) return refused!;
        open.Open(who.SignIn, key, (found, idle));
        return new PhraseStep.Done();
    }
}
