namespace Rapport.Statistics.Change.Rules;

/// <summary>Only whether the cut-off was crossed.</summary>
internal sealed class CrossingRule(Crossing crossing, double critical, IReadOnlyList<Figure> figures) : ChangeRule(figures)
{
    public override double CriticalValue => critical;

    public override double CutOff => crossing.Cut;

    public override ChangeVerdict Judge(double pre, double post)
    {
        if (double.IsNaN(pre) || double.IsNaN(post)) return new(double.NaN, ChangeCategory.NotDefined);
        var category = crossing.TowardsHealth(pre, post) ? ChangeCategory.Improved
            : crossing.TowardsIllness(pre, post) ? ChangeCategory.Deteriorated
            : ChangeCategory.Unchanged;
        return new(crossing.Index(post), category);
    }
}
