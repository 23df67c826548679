namespace Rapport.Alliance;

/// <summary>"Good enough": the filter's level past the cut twice in a row, and a reliable change since the first score.</summary>
internal sealed class EnoughRun(ExpectedCourse course, ScoreScale scale)
{
    private readonly LevelFilter? _filter = course.Prior is null ? null : new(course.Prior, scale.Direction);
    private LevelState _state;
    private SessionScore _last;
    private int _past;

    /// <summary>The filter's level; NaN where no prior is known.</summary>
    public double Level { get; private set; } = double.NaN;

    public bool Next(SessionScore score, double first)
    {
        if (_filter is null || course.Enough is not { } enough) return false;
        var step = _state.Ratings == 0 ? _filter.Step(_filter.Start(), score.Value) : _filter.Step(_state, score.Value, Wander.Between(_last, score));
        (_state, _last, Level) = (step.After, score, step.After.Level);
        _past = scale.Sign * (Level - enough.Cut) > 0 ? _past + 1 : 0;
        return _past >= 2 && scale.Sign * (score.Value - first) >= enough.ReliableChange;
    }
}
