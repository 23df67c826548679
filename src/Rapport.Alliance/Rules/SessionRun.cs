namespace Rapport.Alliance;

/// <summary>A rule on its way through one client's sessions.</summary>
public abstract class SessionRun
{
    private readonly SessionRule _rule;
    private SessionScore? _now;
    private Judgement _judgement;

    private protected SessionRun(SessionRule rule) => _rule = rule;

    /// <summary>The rating before the last one, in units of the score; NaN before there is one.</summary>
    private protected double Previous { get; private set; } = double.NaN;

    /// <summary>What the rule says about the next session.</summary>
    /// <exception cref="ArgumentException">A session that does not come after the last one.</exception>
    public Judgement Next(SessionScore score)
    {
        if (_now is { } last && score.Session <= last.Session) throw new ArgumentException("sessions ascend", nameof(score));
        if (_now is { IsMissing: false } rated) Previous = rated.Value;
        _now = score;
        return _judgement = Lacks(score) ? Missing(score) : Judge(score);
    }

    /// <summary>The last judgement with its reason, its figures and the next step, formed when asked for.</summary>
    /// <exception cref="InvalidOperationException">No session was seen yet.</exception>
    public ExplainedVerdict Explain()
    {
        var score = _now ?? throw new InvalidOperationException("no session was seen yet");
        return new(_rule.Card, score, _judgement, Lacks(score) ? [] : [.. Inputs()]) { Sentences = Words(score) };
    }

    private protected abstract Judgement Judge(SessionScore score);

    /// <summary>The figures behind the last judgement.</summary>
    private protected abstract IEnumerable<Figure> Inputs();

    /// <summary>The words for the last judgement, where the rule had enough to go by.</summary>
    private protected abstract SignalSentences Say(SessionScore score, Judgement judgement);

    /// <summary>Whether the session lacks what the rule looks at.</summary>
    private protected virtual bool Lacks(SessionScore score) => score.IsMissing;

    private protected virtual Judgement Missing(SessionScore score) => Judgement.Nothing();

    /// <summary>The words where the rule had not enough to go by.</summary>
    private protected virtual SignalSentences Early(Judgement judgement) => judgement.Data.Need == 0
        ? SignalBook.English.Say("no-rating")
        : SignalBook.English.Say("not-enough-data", ("answers", Plain.Are(judgement.Data.Have, "answer")), ("need", Plain.Count(judgement.Data.Need)));

    private SignalSentences Words(SessionScore score) => _judgement.Verdict == Verdict.NotEnoughData ? Early(_judgement) : Say(score, _judgement);
}
