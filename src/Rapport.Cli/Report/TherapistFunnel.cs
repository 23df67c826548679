using MathNet.Numerics.Statistics;
using Rapport.Cli.Report.Pictures;
using Rapport.Statistics;
using Rapport.Statistics.MixedModels;
using Rapport.Statistics.Therapists;

namespace Rapport.Cli.Report;

/// <summary>Sets therapists beside what their clients' first ratings led one to expect. Appendix A; docs/methods/therapist-effects.md.</summary>
internal static class TherapistFunnel
{
    /// <summary>Mean share of the outcome's variance between therapists in 20 studies (Johns 2019).</summary>
    private const double PublishedShare = 0.05;

    /// <summary>From this many therapists with enough cases on, the file's own share is used.</summary>
    private const int EnoughTherapists = 30;

    private const int FewestResults = 20;

    /// <returns>The funnel; null where the file names no therapists or holds too few closed cases to expect anything.</returns>
    public static Funnel? From(IReadOnlyList<Course> courses, Direction direction)
    {
        var closed = courses.Where(course => course.Closed && course.Therapist.Length > 0 && course.Points.Count > 1).ToArray();
        if (closed.Length < FewestResults) return null;
        var results = Results(closed, direction == Direction.HigherIsBetter ? 1 : -1);
        if (results is null) return null;
        var therapists = closed.Zip(results, (course, result) => (course.Therapist, Result: result)).GroupBy(one => one.Therapist, one => one.Result, StringComparer.Ordinal)
            .Select(group => (Code: group.Key, Cases: group.Count(), Raw: group.Average())).OrderBy(one => one.Cases).ThenBy(one => one.Code, StringComparer.Ordinal).ToArray();
        var own = therapists.Count(one => one.Cases >= TherapistComparison.CasesForInterval) >= EnoughTherapists ? OwnShare(closed, results) : 0;
        var share = own > 0 ? own : PublishedShare;
        return new(
            [.. therapists.Where(one => one.Cases >= TherapistComparison.CasesForInterval).Select(one => Column(one, share))],
            [.. therapists.Where(one => one.Cases < TherapistComparison.CasesForInterval).OrderBy(one => one.Code, StringComparer.Ordinal).Select(one => (one.Code, one.Cases))],
            share, IsOwn: own > 0);
    }

    private static FunnelColumn Column((string Code, int Cases, double Raw) one, double share)
    {
        var effect = TherapistEffect.From(share, one.Cases, one.Raw);
        return new(one.Code, one.Cases, one.Raw, effect.Estimate, effect.Lower, effect.Upper, TherapistEffect.FunnelHalfWidth(share, one.Cases, FunnelLimit.Percent95));
    }

    /// <summary>Each client's last rating beside the line of last on first ratings, in standard deviations; higher is better.</summary>
    private static double[]? Results(Course[] closed, double sign)
    {
        var first = closed.Select(course => course.Points[0].Value).ToArray();
        var last = closed.Select(course => course.Last.Value).ToArray();
        var spread = first.Variance();
        var slope = spread > 0 ? ArrayStatistics.Covariance(first, last) / spread : 0;
        var (meanFirst, meanLast) = (first.Mean(), last.Mean());
        var rest = first.Zip(last, (one, other) => sign * (other - meanLast - (slope * (one - meanFirst)))).ToArray();
        var sd = rest.StandardDeviation();
        return sd > 0 ? [.. rest.Select(value => value / sd)] : null;
    }

    private static double OwnShare(Course[] closed, double[] results)
    {
        if (Formula.Parse("result ~ 1 + (1 | therapist)") is not FormulaReading.Understood read) throw new InvalidOperationException("the formula of the funnel is sound");
        var builder = new MixedModelBuilder(read.Formula);
        for (var i = 0; i < closed.Length; i++) builder.Add([builder.Level(0, closed[i].Therapist)], [results[i]]);
        if (builder.Fit() is not FitOutcome.Fitted { Fit: var model }) return 0;
        var between = model.Variance.First(row => row.Group == "therapist").Value;
        return between / (between + (model.Sigma * model.Sigma));
    }
}
