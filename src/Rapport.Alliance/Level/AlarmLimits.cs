using MathNet.Numerics.Statistics;

namespace Rapport.Alliance;

/// <summary>From which z on R6 speaks.</summary>
/// <param name="Amber">z of the amber verdict; nominally 5 of 100 ordinary sessions lie above 1.6449.</param>
/// <param name="Red">z of the red verdict.</param>
/// <param name="RedRate">Nominal share of ordinary sessions above <paramref name="Red"/>.</param>
public sealed record AlarmLimits(double Amber, double Red, double RedRate)
{
    /// <summary>How many ordinary sessions of its own a practice needs before its own red limit holds.</summary>
    public const int QuietSessionsNeeded = 500;

    /// <summary>Nominal share of ordinary sessions above the amber limit.</summary>
    public const double AmberRate = 0.05;

    private const double OwnRate = 0.02;

    /// <summary>Amber at p below .05, red at p below .01.</summary>
    public static AlarmLimits Shipped { get; } = new(1.6448536269514722, 2.3263478740408408, 0.01);

    /// <summary>Of 100 ordinary sessions, the share to tell a therapist for red: what simulated worlds gave for the shipped limit (.8 to 3.2), or the practice's own.</summary>
    internal double RedShareToTell => Math.Max(RedRate, OwnRate);

    /// <summary>The practice's own red limit, above which 2 of 100 of its quiet sessions lie; the shipped one below 500 quiet sessions.</summary>
    /// <param name="quiet">z of sessions that nobody, client or therapist, marked as strained.</param>
    public static AlarmLimits From(IReadOnlyCollection<double> quiet)
    {
        ArgumentNullException.ThrowIfNull(quiet);
        return quiet.Count < QuietSessionsNeeded ? Shipped : Shipped with { Red = quiet.Quantile(1 - OwnRate), RedRate = OwnRate };
    }

    /// <summary>What a step says: red, amber or nothing; never anything on the first rating.</summary>
    public Verdict Verdict(in LevelStep step) =>
        step.IsFirst ? Alliance.Verdict.None
        : step.Statistic > Red ? Alliance.Verdict.Red
        : step.Statistic > Amber ? Alliance.Verdict.Amber
        : Alliance.Verdict.None;
}
