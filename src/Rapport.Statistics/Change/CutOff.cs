namespace Rapport.Statistics.Change;

/// <summary>
/// Where the range of people in treatment ends and that of other people begins (Jacobson and Truax 1991; rule R8).
/// A score exactly on the cut-off has not crossed it.
/// </summary>
public abstract record CutOff
{
    private CutOff() { }

    /// <summary>Cut-off a: two standard deviations of the clients before treatment beyond their mean, towards health.</summary>
    public sealed record BeyondClinical : CutOff;

    /// <summary>Cut-off b: within two standard deviations of the mean of people not in treatment.</summary>
    /// <param name="Mean">Mean of people not in treatment, in points.</param>
    /// <param name="Sd">Their standard deviation, above 0.</param>
    /// <param name="Spread">Whose standard deviation is used.</param>
    public sealed record WithinFunctional(double Mean, double Sd, CutOffSpread Spread = CutOffSpread.Functional) : CutOff
    {
        /// <summary>Mean of people not in treatment.</summary>
        public double Mean { get; } = GuardMean(Mean);

        /// <summary>Standard deviation of people not in treatment.</summary>
        public double Sd { get; } = GuardSd(Sd);
    }

    /// <summary>Cut-off c: nearer to the mean of people not in treatment than to that of the clients, in units of their spreads.</summary>
    /// <param name="Mean">Mean of people not in treatment, in points.</param>
    /// <param name="Sd">Their standard deviation, above 0.</param>
    public sealed record Between(double Mean, double Sd) : CutOff
    {
        /// <summary>Mean of people not in treatment.</summary>
        public double Mean { get; } = GuardMean(Mean);

        /// <summary>Standard deviation of people not in treatment.</summary>
        public double Sd { get; } = GuardSd(Sd);
    }

    private static double GuardMean(double mean) => double.IsFinite(mean)
        ? mean
        : throw new ArgumentOutOfRangeException(nameof(mean), mean, "a mean is a finite number");

    private static double GuardSd(double sd) => sd > 0 && double.IsFinite(sd)
        ? sd
        : throw new ArgumentOutOfRangeException(nameof(sd), sd, "a standard deviation is a finite number above 0");
}
