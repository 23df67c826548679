using System.Text;

namespace Rapport.App.Keys;

/// <summary>What a person or a machine brings to reach the master key. Prints its kind only.</summary>
public abstract record MasterSecret
{
    /// <summary>A new passphrase has at least this many characters.</summary>
    public const int ShortestPassphrase = 12;

    private MasterSecret() { }

    /// <summary>Asked for at the start. Spaces around it do not count.</summary>
    public sealed record Passphrase(string Text) : MasterSecret;

    /// <summary>32 random bytes, see <see cref="KeyFile"/>.</summary>
    public sealed record Bytes(byte[] Content) : MasterSecret;

    /// <summary>The code of the recovery sheet, as printed or typed.</summary>
    public sealed record Recovery(string Code) : MasterSecret;

    public bool IsLongEnough => this is not Passphrase phrase || phrase.Text.Trim().Length >= ShortestPassphrase;

    internal LockKind Kind => this switch
    {
        Passphrase => LockKind.Passphrase,
        Bytes => LockKind.KeyFile,
        _ => LockKind.Recovery,
    };

    /// <summary>Null where a recovery code was mistyped.</summary>
    internal byte[]? Material() => this switch
    {
        Passphrase phrase => Encoding.UTF8.GetBytes(phrase.Text.Trim().Normalize(NormalizationForm.FormC)),
        Bytes bytes => bytes.Content,
        Recovery recovery => RecoveryCode.Read(recovery.Code),
        _ => throw new InvalidOperationException("no such secret"),
    };

    public sealed override string ToString() => Kind.ToString();
}
