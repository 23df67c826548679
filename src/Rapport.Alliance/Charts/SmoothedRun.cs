namespace Rapport.Alliance;

/// <summary>A run that first gathers the baseline of R5.</summary>
internal abstract class SmoothedRun : SessionRun
{
    private readonly ScoreScale _scale;
    private readonly SmoothedBaseline _baseline;
    private readonly List<double> _first;

    protected SmoothedRun(SessionRule rule, SmoothedBaseline baseline) : base(rule) =>
        (_scale, _baseline, _first) = (rule.Scale, baseline, new(baseline.Ratings));

    protected ChartLimits Chart { get; private set; }

    private protected sealed override Judgement Judge(SessionScore score)
    {
        if (_first.Count == _baseline.Ratings) return Judge(score.Value);
        _first.Add(score.Value);
        if (_first.Count == _baseline.Ratings) Chart = _baseline.Of(_first, _scale);
        return Judgement.TooEarly(_first.Count, _baseline.Ratings + 1);
    }

    private protected abstract Judgement Judge(double value);
}
