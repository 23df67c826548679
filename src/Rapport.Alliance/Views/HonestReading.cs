namespace Rapport.Alliance;

/// <summary>R16: three patterns in which high marks deserve a question. A question in the brief, never a colour, never a verdict on the client.</summary>
/// <param name="level">R6 on the same ratings; its scale's range must be known.</param>
public sealed class HonestReading(LevelRule level) : SessionRule(Identity, level.Scale)
{
    private const int TopInARow = 3;
    private const double AfterFall = 1.28;
    private const double TopShare = 0.1;

    private static readonly RuleCard Identity = new("R16", "1", "honest reading", "practice wisdom and arithmetic; most clients who always mark the top are content");

    private LevelRule Level { get; } = level;

    private (double Lowest, double Highest) Range { get; } = level.Scale.Range ?? throw new ArgumentException("the range of the scale must be known", nameof(level));

    /// <inheritdoc/>
    public override SessionRun Begin() => new Run(this);

    /// <summary>How far a score lies below the best possible, as a share of the range.</summary>
    private double BelowTop(double value) => Scale.Sign > 0 ? (Range.Highest - value) / (Range.Highest - Range.Lowest) : (value - Range.Lowest) / (Range.Highest - Range.Lowest);

    private sealed class Run(HonestReading rule) : SessionRun(rule)
    {
        private readonly SessionRun _level = rule.Level.Begin();
        private readonly Queue<(double Value, double Z)> _lastTwo = new(2);
        private int _atTop;
        private SignalSentences? _question;

        private protected override Judgement Missing(SessionScore score)
        {
            _level.Next(score);
            return Judgement.Nothing();
        }

        private protected override Judgement Judge(SessionScore score)
        {
            var below = rule.BelowTop(score.Value);
            _atTop = below <= 0 ? _atTop + 1 : 0;
            _question = Question(score, below);
            var z = _level.Next(score).Statistic;
            if (_lastTwo.Count == 2) _lastTwo.Dequeue();
            _lastTwo.Enqueue((score.Value, z));
            return Judgement.Nothing() with { Verdict = _question is null ? Verdict.None : Verdict.Prompt, Statistic = _atTop, Threshold = TopInARow };
        }

        private SignalSentences? Question(SessionScore score, double below)
        {
            var fall = _lastTwo.LastOrDefault(earlier => earlier.Z > AfterFall, (Value: double.NaN, Z: double.NaN));
            if (score.Unsaid is { } ticked && below <= TopShare)
                return SignalBook.English.Say("tick-against-numbers", ("now", Plain.Score(score.Value)), ("max", Plain.Highest(rule.Scale)), ("ticked", ticked));
            if (below <= 0 && !double.IsNaN(fall.Value)) return SignalBook.English.Say("maximum-after-fall", ("before", Plain.Score(fall.Value)));
            return _atTop >= TopInARow ? SignalBook.English.Say("always-maximum", ("n", Plain.Count(_atTop))) : null;
        }

        private protected override IEnumerable<Figure> Inputs() => [new("topInARow", _atTop)];

        private protected override SignalSentences Say(SessionScore score, Judgement judgement) => _question ?? Strain.Nothing();
    }
}
