using System.CommandLine;
using Rapport.App.Backups;
using Rapport.App.Storage;
using Rapport.Cli.Io;

namespace Rapport.Cli.Commands.Practices;

/// <summary>rapport upgrade: a backup, then the stores brought to this version.</summary>
internal sealed class UpgradeCommand(Terminal terminal) : PracticeCommand("upgrade",
    "Takes a backup, then brings the stores to this version. The program in the browser does the same at its start.", terminal, new Example("rapport upgrade", "upgrade:") { NeedsPractice = true })
{
    protected override async Task Work(ParseResult parsed, DataPlace place, CancellationToken stop) =>
        Say(await new UpgradeStores(place, TimeProvider.System).Run(stop) switch
        {
            Upgraded.AlreadyPresent => "upgrade: the stores are at this version already; nothing was changed.",
            Upgraded.Done done => $"upgrade: done. A backup of before is in {done.Backup}; its keys are beside it, keep the two apart.",
            Upgraded.NoPractice => throw Refusal.File(place.Folder, "a practice", "none there"),
            Upgraded.InUse => throw Refusal.Call($"a program serves from {place.Folder}; stop it first"),
            Upgraded.NewerStore newer => throw Refusal.Call($"the store is at {newer.Migration}, which this version does not know: use a newer Rapport; nothing was changed"),
            Upgraded.NoBackup failed => throw Refusal.File(place.Backups, "room and leave to write the backup", $"{failed.Why}; nothing was changed"),
            var other => throw new InvalidOperationException(other.GetType().Name),
        });
}
