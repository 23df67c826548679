using MathNet.Numerics.Distributions;

namespace Rapport.Statistics.SuddenGains;

/// <summary>
/// Judges every interval of a client's course against the criteria. Prepared once; judging a client allocates nothing.
/// Scores stand in session order, one place a session, NaN where it is missing: places are never closed up. The first and the last change
/// are never judged, so k sessions have k - 3 intervals. Worked in docs/methods/sudden-gains.md.
/// </summary>
public sealed partial class SuddenJudge
{
    private readonly double[] _weights = new double[16];
    private readonly double _fall;
    private readonly bool _onPaper;
    private readonly double _cutOff;
    private readonly double _share;
    private readonly double _unit;

    // All bits set where a criterion is off.
    private readonly int _firstOff;
    private readonly int _secondOff;
    private readonly int _thirdOff;

    /// <summary>Prepares the thresholds.</summary>
    /// <param name="criteria">What counts.</param>
    /// <exception cref="ArgumentException">Every criterion is off.</exception>
    public SuddenJudge(SuddenCriteria criteria)
    {
        ArgumentNullException.ThrowIfNull(criteria);
        Criteria = criteria;
        _firstOff = criteria.CutOff is null ? -1 : 0;
        _secondOff = criteria.Percentage is null ? -1 : 0;
        _thirdOff = criteria.Third is ThirdCriterion.Off ? -1 : 0;
        if ((_firstOff & _secondOff & _thirdOff) != 0) throw new ArgumentException("at least one criterion must be in use", nameof(criteria));
        _fall = criteria.Fall;
        _onPaper = criteria.Ties == Ties.OnPaper;
        _unit = _onPaper ? Ticks.PerPoint : 1;
        var mirrored = criteria.Kind == SuddenKind.Loss && criteria.Follows(PublishedForms.LossPercentageOfGain);
        _cutOff = InUnits(criteria.CutOff ?? 0);
        _share = InUnits((mirrored ? -1 : 1) * (criteria.Percentage ?? 0));
        FillWeights(criteria.Third);
    }

    /// <summary>What counts.</summary>
    public SuddenCriteria Criteria { get; }

    /// <summary>How many intervals are judged in a course of so many sessions.</summary>
    /// <param name="sessions">Columns, missing ones included.</param>
    public static int Intervals(int sessions) => Math.Max(0, sessions - 3);

    /// <summary>The name of an interval, such as <c>2to3</c>.</summary>
    /// <param name="interval">Counted from 0.</param>
    public string Label(int interval) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{SessionBefore(interval)}to{SessionBefore(interval) + 1}");

    /// <summary>The number of the session before an interval.</summary>
    /// <param name="interval">Counted from 0.</param>
    public int SessionBefore(int interval) => interval + (Criteria.FromFirst ? 1 : 2);

    private double InUnits(double threshold) => _onPaper ? Ticks.Threshold(threshold) : threshold;

    // Mean difference > t * pooled sd, squared and cleared of denominators: M^2 * weight > V, with M = sum1*n2 - sum2*n1 and
    // V = n2*spread1 + n1*spread2. In whole ticks both sides are exact.
    private void FillWeights(ThirdCriterion third)
    {
        for (var before = 2; before <= 3; before++)
        {
            for (var after = 2; after <= 3; after++)
            {
                var freedom = before + after - 2;
                var critical = third switch
                {
                    ThirdCriterion.Adjusted adjusted => StudentT.InvCDF(0, 1, freedom, 1 - adjusted.Alpha / 2),
                    ThirdCriterion.Fixed { Value: var value } => value,
                    _ => double.PositiveInfinity,
                };
                _weights[before << 2 | after] = freedom / (critical * critical * before * after);
            }
        }
    }
}
