using BenchmarkDotNet.Attributes;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.Random;
using Rapport.Statistics;
using Rapport.Statistics.SuddenGains;

namespace Rapport.Bench;

/// <summary>Sudden gains of 10,000 clients by 12 sessions with scores in memory. Limit: 2 ms.</summary>
[MemoryDiagnoser]
public class SuddenBenchmarks
{
    private const int Clients = 10_000, Sessions = 12;
    private readonly double[] _scores = new double[Clients * Sessions];
    private readonly SuddenJudge _judge = new(new SuddenCriteria(Direction.LowerIsBetter) { CutOff = 7 });
    private readonly IntervalJudgement[] _judgements = new IntervalJudgement[SuddenJudge.Intervals(Sessions)];

    [GlobalSetup]
    public void Fill()
    {
        var chance = new Xoshiro256StarStar(2);
        for (var client = 0; client < Clients; client++)
        {
            var level = Normal.Sample(chance, 28, 7);
            for (var session = 0; session < Sessions; session++)
            {
                if (chance.NextDouble() < 0.06) level -= chance.Next(6, 14);
                var value = Math.Clamp(Math.Round(level - (0.8 * session) + Normal.Sample(chance, 0, 2.5)), 0, 63);
                _scores[(client * Sessions) + session] = chance.NextDouble() < 0.05 ? double.NaN : value;
            }
        }
    }

    [Benchmark]
    public int Gains()
    {
        var gains = 0;
        for (var client = 0; client < Clients; client++)
        {
            _judge.Judge(_scores.AsSpan(client * Sessions, Sessions), _judgements);
            foreach (var judgement in _judgements)
                if (judgement.All == Met.Yes) gains++;
        }
        return gains;
    }
}
