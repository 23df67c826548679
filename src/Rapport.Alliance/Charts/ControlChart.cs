namespace Rapport.Alliance;

/// <summary>R3, prospective: limits from the first sessions, frozen, with the floor of the instrument.</summary>
/// <param name="baseline">n: how many ratings the limits are made from, at least 5.</param>
/// <param name="scale">The instrument.</param>
/// <param name="runs">Also speak when 2 of 3 ratings lie beyond 2 sigma or 4 of 5 beyond 1.</param>
public sealed class ControlChart(int baseline, ScoreScale scale, bool runs = false) : SessionRule(Identity, scale)
{
    private static readonly RuleCard Identity = new("R3", "1", "control chart of individual sessions",
        "published chart; made from 5 ratings and without a floor it really flags 2.84 of 100 ordinary sessions where .135 are claimed (computed)");

    /// <summary>How many ratings the limits are made from.</summary>
    public int Baseline { get; } = baseline >= 5 ? baseline : throw new ArgumentOutOfRangeException(nameof(baseline), baseline, "at least 5 ratings");

    private bool Runs { get; } = runs;

    /// <summary>Share of ordinary sessions that lie below the limit when it is made from n ratings, computed on normal noise; holds without floor and without runs.</summary>
    /// <param name="ratings">n, at least 3.</param>
    public static double FalseShare(int ratings) => ratings switch
    {
        < 3 => throw new ArgumentOutOfRangeException(nameof(ratings), ratings, "at least 3 ratings"),
        3 => 0.0566,
        4 => 0.0380,
        5 => 0.0284,
        < 8 => 0.0226,
        < 10 => 0.0153,
        < 15 => 0.0117,
        < 30 => 0.0075,
        _ => 0.0039,
    };

    /// <inheritdoc/>
    public override SessionRun Begin() => new Run(this);

    private sealed class Run(ControlChart rule) : SessionRun(rule)
    {
        /// <summary>The simulated share, where the chart is the one that was simulated.</summary>
        private double ShareToTell => _chart.IsFloored || rule.Runs ? double.NaN : FalseShare(rule.Baseline);

        private readonly List<double> _baseline = new(rule.Baseline);
        private readonly LastFive _last = new();
        private ChartLimits _chart;

        private protected override Judgement Judge(SessionScore score)
        {
            if (_baseline.Count < rule.Baseline)
            {
                _baseline.Add(score.Value);
                if (_baseline.Count == rule.Baseline) _chart = ChartLimits.Of(_baseline, rule.Scale);
                return Judgement.TooEarly(_baseline.Count, rule.Baseline + 1);
            }
            var below = Fall.Against(rule.Scale.Sign * (_chart.Mean - score.Value), _chart.Sigma);
            _last.Add(below);
            var judgement = Judgement.Of(below, ChartLimits.Sigmas, Verdict.Amber, Fall.Above(3));
            return rule.Runs && _last.IsRun ? judgement with { Verdict = Verdict.Amber } : judgement;
        }

        private protected override IEnumerable<Figure> Inputs() =>
            [new("mean", _chart.Mean), new("movingRange", _chart.MovingRange), new("sigma", _chart.Sigma), new("lower", _chart.Lower), new("upper", _chart.Upper)];

        private protected override SignalSentences Say(SessionScore score, Judgement judgement) =>
            judgement.Verdict.IsAlarm ? Strain.Possible(rule.Scale, _chart.Mean, (Previous, score.Value), ShareToTell) : Strain.None();
    }

    /// <summary>The run rules: how many of the last three and five ratings lie beyond 2 and 1 sigma, this one among them.</summary>
    private sealed class LastFive
    {
        private readonly Queue<double> _below = new(5);

        public bool IsRun { get; private set; }

        public void Add(double below)
        {
            if (_below.Count == 5) _below.Dequeue();
            _below.Enqueue(below);
            IsRun = (below > 2 && _below.TakeLast(3).Count(b => b > 2) >= 2) || (below > 1 && _below.Count(b => b > 1) >= 4);
        }
    }
}
