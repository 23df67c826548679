using Rapport.App.Health;
using Rapport.Web.Hosting;

namespace Rapport.Web.Health;

/// <summary>Remembers the last answer for a moment: whoever asks a thousand times a second writes once.</summary>
internal sealed class LastLook(Vault vault, IServiceScopeFactory scopes, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(2);
    private readonly SemaphoreSlim _one = new(1, 1);
    private DateTimeOffset _at = DateTimeOffset.MinValue;
    private bool _isWell;

    public async Task<bool> IsWell(CancellationToken stop)
    {
        if (!vault.IsOpen) return false;
        await _one.WaitAsync(stop);
        try
        {
            var now = clock.GetUtcNow();
            if (now >= _at && now - _at < Fresh) return _isWell;
            await using var scope = scopes.CreateAsyncScope();
            _isWell = await scope.ServiceProvider.GetRequiredService<CheckStore>().Run(stop);
            _at = now;
            return _isWell;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();
}
