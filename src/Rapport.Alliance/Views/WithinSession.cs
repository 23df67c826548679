using Rapport.Statistics;

namespace Rapport.Alliance;

/// <summary>R13, W: how far the mark for the work together moved within the session; R4 on that series. Low: possible rupture.</summary>
/// <param name="scale">Both scales.</param>
public sealed class WithinSession(BeforeScale scale) : SessionRule(Identity, scale.CheckOut)
{
    internal const double Level = 0.02;

    internal static readonly ScoreScale Shares = new(Direction.HigherIsBetter, 0, 0.01);

    private static readonly RuleCard Identity = new("R13-within", "1", "change within the session", "our own split after Zilcha-Mano and others 2020: much of a drop is a decline between sessions");

    private BeforeScale Both { get; } = scale;

    /// <inheritdoc/>
    public override SessionRun Begin() => new Run(this);

    private sealed class Run(WithinSession rule) : SessionRun(rule)
    {
        private readonly SessionRun _own = new OwnBaseline(Level, Shares).Begin();
        private double _change;

        private protected override bool Lacks(SessionScore score) => score.IsMissing || score.Before is null;

        private protected override Judgement Judge(SessionScore score)
        {
            _change = rule.Both.Of(score.Value) - rule.Both.OfBefore(score.Before!.Value);
            return _own.Next(new(score.Session, _change));
        }

        private protected override IEnumerable<Figure> Inputs() => [new("within", _change), .. _own.Explain().Inputs];

        private protected override SignalSentences Say(SessionScore score, Judgement judgement) =>
            judgement.Verdict.IsAlarm
                ? SignalBook.English.Say("within-session-fall", ("pre", Plain.Score(score.Before!.Value)), ("post", Plain.Score(score.Value)), ("ordinary", _own.Explain().Sentences.HowSure))
                : Strain.Nothing();
    }
}
