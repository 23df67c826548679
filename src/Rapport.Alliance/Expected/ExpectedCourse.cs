namespace Rapport.Alliance;

/// <summary>
/// The course that clients of this practice took, by where they began: mean (b0 + b1 y0) + (g0 + g1 y0) ln t and the spread
/// around it. No coefficients are shipped. Worked in docs/methods/expected-response.md.
/// </summary>
public sealed record ExpectedCourse
{
    /// <summary>The least number of closed local courses that a course is fitted to before it may say anything.</summary>
    public const int CoursesNeeded = 200;

    private const double Rounding = 1e-9;

    /// <summary>b0 and b1: intercept and its dependence on the first score.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A coefficient that is not finite.</exception>
    public required (double Constant, double First) Start { get; init => field = Finite(value); }

    /// <summary>g0 and g1: slope on ln t and its dependence on the first score.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A coefficient that is not finite.</exception>
    public required (double Constant, double First) Slope { get; init => field = Finite(value); }

    /// <summary>v00, v01 and v11: variances and covariance of the clients' own intercepts and slopes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Variances below 0, or a covariance larger than they allow: some spread would be the root of a negative number.</exception>
    public required (double Start, double Both, double Slope) Between { get; init => field = Possible(value); }

    /// <summary>s2: variance of one score around its client's course.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A variance that is 0 or less, or not finite.</exception>
    public required double Noise
    {
        get;
        init => field = value > 0 && double.IsFinite(value) ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "above 0 and finite");
    }

    /// <summary>How many closed local courses the coefficients were fitted to.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number below 0.</exception>
    public required int Courses { get; init => field = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "at least 0"); }

    /// <summary>The day of the fit, shown with every verdict.</summary>
    public DateOnly? FittedOn { get; init; }

    /// <summary>What the measure is called in a sentence.</summary>
    public string Measure { get; init; } = "The score";

    /// <summary>For "good enough": the cut between the ranges of people who seek help and who do not, and the smallest reliable change; null where not known.</summary>
    public (double Cut, double ReliableChange)? Enough { get; init; }

    /// <summary>For "good enough": where the filter of the measure starts.</summary>
    public PracticePrior? Prior { get; init; }

    /// <summary>mu: what is expected in session t of a client who began at y0, in units of the score.</summary>
    /// <param name="first">y0.</param>
    /// <param name="session">t, from 1.</param>
    public double Mean(double first, int session) =>
        Start.Constant + Start.First * first + (Slope.Constant + Slope.First * first) * Math.Log(session);

    /// <summary>sd: the spread of single scores around it, in units of the score.</summary>
    /// <param name="session">t, from 1.</param>
    public double Spread(int session)
    {
        var log = Math.Log(session);
        return Math.Sqrt(Between.Start + 2 * Between.Both * log + Between.Slope * log * log + Noise);
    }

    private static (double Constant, double First) Finite((double Constant, double First) line) =>
        double.IsFinite(line.Constant) && double.IsFinite(line.First) ? line : throw new ArgumentOutOfRangeException(nameof(line), line, "finite");

    private static (double Start, double Both, double Slope) Possible((double Start, double Both, double Slope) between)
    {
        var isPossible = between is { Start: >= 0, Slope: >= 0 } && double.IsFinite(between.Start + between.Slope)
            && between.Both * between.Both <= between.Start * between.Slope * (1 + Rounding);
        return isPossible ? between : throw new ArgumentOutOfRangeException(nameof(between), between, "variances at least 0 and a covariance no larger than they allow");
    }
}
