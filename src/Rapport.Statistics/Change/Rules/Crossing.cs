namespace Rapport.Statistics.Change.Rules;

/// <summary>On which side of a cut-off scores lie.</summary>
internal abstract class Crossing(double cut, double sign)
{
    // A cut-off is computed; a score that differs from it by rounding alone lies on it.
    private readonly double _rounding = 1e-9 * Math.Max(1, Math.Abs(cut));

    public double Cut => cut;

    protected double Sign => sign;

    public bool IsClinical(double score) => sign * (score - cut) < -_rounding;

    public bool IsFunctional(double score) => sign * (score - cut) > _rounding;

    /// <summary>From the clinical to the functional range.</summary>
    public abstract bool TowardsHealth(double pre, double post);

    /// <summary>From the functional to the clinical range.</summary>
    public abstract bool TowardsIllness(double pre, double post);

    /// <summary>Whether a reliable deterioration from pre to post is a harm.</summary>
    public virtual bool Harms(double pre, double post) => TowardsIllness(pre, post);

    /// <summary>What the crossing rests on for one score; NaN where the score itself is compared.</summary>
    public virtual double Index(double post) => double.NaN;
}
