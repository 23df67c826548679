namespace Rapport.Statistics.Therapists;

/// <summary>
/// What may be said about one therapist's outcomes, by the number of closed cases (appendix A of the rules). Never a rank.
/// At an icc of .05, 19 cases make the therapist's mean half signal, 45 seven tenths.
/// </summary>
public abstract record TherapistComparison
{
    /// <summary>Below so many closed cases nothing is compared.</summary>
    public const int CasesForInterval = 19;

    /// <summary>From so many closed cases an estimate may be set beside the practice's.</summary>
    public const int CasesForEstimate = 45;

    private TherapistComparison()
    {
    }

    /// <summary>Decides what may be shown.</summary>
    /// <param name="icc">Share of the outcome's variance that lies between therapists, 0 to 1.</param>
    /// <param name="closedCases">Closed cases, not negative.</param>
    /// <param name="raw">Mean outcome minus what the case mix leads one to expect, in SD of one client's outcome.</param>
    public static TherapistComparison From(double icc, int closedCases, double raw)
    {
        var effect = TherapistEffect.From(icc, closedCases, raw);
        return closedCases switch
        {
            < CasesForInterval => new TooFewCases(closedCases),
            < CasesForEstimate => new IntervalOnly(closedCases, effect.Lower, effect.Upper),
            _ => new Compared(closedCases, effect),
        };
    }

    /// <summary>Fewer than 19 closed cases: no comparison is shown to anyone.</summary>
    /// <param name="ClosedCases">What there is.</param>
    public sealed record TooFewCases(int ClosedCases) : TherapistComparison;

    /// <summary>Fewer than 45: the interval alone, and to the therapist alone.</summary>
    /// <param name="ClosedCases">What there is.</param>
    /// <param name="Lower">The lower end, in SD.</param>
    /// <param name="Upper">The upper end, in SD.</param>
    public sealed record IntervalOnly(int ClosedCases, double Lower, double Upper) : TherapistComparison;

    /// <summary>Enough cases to set the shrunken estimate with its interval beside the practice's.</summary>
    /// <param name="ClosedCases">What there is.</param>
    /// <param name="Effect">The shrunken difference.</param>
    public sealed record Compared(int ClosedCases, TherapistEffect Effect) : TherapistComparison;
}
