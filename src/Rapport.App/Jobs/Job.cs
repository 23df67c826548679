using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Rapport.App.Storage;

namespace Rapport.App.Jobs;

/// <summary>
/// Work that the program does by itself, at most once in its interval over all machines that share a store. A turn that failed is written down as
/// "Failed" and comes again in the next interval.
/// </summary>
public abstract partial class Job(JobGround ground) : BackgroundService
{
    /// <summary>What stands in <see cref="JobRun.LastOutcome"/> after a turn that threw.</summary>
    public const string Failed = nameof(Failed);

    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);
    private readonly ILogger _log = ground.Logs.CreateLogger<Job>();

    /// <summary>Its name in the table of jobs.</summary>
    public abstract string Name { get; }

    /// <summary>How long after the beginning of one turn the next may begin.</summary>
    public abstract TimeSpan Every { get; }

    /// <summary>One turn, if it is time.</summary>
    public async Task<JobTurn> Run(CancellationToken stop)
    {
        if (!ground.IsOpen()) return new JobTurn.Locked();
        await using var scope = ground.Scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RapportDb>();
        if (!await db.ClaimTurn(Name, Every, ground.Clock.GetUtcNow(), stop)) return new JobTurn.NotYet();
        var outcome = Failed;
        try
        {
            outcome = await Work(scope.ServiceProvider, stop);
        }
        finally
        {
            await db.EndTurn(Name, outcome, ground.Clock.GetUtcNow(), CancellationToken.None);
            Tell(Name, outcome);
        }
        return new JobTurn.Ran(outcome);
    }

    /// <summary>The work of one turn.</summary>
    /// <param name="services">The services of this turn; the store is open.</param>
    /// <param name="stop">The program stops.</param>
    /// <returns>The name of a case.</returns>
    protected abstract Task<string> Work(IServiceProvider services, CancellationToken stop);

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every < LongestWait ? Every : LongestWait, ground.Clock);
        try
        {
            do await TryTurn(stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // the program stops; what was begun comes again after the next start
        }
    }

    private async Task TryTurn(CancellationToken stop)
    {
        try
        {
            await Run(stop);
        }
#pragma warning disable CA1031 // whatever a turn throws is said by its kind and written down; the next turn comes all the same
        catch (Exception wrong) when (!stop.IsCancellationRequested)
#pragma warning restore CA1031
        {
            Complain(Name, wrong.GetType().Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "job {Job}: {Outcome}")]
    private partial void Tell(string job, string outcome);

    [LoggerMessage(Level = LogLevel.Error, Message = "job {Job} failed: {Kind}")]
    private partial void Complain(string job, string kind);
}
