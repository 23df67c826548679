using Rapport.App.Backups;
using Rapport.App.Storage;
using Rapport.Web.Hosting;

namespace Rapport.Web.Operations;

/// <summary>Says that a program serves from this folder, so that nobody restores or moves beneath it; brings the stores to this version first.</summary>
internal sealed partial class Occupation(ServeSettings settings, DataPlace place, TimeProvider clock, ILogger<Occupation> log) : IDisposable
{
    private ServingLock? _held;

    public async Task Begin(CancellationToken stop)
    {
        _held = ServingLock.TryHold(settings.Folder);
        var came = await new UpgradeStores(place, clock).Within(stop);
        if (came is Upgraded.Done) TellUpgraded();
        if (came is Upgraded.NewerStore or Upgraded.NoBackup)
            throw new InvalidOperationException(came is Upgraded.NewerStore
                ? "the store was made by a newer Rapport: start that one; nothing was changed"
                : "the store is of an older version and no backup could be written before upgrading it; nothing was changed");
    }

    public void Dispose() => _held?.Dispose();

    [LoggerMessage(Level = LogLevel.Information, Message = "stores upgraded, a backup of before is in the folder backups")]
    private partial void TellUpgraded();
}
