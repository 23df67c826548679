using MathNet.Numerics.Distributions;
using Rapport.Statistics.Change.Slopes;

namespace Rapport.Statistics.Change.Rules;

/// <summary>From a method, a sample and options to a rule, or to the reason why there is none.</summary>
internal static class Preparing
{
    public static ChangePreparation Prepare(ChangeMethod method, ChangeSample sample, ChangeOptions options)
    {
        if (SampleProblem.Of(method, sample, options) is { } problem) return problem;
        if (method is ChangeMethod.HagemanArrindell ha) return PrepareTrueScores.WithIndex(ha.Reliability, sample, options);
        if (method is ChangeMethod.TrueScoreCrossing only) return PrepareTrueScores.CrossingOnly(only.Reliability, sample, options);
        var critical = TwoSided(options.Alpha);
        var crossing = options.CutOff is { } cut ? new ScoreCrossing(CutOffs.Of(cut, sample, options.Sign), options.Sign) : null;
        var classifier = new Classifier(options.Sign, critical, crossing);
        if (method is ChangeMethod.HierarchicalSlope slope)
            return new ChangePreparation.ReadyForSlopes(new SlopeRule(slope.Form, classifier, Figures.Of(critical, crossing)));
        return new ChangePreparation.Ready(Rule(method, sample, classifier, options.Sign));
    }

    /// <summary>Normal quantile that a share alpha of unchanged clients exceeds, both sides together.</summary>
    public static double TwoSided(double alpha) => Normal.InvCDF(0, 1, 1 - alpha / 2);

    /// <summary>Normal quantile that a share alpha of unchanged clients exceeds on one side.</summary>
    public static double OneSided(double alpha) => Normal.InvCDF(0, 1, 1 - alpha);

    private static ChangeRule Rule(ChangeMethod method, ChangeSample sample, Classifier classifier, double sign) => method switch
    {
        ChangeMethod.Percentage percentage => new PercentageRule(percentage, sign, classifier, Figures.Of(double.NaN, classifier.Crossing)),
        ChangeMethod.Anchor anchor => new AnchorRule(anchor, sign, classifier, Figures.Of(double.NaN, classifier.Crossing)),
        ChangeMethod.Crossing => new CrossingRule(classifier.Crossing!, double.NaN, Figures.Of(double.NaN, classifier.Crossing)),
        _ => Index(method, sample, classifier),
    };

    private static IndexRule Index(ChangeMethod method, ChangeSample sample, Classifier classifier)
    {
        double m1 = sample.Pre.Mean, s1 = sample.Pre.Sd;
        var (name, figure, form) = method switch
        {
            ChangeMethod.JacobsonTruax { Reliability: var r } when Math.Sqrt(2) * Error(s1, r) is var e => ("s_diff", e, new IndexForm(0, 1, 0, e)),
            ChangeMethod.GulliksenLordNovick { Reliability: var r } when Prediction(s1, r) is var e => ("se_prediction", e, new IndexForm(m1, r, m1, e)),
            ChangeMethod.HsuLinnLord { Reliability: var r } when Prediction(s1, r) is var e =>
                ("se_prediction", e, new IndexForm(sample.Post.Mean, r, m1, e)),
            ChangeMethod.EdwardsNunnally { Reliability: var r } when Error(s1, r) is var e => ("se_measurement", e, new IndexForm(m1, r, m1, e)),
            ChangeMethod.NunnallyKotsch { Reliability: var r, ReliabilityPost: var post } =>
                ("reliability_post", post, new IndexForm(m1, r, m1, Math.Sqrt(r * r * s1 * s1 * (1 - r) + s1 * s1 * (1 - post)))),
            _ => throw new ArgumentException($"no index for {method}", nameof(method)),
        };
        return new(form, classifier, Figures.Of(new Figure(name, figure), sample, classifier));
    }

    private static double Error(double sd, double reliability) => sd * Math.Sqrt(1 - reliability);

    private static double Prediction(double sd, double reliability) => sd * Math.Sqrt(1 - reliability * reliability);
}
