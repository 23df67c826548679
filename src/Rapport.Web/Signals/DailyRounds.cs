using Rapport.App.Signals;
using Rapport.Web.Hosting;

namespace Rapport.Web.Signals;

/// <summary>Looks every quarter of an hour whether the round of the day is due; a locked store waits.</summary>
internal sealed partial class DailyRounds(IServiceScopeFactory scopes, Vault vault, TimeProvider clock, ILogger<DailyRounds> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            if (vault.IsOpen) await Round(stoppingToken);
    }

    private async Task Round(CancellationToken stop)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            if (await scope.ServiceProvider.GetRequiredService<RoundOfTheDay>().Run(stop) is { } episodes) LogDone(episodes);
        }
#pragma warning disable CA1031 // a round that fails must not end the program; it is tried again and stands in the log
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogFailed(failure.GetType().Name);
        }
#pragma warning restore CA1031
    }

    [LoggerMessage(1, LogLevel.Information, "Round of the day done over {Episodes} episodes")]
    private partial void LogDone(int episodes);

    [LoggerMessage(2, LogLevel.Error, "Round of the day failed: {Case}. It is tried again in a quarter of an hour")]
    private partial void LogFailed(string @case);
}
