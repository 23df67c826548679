namespace Rapport.Statistics.Effects;

/// <summary>
/// Arithmetic between the ways in which studies state an effect. Standard formulas (Cohen 1988; Rosenthal and Rubin 1982; Hasselblad and Hedges 1995);
/// worked in docs/methods/effect-sizes.md. Arithmetic only, not a promise to a client.
/// </summary>
public static class EffectSize
{
    /// <summary>d = 2 r / sqrt(1 - r^2), for two groups of equal size.</summary>
    /// <param name="r">A correlation, above -1 and below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">Outside that range.</exception>
    public static double DFromR(double r)
    {
        if (r is not (> -1 and < 1)) throw new ArgumentOutOfRangeException(nameof(r), r, "a correlation between -1 and 1");
        return 2 * r / Math.Sqrt((1 - r) * (1 + r));
    }

    /// <summary>r = d / sqrt(d^2 + 4), for two groups of equal size.</summary>
    /// <param name="d">A standardised difference, finite.</param>
    /// <exception cref="ArgumentOutOfRangeException">Not finite.</exception>
    public static double RFromD(double d)
    {
        if (!double.IsFinite(d)) throw new ArgumentOutOfRangeException(nameof(d), d, "a finite difference");
        return d / double.Hypot(d, 2);
    }

    /// <summary>The share of variance that a correlation explains: r^2.</summary>
    /// <param name="r">A correlation, -1 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">Outside that range.</exception>
    public static double VarianceExplained(double r) => Correlation(r) * r;

    /// <summary>The binomial display: shares that do well above and below the median, .5 +/- r/2.</summary>
    /// <param name="r">A correlation, -1 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">Outside that range.</exception>
    public static (double Above, double Below) BinomialDisplay(double r) => (0.5 + (Correlation(r) / 2), 0.5 - (r / 2));

    /// <summary>The odds ratio of a standardised difference under the logistic distribution: exp(d pi / sqrt(3)).</summary>
    /// <param name="d">A standardised difference, finite.</param>
    /// <exception cref="ArgumentOutOfRangeException">Not finite.</exception>
    public static double OddsRatioFromD(double d)
    {
        if (!double.IsFinite(d)) throw new ArgumentOutOfRangeException(nameof(d), d, "a finite difference");
        return Math.Exp(d * Math.PI / Math.Sqrt(3));
    }

    /// <summary>The risk that is left when the odds of an event are divided by an odds ratio in favour.</summary>
    /// <param name="baseRisk">The share with the event otherwise, 0 to 1.</param>
    /// <param name="oddsRatio">Odds ratio in favour, above 0; above 1 means fewer events.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value outside the range above.</exception>
    public static double RiskAfter(double baseRisk, double oddsRatio)
    {
        if (baseRisk is not (>= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(baseRisk), baseRisk, "a share lies between 0 and 1");
        if (!(oddsRatio > 0 && double.IsFinite(oddsRatio))) throw new ArgumentOutOfRangeException(nameof(oddsRatio), oddsRatio, "an odds ratio is above 0");
        return baseRisk / (baseRisk + (oddsRatio * (1 - baseRisk)));
    }

    /// <summary>How many clients one fewer event takes: 1 / (base risk - risk after). Not rounded; infinite when the odds ratio is 1, negative when it does harm.</summary>
    /// <param name="baseRisk">The share with the event otherwise, 0 to 1.</param>
    /// <param name="oddsRatio">Odds ratio in favour, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value outside the range above.</exception>
    public static double NumberNeededToTreat(double baseRisk, double oddsRatio)
    {
        var difference = baseRisk - RiskAfter(baseRisk, oddsRatio);
        return difference == 0 ? double.PositiveInfinity : 1 / difference;
    }

    private static double Correlation(double r) =>
        r is >= -1 and <= 1 ? r : throw new ArgumentOutOfRangeException(nameof(r), r, "a correlation lies between -1 and 1");
}
