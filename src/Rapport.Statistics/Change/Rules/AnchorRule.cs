namespace Rapport.Statistics.Change.Rules;

/// <summary>Change in points against the smallest difference that matters.</summary>
internal sealed class AnchorRule(ChangeMethod.Anchor method, double sign, Classifier classifier, IReadOnlyList<Figure> figures)
    : ChangeRule(figures)
{
    private readonly double _improved = Ticks.Threshold(method.Improved);
    private readonly double _worse = Ticks.Threshold(method.Worse);

    public override double CutOff => classifier.Crossing?.Cut ?? double.NaN;

    public override ChangeVerdict Judge(double pre, double post)
    {
        var change = post - pre;
        if (double.IsNaN(change)) return new(double.NaN, ChangeCategory.NotDefined);
        var (better, worse) = method.Ties == Ties.OnPaper
            ? Compare(sign * (Ticks.Of(post) - Ticks.Of(pre)), _improved, _worse)
            : Compare(sign * change, method.Improved, method.Worse);
        var category = better ? classifier.Better(pre, post) : worse ? classifier.Worse(pre, post) : ChangeCategory.Unchanged;
        return new(change, category);
    }

    private static (bool Better, bool Worse) Compare(double towardsHealth, double improved, double worse) =>
        (towardsHealth >= improved, towardsHealth <= -worse);
}
