using Rapport.Alliance;
using Rapport.App.Story;
using Rapport.Web.Pictures;

namespace Rapport.Web.Clients;

/// <summary>Rule R6 on its way through a client's ratings: where the next one would usually lie. See docs/methods/robust-level-filter.md.</summary>
internal sealed class UsualRange
{
    /// <summary>So many standard deviations to either side hold nine in ten.</summary>
    public const double NineInTen = 1.6449;

    private readonly LevelFilter _filter;
    private LevelState _state;
    private SessionScore _last;
    private int _number;

    public UsualRange()
    {
        var instrument = Measures.Find(Measures.CheckOut)!;
        var prior = instrument.Prior!;
        _filter = new(new(prior.Mean.Value, prior.Variance.Value, prior.Noise.Value), instrument.Direction!.Value);
        _state = _filter.Start();
    }

    /// <summary>The moment with the range that was expected before its rating came.</summary>
    public TrajectoryMoment Beside(TrajectoryMoment moment, DateOnly day, double width)
    {
        _number++;
        if (moment.Rating is not { } rating) return moment;
        var score = new SessionScore(_number, rating, day);
        var step = _filter.Step(_state, rating, _state.Ratings == 0 ? 1 : Wander.Between(_last, score));
        (_state, _last) = (step.After, score);
        return step.IsFirst ? moment : moment with { Level = step.LevelBefore, Margin = width * Math.Sqrt(step.Forecast) };
    }
}
