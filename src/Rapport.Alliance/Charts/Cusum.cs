using MathNet.Numerics.LinearAlgebra;

namespace Rapport.Alliance;

/// <summary>R5: tabular cumulative sum, low side. For slow drift with a long baseline; with a short one it is the worst of all.</summary>
/// <param name="baseline">What it is compared with.</param>
/// <param name="scale">The instrument.</param>
public sealed class Cusum(SmoothedBaseline baseline, ScoreScale scale) : SessionRule(Identity, scale)
{
    private const double Slack = 0.5;
    private const double Limit = 4;

    private static readonly RuleCard Identity = new("R5-cusum", "1", "cumulative sum chart",
        "standard of statistical process control; for therapist- or practice-level drift with a long baseline");

    private static readonly double Rate = 1 / RunLength(Limit);

    internal SmoothedBaseline Baseline { get; } = baseline;

    /// <summary>Mean number of ordinary sessions until the sum passes a limit, with known mean and sigma: a Markov chain over the sum (Brook and Evans 1972).</summary>
    /// <param name="limit">h, in sigma, above 0.</param>
    public static double RunLength(double limit)
    {
        const int States = 400;
        var width = limit / (States - 0.5);
        var stay = Matrix<double>.Build.Dense(States, States, (from, to) =>
        {
            double Below(double edge) => 1 - Fall.Above(edge - from * width + Slack);
            return to == 0 ? Below(0.5 * width) : Below((to + 0.5) * width) - Below((to - 0.5) * width);
        });
        return (Matrix<double>.Build.DenseIdentity(States) - stay).Solve(Vector<double>.Build.Dense(States, 1))[0];
    }

    /// <inheritdoc/>
    public override SessionRun Begin() => new Run(this);

    private sealed class Run(Cusum rule) : SmoothedRun(rule, rule.Baseline)
    {
        private double _sum;
        private RunningMoments _since;

        private protected override Judgement Judge(double value)
        {
            if (_sum == 0) _since = default;
            _since.Add(value);
            var below = Fall.Against(rule.Scale.Sign * (Chart.Mean - value), Chart.Sigma);
            _sum = double.IsNegativeInfinity(below) ? 0 : Math.Max(0, _sum + below - Slack);
            return Judgement.Of(_sum, Limit, Verdict.Amber, Rate);
        }

        private protected override IEnumerable<Figure> Inputs() => [new("mean", Chart.Mean), new("sigma", Chart.Sigma), new("sessions", _since.Count)];

        private protected override SignalSentences Say(SessionScore score, Judgement judgement) =>
            judgement.Verdict.IsAlarm
                ? SignalBook.English.Say("decline", ("n", Plain.Count(_since.Count)), ("points", Plain.Score(Math.Abs(Chart.Mean - _since.Mean))), ("falsePer100", Plain.Per100(Rate)))
                : Strain.None();
    }
}
