namespace Rapport.Alliance;

/// <summary>Which rules run over a course, and what is worth saying of it. See docs/decisions/0110.</summary>
public static class Round
{
    /// <summary>What the rules say about the sessions from one on.</summary>
    /// <param name="rules">What is known about the check-out.</param>
    /// <param name="course">The held sessions of the episode in ascending order.</param>
    /// <param name="from">The first session to speak about: the one that the new answer is about. What was said before stands.</param>
    public static RoundFound Judge(RoundRules rules, IReadOnlyList<SessionScore> course, int from)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(course);
        var each = rules.OfEachSession.Select(rule => rule.Begin()).ToList();
        var last = rules.OfTheLast.Select(rule => rule.Begin()).ToList();
        List<SignalFound> signals = [];
        List<LevelReading> levels = [];
        foreach (var score in course)
        {
            foreach (var run in each.Concat(last)) run.Next(score);
            if (score.Session < from) continue;
            var spoken = each.Select(run => WithStart(rules, run.Explain())).ToList();
            if (rules.Level is not null && !score.IsMissing) levels.Add(LevelReading.Of(spoken[0]));
            if (score == course[^1]) spoken.AddRange(last.Select(run => run.Explain()).Where(verdict => !IsOnset(verdict)));
            signals.AddRange(SignalFound.Among(score.Session, spoken));
        }
        return new(signals, levels);
    }

    /// <summary>R8 over an outcome measure.</summary>
    /// <param name="rule">The rule of the measure.</param>
    /// <param name="course">Its scores in the order of the held sessions.</param>
    /// <param name="from">The first session to speak about.</param>
    public static IReadOnlyList<SignalFound> Judge(OutcomeChange rule, IReadOnlyList<SessionScore> course, int from)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(course);
        var run = rule.Begin();
        List<SignalFound> found = [];
        foreach (var score in course)
        {
            run.Next(score);
            if (score.Session >= from) found.AddRange(SignalFound.Among(score.Session, [run.Explain()]));
        }
        return found;
    }

    /// <summary>R12 over one therapist's guesses: what only that therapist sees.</summary>
    /// <param name="rules">What is known about the check-out.</param>
    /// <param name="course">The held sessions with that therapist's guesses.</param>
    /// <param name="from">The first session to speak about.</param>
    public static IReadOnlyList<ExplainedVerdict> MissedStrains(RoundRules rules, IReadOnlyList<SessionScore> course, int from)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(course);
        if (rules.Level is not { } level || rules.Scale.Range is not { } range) return [];
        var run = new Discrepancy(level, Discrepancy.FloorFor(range)).Begin();
        List<ExplainedVerdict> found = [];
        foreach (var score in course)
            if (run.Next(score).Verdict == Verdict.Flag && score.Session >= from) found.Add(run.Explain());
        return found;
    }

    /// <summary>R17 as a signal after the last session.</summary>
    /// <param name="reading">The reasons.</param>
    /// <param name="session">The place of the last session.</param>
    public static SignalFound Leaving(DropOutReading reading, int session)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var judgement = Judgement.Nothing() with { Verdict = reading.Verdict, Statistic = reading.Reasons.Count };
        return new(session, new(DropOutReading.Card, new(session, double.NaN), judgement, []) { Sentences = reading.Words() }, []);
    }

    /// <summary>R6 says with its figures where it started.</summary>
    private static ExplainedVerdict WithStart(RoundRules rules, ExplainedVerdict verdict) => rules.Level?.Card != verdict.Rule || verdict.Score.IsMissing
        ? verdict
        : verdict with { Inputs = [.. verdict.Inputs, new("startMean", rules.Level.Filter.Prior.Mean), new("startClients", rules.OwnClients)] };

    /// <summary>R7 repeats R6's words in the session where a strain begins; once is enough.</summary>
    private static bool IsOnset(ExplainedVerdict verdict) =>
        verdict.Rule.Topic == SignalTopic.Course && verdict.Inputs.Any(figure => figure.Name == "onset" && figure.Value == verdict.Score.Session);
}
