namespace Rapport.Alliance;

/// <summary>R2, after Stiles 2004, Strauss 2006 and Gumz 2012: a drop from the last session larger than the usual steps. Prospective: only steps before the session count.</summary>
/// <param name="limits">The parameters.</param>
/// <param name="scale">The instrument.</param>
public sealed class AdjacentDrop(StepLimits limits, ScoreScale scale) : SessionRule(Identity, scale)
{
    private static readonly RuleCard Identity = new("R2", "1", "drop from the last session",
        "published rule, wording of two of its papers recalled and not read; by chance it marks 23 (strict) to 90 (lenient) of 100 unchanged clients in twelve sessions");

    /// <summary>The parameters.</summary>
    public StepLimits Limits { get; } = StepLimits.Checked(limits);

    /// <inheritdoc/>
    public override SessionRun Begin() => new Run(this);

    private sealed class Run(AdjacentDrop rule) : SessionRun(rule)
    {
        private RunningMoments _steps;
        private double _before = double.NaN;
        private (double Before, double Step, double Spread) _seen;

        private protected override Judgement Judge(SessionScore score)
        {
            _seen = (_before, score.Value - _before, rule.Limits.Spread(_steps, rule.Scale));
            _before = score.Value;
            if (double.IsNaN(_seen.Step)) return Judgement.TooEarly(1, Needed);
            var have = _steps.Count + 2;
            _steps.Add(_seen.Step);
            if (double.IsNaN(_seen.Spread)) return Judgement.TooEarly(have, Needed);
            var fall = -rule.Scale.Sign * _seen.Step;
            return Judgement.Of(Fall.Against(fall, _seen.Spread), rule.Limits.Deviations, Verdict.Amber, Fall.Above(rule.Limits.Deviations));
        }

        private int Needed => rule.Limits.Scope == StepScope.Sample ? 2 : rule.Limits.DifferencesNeeded + 2;

        private protected override IEnumerable<Figure> Inputs() =>
            [new("before", _seen.Before), new("difference", _seen.Step), new("spread", _seen.Spread), new("limit", rule.Limits.Deviations * _seen.Spread)];

        private protected override SignalSentences Say(SessionScore score, Judgement judgement) =>
            judgement.Verdict.IsAlarm
                ? SignalBook.English.Say("adjacent-drop", ("before", Plain.Score(_seen.Before)), ("now", Plain.Score(score.Value)), ("warning", rule.Limits.Warning))
                : Strain.None();
    }
}
