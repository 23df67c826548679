using MathNet.Numerics.Distributions;
using Rapport.Statistics.Reliability;

namespace Rapport.Statistics.Effects;

/// <summary>The share of trials that succeeded, where trials come in groups, and from where to where it may lie.</summary>
public static class ShareInterval
{
    /// <summary>
    /// The share of all trials with Wilson's score interval (Wilson 1927). Trials of one group, such as sessions of one client, are alike; where a group has several,
    /// the number of trials is replaced by the effective one, p (1 - p) / v, v the variance of the ratio over groups (Korn and Graubard 1998, there with another interval), never more than the
    /// trials there are; where no group differs from another, by the number of groups. With one trial a group it is Wilson's interval itself.
    /// </summary>
    /// <param name="groups">How many of how many, for each group; groups without a trial are left out.</param>
    /// <param name="level">How much of the interval's chance lies inside, between 0 and 1.</param>
    /// <returns>Share and interval, both from 0 to 1; null below two groups.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A level outside, or a group with less than none or more than all.</exception>
    public static (double Share, ConfidenceInterval Interval)? Of(IEnumerable<(int Of, int Trials)> groups, double level = 0.95)
    {
        ArgumentNullException.ThrowIfNull(groups);
        if (level is not (> 0 and < 1)) throw new ArgumentOutOfRangeException(nameof(level), level, "between 0 and 1");
        var filled = groups.Where(group => group.Trials != 0).ToList();
        if (filled.Exists(group => group.Of < 0 || group.Of > group.Trials)) throw new ArgumentOutOfRangeException(nameof(groups), "none to all of each group");
        if (filled.Count < 2) return null;
        double trials = filled.Sum(group => group.Trials);
        var share = filled.Sum(group => group.Of) / trials;
        var variance = filled.Sum(group => Math.Pow(group.Of - share * group.Trials, 2)) / (trials * trials);
        var effective = variance > 0 ? Math.Min(trials, share * (1 - share) / variance) : filled.Count;
        return (share, Wilson(share, effective, Normal.InvCDF(0, 1, 0.5 + level / 2)));
    }

    private static ConfidenceInterval Wilson(double share, double trials, double z)
    {
        var weight = z * z / trials;
        var (middle, reach) = ((share + weight / 2) / (1 + weight), z * Math.Sqrt(share * (1 - share) / trials + weight / (4 * trials)) / (1 + weight));
        return new(Math.Max(0, middle - reach), Math.Min(1, middle + reach));
    }
}
