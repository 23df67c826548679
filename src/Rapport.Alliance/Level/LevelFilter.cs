using Rapport.Statistics;

namespace Rapport.Alliance;

/// <summary>
/// R6, the robust local-level filter: sets each rating beside a forecast that knows the client's own level and own noise.
/// Constant time and memory for each session. Worked in docs/methods/robust-level-filter.md.
/// </summary>
public sealed class LevelFilter
{
    private readonly double _sign;
    private readonly double _freedom;
    private readonly double _wander;
    private readonly double _firstVariance;
    private readonly double _surprising;
    private readonly double _largest;
    private readonly double _carry;
    private readonly double _carryLength;

    /// <param name="prior">What the practice knows before the first session.</param>
    /// <param name="direction">Which way the score moves when things get better.</param>
    /// <param name="tuning">The constants; those of R6 where null.</param>
    public LevelFilter(PracticePrior prior, Direction direction, FilterTuning? tuning = null)
    {
        ArgumentNullException.ThrowIfNull(prior);
        Prior = prior;
        _sign = direction == Direction.HigherIsBetter ? 1 : -1;
        tuning ??= FilterTuning.R6;
        (_freedom, _wander, _firstVariance) = (tuning.Freedom, tuning.WanderShare * prior.Noise, prior.Variance);
        (_surprising, _largest, _carry, _carryLength) = (tuning.Surprising, tuning.Largest, tuning.Carry, Math.Sqrt(1 + tuning.Carry * tuning.Carry));
    }

    /// <summary>What the practice knew before the first session.</summary>
    public PracticePrior Prior { get; }

    /// <summary>q: variance by which the level wanders in one session, or one week where dates are known.</summary>
    public double WanderVariance => _wander;

    /// <summary>A client before the first rating.</summary>
    public LevelState Start() => new(Prior.Mean, Prior.Variance, _freedom / 2 * Prior.Noise, 0);

    /// <summary>R: the noise that the client's ratings are thought to have now, in squared units of the score.</summary>
    public double NoiseOf(in LevelState state) => state.NoiseSum / (0.5 * (_freedom + state.Ratings));

    /// <summary>One rating. A missing one is not passed; it only makes the wander of the next longer.</summary>
    /// <param name="before">What was remembered.</param>
    /// <param name="value">The rating, finite, in units of the score.</param>
    /// <param name="wander">How many sessions or weeks the level had to wander since the last rating; see <see cref="Alliance.Wander"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A rating that is not finite, a negative wander.</exception>
    public LevelStep Step(in LevelState before, double value, double wander = 1)
    {
        if (!double.IsFinite(value)) throw new ArgumentOutOfRangeException(nameof(value), value, "a rating is finite; a missing one is not passed");
        if (!(wander >= 0)) throw new ArgumentOutOfRangeException(nameof(wander), wander, "a level wanders for no time or longer");
        var fall = _sign * (before.Level - value);
        var variance = before.Ratings == 0 ? Math.Max(_firstVariance, fall * fall) : before.Variance + (wander - 1) * _wander;
        var noise = NoiseOf(before);
        var forecast = variance + noise;
        var z = fall / Math.Sqrt(forecast);
        var weight = z > _surprising ? _surprising / z : 1;
        var gain = weight * variance / forecast;
        var learned = 0.5 * Math.Min(fall * fall * noise / forecast, _largest * noise);
        var statistic = Math.Max(z, (z + _carry * before.Carried) / _carryLength);
        return new(before.Level, variance, noise)
        {
            Statistic = statistic,
            Weight = weight,
            Gain = gain,
            Freedom = _freedom,
            After = new(before.Level - _sign * gain * fall, variance * (1 - gain) + _wander, before.NoiseSum + learned, before.Ratings + 1)
            {
                Carried = _carry > 0 && before.Ratings > 0 ? Math.Max(0, statistic) : 0,
            },
        };
    }
}
