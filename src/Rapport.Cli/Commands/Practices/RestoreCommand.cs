using System.CommandLine;
using System.Globalization;
using Rapport.App.Backups;
using Rapport.App.Storage;
using Rapport.Cli.Io;

namespace Rapport.Cli.Commands.Practices;

/// <summary>rapport restore: brings a practice back, or proves that a backup would.</summary>
internal sealed class RestoreCommand : PracticeCommand
{
    private readonly Argument<string> _file = new("FILE") { Description = "What rapport backup wrote." };
    private readonly Option<string?> _keys = new("--keys") { Description = "The wrapped keys, when they are not in FILE.keys or rapport.keys beside it.", HelpName = "FILE" };
    private readonly Option<string?> _keyFile = new("--key-file") { Description = "A key file in place of the passphrase.", HelpName = "FILE" };
    private readonly Option<bool> _verify = new("--verify") { Description = "Open every text and compare every count first. Where a practice is there already it is left alone." };
    private readonly Option<bool> _replace = new("--replace") { Description = "Put it in the place of the practice that is there; that one is kept aside." };

    public RestoreCommand(Terminal terminal)
        : base("restore", "Brings a practice back from FILE and its keys, or proves with --verify that it could be.", terminal,
            new Example("rapport restore practice.backup --verify", "is whole") { NeedsPractice = true })
    {
        Add(_file);
        foreach (var option in new Option[] { _keys, _keyFile, _verify, _replace }) Add(option);
    }

    protected override async Task Work(ParseResult parsed, DataPlace place, CancellationToken stop)
    {
        var order = new RestoreOrder(parsed.GetRequiredValue(_file)) { Keys = parsed.GetValue(_keys), Verify = parsed.GetValue(_verify), Replace = parsed.GetValue(_replace) };
        if (!File.Exists(order.File)) throw Refusal.File(order.File, "a backup", "nothing there");
        var secret = Secrets.Of(parsed.GetValue(_keyFile), place, IsDemo(parsed), Terminal);
        Say(await new RestoreBackup(place, TimeProvider.System).Run(order, secret, stop) switch
        {
            Restored.Done done => $"restore: the practice of {Moment(done.MadeAt)} is in {(place.Server is null ? place.Folder : "the two databases of the server")}." + Found(done.Proof)
                + (done.Aside is { } aside ? $" The one that was there is kept in {aside}." : ""),
            Restored.Proved proved => $"restore: the backup of {Moment(proved.MadeAt)} is whole." + Found(proved.Proof) + $" The practice {(place.Server is null ? $"in {place.Folder} was left alone; --replace puts the backup in its place." : "on the server was left alone.")}",
            var other => throw Refused(order, place, other),
        });
    }

    private static Refusal Refused(RestoreOrder order, DataPlace place, Restored came) => came switch
    {
        Restored.NotWhole broken => Refusal.NoAnswer($"{order.File}: not everything opens; nothing was changed.{Lacks(broken.Proof)}"),
        Restored.NoFile missing => Refusal.File(missing.Path, "a backup", "nothing there"),
        Restored.NoKeysFile missing => Refusal.File(missing.Path, "the wrapped keys that belong to the backup", "nothing there (--keys says where they are)"),
        Restored.NotABackup wrong => Refusal.File(wrong.Path, "a backup of Rapport", wrong.Found),
        Restored.Damaged damaged => Refusal.File(damaged.Path, "a backup as it was written", "one that is shorter or was changed; nothing was changed here"),
        Restored.NewerVersion newer => Refusal.File(order.File, "a backup of this version or an older one", $"one at {newer.Migration}, which this version does not know; nothing was changed"),
        Restored.DoesNotOpen closed => Refusal.Call($"expected the passphrase or key file of this backup, found another ({closed.Why}); nothing was changed"),
        Restored.PracticeThere when place.Server is not null => Refusal.Call("a practice is in the databases of the server already; --verify proves the backup and leaves it alone, two empty databases take it"),
        Restored.PracticeThere => Refusal.Call($"a practice is in {place.Folder} already; --verify proves the backup and leaves it alone, --replace puts the backup in its place"),
        Restored.ServerNotEmpty => Refusal.Call("expected two empty databases on the server, found rows in them; nothing was changed. Make new ones, or empty these yourself"),
        Restored.InUse => Refusal.Call($"a program serves from {place.Folder}; stop it first"),
        Restored.CannotWrite cannot => Refusal.File(place.Folder, "room and leave to write there", cannot.Why),
        _ => throw new InvalidOperationException(came.GetType().Name),
    };

    private static string Found(Proof? proof) => proof is null ? "" : string.Create(CultureInfo.InvariantCulture,
        $" {proof.Rows} rows, {proof.Texts} sealed texts, all of them open{(proof.Erased > 0 ? $"; {proof.Erased} texts of erased clients stay closed" : "")}.");

    private static string Lacks(Proof proof) => string.Concat(
        proof.Broken.Select(place => string.Create(CultureInfo.InvariantCulture, $" {place.Key}: {place.Value} texts do not open."))
            .Concat(proof.WithoutKey.Count > 0 ? [string.Create(CultureInfo.InvariantCulture, $" {proof.WithoutKey.Count} clients have no key in the keys file: take the newest one.")] : [])
            .Concat(proof.Different.Select(table => $" {table}: its rows are not those of the backup.")));

    private static string Moment(DateTimeOffset at) => at.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
