using MathNet.Numerics.Distributions;

namespace Rapport.Alliance;

/// <summary>R4: the exact test of one rating against the client's own few earlier ones; what "mean - 2 SD" should have been.</summary>
/// <param name="level">alpha: the share of ordinary sessions to flag, .02 or .05.</param>
/// <param name="scale">The instrument.</param>
public sealed class OwnBaseline(double level, ScoreScale scale) : SessionRule(Identity, scale)
{
    /// <summary>The least number of earlier ratings.</summary>
    public const int RatingsNeeded = 3;

    private static readonly RuleCard Identity = new("R4", "1", "exact test against the client's own earlier ratings",
        "exact for independent normal ratings; our own replacement of mean - 2 SD");

    /// <summary>alpha: the share of ordinary sessions to flag.</summary>
    public double Level { get; } = level is > 0 and < 0.5 ? level : throw new ArgumentOutOfRangeException(nameof(level), level, "between 0 and one half");

    /// <summary>How many of the first ratings make the baseline, which is then frozen; all earlier ones where null.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 3 ratings.</exception>
    public int? Frozen
    {
        get;
        init => field = value is null or >= RatingsNeeded ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "at least 3 ratings");
    }

    /// <summary>Student's t above which the rule speaks, for n earlier ratings.</summary>
    /// <param name="ratings">n, at least 3.</param>
    public double Critical(int ratings) => StudentT.InvCDF(0, 1, ratings - 1, 1 - Level);

    /// <summary>The multiplier of the earlier ratings' standard deviation that the rule amounts to.</summary>
    /// <param name="ratings">n, at least 3.</param>
    public double Multiplier(int ratings) => Critical(ratings) * Math.Sqrt(1 + 1.0 / ratings);

    /// <inheritdoc/>
    public override SessionRun Begin() => new Run(this);

    private sealed class Run(OwnBaseline rule) : SessionRun(rule)
    {
        private RunningMoments _own;
        private (RunningMoments Own, double Spread) _seen;

        private protected override Judgement Judge(SessionScore score)
        {
            _seen = (_own, _own.Spread > 0 ? _own.Spread : rule.Scale.Floored(0));
            if (_own.Count < (rule.Frozen ?? int.MaxValue)) _own.Add(score.Value);
            var (own, need) = (_seen.Own, rule.Frozen ?? RatingsNeeded);
            if (own.Count < need) return Judgement.TooEarly(own.Count + 1, need + 1);
            var t = Fall.Against(rule.Scale.Sign * (own.Mean - score.Value), _seen.Spread * Math.Sqrt(1 + 1.0 / own.Count));
            var p = double.IsInfinity(t) ? (t > 0 ? 0 : 1) : StudentT.CDF(0, 1, own.Count - 1, -t);
            return Judgement.Of(t, rule.Critical(own.Count), Verdict.Amber, rule.Level) with { P = p, Alarm = Fall.Quantile(p) };
        }

        private protected override IEnumerable<Figure> Inputs() =>
            [new("ratings", _seen.Own.Count), new("mean", _seen.Own.Mean), new("spread", _seen.Spread)];

        private protected override SignalSentences Say(SessionScore score, Judgement judgement) =>
            judgement.Verdict.IsAlarm ? Strain.Possible(rule.Scale, _seen.Own.Mean, (Previous, score.Value), _seen.Own.Spread > 0 ? rule.Level : double.NaN) : Strain.None();
    }
}
