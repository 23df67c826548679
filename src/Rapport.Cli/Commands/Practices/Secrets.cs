using System.Text;
using Rapport.App.Keys;
using Rapport.App.Storage;
using Rapport.Cli.Io;

namespace Rapport.Cli.Commands.Practices;

/// <summary>Where a command gets what unlocks a practice: a key file, a file with the passphrase, or somebody at the terminal.</summary>
internal static class Secrets
{
    private const string PassphraseFile = "RAPPORT_PASSPHRASE_FILE", KeyFileSetting = "Keys__File", CredentialName = "rapport-passphrase";

    public static MasterSecret Of(string? keyFile, DataPlace place, bool isDemo, Terminal terminal)
    {
        if ((keyFile ?? Setting(KeyFileSetting) ?? (isDemo ? Path.Combine(place.Folder, "demo.key") : null)) is { } path) return FromKeyFile(path, place);
        if ((Setting(PassphraseFile) ?? Credential()) is { } file)
        {
            if (!File.Exists(file)) throw Refusal.File(file, "a file with the passphrase", "none there");
            return new MasterSecret.Passphrase(File.ReadAllText(file).Trim());
        }
        if (Console.IsInputRedirected || !terminal.ErrorIsWatched)
            throw Refusal.Call($"expected the passphrase, from a file named by {PassphraseFile} or typed at a terminal, or --key-file; found neither");
        return new MasterSecret.Passphrase(Typed(terminal.Error));
    }

    /// <summary>What is read once for a restore needs no other volume: nothing of it stays.</summary>
    private static MasterSecret FromKeyFile(string path, DataPlace place) => KeyFile.Read(path, place.Folder, allowBesideData: true) switch
    {
        KeyFile.Found found => found.Secret,
        KeyFile.Missing => throw Refusal.File(path, "a key file", "none there"),
        _ => throw Refusal.File(path, "64 hexadecimal digits", "something else"),
    };

    private static string? Credential() =>
        Setting("CREDENTIALS_DIRECTORY") is { } folder && File.Exists(Path.Combine(folder, CredentialName)) ? Path.Combine(folder, CredentialName) : null;

    private static string Typed(TextWriter prompt)
    {
        prompt.Write("Passphrase of the practice (it is not shown): ");
        var typed = new StringBuilder();
        for (ConsoleKeyInfo key; (key = Console.ReadKey(intercept: true)).Key != ConsoleKey.Enter;)
        {
            if (key.Key == ConsoleKey.Backspace) typed.Length = Math.Max(0, typed.Length - 1);
            else if (!char.IsControl(key.KeyChar)) typed.Append(key.KeyChar);
        }
        prompt.WriteLine();
        return typed.ToString();
    }

    private static string? Setting(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
