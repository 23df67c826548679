namespace Rapport.Statistics.Change.Rules;

/// <summary>Change as a share of the score before. A score before of zero or less has no share.</summary>
internal sealed class PercentageRule(ChangeMethod.Percentage method, double sign, Classifier classifier, IReadOnlyList<Figure> figures)
    : ChangeRule(figures)
{
    private readonly double _improved = Ticks.Threshold(method.Improved);
    private readonly double _worse = Ticks.Threshold(method.Worse);

    public override double CutOff => classifier.Crossing?.Cut ?? double.NaN;

    public override ChangeVerdict Judge(double pre, double post)
    {
        if (!(Ticks.Of(pre) > 0) || double.IsNaN(post)) return new(double.NaN, ChangeCategory.NotDefined);
        var (share, better, worse) = method.Ties == Ties.OnPaper ? OnPaper(pre, post) : InBinary(pre, post);
        var category = better ? classifier.Better(pre, post) : worse ? classifier.Worse(pre, post) : ChangeCategory.Unchanged;
        return new(share, category);
    }

    private (double Share, bool Better, bool Worse) OnPaper(double pre, double post)
    {
        double before = Ticks.Of(pre), change = Ticks.Of(post) - before, towardsHealth = sign * change * Ticks.PerPoint;
        return (change / before, towardsHealth >= _improved * before, towardsHealth <= -_worse * before);
    }

    private (double Share, bool Better, bool Worse) InBinary(double pre, double post)
    {
        var share = (post - pre) / pre;
        return (share, sign * share >= method.Improved, sign * share <= -method.Worse);
    }
}
