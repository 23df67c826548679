using Rapport.Alliance;

namespace Rapport.Web.Pictures;

/// <summary>Where everything in a trajectory lies. Two measures are two panels over one axis of time.</summary>
public sealed class TrajectoryPicture
{
    public const int Left = 50;
    /// <summary>Where the drawing begins: what is measured stands above every label, so that none runs under it when a phone scrolls.</summary>
    public const int Above = -22;
    /// <summary>So few sessions need no wide drawing; on a phone they are seen without scrolling.</summary>
    private const int Few = 6;
    private const double Top = 60, Bottom = 204, LifeTop = 320, LifeBottom = 418;
    private readonly IReadOnlyList<(TrajectoryMoment Moment, int At)> _moments;
    private readonly Axis _x, _y;
    private readonly Axis? _life;

    public TrajectoryPicture(IReadOnlyList<TrajectoryMoment> moments, TrajectoryScale scale)
    {
        _moments = [.. moments.Select((moment, index) => (moment, index))];
        (Right, Width) = !IsShort ? (834, 1040) : (300, scale.LifeCut is null ? 412 : 500);
        _x = new(0, Math.Max(moments.Count - 1, 4), Left + 14, Right - 10);
        _y = new(Lowest(moments.SelectMany(moment => new[] { moment.Rating, moment.Guess, moment.Level - moment.Margin }), scale.Lowest, scale.Highest), scale.Highest, Bottom, Top);
        _life = scale.Life is null ? null : new(scale.LifeRange.Lowest, scale.LifeRange.Highest, LifeBottom, LifeTop);
    }

    public bool IsShort => _moments.Count <= Few;

    public int Right { get; }

    public int Width { get; }

    /// <summary>Where the words beside the right end begin.</summary>
    public string Side => $"{Right + 12}";

    public int AxisAt => _life is null ? 274 : 462;

    public int Height => AxisAt + 50 - Above;

    public IEnumerable<(double Value, string Y)> Ticks => _y.Ticks().Where((_, index) => index % 2 == 0).Select(tick => (tick, Axis.Pixel(_y.At(tick))));

    public IEnumerable<(double Value, string Y)> LifeTicks => _life!.Ticks().Where(tick => tick == _life.From || tick == _life.To).Select(tick => (tick, Axis.Pixel(_life.At(tick))));

    public string Line => Lines(moment => moment.Rating, _y);

    public string Dots => Points(_moments.Where(one => one.Moment is { Rating: not null, Strain: null }), moment => moment.Rating, _y);

    public string LifeLine => Lines(moment => moment.Life, _life!);

    public string LifeDots => Points(_moments, moment => moment.Life, _life!);

    public string Guesses => Points(_moments, moment => moment.Guess, _y);

    public string LevelLine => Lines(moment => moment.Margin is null ? null : moment.Level, _y);

    /// <summary>Where one measure leaves out sessions, a dotted line says that the two ends belong together.</summary>
    public string Gaps => Bridges(moment => moment.Rating, _y);

    public string LifeGaps => Bridges(moment => moment.Life, _life!);

    public string Band => string.Concat(Runs(moment => moment.Margin).Select(run =>
        "M" + string.Join(' ', run.Select(one => Place(one.At, one.Moment.Level! + one.Moment.Margin, _y)).Concat(run.Reverse().Select(one => Place(one.At, one.Moment.Level! - one.Moment.Margin, _y)))) + "z"));

    public IEnumerable<(string X, string Y, TrajectoryMoment Moment)> Strains => Marked(one => one.Moment.Strain is not null);

    public IEnumerable<(string X, string Y, TrajectoryMoment Moment)> Mended => Marked(one => one.Moment.Mended is not null);

    /// <summary>About ten days are named, the last one always.</summary>
    public IEnumerable<(string X, string Words)> Days
    {
        get
        {
            var every = (_moments.Count + 10) / 11;
            return _moments.Where(one => (_moments.Count - 1 - one.At) % every == 0).Select(one => (X(one.At), one.Moment.Day));
        }
    }

