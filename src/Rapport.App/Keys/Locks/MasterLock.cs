namespace Rapport.App.Keys;

/// <summary>One way to the master key: it, wrapped by what a passphrase, a key file or the recovery sheet yields.</summary>
internal sealed class MasterLock
{
    public required int MasterVersion { get; init; }
    public required LockKind Kind { get; init; }
    public required byte[] Salt { get; set; }

    /// <summary>Rounds of PBKDF2; 0 where the secret is random and needs none.</summary>
    public required int Rounds { get; set; }

    /// <summary>Tells a wrong secret from a damaged row.</summary>
    public required byte[] Verifier { get; set; }
    public required byte[] Wrapped { get; set; }
}
