namespace Rapport.Statistics.SuddenGains;

/// <summary>A cut-off for the first criterion from an instrument's spread and reliability, where no published one exists.</summary>
/// <param name="Sd">Standard deviation of the scores before treatment, in points, above 0.</param>
/// <param name="Reliability">Reliability of the instrument, strictly between 0 and 1; alpha of the items is the usual one.</param>
public sealed record SuddenCutOff(double Sd, double Reliability)
{
    /// <summary>Two-sided five per cent point of the normal distribution as the literature rounds it.</summary>
    private const double FivePercent = 1.96;

    /// <summary>Standard deviation of the scores before treatment.</summary>
    public double Sd { get; } = Sd > 0 && double.IsFinite(Sd)
        ? Sd
        : throw new ArgumentOutOfRangeException(nameof(Sd), Sd, "a standard deviation is a finite number above 0");

    /// <summary>Reliability of the instrument.</summary>
    public double Reliability { get; } = Reliability is > 0 and < 1
        ? Reliability
        : throw new ArgumentOutOfRangeException(nameof(Reliability), Reliability, "a reliability lies strictly between 0 and 1");

    /// <summary>Standard error of measurement, in points.</summary>
    public double StandardErrorOfMeasurement => Sd * Math.Sqrt(1 - Reliability);

    /// <summary>Standard error of a difference, in points.</summary>
    public double StandardErrorOfDifference => Math.Sqrt(2) * StandardErrorOfMeasurement;

    /// <summary>The smallest reliable change, in points: the cut-off.</summary>
    public double Value => FivePercent * StandardErrorOfDifference;
}
