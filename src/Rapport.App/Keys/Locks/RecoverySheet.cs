using System.Globalization;
using System.Security.Cryptography;

namespace Rapport.App.Keys;

/// <summary>What is printed once and kept away from the machine: it opens the key store when the passphrase is lost.</summary>
public sealed record RecoverySheet(string Code, int MasterVersion, DateTimeOffset MadeAt)
{
    /// <summary>Plain text for paper. The page around it may translate; the code stays.</summary>
    public string Text => string.Create(CultureInfo.InvariantCulture,
        $"""
        Rapport recovery sheet
        made {MadeAt:yyyy-MM-dd}, master key {MasterVersion}

            {Code}

        Whoever has this sheet and a copy of the key store can read everything.
        Print it, keep it where you keep a will, and keep no copy on this computer.

        The passphrase is lost: choose "use the recovery sheet" when Rapport asks for it,
        type the code (case, spaces and dashes do not matter), choose a new passphrase
        and print the new sheet; this one then no longer opens the present key store.

        Without the passphrase and without this sheet nobody can open the records.
        """);

    public override string ToString() => $"recovery sheet of master key {MasterVersion}";

    internal static (RecoverySheet Sheet, MasterSecret Secret) Make(int masterVersion, DateTimeOffset at)
    {
        var code = RecoveryCode.Write(RandomNumberGenerator.GetBytes(20));
        return (new RecoverySheet(code, masterVersion, at), new MasterSecret.Recovery(code));
    }
}
