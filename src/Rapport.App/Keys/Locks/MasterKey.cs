using System.Security.Cryptography;

namespace Rapport.App.Keys;

/// <summary>The key that wraps all others, unwrapped, in memory only.</summary>
internal sealed record MasterKey(int Version, byte[] Secret)
{
    private const int SaltLength = 16;
    private static readonly byte[] NoRow = [];

    public static MasterKey Make(int version) => new(version, RandomNumberGenerator.GetBytes(Sealing.KeyLength));

    /// <summary>A lock through which <paramref name="secret"/> leads to this key.</summary>
    public MasterLock LockFor(MasterSecret secret, int rounds)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltLength);
        var used = secret is MasterSecret.Passphrase ? rounds : 0;
        var material = secret.Material() ?? throw new ArgumentException("not a recovery code", nameof(secret));
        var (wrap, verifier) = Derive(material, salt, used);
        return new MasterLock
        {
            MasterVersion = Version, Kind = secret.Kind, Salt = salt, Rounds = used, Verifier = verifier,
            Wrapped = Sealing.SealKey(wrap, Version, Secret, Place(secret.Kind)),
        };
    }

    /// <summary>Null when the secret is not the one of this lock; throws when it is and the lock is damaged.</summary>
    public static MasterKey? Unlock(MasterLock door, MasterSecret secret)
    {
        if (secret.Material() is not { } material) return null;
        var (wrap, verifier) = Derive(material, door.Salt, door.Rounds);
        return CryptographicOperations.FixedTimeEquals(verifier, door.Verifier)
            ? new MasterKey(door.MasterVersion, Sealing.OpenKey(wrap, door.Wrapped, Place(door.Kind)))
            : null;
    }

    public DataKey Wrap(byte[] secret, Guid owner, KeyPurpose purpose, int version) => new()
    {
        Owner = owner, Purpose = purpose, Version = version, MasterVersion = Version,
        Wrapped = Sealing.SealKey(Secret, Version, secret, Place(owner, purpose, version)),
    };

    public byte[] Unwrap(DataKey row) => row.MasterVersion == Version
        ? Sealing.OpenKey(Secret, row.Wrapped, Place(row.Owner, row.Purpose, row.Version))
        : throw new SealBrokenException($"the key of {row.Owner} is wrapped by master key {row.MasterVersion}, this service holds {Version}: start it again");

    public override string ToString() => $"master key {Version}";

    private static (byte[] Wrap, byte[] Verifier) Derive(byte[] material, byte[] salt, int rounds)
    {
        var stretched = rounds == 0
            ? HKDF.Extract(HashAlgorithmName.SHA256, material, salt)
            : Rfc2898DeriveBytes.Pbkdf2(material, salt, rounds, HashAlgorithmName.SHA256, Sealing.KeyLength);
        return (HKDF.Expand(HashAlgorithmName.SHA256, stretched, Sealing.KeyLength, "rapport wrap"u8.ToArray()),
            HKDF.Expand(HashAlgorithmName.SHA256, stretched, Sealing.KeyLength, "rapport verify"u8.ToArray()));
    }

    private static SealedPlace Place(LockKind kind) => new("MasterLocks", kind.ToString(), NoRow, Guid.Empty);

    private static SealedPlace Place(Guid owner, KeyPurpose purpose, int version) =>
        new("DataKeys", "Wrapped", [(byte)purpose, (byte)(version >> 8), (byte)(version & 255)], owner);
}
