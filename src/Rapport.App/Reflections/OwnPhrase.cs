using Rapport.App.Accounts;
using Rapport.App.Keys;
using Rapport.Care;

namespace Rapport.App.Reflections;

/// <summary>The passphrase of an author's reflections, and the private half of their key that it wraps.</summary>
internal static class OwnPhrase
{
    /// <summary>As long and as little guessed as a password; spaces around it do not count.</summary>
    public static bool IsFit(string? phrase) => ChangePassword.IsFit(phrase?.Trim());

    extension(ReflectionKey key)
    {
        /// <summary>Wraps the private half under a passphrase, with new salt.</summary>
        public void LockWith(string phrase, byte[] privateHalf)
        {
            var (salt, wrapped) = OwnKey.Wrap(privateHalf, phrase, key.Place());
            key.Lock(salt, OwnKey.Rounds, Convert.ToBase64String(wrapped));
        }

        /// <summary>The private half; null where this is not the passphrase.</summary>
        public byte[]? Unlock(string phrase) => OwnKey.Unwrap((key.Salt, key.Rounds, Convert.FromBase64String(key.Wrapped)), phrase, key.Place());

        /// <summary>Where the wrapped half belongs; moved to another key or author it does not open.</summary>
        private SealedPlace Place() => new("ReflectionKeys", nameof(ReflectionKey.Wrapped), key.Id.Value.ToByteArray(bigEndian: true), key.Author.Value);
    }
}
