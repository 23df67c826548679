namespace Rapport.Alliance;

/// <summary>R5b: each rating against a moving average of the earlier ones, in units of the practice's noise; the rival that comes closest to R6.</summary>
/// <param name="noise">The practice's typical standard deviation of one rating, in units of the score, above 0.</param>
/// <param name="scale">The instrument.</param>
public sealed class SmoothedForecast(double noise, ScoreScale scale) : SessionRule(Identity, scale)
{
    private const double Lambda = 0.4;
    private const double Level = 0.02;

    private static readonly RuleCard Identity = new("R5b", "1", "forecast by moving average", "our own comparison; limit for steady clients with the practice's noise");

    /// <summary>Standard deviation of the forecast error of a steady client, in units of the noise, times the normal quantile of the level.</summary>
    private static readonly double Limit = Math.Sqrt(1 + Lambda / (2 - Lambda)) * Fall.Quantile(Level);

    private double Noise { get; } = noise > 0 && double.IsFinite(noise) ? noise : throw new ArgumentOutOfRangeException(nameof(noise), noise, "above 0 and finite");

    /// <inheritdoc/>
    public override SessionRun Begin() => new Run(this);

    private sealed class Run(SmoothedForecast rule) : SessionRun(rule)
    {
        private double _average = double.NaN;
        private double _before;

        private protected override Judgement Judge(SessionScore score)
        {
            _before = _average;
            _average = double.IsNaN(_before) ? score.Value : Lambda * score.Value + (1 - Lambda) * _before;
            if (double.IsNaN(_before)) return Judgement.TooEarly(1, 2);
            return Judgement.Of(rule.Scale.Sign * (_before - score.Value) / rule.Noise, Limit, Verdict.Amber, Level);
        }

        private protected override IEnumerable<Figure> Inputs() => [new("average", _before), new("noise", rule.Noise)];

        private protected override SignalSentences Say(SessionScore score, Judgement judgement) =>
            judgement.Verdict.IsAlarm ? Strain.Possible(rule.Scale, _before, (Previous, score.Value), Level) : Strain.None();
    }
}
