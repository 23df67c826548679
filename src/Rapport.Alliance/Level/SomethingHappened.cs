namespace Rapport.Alliance;

/// <summary>How likely it is that something happened, given R6's statistic: a likelihood ratio on a stated base rate.</summary>
public static class SomethingHappened
{
    /// <summary>The share of sessions that a control chart marked in 12,711 counselling clients.</summary>
    public const double BaseRate = 0.09;

    private const double Distance = 2.5;

    /// <summary>exp(D z - D^2 / 2) with D = 2.5: how much more likely this z is after a fall of that size than without one.</summary>
    /// <param name="statistic">R6's z.</param>
    public static double LikelihoodRatio(double statistic) => Math.Exp(Distance * statistic - Distance * Distance / 2);

    /// <summary>Probability, 0 to 1, that something happened.</summary>
    /// <param name="statistic">R6's z.</param>
    /// <param name="baseRate">Probability before the rating was seen, strictly between 0 and 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A base rate that is not between 0 and 1.</exception>
    public static double Probability(double statistic, double baseRate = BaseRate)
    {
        if (!(baseRate > 0 && baseRate < 1)) throw new ArgumentOutOfRangeException(nameof(baseRate), baseRate, "a base rate lies between 0 and 1");
        var odds = LikelihoodRatio(statistic) * baseRate / (1 - baseRate);
        return double.IsPositiveInfinity(odds) ? 1 : odds / (1 + odds);
    }
}
