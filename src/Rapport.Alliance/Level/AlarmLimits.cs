using MathNet.Numerics.Statistics;

namespace Rapport.Alliance;

/// <summary>From which z on R6 speaks.</summary>
public sealed record AlarmLimits
{
    /// <param name="amber">z of the amber verdict, finite.</param>
    /// <param name="red">z of the red verdict, finite.</param>
    /// <param name="redRate">Nominal share of ordinary sessions above <paramref name="red"/>, between 0 and 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A limit that is not finite (the verdict would be silent for ever), a share that is none.</exception>
    public AlarmLimits(double amber, double red, double redRate)
    {
        if (!double.IsFinite(amber)) throw new ArgumentOutOfRangeException(nameof(amber), amber, "a limit is finite");
        if (!double.IsFinite(red)) throw new ArgumentOutOfRangeException(nameof(red), red, "a limit is finite");
        if (redRate is not (> 0 and < 1)) throw new ArgumentOutOfRangeException(nameof(redRate), redRate, "between 0 and 1");
        (Amber, Red, RedRate) = (amber, red, redRate);
    }

    /// <summary>How many ordinary sessions of its own a practice needs before its own red limit holds.</summary>
    public const int QuietSessionsNeeded = 500;

    /// <summary>Nominal share of ordinary sessions above the amber limit.</summary>
    public const double AmberRate = 0.05;

    private const double OwnRate = 0.02;

    /// <summary>Amber at p below .05, red at p below .01.</summary>
    public static AlarmLimits Shipped { get; } = new(1.6448536269514722, 2.3263478740408408, 0.01);

    /// <summary>z of the amber verdict; nominally 5 of 100 ordinary sessions lie above 1.6449.</summary>
    public double Amber { get; }

    /// <summary>z of the red verdict.</summary>
    public double Red { get; }

    /// <summary>Nominal share of ordinary sessions above <see cref="Red"/>.</summary>
    public double RedRate { get; }

    /// <summary>Of 100 ordinary sessions, the share to tell a therapist for red: what simulated worlds gave for the shipped limit (.8 to 3.2), or the practice's own.</summary>
    internal double RedShareToTell => Math.Max(RedRate, OwnRate);

    /// <summary>The practice's own red limit, above which 2 of 100 of its quiet sessions lie; the shipped one below 500 quiet sessions.</summary>
    /// <param name="quiet">z of sessions that nobody, client or therapist, marked as strained, each finite: sessions without a rating and first ratings are left out.</param>
    /// <exception cref="ArgumentException">A z that is not finite.</exception>
    public static AlarmLimits From(IReadOnlyCollection<double> quiet)
    {
        ArgumentNullException.ThrowIfNull(quiet);
        if (!quiet.All(double.IsFinite)) throw new ArgumentException("a quiet session has a finite z; one without a rating is not passed", nameof(quiet));
        return quiet.Count < QuietSessionsNeeded ? Shipped : new(Shipped.Amber, quiet.Quantile(1 - OwnRate), OwnRate);
    }

    /// <summary>What a step says: red, amber or nothing; never anything on the first rating.</summary>
    public Verdict Verdict(in LevelStep step) =>
        step.IsFirst ? Alliance.Verdict.None
        : step.Statistic > Red ? Alliance.Verdict.Red
        : step.Statistic > Amber ? Alliance.Verdict.Amber
        : Alliance.Verdict.None;
}
