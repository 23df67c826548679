namespace Rapport.Alliance;

/// <summary>R1: a rating on or past a cut is worth asking about. A prompt, no alarm, no statistics.</summary>
/// <param name="cut">The score from which on to ask; 36 of 40 is the published value for one four-item scale.</param>
/// <param name="scale">The instrument.</param>
public sealed class LevelPrompt(double cut, ScoreScale scale) : SessionRule(Identity, scale)
{
    private static readonly RuleCard Identity = new("R1", "1", "level prompt",
        "published cut; in a simulated caseload with an ordinary mean it flags 47 of 100 sessions without any strain");

    /// <summary>The score from which on to ask.</summary>
    public double Cut { get; } = double.IsFinite(cut) ? cut : throw new ArgumentOutOfRangeException(nameof(cut), cut, "a cut is finite");

    /// <summary>Whether the cut itself is already worth asking about; a published "below 36" says no.</summary>
    public bool IncludesCut { get; init; } = true;

    /// <summary>Whether a total or any single item is on or past its cut.</summary>
    /// <param name="total">The total, in units of the score.</param>
    /// <param name="items">The item answers, NaN = missing.</param>
    /// <param name="itemCut">The answer from which on to ask about an item.</param>
    public bool IsWorthAsking(double total, ReadOnlySpan<double> items, double itemCut)
    {
        if (IsPast(Past(total, Cut))) return true;
        foreach (var item in items)
            if (Past(item, itemCut) > 0) return true;
        return false;
    }

    /// <inheritdoc/>
    public override SessionRun Begin() => new Run(this);

    private bool IsPast(double past) => IncludesCut ? past >= 0 : past > 0;

    private double Past(double value, double limit) => Scale.Sign * (limit - value);

    private sealed class Run(LevelPrompt rule) : SessionRun(rule)
    {
        private protected override Judgement Judge(SessionScore score)
        {
            var past = rule.Past(score.Value, rule.Cut);
            return Judgement.Of(past, 0, Verdict.None, double.NaN) with { Verdict = rule.IsPast(past) ? Verdict.Prompt : Verdict.None };
        }

        private protected override IEnumerable<Figure> Inputs() => [new("cut", rule.Cut)];

        private protected override SignalSentences Say(SessionScore score, Judgement judgement) =>
            judgement.Verdict == Verdict.Prompt
                ? SignalBook.English.Say("level-prompt", ("now", Plain.Score(score.Value)), ("cut", Plain.Score(rule.Cut)))
                : Strain.Nothing();
    }
}
