using BenchmarkDotNet.Attributes;
using Rapport.Alliance;
using Rapport.Alliance.Simulation;
using Rapport.Statistics;

namespace Rapport.Bench;

/// <summary>R6 over a million sessions of simulated clients, one core. Limit: 15 million sessions a second, nothing allocated.</summary>
[MemoryDiagnoser]
public class FilterBenchmarks
{
    private const int Sessions = 16, Clients = 62_500;
    private readonly double[] _ratings = new double[Sessions * Clients];
    private readonly PracticePrior _prior = new(4, 0.25, 0.0576);

    [GlobalSetup]
    public void Fill()
    {
        var simulator = new Simulator(World.Base, Sessions, seed: 1);
        for (var client = 0; client < Clients; client++)
        {
            var ratings = simulator.Client(client).Values;
            for (var session = 0; session < Sessions; session++) _ratings[(client * Sessions) + session] = ratings[session];
        }
    }

    /// <summary>R6: forecast, z, verdict, update.</summary>
    [Benchmark(OperationsPerInvoke = Sessions * Clients)]
    public int R6() => Reds(new LevelFilter(_prior, Direction.HigherIsBetter));

    private int Reds(LevelFilter filter)
    {
        var limits = AlarmLimits.Shipped;
        var reds = 0;
        for (var client = 0; client < Clients; client++)
        {
            var state = filter.Start();
            foreach (var rating in _ratings.AsSpan(client * Sessions, Sessions))
            {
                var step = filter.Step(state, rating);
                if (limits.Verdict(step) == Verdict.Red) reds++;
                state = step.After;
            }
        }
        return reds;
    }
}
