using Rapport.Statistics;

namespace Rapport.Alliance;

/// <summary>R7: the ruptures of one client's course. A rupture begins with a red signal while none is open.</summary>
public sealed record RuptureCourse
{
    private readonly Direction _direction;

    /// <param name="direction">Which way the score moves when things get better.</param>
    public RuptureCourse(Direction direction) => _direction = direction;

    /// <summary>All ruptures so far, the earliest first.</summary>
    public IReadOnlyList<Rupture> Ruptures { get; private init; } = [];

    /// <summary>The last rupture; null where there was none.</summary>
    public Rupture? Last => Ruptures.Count == 0 ? null : Ruptures[^1];

    private double LastValue { get; init; } = double.NaN;

    private int Falls { get; init; }

    /// <summary>A rated session.</summary>
    /// <param name="score">The session's rating.</param>
    /// <param name="step">What R6 made of it.</param>
    /// <param name="verdict">What R6 says about it.</param>
    public RuptureCourse Next(SessionScore score, in LevelStep step, Verdict verdict)
    {
        var fell = _direction == Direction.HigherIsBetter ? score.Value < LastValue : score.Value > LastValue;
        var begins = verdict == Verdict.Red && (Last is null || Last.FullAt is not null);
        var onset = begins ? new Rupture(score, step, Falls, _direction) : null;
        return this with
        {
            Ruptures = onset is null ? Replaced(Last?.Next(score)) : [.. Ruptures, onset],
            LastValue = score.Value,
            Falls = fell ? Falls + 1 : 0,
        };
    }

    /// <summary>A session held without a rating.</summary>
    /// <param name="score">The session, its rating missing.</param>
    /// <exception cref="ArgumentException">A session with a rating.</exception>
    public RuptureCourse Missed(SessionScore score) =>
        score.IsMissing ? this with { Ruptures = Replaced(Last?.Next(score)) } : throw new ArgumentException("this session has a rating", nameof(score));

    /// <summary>The client says that the last rupture is mended.</summary>
    public RuptureCourse Confirm() => this with { Ruptures = Replaced(Last?.Confirm()) };

    /// <summary>The episode is closed.</summary>
    public RuptureCourse Close() => this with { Ruptures = Replaced(Last?.Close()) };

    private IReadOnlyList<Rupture> Replaced(Rupture? last) => last is null ? Ruptures : [.. Ruptures.SkipLast(1), last];
}
