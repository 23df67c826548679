namespace Rapport.Statistics.Change.Rules;

/// <summary>The scores themselves lie on different sides; a score on the cut-off lies on neither.</summary>
internal sealed class ScoreCrossing(double cut, double sign) : Crossing(cut, sign)
{
    public override bool TowardsHealth(double pre, double post) => IsClinical(pre) && IsFunctional(post);

    public override bool TowardsIllness(double pre, double post) => IsFunctional(pre) && IsClinical(post);
}
