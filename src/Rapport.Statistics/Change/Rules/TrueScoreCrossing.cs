namespace Rapport.Statistics.Change.Rules;

/// <summary>
/// Hageman and Arrindell: the estimated true score after lies beyond the cut-off by more than its error. Harm only asks that the client
/// started outside the clinical range and is not shown to be functional still; docs/decisions/0023-cut-offs.md.
/// </summary>
internal sealed class TrueScoreCrossing(double cut, double sign, TrueScores scores, double critical) : Crossing(cut, sign)
{
    private readonly double _postMean = scores.PostMean;
    private readonly double _postReliability = scores.PostReliability;
    private readonly double _error = Math.Sqrt(scores.PostReliability) * scores.StandardError;

    public override double Index(double post) => (_postMean + (post - _postMean) * _postReliability - Cut) / _error;

    public override bool TowardsHealth(double pre, double post) => IsClinical(pre) && Sign * Index(post) > critical;

    public override bool TowardsIllness(double pre, double post) => !IsClinical(pre) && Sign * Index(post) < -critical;

    public override bool Harms(double pre, double post) => !IsClinical(pre);
}
