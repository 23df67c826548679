using System.Text;
using Rapport.App.Keys;
using Rapport.Care;

namespace Rapport.App.Reflections;

/// <summary>The words of a reflection under their author's key, tied to table, row, author and client. Outside it lies the client's key, so that erasing the client destroys them too.</summary>
internal static class SealedReflection
{
    extension(ReflectionNote note)
    {
        /// <summary>Seals words for the author. Needs no passphrase.</summary>
        public void Write(ReflectionKey key, string words, DateTimeOffset at) =>
            note.Keep(key.Id, Convert.ToBase64String(OwnKey.Seal(key.Public, Encoding.UTF8.GetBytes(words), Place(note, note.Client))), at);

        /// <summary>The words. Throws where they were changed, or moved from another row, author or client.</summary>
        public string Read(byte[] privateHalf)
        {
            if (note.About is not { } about) throw new SealBrokenException("ReflectionNotes: under no key of its author");
            return Encoding.UTF8.GetString(OwnKey.Open(privateHalf, Convert.FromBase64String(note.Words), Place(note, about)));
        }
    }

    private static SealedPlace Place(ReflectionNote note, Id<Client> client) => new("ReflectionNotes", nameof(ReflectionNote.Words),
        [.. note.Id.Value.ToByteArray(bigEndian: true), .. note.Author.Value.ToByteArray(bigEndian: true)], client.Value);
}
