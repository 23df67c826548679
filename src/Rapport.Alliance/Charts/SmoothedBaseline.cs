namespace Rapport.Alliance;

/// <summary>
/// The baseline of R5: the first n ratings, their spread blended with the practice's,
/// sigma = sqrt((nu0 sigma0^2 + (n - 1) sigma_MR^2) / (nu0 + n - 1)).
/// </summary>
public sealed record SmoothedBaseline
{
    private const double UsualWeight = 4;
    private const int FewestRatings = 3;

    /// <param name="practiceSigma">sigma0: the practice's typical standard deviation of one rating, in units of the score; ignored at weight 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A sigma below 0 or not finite.</exception>
    public SmoothedBaseline(double practiceSigma)
    {
        if (!double.IsFinite(practiceSigma) || practiceSigma < 0) throw new ArgumentOutOfRangeException(nameof(practiceSigma), practiceSigma, "at least 0 and finite");
        PracticeSigma = practiceSigma;
    }

    /// <summary>sigma0, in units of the score.</summary>
    public double PracticeSigma { get; }

    /// <summary>nu0: how many ratings' worth the practice's sigma weighs.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A weight below 0 or not finite.</exception>
    public double PracticeWeight
    {
        get;
        init => field = value >= 0 && double.IsFinite(value) ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "at least 0 and finite");
    } = UsualWeight;

    /// <summary>n: how many ratings the baseline is made from.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 3 ratings.</exception>
    public int Ratings
    {
        get;
        init => field = value >= FewestRatings ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "at least 3 ratings");
    } = 5;

    /// <summary>A share that was simulated with the usual weight, by the ratings of the baseline; NaN for other weights and below 5 ratings.</summary>
    internal double Simulated(double five, double eight, double fifteen, double thirty) => (PracticeWeight, Ratings) switch
    {
        (not UsualWeight, _) or (_, < 5) => double.NaN,
        (_, < 8) => five,
        (_, < 15) => eight,
        (_, < 30) => fifteen,
        _ => thirty,
    };

    internal ChartLimits Of(IReadOnlyList<double> first, ScoreScale scale)
    {
        var chart = ChartLimits.Of(first, scale);
        var (own, more) = (chart.MovingRange / ChartLimits.MovingRangeOfTwo, first.Count - 1);
        var sigma = Math.Sqrt((PracticeWeight * PracticeSigma * PracticeSigma + more * own * own) / (PracticeWeight + more));
        return chart with { Sigma = PracticeWeight > 0 ? sigma : scale.Floored(sigma) };
    }
}
