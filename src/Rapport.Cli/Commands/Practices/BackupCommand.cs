using System.CommandLine;
using Rapport.App.Backups;
using Rapport.App.Storage;
using Rapport.Cli.Io;

namespace Rapport.Cli.Commands.Practices;

/// <summary>rapport backup: the records and the wrapped keys as two files, while the service runs.</summary>
internal sealed class BackupCommand : PracticeCommand
{
    private readonly Argument<string> _file = new("FILE") { Description = "The records go there, the wrapped keys into FILE.keys." };

    public BackupCommand(Terminal terminal)
        : base("backup", "Writes the practice into FILE and FILE.keys. Everything in them is locked; keep the two apart.", terminal,
            new Example("rapport backup practice.backup", "backup:") { NeedsPractice = true }) => Add(_file);

    protected override async Task Work(ParseResult parsed, DataPlace place, CancellationToken stop)
    {
        var file = parsed.GetRequiredValue(_file);
        if (Directory.Exists(file)) throw Refusal.File(file, "a file to write", "a folder");
        if (!Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(file)))) throw Refusal.File(file, "a folder to write into", "none there");
        Say(await new TakeBackup(place, TimeProvider.System).Run(file, null, stop) switch
        {
            BackupTaken.Taken taken => string.Create(System.Globalization.CultureInfo.InvariantCulture,
                $"backup: {taken.Records} rows, {taken.Bytes} bytes in {taken.File} and {taken.KeysFile}. Keep the two apart; restoring needs both and the passphrase."),
            BackupTaken.NoPractice => throw Refusal.File(place.Folder, "a practice", "none there"),
            BackupTaken.OtherVersion other => throw Refusal.Call($"expected a store of this version, found one at {other.Migration}: run rapport upgrade first"),
            BackupTaken.CannotWrite cannot => throw Refusal.File(file, "room and leave to write there", cannot.Why),
            var other => throw new InvalidOperationException(other.GetType().Name),
        });
    }
}
