using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Rapport.Care;

namespace Rapport.App.Forms;

/// <summary>The secret of a one-time link: 256 bits of chance, known to its reader alone. Only its hash is kept.</summary>
public sealed record FormToken
{
    private FormToken(string text) => Text = text;

    /// <summary>As it stands in an address.</summary>
    public string Text { get; }

    /// <summary>What the store keeps of it.</summary>
    public TokenHash Hash => HashOf(Text);

    public static FormToken New() => new(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32)));

    /// <summary>The hash of whatever stands in an address; the same work for a token, a guess and nonsense.</summary>
    public static TokenHash HashOf(string text) => new(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Nothing of it: it does not belong in a log.</summary>
    public override string ToString() => nameof(FormToken);
}
