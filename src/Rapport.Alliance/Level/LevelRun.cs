namespace Rapport.Alliance;

internal sealed class LevelRun(LevelRule rule) : SessionRun(rule)
{
    private LevelState _state = rule.Filter.Start();
    private SessionScore _last;

    /// <summary>The last step that was taken.</summary>
    public LevelStep Step { get; private set; }

    private protected override Judgement Judge(SessionScore score)
    {
        Step = rule.Filter.Step(_state, score.Value, _state.Ratings == 0 ? 1 : Wander.Between(_last, score));
        _state = Step.After;
        _last = score;
        return JudgementOf(Step, rule.Limits);
    }

    internal static Judgement JudgementOf(in LevelStep step, AlarmLimits limits)
    {
        var verdict = limits.Verdict(step);
        return new()
        {
            Verdict = verdict,
            Statistic = step.Statistic,
            Threshold = verdict == Verdict.Red ? limits.Red : limits.Amber,
            Rate = verdict == Verdict.Red ? limits.RedRate : AlarmLimits.AmberRate,
            P = step.P,
            Alarm = step.IsFirst ? double.NaN : step.Statistic,
        };
    }

    private protected override IEnumerable<Figure> Inputs() =>
    [
        new("level", Step.LevelBefore), new("variance", Step.VarianceBefore), new("noise", Step.Noise), new("forecast", Step.Forecast),
        new("weight", Step.Weight), new("gain", Step.Gain), new("levelAfter", Step.After.Level), new("varianceAfter", Step.After.Variance),
        new("probability", SomethingHappened.Probability(Step.Statistic)),
    ];

    private protected override SignalSentences Say(SessionScore score, Judgement judgement) =>
        judgement.Verdict.IsAlarm
            ? Strain.Possible(rule.Scale, Step.LevelBefore, (Previous, score.Value), judgement.Verdict == Verdict.Red ? rule.Limits.RedShareToTell : AlarmLimits.AmberRate)
            : Strain.None();
}
