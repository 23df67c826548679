namespace Rapport.Statistics.Therapists;

/// <summary>
/// One therapist's mean outcome, pulled towards what their caseload would lead one to expect as far as few cases demand. In SD of the outcome
/// of one client, the case mix taken out. Appendix A of the rules; worked in docs/methods/therapist-effects.md.
/// </summary>
public sealed record TherapistEffect
{
    private const double Normal95 = 1.96;

    private TherapistEffect(double lambda, double estimate, double sd) => (Lambda, Estimate, PosteriorSd) = (lambda, estimate, sd);

    /// <summary>The share of the observed difference that counts, 0 (no cases) to below 1; also the reliability of the therapist's mean.</summary>
    public double Lambda { get; }

    /// <summary>The shrunken difference from what was expected: lambda times the raw one.</summary>
    public double Estimate { get; }

    /// <summary>The standard deviation of the therapist's true difference, given the data: sqrt(icc (1 - lambda)).</summary>
    public double PosteriorSd { get; }

    /// <summary>The lower end of the 95 % interval.</summary>
    public double Lower => Estimate - (Normal95 * PosteriorSd);

    /// <summary>The upper end of the 95 % interval.</summary>
    public double Upper => Estimate + (Normal95 * PosteriorSd);

    /// <summary>Whether the interval holds 0: to be shown as "no different".</summary>
    public bool NoDifferent => Lower <= 0 && Upper >= 0;

    /// <summary>Shrinks a therapist's raw difference.</summary>
    /// <param name="icc">Share of the outcome's variance that lies between therapists, 0 to 1.</param>
    /// <param name="closedCases">Closed cases, n, not negative.</param>
    /// <param name="raw">Mean outcome minus what the case mix leads one to expect, in SD of one client's outcome.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value outside the range above, or a raw difference that is not finite.</exception>
    public static TherapistEffect From(double icc, int closedCases, double raw)
    {
        if (!double.IsFinite(raw)) throw new ArgumentOutOfRangeException(nameof(raw), raw, "a difference is finite");
        var lambda = LambdaFor(icc, closedCases);
        return new(lambda, lambda * raw, Math.Sqrt(icc * (1 - lambda)));
    }

    /// <summary>lambda = icc n / (icc n + 1 - icc); rises with n. 0 without cases, whatever the icc.</summary>
    /// <param name="icc">Share of the outcome's variance that lies between therapists, 0 to 1.</param>
    /// <param name="closedCases">Closed cases, n, not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value outside the range above.</exception>
    public static double LambdaFor(double icc, int closedCases)
    {
        CheckShare(icc);
        ArgumentOutOfRangeException.ThrowIfNegative(closedCases);
        return closedCases == 0 ? 0 : icc * closedCases / ((icc * closedCases) + 1 - icc);
    }

    /// <summary>The fewest closed cases that give a therapist's mean this reliability.</summary>
    /// <param name="icc">Share of the outcome's variance between therapists, above 0 and at most 1.</param>
    /// <param name="lambda">The reliability wanted, from 0 to below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value outside the range above.</exception>
    public static int CasesFor(double icc, double lambda)
    {
        CheckShare(icc);
        if (icc == 0) throw new ArgumentOutOfRangeException(nameof(icc), icc, "without variance between therapists no number suffices");
        if (lambda is not (>= 0 and < 1)) throw new ArgumentOutOfRangeException(nameof(lambda), lambda, "a reliability from 0 to below 1");
        var exact = lambda * (1 - icc) / (icc * (1 - lambda));
        return (int)Math.Ceiling(exact - (1e-9 * exact)); // 76.00000000000001 cases are 76
    }

    /// <summary>Half the width of the funnel around the expected mean: z sqrt((1 - icc) / n), in SD of one client's outcome.</summary>
    /// <param name="icc">Share of the outcome's variance that lies between therapists, 0 to 1.</param>
    /// <param name="closedCases">Closed cases, n, at least 1.</param>
    /// <param name="limit">Which of the two usual limits.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value outside the range above.</exception>
    public static double FunnelHalfWidth(double icc, int closedCases, FunnelLimit limit)
    {
        CheckShare(icc);
        ArgumentOutOfRangeException.ThrowIfLessThan(closedCases, 1);
        var z = limit switch
        {
            FunnelLimit.Percent95 => Normal95,
            FunnelLimit.Percent998 => 3.0902,
            _ => throw new ArgumentOutOfRangeException(nameof(limit)),
        };
        return z * Math.Sqrt((1 - icc) / closedCases);
    }

    private static void CheckShare(double icc)
    {
        if (icc is not (>= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(icc), icc, "a share lies between 0 and 1");
    }
}
