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

    internal SmoothedBaseline Baseline { get; } = baseline;

    /// <summary>
    /// Share of the first eleven ordinary sessions after the baseline that the sum marks, by simulation of normal noise with the practice's sigma
    /// (docs/methods/ewma-and-cusum.md); it stays above its limit for a while, so that 1 / <see cref="RunLength"/> is far too small. NaN where not simulated.
    /// </summary>
    public double FalseShare => Baseline.Simulated(0.040, 0.029, 0.018, 0.011);

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
            return Judgement.Of(_sum, Limit, Verdict.Amber, rule.FalseShare);
        }

        private protected override IEnumerable<Figure> Inputs() => [new("mean", Chart.Mean), new("sigma", Chart.Sigma), new("sessions", _since.Count)];

        private protected override SignalSentences Say(SessionScore score, Judgement judgement) =>
            !judgement.Verdict.IsAlarm ? Strain.None()
            : _since.Count == 1 ? Strain.Possible(rule.Scale, Chart.Mean, (Previous, score.Value), rule.FalseShare)
            : SignalBook.English.Say("decline",
                ("sessions", Plain.Many(_since.Count, "session")), ("points", Plain.Score(Math.Abs(Chart.Mean - _since.Mean))), ("ordinary", Plain.Ordinary(rule.FalseShare)));
    }
}
