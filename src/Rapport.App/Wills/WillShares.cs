using System.Security.Cryptography;
using Rapport.App.Keys;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Wills;

/// <summary>A private half in two shares: it is wrapped by what HKDF-SHA256 makes of both. Each share alone is 32 random bytes that say nothing.</summary>
internal static class WillShares
{
    private const int Length = 32;
    private static readonly byte[] ForWill = "rapport will"u8.ToArray();

    public static (byte[] First, byte[] Second, byte[] Wrapped) Split(byte[] privateHalf, Id<ReflectionWill> will)
    {
        var (first, second) = (RandomNumberGenerator.GetBytes(Length), RandomNumberGenerator.GetBytes(Length));
        return (first, second, OwnKey.Encrypt(Key(first, second), privateHalf, Place(nameof(ReflectionWill.Wrapped), will.Value)));
    }

    /// <summary>The private half. Throws where one of the shares is another.</summary>
    public static byte[] Join((byte[] First, byte[] Second) shares, ReflectionWill will)
    {
        try
        {
            return OwnKey.Decrypt(Key(shares.First, shares.Second), Convert.FromBase64String(will.Wrapped), Place(nameof(ReflectionWill.Wrapped), will.Id.Value));
        }
        catch (CryptographicException)
        {
            throw new SealBrokenException("ReflectionWills: these are not the two shares");
        }
    }

    public static string SealTo(ReflectionKey key, byte[] bytes, SealedPlace place) => Convert.ToBase64String(OwnKey.Seal(key.Public, bytes, place));

    public static byte[] OpenWith(byte[] privateHalf, string bytes, SealedPlace place) => OwnKey.Open(privateHalf, Convert.FromBase64String(bytes), place);

    /// <summary>Where a share or a copy belongs: to one column of one will or opening.</summary>
    public static SealedPlace Place(string column, Guid row) => new("ReflectionWills", column, row.ToByteArray(bigEndian: true), row);

    private static byte[] Key(byte[] first, byte[] second) => HKDF.DeriveKey(HashAlgorithmName.SHA256, [.. first, .. second], Length, info: ForWill);
}
