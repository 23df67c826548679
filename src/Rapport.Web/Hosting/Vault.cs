using Rapport.App.Keys;
using Rapport.App.Storage;
using Rapport.App.Storage.Walls;

namespace Rapport.Web.Hosting;

/// <summary>The stores, and whether they are unlocked. One for the whole program.</summary>
internal sealed partial class Vault(ServeSettings settings, TimeProvider clock, ILogger<Vault> log) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);
    private int _isAnticipated;

    public Stores Stores { get; } = settings.Stores();

    public Keyring? Keys { get; private set; }

    public bool IsOpen => Keys is not null;

    /// <summary>Unlocked, and there is a practice. A set-up that was broken off leaves keys and nobody in the room.</summary>
    public bool IsInUse { get; private set; }

    /// <summary>Whether the database server itself keeps practices apart; known once it is unlocked.</summary>
    public WallState Wall { get; private set; }

    public RapportDb OpenRecords() => Stores.OpenRecords(Keys ?? throw new InvalidOperationException("the store is locked"));

    /// <summary>Somebody stands at the door: what opening it needs is made while they type.</summary>
    public Task Anticipate()
    {
        if (Interlocked.Exchange(ref _isAnticipated, 1) == 0) _ = Task.Run(Stores.AnticipateRecords);
        return Task.CompletedTask;
    }

    public async Task<bool> IsSetUp(CancellationToken stop)
    {
        await Stores.PrepareKeys(stop);
        return await Stores.Keys(clock).IsSetUp(stop);
    }

    /// <summary>The first master key; the records are created with it. Null where somebody was here before, or where a broken-off set-up had another passphrase.</summary>
    public async Task<RecoverySheet?> Create(MasterSecret secret, CancellationToken stop)
    {
        await _one.WaitAsync(stop);
        try
        {
            if (IsInUse) return null;
            if (await IsSetUp(stop)) return await TakeUp(secret, stop);
            var (keys, sheet) = await Stores.Keys(clock).Create(secret, stop);
            await Open(keys, stop);
            return sheet;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>There is a practice now.</summary>
    public void Inhabit() => IsInUse = true;

    /// <summary>A new passphrase and a new sheet for the open store.</summary>
    public async Task<RecoverySheet> ChangeLocks(MasterSecret secret, CancellationToken stop) =>
        await Stores.Keys(clock).ChangeLocks(Keys ?? throw new InvalidOperationException("the store is locked"), secret, stop);

    /// <summary>Whether this opens the store that is open already; changes nothing.</summary>
    public async Task<bool> Fits(MasterSecret secret, CancellationToken stop) => await Stores.Keys(clock).Unlock(secret, stop) is Unlocking.Unlocked;

    public void Dispose() => _one.Dispose();

    public async Task<Unlocking> Unlock(MasterSecret secret, CancellationToken stop)
    {
        await _one.WaitAsync(stop);
        try
        {
            await Stores.PrepareKeys(stop);
            var unlocking = await Stores.Keys(clock).Unlock(secret, stop);
            if (unlocking is not Unlocking.Unlocked opened) return unlocking;
            await Open(opened.Keys, stop);
            return unlocking;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>Goes on with a set-up that was broken off between its keys and its practice.</summary>
    private async Task<RecoverySheet?> TakeUp(MasterSecret secret, CancellationToken stop)
    {
        if (await Stores.Keys(clock).Unlock(secret, stop) is not Unlocking.Unlocked opened) return null;
        await Open(opened.Keys, stop);
        return IsInUse ? null : await ChangeLocks(secret, stop);
    }

    private async Task Open(Keyring keys, CancellationToken stop)
    {
        Wall = await Stores.PrepareRecords(keys, stop);
        if (Wall == WallState.PassedBy) TellPassedBy();
        IsInUse = keys.Practice is not null;
        Keys = keys;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "the role of ConnectionStrings:Records is a superuser or has BYPASSRLS: row-level security does not hold; docs/operate/move.md says how to make a role")]
    private partial void TellPassedBy();
}
