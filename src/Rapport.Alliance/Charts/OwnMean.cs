namespace Rapport.Alliance;

/// <summary>The common "own mean - 2 SD", kept to show how it compares; R4 is its exact form.</summary>
/// <param name="scale">The instrument.</param>
public sealed class OwnMean(ScoreScale scale) : SessionRule(Identity, scale)
{
    private const double Deviations = 2;
    private const int RatingsNeeded = 3;

    private static readonly RuleCard Identity = new("own-mean-2sd", "1", "own mean - 2 SD",
        "common practice; without a floor it really flags 11.3 (3 ratings) to 3.0 (30) of 100 ordinary sessions where 2.3 are claimed (computed)");

    /// <summary>Share of ordinary sessions that lie below mean - 2 SD of n earlier ratings, computed on normal noise; holds without floor.</summary>
    /// <param name="ratings">n, at least 3.</param>
    public static double FalseShare(int ratings) => ratings switch
    {
        < 3 => throw new ArgumentOutOfRangeException(nameof(ratings), ratings, "at least 3 ratings"),
        3 => 0.113,
        4 => 0.085,
        5 => 0.071,
        < 8 => 0.062,
        < 10 => 0.050,
        < 15 => 0.045,
        < 30 => 0.037,
        _ => 0.030,
    };

    /// <inheritdoc/>
    public override SessionRun Begin() => new Run(this);

    private sealed class Run(OwnMean rule) : SessionRun(rule)
    {
        private RunningMoments _own;
        private RunningMoments _seen;

        private protected override Judgement Judge(SessionScore score)
        {
            _seen = _own;
            _own.Add(score.Value);
            if (_seen.Count < RatingsNeeded) return Judgement.TooEarly(_own.Count, RatingsNeeded + 1);
            var below = Fall.Against(rule.Scale.Sign * (_seen.Mean - score.Value), rule.Scale.Floored(_seen.Spread));
            return Judgement.Of(below, Deviations, Verdict.Amber, Fall.Above(Deviations));
        }

        private protected override IEnumerable<Figure> Inputs() =>
            [new("ratings", _seen.Count), new("mean", _seen.Mean), new("spread", rule.Scale.Floored(_seen.Spread))];

        private protected override SignalSentences Say(SessionScore score, Judgement judgement) =>
            judgement.Verdict.IsAlarm ? Strain.Possible(rule.Scale, _seen.Mean, (Previous, score.Value), rule.Scale.Floored(_seen.Spread) > _seen.Spread ? double.NaN : FalseShare(_seen.Count)) : Strain.None();
    }
}
