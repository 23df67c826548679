using BenchmarkDotNet.Attributes;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.Random;
using Rapport.Statistics;
using Rapport.Statistics.Change;

namespace Rapport.Bench;

/// <summary>Jacobson-Truax of 100,000 clients with scores in memory: statistics of the group and one verdict each. Limit: 10 ms.</summary>
[MemoryDiagnoser]
public class ChangeBenchmarks
{
    private readonly double[] _pre = new double[100_000];
    private readonly double[] _post = new double[100_000];

    [GlobalSetup]
    public void Fill()
    {
        var chance = new Xoshiro256StarStar(3);
        for (var i = 0; i < _pre.Length; i++)
        {
            _pre[i] = Math.Round(Normal.Sample(chance, 19, 5.5));
            _post[i] = Math.Round(_pre[i] + Normal.Sample(chance, -6, 6));
        }
    }

    [Benchmark]
    public int JacobsonTruax()
    {
        var scores = new PairedScores();
        for (var i = 0; i < _pre.Length; i++) scores.Add(_pre[i], _post[i]);
        var ready = (ChangePreparation.Ready)ChangeRule.Prepare(new ChangeMethod.JacobsonTruax(0.88), scores.ToSample(), new ChangeOptions(Direction.LowerIsBetter));
        var improved = 0;
        for (var i = 0; i < _pre.Length; i++)
            if (ready.Rule.Judge(_pre[i], _post[i]).Category == ChangeCategory.Improved) improved++;
        return improved;
    }
}
