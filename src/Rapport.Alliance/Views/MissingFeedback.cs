namespace Rapport.Alliance;

/// <summary>R14: two held sessions in a row without a check-out, or fewer than 60 % of the last five. A number left out between two sessions is a session without a check-out.</summary>
/// <param name="scale">The instrument.</param>
public sealed class MissingFeedback(ScoreScale scale) : SessionRule(Identity, scale)
{
    private const int Window = 5;
    private const double Share = 0.6;
    private const int SessionsNeeded = 2;

    private static readonly RuleCard Identity = new("R14", "1", "missing feedback", "a fact, no statistics");

    /// <inheritdoc/>
    public override SessionRun Begin() => new Run(this);

    private sealed class Run(MissingFeedback rule) : SessionRun(rule)
    {
        private readonly Queue<bool> _answered = new(Window);
        private int _last;
        private int _without;

        private protected override bool Lacks(SessionScore score) => false;

        private protected override Judgement Judge(SessionScore score)
        {
            for (var skipped = Math.Max(_last, score.Session - Window - 1) + 1; _last > 0 && skipped < score.Session; skipped++) Note(false);
            if (_last > 0) _without = score.IsMissing ? _without + score.Session - _last : 0;
            else _without = score.IsMissing ? 1 : 0;
            _last = score.Session;
            Note(!score.IsMissing);
            if (_answered.Count < SessionsNeeded) return Judgement.TooEarly(_answered.Count, SessionsNeeded);
            var isThin = _answered.Count == Window && Answered < Share * Window;
            return Judgement.Nothing() with
            {
                Verdict = _without >= 2 || isThin ? Verdict.Prompt : Verdict.None,
                Statistic = _without,
                Threshold = 2,
            };
        }

        private protected override SignalSentences Early(Judgement judgement) =>
            SignalBook.English.Say("not-enough-sessions", ("sessions", Plain.Are(judgement.Data.Have, "session")), ("need", Plain.Count(judgement.Data.Need)));

        private int Answered => _answered.Count(answered => answered);

        private void Note(bool answered)
        {
            if (_answered.Count == Window) _answered.Dequeue();
            _answered.Enqueue(answered);
        }

        private protected override IEnumerable<Figure> Inputs() => [new("inARow", _without), new("answered", Answered), new("held", _answered.Count)];

        private protected override SignalSentences Say(SessionScore score, Judgement judgement) =>
            judgement.Verdict == Verdict.Prompt
                ? _without >= 2
                    ? SignalBook.English.Say("missing-feedback", ("n", Plain.Count(_without)))
                    : SignalBook.English.Say("thin-feedback", ("k", Plain.Count(Answered)), ("n", Plain.Count(_answered.Count)))
                : Strain.Nothing();
    }
}
