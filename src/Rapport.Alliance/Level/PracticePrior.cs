using MathNet.Numerics.Statistics;

namespace Rapport.Alliance;

/// <summary>What a practice knows about a score before a client's first session: where R6 starts.</summary>
public sealed record PracticePrior
{
    private const double Kept = 0.75;
    private const double ClientsDiffer = 1.2;

    /// <summary>Mean of the lower three quarters of the absolute values of standard normal numbers.</summary>
    private static readonly double LowerMean = 2 * (Density(0) - Density(Fall.Quantile((1 - Kept) / 2))) / Kept;

    /// <param name="mean">Mean of the first session's scores (m0), in units of the score.</param>
    /// <param name="variance">Variance between clients of the first session's scores (P0), above 0.</param>
    /// <param name="noise">Typical variance of one score around its client's level (R0), above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A mean that is not finite, a variance that is not finite and above 0.</exception>
    public PracticePrior(double mean, double variance, double noise)
    {
        if (!double.IsFinite(mean)) throw new ArgumentOutOfRangeException(nameof(mean), mean, "a mean is finite");
        if (!double.IsFinite(variance) || variance <= 0) throw new ArgumentOutOfRangeException(nameof(variance), variance, "a variance is finite and above 0");
        if (!double.IsFinite(noise) || noise <= 0) throw new ArgumentOutOfRangeException(nameof(noise), noise, "a variance is finite and above 0");
        (Mean, Variance, Noise) = (mean, variance, noise);
    }

    /// <summary>m0: mean of the first session's scores.</summary>
    public double Mean { get; }

    /// <summary>P0: variance between clients of the first session's scores.</summary>
    public double Variance { get; }

    /// <summary>R0: typical variance of one score around its client's level.</summary>
    public double Noise { get; }

    /// <summary>
    /// The prior that a practice's own sessions give: mean and variance of the clients' first scores, and the noise from
    /// the median absolute difference of neighbouring scores / .6745 / sqrt 2, squared (docs/methods/robust-level-filter.md).
    /// </summary>
    /// <param name="firsts">Each client's first score.</param>
    /// <param name="differences">Differences of neighbouring scores of the same client, of all clients.</param>
    /// <returns>The prior; null where fewer than two clients or no difference or no spread leave it undefined.</returns>
    public static PracticePrior? From(IReadOnlyCollection<double> firsts, IReadOnlyCollection<double> differences) =>
        differences.Count == 0 ? null : From(firsts, Math.Pow(differences.Select(Math.Abs).Median() / 0.6745, 2) / 2);

    /// <summary>
    /// The prior for R6b: as above, but the noise from the mean of the lower three quarters of the absolute differences, which
    /// does not jump with the steps of the scale as a median does, times 1.2 because clients differ in their noise.
    /// </summary>
    /// <param name="firsts">Each client's first score.</param>
    /// <param name="differences">Differences of neighbouring scores of the same client, of all clients.</param>
    /// <returns>The prior; null where fewer than two clients or no difference or no spread leave it undefined.</returns>
    public static PracticePrior? Smooth(IReadOnlyCollection<double> firsts, IReadOnlyCollection<double> differences)
    {
        var kept = differences.Select(Math.Abs).Order().Take((int)(Kept * differences.Count)).ToList();
        return kept.Count == 0 ? null : From(firsts, ClientsDiffer * Math.Pow(kept.Average() / LowerMean, 2) / 2);
    }

    private static PracticePrior? From(IReadOnlyCollection<double> firsts, double noise)
    {
        if (firsts.Count < 2) return null;
        var variance = firsts.Variance();
        return variance > 0 && noise > 0 && double.IsFinite(variance + noise) ? new(firsts.Mean(), variance, noise) : null;
    }

    private static double Density(double z) => Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI);
}
