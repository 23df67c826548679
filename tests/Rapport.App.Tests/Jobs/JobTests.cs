using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Rapport.App.Jobs;
using Rapport.App.Storage;
using Rapport.App.Tests.Forms;
using Rapport.App.Tests.Storage;
using Rapport.App.Tests.Storage.Records;

namespace Rapport.App.Tests.Jobs;

/// <summary>Work that the program does by itself: by one machine at a time, and written down also when it fails.</summary>
public sealed class JobTests
{
    public static TheoryData<string> Kinds => Ground.Kinds;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static (Counting Job, ServiceProvider Services) NewJob(House house, TimeProvider clock, bool isOpen = true, bool fails = false)
    {
        var services = new ServiceCollection().AddScoped<RapportDb>(_ => house.Open()).BuildServiceProvider();
        return (new(new(services.GetRequiredService<IServiceScopeFactory>(), clock, () => isOpen, NullLoggerFactory.Instance), fails), services);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Of_many_machines_one_does_the_turn_and_the_next_comes_after_the_interval(string kind)
    {
        using var ground = Ground.On(kind);
        var house = await House.On(ground);
        var clock = new SubmitFormTests.StillClock(House.Now);
        var machines = Enumerable.Range(0, 4).Select(_ => NewJob(house, clock)).ToList();
        var turns = await Task.WhenAll(machines.Select(machine => machine.Job.Run(Stop)));
        Assert.Single(turns.OfType<JobTurn.Ran>());
        Assert.Equal(1, machines.Sum(machine => machine.Job.Turns));
        clock.At(House.Now.AddMinutes(10));
        Assert.IsType<JobTurn.Ran>(await machines[0].Job.Run(Stop));
        foreach (var machine in machines) await machine.Services.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_turn_that_throws_is_written_down_as_failed_and_comes_again(string kind)
    {
        using var ground = Ground.On(kind);
        var house = await House.On(ground);
        var clock = new SubmitFormTests.StillClock(House.Now);
        var (job, services) = NewJob(house, clock, fails: true);
        await Assert.ThrowsAsync<InvalidOperationException>(() => job.Run(Stop));
        await using (var db = house.Open()) Assert.Equal(Job.Failed, (await db.JobRuns.SingleAsync(Stop)).LastOutcome);
        clock.At(House.Now.AddMinutes(10));
        await Assert.ThrowsAsync<InvalidOperationException>(() => job.Run(Stop));
        Assert.Equal(2, job.Turns);
        await services.DisposeAsync();
    }

    [Fact]
    public async Task Nothing_runs_while_the_store_is_locked()
    {
        using var ground = Ground.On("SQLite");
        var (job, services) = NewJob(await House.On(ground), TimeProvider.System, isOpen: false);
        Assert.IsType<JobTurn.Locked>(await job.Run(Stop));
        Assert.Equal(0, job.Turns);
        await services.DisposeAsync();
    }

    private sealed class Counting(JobGround ground, bool fails) : Job(ground)
    {
        public int Turns { get; private set; }

        public override string Name => "counting";

        public override TimeSpan Every => TimeSpan.FromMinutes(10);

        protected override Task<string> Work(IServiceProvider services, CancellationToken stop)
        {
            Turns++;
            return fails ? throw new InvalidOperationException("planted") : Task.FromResult("Done");
        }
    }
}
