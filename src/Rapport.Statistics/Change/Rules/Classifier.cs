namespace Rapport.Statistics.Change.Rules;

/// <summary>From an index, or a direction already decided, to a category.</summary>
internal sealed class Classifier(double sign, double critical, Crossing? crossing)
{
    public double Critical => critical;

    public Crossing? Crossing => crossing;

    public ChangeCategory Classify(double index, double pre, double post)
    {
        var towardsHealth = sign * index;
        if (towardsHealth > critical) return Better(pre, post);
        if (towardsHealth < -critical) return Worse(pre, post);
        return double.IsNaN(index) ? ChangeCategory.NotDefined : ChangeCategory.Unchanged;
    }

    public ChangeCategory Better(double pre, double post) =>
        crossing is not null && crossing.TowardsHealth(pre, post) ? ChangeCategory.Recovered : ChangeCategory.Improved;

    public ChangeCategory Worse(double pre, double post) =>
        crossing is not null && crossing.Harms(pre, post) ? ChangeCategory.Harmed : ChangeCategory.Deteriorated;
}
