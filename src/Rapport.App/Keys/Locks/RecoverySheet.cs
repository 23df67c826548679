using System.Security.Cryptography;

namespace Rapport.App.Keys;

/// <summary>What is printed once and kept away from the machine: it opens the key store when the passphrase is lost.</summary>
public sealed record RecoverySheet(string Code, int MasterVersion, DateTimeOffset MadeAt)
{
    /// <summary>The code in its nine groups.</summary>
    public IReadOnlyList<string> Groups => Code.Split('-');

    public override string ToString() => $"recovery sheet of master key {MasterVersion}";

    internal static (RecoverySheet Sheet, MasterSecret Secret) Make(int masterVersion, DateTimeOffset at)
    {
        var code = RecoveryCode.Write(RandomNumberGenerator.GetBytes(20));
        return (new RecoverySheet(code, masterVersion, at), new MasterSecret.Recovery(code));
    }
}
