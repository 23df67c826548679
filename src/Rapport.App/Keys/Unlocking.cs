namespace Rapport.App.Keys;

/// <summary>What came of trying to unlock the key store. Nothing but <see cref="Unlocked"/> has any effect.</summary>
public abstract record Unlocking
{
    private Unlocking() { }

    public sealed record Unlocked(Keyring Keys) : Unlocking;

    /// <summary>Not the passphrase, file or sheet of this store.</summary>
    public sealed record WrongSecret : Unlocking;

    /// <summary>This store is not locked in that way, a key file instead of a passphrase, say.</summary>
    public sealed record NoSuchLock : Unlocking;

    /// <summary>The secret is right, but the row it opens was damaged: restore the key store.</summary>
    public sealed record Damaged : Unlocking;

    /// <summary>No practice was set up here yet.</summary>
    public sealed record NotSetUp : Unlocking;
}
