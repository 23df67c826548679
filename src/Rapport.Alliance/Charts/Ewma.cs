namespace Rapport.Alliance;

/// <summary>R5: exponentially weighted moving average against the baseline.</summary>
/// <param name="baseline">What it is compared with.</param>
/// <param name="scale">The instrument.</param>
public sealed class Ewma(SmoothedBaseline baseline, ScoreScale scale) : SessionRule(Identity, scale)
{
    private const double Lambda = 0.3;
    private const double Limit = 2.7;

    private static readonly RuleCard Identity = new("R5-ewma", "1", "moving average chart", "standard of statistical process control; here with a baseline of few ratings");

    internal SmoothedBaseline Baseline { get; } = baseline;

    /// <summary>
    /// Share of the first eleven ordinary sessions after the baseline that lie below the limit, by simulation of normal noise with the
    /// practice's sigma (docs/methods/ewma-and-cusum.md); NaN where not simulated.
    /// </summary>
    public double FalseShare => Baseline.Simulated(0.028, 0.020, 0.013, 0.008);

    /// <inheritdoc/>
    public override SessionRun Begin() => new Run(this);

    private sealed class Run(Ewma rule) : SmoothedRun(rule, rule.Baseline)
    {
        private double _average;
        private int _sessions;
        private double _width;

        private protected override Judgement Judge(double value)
        {
            if (_sessions == 0) _average = Chart.Mean;
            _sessions++;
            _average = Lambda * value + (1 - Lambda) * _average;
            _width = Chart.Sigma * Math.Sqrt(Lambda / (2 - Lambda) * (1 - Math.Pow(1 - Lambda, 2 * _sessions)));
            return Judgement.Of(Fall.Against(rule.Scale.Sign * (Chart.Mean - _average), _width), Limit, Verdict.Amber, rule.FalseShare);
        }

        private protected override IEnumerable<Figure> Inputs() =>
            [new("mean", Chart.Mean), new("sigma", Chart.Sigma), new("average", _average), new("limit", Chart.Mean - rule.Scale.Sign * Limit * _width)];

        private protected override SignalSentences Say(SessionScore score, Judgement judgement) =>
            judgement.Verdict.IsAlarm ? Strain.Possible(rule.Scale, Chart.Mean, (Previous, score.Value), rule.FalseShare) : Strain.None();
    }
}
