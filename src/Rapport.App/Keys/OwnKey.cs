using System.Security.Cryptography;
using System.Text;

namespace Rapport.App.Keys;

/// <summary>
/// Sealing for one person: ECDH on P-256 with a key pair that is made for each text and thrown away, HKDF-SHA256, AES-256-GCM. Whoever holds the public
/// half seals; the private half alone opens. Written down in docs/security/keys.md.
/// </summary>
internal static class OwnKey
{
    /// <summary>Rounds of PBKDF2-SHA256 between a passphrase and the key that wraps the private half.</summary>
    public const int Rounds = 600_000;

    private const byte Form = 1;
    private const int SaltLength = 16, NonceLength = 12, TagLength = 16, PublicLength = 91;
    private static readonly byte[] ForText = "rapport reflection"u8.ToArray(), ForLock = "rapport own key"u8.ToArray();

    /// <summary>A new pair: the public half as SubjectPublicKeyInfo, the private half as PKCS #8.</summary>
    public static (byte[] Public, byte[] Private) Make()
    {
        using var pair = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        return (pair.ExportSubjectPublicKeyInfo(), pair.ExportPkcs8PrivateKey());
    }

    /// <summary>Whether the two are halves of one pair.</summary>
    public static bool AreHalves(byte[] publicHalf, byte[] privateHalf)
    {
        using var own = ECDiffieHellman.Create();
        own.ImportPkcs8PrivateKey(privateHalf, out _);
        return CryptographicOperations.FixedTimeEquals(own.ExportSubjectPublicKeyInfo(), publicHalf);
    }

    /// <summary>Form (1 byte), public half of the pair made for this text (91), nonce (12), ciphertext, tag (16).</summary>
    public static byte[] Seal(byte[] publicHalf, ReadOnlySpan<byte> plain, SealedPlace place)
    {
        using var theirs = ECDiffieHellman.Create();
        theirs.ImportSubjectPublicKeyInfo(publicHalf, out _);
        using var once = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        var (shared, mine) = (once.DeriveRawSecretAgreement(theirs.PublicKey), once.ExportSubjectPublicKeyInfo());
        return [Form, .. mine, .. Encrypt(Key(shared, mine, publicHalf), plain, place)];
    }

    /// <summary>Throws where the bytes were changed or moved, or belong to another key.</summary>
    public static byte[] Open(byte[] privateHalf, ReadOnlySpan<byte> cipher, SealedPlace place)
    {
        if (cipher.Length < 1 + PublicLength + NonceLength + TagLength || cipher[0] != Form) throw new SealBrokenException($"{place}: not sealed for a person");
        using var own = ECDiffieHellman.Create();
        own.ImportPkcs8PrivateKey(privateHalf, out _);
        using var once = ECDiffieHellman.Create();
        var mine = cipher.Slice(1, PublicLength);
        try
        {
            once.ImportSubjectPublicKeyInfo(mine, out _);
            return Decrypt(Key(own.DeriveRawSecretAgreement(once.PublicKey), mine, own.ExportSubjectPublicKeyInfo()), cipher[(1 + PublicLength)..], place);
        }
        catch (CryptographicException)
        {
            throw new SealBrokenException($"{place}: changed, or not sealed here for this person");
        }
    }

    /// <summary>The private half, wrapped by a passphrase.</summary>
    public static (byte[] Salt, byte[] Wrapped) Wrap(byte[] privateHalf, string phrase, SealedPlace place)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltLength);
        return (salt, Encrypt(Stretch(phrase, salt, Rounds), privateHalf, place));
    }

    /// <summary>Null where it is not the passphrase, or the bytes were changed: the two cannot be told apart.</summary>
    public static byte[]? Unwrap((byte[] Salt, int Rounds, byte[] Wrapped) locked, string phrase, SealedPlace place)
    {
        try
        {
            return Decrypt(Stretch(phrase, locked.Salt, locked.Rounds), locked.Wrapped, place);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>A key of 32 bytes that seals what is under it; used once for each place.</summary>
    public static byte[] Encrypt(byte[] key, ReadOnlySpan<byte> plain, SealedPlace place)
    {
        var sealedBytes = new byte[NonceLength + plain.Length + TagLength];
        RandomNumberGenerator.Fill(sealedBytes.AsSpan(0, NonceLength));
        using var aes = new AesGcm(key, TagLength);
        aes.Encrypt(sealedBytes.AsSpan(0, NonceLength), plain, sealedBytes.AsSpan(NonceLength, plain.Length), sealedBytes.AsSpan(^TagLength..), place.Authenticated([Form]));
        return sealedBytes;
    }

    /// <summary>Throws a cryptographic exception where key, bytes or place are others.</summary>
    public static byte[] Decrypt(byte[] key, ReadOnlySpan<byte> cipher, SealedPlace place)
    {
        if (cipher.Length < NonceLength + TagLength) throw new CryptographicException("too short to be sealed");
        var plain = new byte[cipher.Length - NonceLength - TagLength];
        using var aes = new AesGcm(key, TagLength);
        aes.Decrypt(cipher[..NonceLength], cipher[NonceLength..^TagLength], cipher[^TagLength..], plain, place.Authenticated([Form]));
        return plain;
    }

    private static byte[] Key(byte[] shared, ReadOnlySpan<byte> once, byte[] theirs) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, shared, Sealing.KeyLength, salt: [.. once, .. theirs], info: ForText);

    private static byte[] Stretch(string phrase, byte[] salt, int rounds) =>
        HKDF.Expand(HashAlgorithmName.SHA256, Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(phrase.Trim().Normalize(NormalizationForm.FormC)), salt, rounds, HashAlgorithmName.SHA256, Sealing.KeyLength), Sealing.KeyLength, ForLock);
}
