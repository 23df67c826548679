namespace Rapport.Alliance;

/// <summary>R12: the therapist guessed higher than usual in a session that the client rated lower than expected. Seen by the therapist alone.</summary>
/// <param name="level">R6 on the client's ratings.</param>
/// <param name="floor">The least spread of the gaps, in units of the score; .25 on a scale from 1 to 7, that is a twenty-fourth of the range.</param>
public sealed class Discrepancy(LevelRule level, double floor) : SessionRule(Identity, level.Scale)
{
    /// <summary>R6's z above which the client's rating counts as lower than expected.</summary>
    public const double ClientIsLow = 1.28;

    /// <summary>
    /// The share of ordinary sessions that are flagged, lowest and highest over simulated pairs (docs/methods/discrepancy.md).
    /// The gap and the client's z both rise with one low mark, so that the product of two normal tails would be far too small.
    /// </summary>
    public static readonly (double Lowest, double Highest) FalseShare = (0.0004, 0.07);

    /// <summary>How many sessions both must have rated before a gap can be called unusual: three that tell what is usual, and one to set beside them.</summary>
    public const int SessionsNeeded = GapsNeeded + 1;

    private const int GapsNeeded = 3;
    private const double Width = 1.65;

    private static readonly RuleCard Identity = new("R12", "1", "the two views of a session", "our own; a prompt for supervision, no forecast of outcome");

    private LevelRule Level { get; } = level;

    private double Floor { get; } = floor > 0 && double.IsFinite(floor) ? floor : throw new ArgumentOutOfRangeException(nameof(floor), floor, "above 0 and finite");

    /// <summary>The floor for a scale: .25 where the range is 6 points wide.</summary>
    /// <param name="range">The lowest and the highest score.</param>
    public static double FloorFor((double Lowest, double Highest) range) => (range.Highest - range.Lowest) / 24;

    /// <inheritdoc/>
    public override SessionRun Begin() => new Run(this);

    private sealed class Run(Discrepancy rule) : SessionRun(rule)
    {
        private readonly SessionRun _level = rule.Level.Begin();
        private RunningMoments _gaps;
        private (double Gap, double Mean, double Spread, double Client) _seen;

        private protected override bool Lacks(SessionScore score) => score.IsMissing || score.Guess is null;

        private protected override Judgement Missing(SessionScore score)
        {
            _level.Next(score);
            return Judgement.Nothing();
        }

        private protected override Judgement Judge(SessionScore score)
        {
            var gap = rule.Scale.Sign * (score.Guess!.Value - score.Value);
            _seen = (gap, _gaps.Mean, Math.Max(_gaps.Spread, rule.Floor), _level.Next(score).Statistic);
            var before = _gaps.Count;
            _gaps.Add(gap);
            if (before < GapsNeeded) return Judgement.TooEarly(_gaps.Count, SessionsNeeded);
            var limit = _seen.Mean + Width * _seen.Spread * Math.Sqrt(1 + 1.0 / before);
            return Judgement.Of(gap, limit, Verdict.None, double.NaN) with
            {
                Verdict = gap > limit && _seen.Client > ClientIsLow ? Verdict.Flag : Verdict.None,
            };
        }

        private protected override IEnumerable<Figure> Inputs() =>
            [new("gap", _seen.Gap), new("usualGap", _seen.Mean), new("spread", _seen.Spread), new("clientZ", _seen.Client)];

        private protected override SignalSentences Say(SessionScore score, Judgement judgement) =>
            judgement.Verdict == Verdict.Flag
                ? SignalBook.English.Say("missed-strain", ("guess", Plain.Score(score.Guess!.Value)), ("rating", Plain.Score(score.Value)), ("low", Plain.Per100(FalseShare.Lowest)), ("high", Plain.Per100(FalseShare.Highest)))
                : Strain.Nothing();
    }
}
