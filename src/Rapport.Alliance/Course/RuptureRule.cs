namespace Rapport.Alliance;

/// <summary>R7 as a rule over a client's sessions: what became of the last red signal.</summary>
/// <param name="level">R6, whose red verdict begins a rupture.</param>
public sealed class RuptureRule(LevelRule level) : SessionRule(Identity, level.Scale)
{
    private static readonly RuleCard Identity = new("R7", "1", "rupture course", "our own, after the published shapes; a return alone proves little, four of five low marks rise again by chance");

    private LevelRule Level { get; } = level;

    /// <inheritdoc/>
    public override SessionRun Begin() => new Run(this);

    private sealed class Run(RuptureRule rule) : SessionRun(rule)
    {
        private readonly LevelRun _level = (LevelRun)rule.Level.Begin();
        private RuptureCourse _course = new(rule.Scale.Direction);
        private ExplainedVerdict? _onset;

        private protected override Judgement Judge(SessionScore score)
        {
            var judged = _level.Next(score);
            _course = _course.Next(score, _level.Step, judged.Verdict);
            _onset = _course.Last?.Onset == score.Session ? _level.Explain() : null;
            return Standing(score);
        }

        private protected override Judgement Missing(SessionScore score)
        {
            _level.Next(score);
            _course = _course.Missed(score);
            return Judgement.Nothing();
        }

        private Judgement Standing(SessionScore score)
        {
            var last = _course.Last;
            return Judgement.Nothing() with
            {
                Verdict = last is null ? Verdict.None : last.FullAt is null ? Verdict.Amber : last.FullAt == score.Session ? Verdict.Prompt : Verdict.None,
                Statistic = last is { FullAt: null } ? last.Length : 0,
                Threshold = 0,
            };
        }

        private protected override IEnumerable<Figure> Inputs() => _course.Last is not { } last
            ? []
            : [new("onset", last.Onset), new("drop", last.Drop), new("halfLevel", last.HalfLevel), new("fullLevel", last.FullLevel),
               new("length", last.Length), new("upwardSteps", last.UpwardSteps), new("back", last.FullAt ?? double.NaN)];

        private protected override SignalSentences Say(SessionScore score, Judgement judgement) =>
            _onset is not null ? _onset.Sentences
            : judgement.Verdict == Verdict.Amber ? SignalBook.English.Say("repair-open", ("sessions", Plain.Many(score.Session - _course.Last!.Onset, "session")))
            : judgement.Verdict == Verdict.Prompt ? SignalBook.English.Say("repair-back")
            : Strain.Nothing();
    }
}
