using Rapport.App.Keys;

namespace Rapport.Web.Hosting;

/// <summary>Unlocks the store at the start where that needs no person: a passphrase from the service manager, or a key file.</summary>
internal sealed partial class Opening(ServeSettings settings, Vault vault, Setup.DoorGuard guard, ILogger<Opening> log)
{
    public async Task Run(CancellationToken stop)
    {
        await Unlock(stop);
        if (!vault.IsInUse) await Console.Out.WriteLineAsync($"To set up or unlock Rapport from another computer, type this code there: {guard.Code}");
    }

    private async Task Unlock(CancellationToken stop)
    {
        if (await Secret(stop) is not { } secret || !await vault.IsSetUp(stop)) return;
        var came = await vault.Unlock(secret, stop);
        Tell(came.GetType().Name);
        if (came is Unlocking.WrongSecret or Unlocking.Damaged or Unlocking.NoSuchLock) throw new InvalidOperationException($"the store stays locked: {came.GetType().Name}; nothing was changed");
    }

    private async Task<MasterSecret?> Secret(CancellationToken stop)
    {
        if (settings.PassphraseFile is { } file && File.Exists(file)) return new MasterSecret.Passphrase((await File.ReadAllTextAsync(file, stop)).Trim());
        return settings.KeyFile is null ? null : OfKeyFile(settings);
    }

    /// <summary>What the key file holds; the settings name one.</summary>
    public static MasterSecret OfKeyFile(ServeSettings settings) => KeyFile.Read(settings.KeyFile!, settings.Folder, settings.AllowKeyFileBesideData || settings.IsDemo) is KeyFile.Found found
        ? found.Secret
        : throw new InvalidOperationException("the key file cannot be used");

    [LoggerMessage(Level = LogLevel.Information, Message = "store at start: {Outcome}")]
    private partial void Tell(string outcome);
}
