using System.Globalization;
using Rapport.App.Jobs;
using Rapport.App.Storage;

namespace Rapport.App.Backups;

/// <summary>Once a day: the records under the day's name, the keys in the place of yesterday's. The oldest go.</summary>
public sealed class DailyBackup(JobGround ground, DataPlace place, DailyBackup.Keeping keeping) : Job(ground)
{
    public const string JobName = Practices.ShowPractice.BackupJob;

    /// <summary>The wrapped keys of the newest daily backup, in the folder of all of them.</summary>
    public const string KeysName = "rapport.keys";

    private const string Ending = ".rapport";
    private readonly TimeProvider _clock = ground.Clock;

    /// <summary>Where they lie and how many stay.</summary>
    public sealed record Keeping(string Folder, int Days);

    public override string Name => JobName;

    public override TimeSpan Every => TimeSpan.FromDays(1);

    protected override async Task<string> Work(IServiceProvider services, CancellationToken stop)
    {
        Directory.CreateDirectory(keeping.Folder);
        var name = _clock.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + Ending;
        var taken = await new TakeBackup(place, _clock).Run(Path.Combine(keeping.Folder, name), Path.Combine(keeping.Folder, KeysName), stop);
        if (taken is BackupTaken.Taken) DropOld();
        return taken.GetType().Name;
    }

    private void DropOld()
    {
        foreach (var old in Directory.EnumerateFiles(keeping.Folder, "*" + Ending).OrderDescending(StringComparer.Ordinal).Skip(keeping.Days).ToList()) File.Delete(old);
    }
}
