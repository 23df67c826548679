namespace Rapport.Instruments;

/// <summary>The key of an instrument made ready for many responses. Worked in docs/methods/scoring.md.</summary>
public sealed class ScoringKey
{
    private static readonly List<int> None = [];
    private readonly Item[] _items;
    private readonly int[] _risk;
    private readonly CompiledScore? _total;
    private readonly CompiledScore[] _subscales;

    private ScoringKey(Instrument instrument)
    {
        Instrument = instrument;
        _items = [.. instrument.Items];
        _risk = [.. instrument.Items.Where(item => item.IsRisk).Select(item => item.Number)];
        _total = instrument.Total is { } total ? new CompiledScore(instrument, total) : null;
        _subscales = [.. instrument.Subscales.Select(subscale => new CompiledScore(instrument, subscale.Rule))];
    }

    /// <summary>The instrument.</summary>
    public Instrument Instrument { get; }

    /// <summary>Makes a key ready; do it once for many responses.</summary>
    /// <param name="instrument">The instrument.</param>
    /// <returns>The key.</returns>
    /// <exception cref="ArgumentNullException">No instrument is given.</exception>
    public static ScoringKey For(Instrument instrument)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        return new ScoringKey(instrument);
    }

    /// <summary>Scores one response. Answers that the form does not allow are never bent into range: the scores that need them are not formed.</summary>
    /// <param name="response">The answers, one for each item.</param>
    /// <returns>Scores, risk answers, and the reason for every score that is not there.</returns>
    /// <exception cref="ArgumentException">The number of answers is not the number of items.</exception>
    public Scoring Score(Response response)
    {
        ArgumentNullException.ThrowIfNull(response);
        if (response.Answers.Count != _items.Length)
            throw new ArgumentException($"{Instrument.Id} has {Plain.Text(_items.Length)} items, the response has {Plain.Text(response.Answers.Count)} answers", nameof(response));
        var answers = response.Answers;
        var refused = Refused(answers);
        var by = response.By ?? Instrument.KeyCovers[0];
        var reasons = new Reasons(Instrument.KeyCovers.Contains(by) ? null : by);
        var total = _total?.Score(answers, refused, ref reasons);
        var subscales = Subscales(answers, refused, ref reasons);
        return new Scoring
        {
            Total = total,
            Subscales = subscales,
            RiskItems = Risk(answers, answer => answer > 0),
            RiskUnanswered = Risk(answers, answer => answer is null),
            RiskTicks = RiskTicks(response.Ticks),
            Missing = _total?.CountMissing(answers) ?? answers.Count(answer => answer is null),
            CutoffsPassed = Passed(total, subscales, by, answers),
            Clusters = Instrument.Clusters is { } rule ? ClusterCount.Run(Instrument, rule, answers, refused) : null,
            Reasons = reasons.All,
        };
    }

    private List<int> Refused(IReadOnlyList<decimal?> answers)
    {
        List<int>? refused = null;
        for (var i = 0; i < _items.Length; i++)
            if (answers[i] is { } answer && !_items[i].Accepts(answer)) (refused ??= []).Add(i + 1);
        return refused ?? None;
    }

    private SubscaleScore[] Subscales(IReadOnlyList<decimal?> answers, List<int> refused, ref Reasons reasons)
    {
        if (_subscales.Length == 0) return [];
        var scores = new SubscaleScore[_subscales.Length];
        for (var i = 0; i < scores.Length; i++) scores[i] = new SubscaleScore(_subscales[i].Id, _subscales[i].Score(answers, refused, ref reasons));
        return scores;
    }

    private int[] Risk(IReadOnlyList<decimal?> answers, Func<decimal?, bool> counts)
    {
        List<int>? found = null;
        foreach (var number in _risk)
            if (counts(answers[number - 1])) (found ??= []).Add(number);
        return found is null ? [] : [.. found];
    }

    private IReadOnlyList<string> RiskTicks(IReadOnlyList<string> ticks) => ticks.Count == 0 ? [] :
        [.. Instrument.Choices.SelectMany(choice => choice.Options.Where(option => option.IsRisk).Select(option => $"{choice.Id}/{option.Id}")).Where(id => ticks.Contains(id))];

    private Cutoff[] Passed(Score? total, SubscaleScore[] subscales, Respondent by, IReadOnlyList<decimal?> answers)
    {
        List<Cutoff>? passed = null;
        foreach (var cutoff in Instrument.Cutoffs)
            if (cutoff.Group is null && (cutoff.Respondent ?? by) == by && IsPassed(cutoff, total, subscales, answers)) (passed ??= []).Add(cutoff);
        return passed is null ? [] : [.. passed];
    }

    private bool IsPassed(Cutoff cutoff, Score? total, SubscaleScore[] subscales, IReadOnlyList<decimal?> answers) => cutoff.Score switch
    {
        Cutoff.Total => total is not null && cutoff.IsPassedBy(total.Value),
        Cutoff.RawTotal => total is not null && cutoff.IsPassedBy(total.Raw),
        Cutoff.EachItem => answers.Select((answer, i) => answer is { } given && _items[i].Accepts(given) && cutoff.IsPassedBy((double)_items[i].Keyed(given))).Any(one => one),
        var id => subscales.FirstOrDefault(one => one.Id == id)?.Score is { } score && cutoff.IsPassedBy(score.Value),
    };
}
