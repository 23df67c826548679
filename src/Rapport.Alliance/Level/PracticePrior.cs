using MathNet.Numerics.Statistics;

namespace Rapport.Alliance;

/// <summary>What a practice knows about a score before a client's first session: where R6 starts.</summary>
public sealed record PracticePrior
{
    /// <summary>Share of the noise by which the level itself wanders from one session to the next: (.3)^2.</summary>
    public const double WanderShare = 0.09;

    /// <param name="mean">Mean of the first session's scores (m0), in units of the score.</param>
    /// <param name="variance">Variance between clients of the first session's scores (P0), above 0.</param>
    /// <param name="noise">Typical variance of one score around its client's level (R0), above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A mean that is not finite, a variance that is not finite and above 0.</exception>
    public PracticePrior(double mean, double variance, double noise)
    {
        if (!double.IsFinite(mean)) throw new ArgumentOutOfRangeException(nameof(mean), mean, "a mean is finite");
        if (!double.IsFinite(variance) || variance <= 0) throw new ArgumentOutOfRangeException(nameof(variance), variance, "a variance is finite and above 0");
        if (!double.IsFinite(noise) || noise <= 0) throw new ArgumentOutOfRangeException(nameof(noise), noise, "a variance is finite and above 0");
        (Mean, Variance, Noise, Wander) = (mean, variance, noise, WanderShare * noise);
    }

    /// <summary>m0: mean of the first session's scores.</summary>
    public double Mean { get; }

    /// <summary>P0: variance between clients of the first session's scores.</summary>
    public double Variance { get; }

    /// <summary>R0: typical variance of one score around its client's level.</summary>
    public double Noise { get; }

    /// <summary>q: variance by which the level wanders in one session, or one week where dates are known.</summary>
    public double Wander { get; }

    /// <summary>nu: how many scores' worth of weight the practice's noise has against the client's own.</summary>
    public double Freedom { get; init; } = 4;

    /// <summary>
    /// The prior that a practice's own sessions give: mean and variance of the clients' first scores, and the noise from
    /// the median absolute difference of neighbouring scores / .6745 / sqrt 2, squared (docs/methods/robust-level-filter.md).
    /// </summary>
    /// <param name="firsts">Each client's first score.</param>
    /// <param name="differences">Differences of neighbouring scores of the same client, of all clients.</param>
    /// <returns>The prior; null where fewer than two clients or no difference or no spread leave it undefined.</returns>
    public static PracticePrior? From(IReadOnlyCollection<double> firsts, IReadOnlyCollection<double> differences)
    {
        if (firsts.Count < 2 || differences.Count == 0) return null;
        var variance = firsts.Variance();
        var noise = Math.Pow(differences.Select(Math.Abs).Median() / 0.6745, 2) / 2;
        return variance > 0 && noise > 0 && double.IsFinite(variance + noise) ? new(firsts.Mean(), variance, noise) : null;
    }
}
