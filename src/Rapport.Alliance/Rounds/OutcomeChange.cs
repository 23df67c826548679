namespace Rapport.Alliance;

/// <summary>R8 over a course: the first session in which an outcome measure is reliably better, or reliably worse, than at the start.</summary>
/// <param name="measure">What the measure is called in a sentence.</param>
/// <param name="points">From how many points on a change counts, above 0.</param>
/// <param name="scale">The instrument.</param>
public sealed class OutcomeChange(string measure, double points, ScoreScale scale) : SessionRule(Identity, scale)
{
    private static readonly RuleCard Identity = new("R8", "1", "reliable change", "published method (Jacobson and Truax 1991) with the published points of the measure");

    private double Points { get; } = points > 0 && double.IsFinite(points) ? points : throw new ArgumentOutOfRangeException(nameof(points), points, "above 0 and finite");

    private string Measure { get; } = measure;

    /// <inheritdoc/>
    public override SessionRun Begin() => new Run(this);

    private sealed class Run(OutcomeChange rule) : SessionRun(rule)
    {
        private double _first = double.NaN;
        private int _was;

        private protected override Judgement Judge(SessionScore score)
        {
            if (double.IsNaN(_first)) _first = score.Value;
            var better = rule.Scale.Sign * (score.Value - _first);
            var now = better >= rule.Points ? 1 : better <= -rule.Points ? -1 : 0;
            var isNews = now != 0 && now != _was;
            _was = now;
            return Judgement.Of(-better, rule.Points, Verdict.None, double.NaN) with { Verdict = !isNews ? Verdict.None : now > 0 ? Verdict.Prompt : Verdict.Red };
        }

        private protected override IEnumerable<Figure> Inputs() => [new("first", _first), new("points", rule.Points)];

        private protected override SignalSentences Say(SessionScore score, Judgement judgement) => judgement.Verdict switch
        {
            Verdict.Prompt => SignalBook.English.Say("reliable-gain", ("measure", rule.Measure), ("start", Plain.Score(_first)), ("now", Plain.Score(score.Value)), ("crossedText", "")),
            Verdict.Red => SignalBook.English.Say("worse", ("measure", rule.Measure), ("start", Plain.Score(_first)), ("now", Plain.Score(score.Value))),
            _ => Strain.Nothing(),
        };
    }
}