    public string AxisLine => $"M{Left} {AxisAt}H{Right}{DayTicks}";

    private string DayTicks => string.Concat(Days.Select(day => $"M{day.X} {AxisAt}v6"));

    public string NoteTicks => string.Concat(_moments.Where(one => one.Moment.HasNote).Select(one => $"M{X(one.At)} {AxisAt}v-7"));

    /// <summary>What stands beside the right end, moved apart.</summary>
    public IEnumerable<(string Y, string Words, string Class)> Sides((string Rating, string Range, string Guess) words)
    {
        List<(double Y, string Words, string Class)> labels = [];
        if (_moments.LastOrDefault(one => one.Moment.Rating is not null) is { Moment: { } last }) labels.Add((_y.At(last.Rating!.Value), $"{words.Rating} {Axis.Label(last.Rating.Value)}", "t-client"));
        if (_moments.LastOrDefault(one => one.Moment.Margin is not null) is { Moment: { } usual }) labels.Add((_y.At(usual.Level!.Value), words.Range, ""));
        if (_moments.LastOrDefault(one => one.Moment.Guess is not null) is { Moment: { } mine }) labels.Add((_y.At(mine.Guess!.Value), words.Guess, "t-other noprint"));
        labels = [.. labels.OrderBy(label => label.Y)];
        return labels.Zip(Stretch.Apart([.. labels.Select(label => label.Y)], 18, (Top, Bottom)), (label, y) => (Axis.Pixel(y + 4.5), label.Words, label.Class));
    }

    public (string Y, double Value)? LifeLast => _moments.LastOrDefault(one => one.Moment.Life is not null) is { Moment: { } last } ? (Axis.Pixel(_life!.At(last.Life!.Value) + 4.5), last.Life.Value) : null;

    public string LifeAt(double value) => Axis.Pixel(_life!.At(value));

    private static double Lowest(IEnumerable<double?> values, double lowest, double highest)
    {
        var least = values.Where(value => value is not null).Select(value => value!.Value).DefaultIfEmpty(lowest).Min();
        var half = (lowest + highest) / 2;
        return least >= half ? half : lowest;
    }

    private IEnumerable<(string, string, TrajectoryMoment)> Marked(Func<(TrajectoryMoment Moment, int At), bool> which) =>
        _moments.Where(which).Select(one => (X(one.At), Axis.Pixel(one.Moment.Rating is { } rating ? _y.At(rating) : Bottom), one.Moment));

    private IEnumerable<IReadOnlyList<(TrajectoryMoment Moment, int At)>> Runs(Func<TrajectoryMoment, double?> of) =>
        Stretch.Of(_moments.Where(one => of(one.Moment) is not null), one => one.At);

    private string Lines(Func<TrajectoryMoment, double?> of, Axis y) =>
        string.Concat(Runs(of).Where(run => run.Count > 1).Select(run => "M" + string.Join(' ', run.Select(one => Place(one.At, of(one.Moment), y)))));

    private string Bridges(Func<TrajectoryMoment, double?> of, Axis y)
    {
        var runs = Runs(of).ToList();
        return string.Concat(runs.Zip(runs.Skip(1), (before, after) => $"M{Place(before[^1].At, of(before[^1].Moment), y)}L{Place(after[0].At, of(after[0].Moment), y)}"));
    }

    /// <summary>A stroke of no length with round ends is a dot.</summary>
    private string Points(IEnumerable<(TrajectoryMoment Moment, int At)> moments, Func<TrajectoryMoment, double?> of, Axis y) =>
        string.Concat(moments.Where(one => of(one.Moment) is not null).Select(one => $"M{Place(one.At, of(one.Moment), y)}h0"));

    private string Place(int at, double? value, Axis y) => $"{X(at)} {Axis.Pixel(Math.Round(y.At(value!.Value)))}";

    private string X(int at) => Axis.Pixel(Math.Round(_x.At(at)));
}
