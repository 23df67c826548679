using MathNet.Numerics.Distributions;
using Rapport.Statistics.Reliability;

namespace Rapport.Statistics.Effects;

/// <summary>The mean of values that come in groups, and from where to where it may lie.</summary>
public static class MeanInterval
{
    /// <summary>
    /// The mean of all values with a t interval. Values of one group are alike, so with two groups or more the error is counted over groups
    /// (the sum of each group's deviations, times g / (g - 1)) with g - 1 degrees of freedom; with one group over its values.
    /// </summary>
    /// <param name="groups">The values of each group; empty groups are left out.</param>
    /// <param name="level">How much of the interval's chance lies inside, between 0 and 1.</param>
    /// <returns>Mean and interval; null below two values.</returns>
    public static (double Mean, ConfidenceInterval Interval)? Of(IEnumerable<IReadOnlyList<double>> groups, double level = 0.95)
    {
        ArgumentNullException.ThrowIfNull(groups);
        if (level is not (> 0 and < 1)) throw new ArgumentOutOfRangeException(nameof(level), level, "between 0 and 1");
        var filled = groups.Where(group => group.Count > 0).ToList();
        var values = filled.Sum(group => group.Count);
        if (values < 2) return null;
        var mean = filled.SelectMany(group => group).Sum() / values;
        var parts = filled.Count > 1 ? filled.Select(group => group.Sum(value => value - mean)) : filled[0].Select(value => value - mean);
        var count = filled.Count > 1 ? filled.Count : values;
        var error = Math.Sqrt(parts.Sum(part => part * part) * count / (count - 1)) / values;
        var reach = StudentT.InvCDF(0, 1, count - 1, 0.5 + level / 2) * error;
        return (mean, new(mean - reach, mean + reach));
    }
}
