using MathNet.Numerics.Distributions;

namespace Rapport.Statistics.Change.Rules;

/// <summary>Hageman and Arrindell 1999: index, cut-off and shares of the group, all of estimated true scores.</summary>
internal static class PrepareTrueScores
{
    public static ChangePreparation WithIndex(double reliability, ChangeSample sample, ChangeOptions options)
    {
        var scores = new TrueScores(sample, reliability);
        var rdd = scores.DifferenceReliability;
        var classifier = new Classifier(options.Sign, Preparing.OneSided(options.Alpha), Crossing(scores, sample, options));
        // (d * R + (m2 - m1) * (1 - R)) / (sqrt(R) * sqrt(2) * SEM), divided through by R.
        var drift = (sample.Post.Mean - sample.Pre.Mean) * (1 - rdd) / rdd;
        var form = new IndexForm(-drift, 1, 0, Math.Sqrt(2) * scores.StandardError / Math.Sqrt(rdd));
        IReadOnlyList<Figure> figures =
        [
            new("r_dd", rdd), new("se_measurement", scores.StandardError),
            .. Figures.Of(sample), .. Figures.Of(classifier.Critical, classifier.Crossing),
        ];
        return new ChangePreparation.Ready(new IndexRule(form, classifier, figures, Group(scores, sample, classifier.Crossing, options.Sign)));
    }

    public static ChangePreparation CrossingOnly(double reliability, ChangeSample sample, ChangeOptions options)
    {
        var crossing = Crossing(new TrueScores(sample, reliability), sample, options)!;
        var critical = Preparing.OneSided(options.Alpha);
        return new ChangePreparation.Ready(new CrossingRule(crossing, critical, Figures.Of(critical, crossing)));
    }

    private static TrueScoreCrossing? Crossing(TrueScores scores, ChangeSample sample, ChangeOptions options)
    {
        if (options.CutOff is null) return null;
        var cut = CutOffs.Of(options.CutOff, sample, options.Sign, sd => Math.Sqrt(scores.ReliabilityOf(sd)));
        return new(cut, options.Sign, scores, Preparing.OneSided(options.Alpha));
    }

    private static GroupLevel Group(TrueScores scores, ChangeSample sample, Crossing? crossing, double sign)
    {
        var moved = sign * (sample.Post.Mean - sample.Pre.Mean) / Math.Sqrt(scores.DifferenceVariance * scores.DifferenceReliability);
        var beyond = crossing is null
            ? double.NaN
            : sign * (sample.Post.Mean - crossing.Cut) / (sample.Post.Sd * Math.Sqrt(scores.PostReliability));
        return new(Normal.CDF(0, 1, moved), double.IsNaN(beyond) ? double.NaN : Normal.CDF(0, 1, beyond));
    }
}
