namespace Rapport.App.Reflections;

/// <summary>What came of a passphrase that was typed. Nothing but <see cref="Done"/> has any effect on what is sealed.</summary>
public abstract record PhraseStep
{
    private PhraseStep() { }

    public sealed record Done : PhraseStep;

    /// <summary>Not the passphrase.</summary>
    public sealed record Wrong : PhraseStep;

    /// <summary>Too many were wrong: nothing is looked at for so long.</summary>
    public sealed record Wait(TimeSpan For) : PhraseStep;

    /// <summary>Too short, or made of words that anybody would try.</summary>
    public sealed record Unfit : PhraseStep;

    /// <summary>It is the password they sign in with.</summary>
    public sealed record IsPassword : PhraseStep;

    /// <summary>It is the passphrase, and what seals is not the other half of what it opens: somebody with the store in their hands changed it.</summary>
    public sealed record Changed : PhraseStep;

    /// <summary>There is a key already, or none yet.</summary>
    public sealed record NotNow : PhraseStep;
}
