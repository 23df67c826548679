namespace Rapport.Alliance;

/// <summary>R13, B: how far the mark for the work together moved between the last check-out and this session; R4 on that series. Low: worry between sessions.</summary>
/// <param name="scale">Both scales.</param>
public sealed class BetweenSessions(BeforeScale scale) : SessionRule(Identity, scale.CheckOut)
{
    private static readonly RuleCard Identity = new("R13-between", "1", "change between sessions", "our own split after Zilcha-Mano and others 2020; some fall between sessions is normal");

    private BeforeScale Both { get; } = scale;

    /// <inheritdoc/>
    public override SessionRun Begin() => new Run(this);

    private sealed class Run(BetweenSessions rule) : SessionRun(rule)
    {
        private readonly SessionRun _own = new OwnBaseline(WithinSession.Level, WithinSession.Shares).Begin();
        private double _last = double.NaN;
        private (double Last, double Change) _seen;

        private protected override bool Lacks(SessionScore score) => score.Before is null;

        private protected override Judgement Missing(SessionScore score)
        {
            if (!score.IsMissing) _last = score.Value;
            return Judgement.Nothing();
        }

        private protected override Judgement Judge(SessionScore score)
        {
            _seen = (_last, rule.Both.OfBefore(score.Before!.Value) - rule.Both.Of(_last));
            if (!score.IsMissing) _last = score.Value;
            if (double.IsNaN(_seen.Change)) return Judgement.TooEarly(0, OwnBaseline.RatingsNeeded + 1);
            var judged = _own.Next(new(score.Session, _seen.Change));
            return judged.Verdict.IsAlarm ? judged with { Verdict = Verdict.Prompt } : judged;
        }

        private protected override IEnumerable<Figure> Inputs() =>
            double.IsNaN(_seen.Change) ? [] : [new("between", _seen.Change), .. _own.Explain().Inputs];

        private protected override SignalSentences Say(SessionScore score, Judgement judgement) =>
            judgement.Verdict == Verdict.Prompt
                ? SignalBook.English.Say("between-session-doubt", ("pre", Plain.Score(score.Before!.Value)), ("previousPost", Plain.Score(_seen.Last)))
                : Strain.Nothing();
    }
}
