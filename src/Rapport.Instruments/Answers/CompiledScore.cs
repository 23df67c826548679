namespace Rapport.Instruments;

/// <summary>One score rule with its items at hand.</summary>
internal sealed class CompiledScore
{
    private readonly ScoreRule _rule;
    private readonly Item[] _items;
    private readonly int[][] _homes;
    private readonly NoScore? _never;

    public CompiledScore(Instrument instrument, ScoreRule rule)
    {
        _rule = rule;
        _items = [.. (rule.Items ?? []).Select(number => instrument.Items[number - 1])];
        _homes = rule.Missing is MissingRule.RoundedSubscaleMean
            ? [.. instrument.Subscales.Select(subscale => subscale.Rule.Items ?? []).Select(home => home.Where(number => rule.Items!.Contains(number)).ToArray()).Where(home => home.Length > 0)]
            : [];
        _never = Never(instrument, rule);
    }

    public string Id => _rule.Id;

    public int CountMissing(IReadOnlyList<decimal?> answers)
    {
        var missing = 0;
        foreach (var item in _items)
            if (answers[item.Number - 1] is null && !item.MayNotApply) missing++;
        return missing;
    }

    public Score? Score(IReadOnlyList<decimal?> answers, List<int> refused, ref Reasons reasons)
    {
        if (WhyNot(answers, refused, reasons.Uncovered) is { } reason)
        {
            reasons.Add(reason);
            return null;
        }
        var (sum, answered, missing) = Add(answers);
        var counted = answered + missing;
        if (missing > 0 && _rule.Missing is MissingRule.RoundedSubscaleMean) sum += Filled(answers);
        var prorated = missing > 0 && _rule.Missing is MissingRule.Prorate ? (counted, answered) : (1, 1);
        return Finish(sum, answered, missing, prorated);
    }

    private static NoScore? Never(Instrument instrument, ScoreRule rule) => rule switch
    {
        { Method: ScoreMethod.Unknown } => new NoScore.RuleUnknown(rule.Id),
        { Items: null } => new NoScore.ItemsUnknown(rule.Id),
        _ when !instrument.ReversalsKnown => new NoScore.ReversalsUnknown(rule.Id),
        _ => null,
    };

    private NoScore? WhyNot(IReadOnlyList<decimal?> answers, List<int> refused, Respondent? uncovered)
    {
        if (_never is not null) return _never;
        if (uncovered is { } by) return new NoScore.KeyNotForRespondent(Id, by);
        if (refused.Count > 0 && refused.Where(number => _rule.Items!.Contains(number)).ToList() is { Count: > 0 } bad) return new NoScore.AnswersRefused(Id, bad);
        var missing = CountMissing(answers);
        if (missing == 0 && HasAnswer(answers)) return null;
        var covered = _rule.Missing switch
        {
            MissingRule.Prorate prorate => missing > 0 && missing <= prorate.AtMost && missing < _items.Length,
            MissingRule.RoundedSubscaleMean => _homes.All(home => 2 * home.Count(number => answers[number - 1] is not null) >= home.Length),
            _ => false,
        };
        return covered ? null : new NoScore.AnswersMissing(Id, [.. _items.Where(item => answers[item.Number - 1] is null).Select(item => item.Number)]);
    }

    private bool HasAnswer(IReadOnlyList<decimal?> answers)
    {
        foreach (var item in _items)
            if (answers[item.Number - 1] is not null) return true;
        return false;
    }

    private (decimal Sum, int Answered, int Missing) Add(IReadOnlyList<decimal?> answers)
    {
        decimal sum = 0;
        var (answered, missing) = (0, 0);
        foreach (var item in _items)
        {
            if (answers[item.Number - 1] is { } answer)
            {
                sum += Counted(item, answer);
                answered++;
            }
            else if (!item.MayNotApply)
            {
                missing++;
            }
        }
        return (sum, answered, missing);
    }

    private decimal Counted(Item item, decimal answer)
    {
        var keyed = item.Keyed(answer);
        if (_rule.Rescale is not { } scale) return keyed;
        return scale.Minimum + (keyed - item.Minimum) * (scale.Maximum - scale.Minimum) / (item.Maximum - item.Minimum);
    }

    /// <summary>What stands in for the missing items: for each the rounded mean of its subscale, halves away from zero.</summary>
    private decimal Filled(IReadOnlyList<decimal?> answers)
    {
        decimal filled = 0;
        foreach (var home in _homes)
        {
            var given = _items.Where(item => home.Contains(item.Number) && answers[item.Number - 1] is not null).Select(item => Counted(item, answers[item.Number - 1]!.Value)).ToList();
            if (given.Count < home.Length) filled += (home.Length - given.Count) * Math.Round(given.Average(), MidpointRounding.AwayFromZero);
        }
        return filled;
    }

    private Score Finish(decimal sum, int answered, int missing, (int Up, int Down) prorated)
    {
        var counted = answered + missing;
        var per = _rule.Method == ScoreMethod.Mean ? counted : 1;
        var raw = (double)(sum * prorated.Up) / ((double)prorated.Down * per);
        var value = _rule.Table is { } table
            ? (double)table[(int)sum]
            : (double)(sum * prorated.Up * _rule.Times + _rule.Plus * prorated.Down * per * _rule.DividedBy) / (double)(prorated.Down * per * _rule.DividedBy);
        var error = _rule.StandardError?.Points * (missing > 0 ? Math.Sqrt((double)counted / answered) : 1);
        return new Score(value, error, missing, _rule.Bands?.Of(value)) { Raw = raw, IsImputed = missing > 0 };
    }
}
