namespace Rapport.Alliance;

/// <summary>A verdict with everything that a person needs to weigh it. A score or a signal is never shown without.</summary>
/// <param name="Rule">Which rule spoke, its version and what it rests on.</param>
/// <param name="Score">The session that it spoke about.</param>
/// <param name="Judgement">Verdict, statistic, threshold, nominal false-alarm rate and p.</param>
/// <param name="Inputs">The figures that the statistic was made from.</param>
public sealed record ExplainedVerdict(RuleCard Rule, SessionScore Score, Judgement Judgement, IReadOnlyList<Figure> Inputs)
{
    /// <summary>What was seen, how sure that is, what it may mean and what could be done now.</summary>
    public required SignalSentences Sentences { get; init; }

    /// <summary>The reason in plain words: what was seen and how sure that is.</summary>
    public string Reason => $"{Sentences.Seen} {Sentences.HowSure}";

    /// <summary>The figures with the judgement's own before them: what was compared, with what, the nominal share and p. Those that are not defined are left out.</summary>
    public IReadOnlyList<Figure> Figures =>
    [
        .. new Figure[] { new("statistic", Judgement.Statistic), new("threshold", Judgement.Threshold), new("rate", Judgement.Rate), new("p", Judgement.P) }
            .Concat(Inputs).Where(figure => double.IsFinite(figure.Value)),
    ];

    /// <summary>The first thing that could be done now.</summary>
    public string Next => Sentences.CouldDo[0];
}
