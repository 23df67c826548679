using Rapport.App.Keys;
using Rapport.App.Storage;

namespace Rapport.Web.Hosting;

/// <summary>The stores, and whether they are unlocked. One for the whole program.</summary>
internal sealed class Vault(ServeSettings settings, TimeProvider clock) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);

    public Stores Stores { get; } = settings.Stores();

    public Keyring? Keys { get; private set; }

    public bool IsOpen => Keys is not null;

    public RapportDb OpenRecords() => Stores.OpenRecords(Keys ?? throw new InvalidOperationException("the store is locked"));

    public async Task<bool> IsSetUp(CancellationToken stop)
    {
        await Stores.PrepareKeys(stop);
        return await Stores.Keys(clock).IsSetUp(stop);
    }

    /// <summary>The first master key; the records are created with it.</summary>
    public async Task<RecoverySheet?> Create(MasterSecret secret, CancellationToken stop)
    {
        await _one.WaitAsync(stop);
        try
        {
            if (await IsSetUp(stop)) return null;
            var (keys, sheet) = await Stores.Keys(clock).Create(secret, stop);
            await Stores.PrepareRecords(keys, stop);
            Keys = keys;
            return sheet;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    public async Task<Unlocking> Unlock(MasterSecret secret, CancellationToken stop)
    {
        await _one.WaitAsync(stop);
        try
        {
            await Stores.PrepareKeys(stop);
            var unlocking = await Stores.Keys(clock).Unlock(secret, stop);
            if (unlocking is not Unlocking.Unlocked opened) return unlocking;
            await Stores.PrepareRecords(opened.Keys, stop);
            Keys = opened.Keys;
            return unlocking;
        }
        finally
        {
            _one.Release();
        }
    }
}
