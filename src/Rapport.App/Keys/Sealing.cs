using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Rapport.App.Keys;

/// <summary>AES-256-GCM: form (1 byte), key version (2), nonce (12), ciphertext, tag (16). Written down in docs/security/keys.md.</summary>
internal static class Sealing
{
    public const int KeyLength = 32;
    private const int HeaderLength = 3, NonceLength = 12, TagLength = 16;
    private const byte Utf8 = 1, Utf16 = 2, Raw = 3;
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Seals any string; one that is no valid Unicode (half a surrogate pair) goes as UTF-16, so that it comes back as it was.</summary>
    public static byte[] SealText(byte[] key, int version, string text, SealedPlace place)
    {
        byte form = IsWellFormed(text) ? Utf8 : Utf16;
        var plain = form == Utf8 ? Strict.GetBytes(text) : Units(text);
        try
        {
            return Seal(key, (form, version), plain, place);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(plain);
        }
    }

    public static string OpenText(byte[] key, byte[] cipher, SealedPlace place)
    {
        var plain = Open(key, cipher, place);
        try
        {
            return cipher[0] switch
            {
                Utf8 => Strict.GetString(plain),
                Utf16 => FromUnits(plain),
                _ => throw new SealBrokenException($"{place}: no text"),
            };
        }
        finally
        {
            CryptographicOperations.ZeroMemory(plain);
        }
    }

    public static byte[] SealKey(byte[] key, int version, byte[] inner, SealedPlace place) => Seal(key, (Raw, version), inner, place);

    public static byte[] OpenKey(byte[] key, byte[] cipher, SealedPlace place) =>
        cipher.Length == HeaderLength + NonceLength + KeyLength + TagLength && cipher[0] == Raw
            ? Open(key, cipher, place)
            : throw new SealBrokenException($"{place}: no wrapped key");

    /// <summary>The version of the key that sealed this.</summary>
    public static int KeyVersion(byte[] cipher, SealedPlace place) =>
        cipher.Length >= HeaderLength + NonceLength + TagLength
            ? BinaryPrimitives.ReadUInt16BigEndian(cipher.AsSpan(1))
            : throw new SealBrokenException($"{place}: too short to be sealed");

    private static byte[] Seal(byte[] key, (byte Form, int KeyVersion) head, ReadOnlySpan<byte> plain, SealedPlace place)
    {
        var sealedBytes = new byte[HeaderLength + NonceLength + plain.Length + TagLength];
        sealedBytes[0] = head.Form;
        BinaryPrimitives.WriteUInt16BigEndian(sealedBytes.AsSpan(1), checked((ushort)head.KeyVersion));
        var nonce = sealedBytes.AsSpan(HeaderLength, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagLength);
        aes.Encrypt(nonce, plain, sealedBytes.AsSpan(HeaderLength + NonceLength, plain.Length), sealedBytes.AsSpan(^TagLength..),
            place.Authenticated(sealedBytes.AsSpan(0, HeaderLength)));
        return sealedBytes;
    }

    private static byte[] Open(byte[] key, byte[] cipher, SealedPlace place)
    {
        _ = KeyVersion(cipher, place);
        var plain = new byte[cipher.Length - HeaderLength - NonceLength - TagLength];
        using var aes = new AesGcm(key, TagLength);
        try
        {
            aes.Decrypt(cipher.AsSpan(HeaderLength, NonceLength), cipher.AsSpan(HeaderLength + NonceLength, plain.Length),
                cipher.AsSpan(^TagLength..), plain, place.Authenticated(cipher.AsSpan(0, HeaderLength)));
            return plain;
        }
        catch (AuthenticationTagMismatchException)
        {
            throw new SealBrokenException($"{place}: changed, or not sealed here");
        }
    }

    private static bool IsWellFormed(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsSurrogate(text[at])) continue;
            if (at + 1 == text.Length || !char.IsSurrogatePair(text[at], text[at + 1])) return false;
            at++;
        }
        return true;
    }

    private static byte[] Units(string text)
    {
        var bytes = new byte[checked(text.Length * 2)];
        for (var at = 0; at < text.Length; at++) BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(at * 2), text[at]);
        return bytes;
    }

    private static string FromUnits(byte[] bytes) =>
        string.Create(bytes.Length / 2, bytes, (text, from) =>
        {
            for (var at = 0; at < text.Length; at++) text[at] = (char)BinaryPrimitives.ReadUInt16BigEndian(from.AsSpan(at * 2));
        });
}
