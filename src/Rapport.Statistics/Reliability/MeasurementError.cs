namespace Rapport.Statistics.Reliability;

/// <summary>How far a score may lie from the true one, in points of the scale. Worked in docs/methods/reliability.md.</summary>
public static class MeasurementError
{
    /// <summary>The standard error of measurement: SD sqrt(1 - r).</summary>
    /// <param name="sd">Standard deviation of the scores, not negative.</param>
    /// <param name="reliability">Reliability r, 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value outside the range above.</exception>
    public static double StandardError(double sd, double reliability)
    {
        if (!(sd >= 0)) throw new ArgumentOutOfRangeException(nameof(sd), sd, "a standard deviation is not negative");
        if (reliability is not (>= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(reliability), reliability, "a reliability lies between 0 and 1");
        return sd * Math.Sqrt(1 - reliability);
    }

    /// <summary>The smallest change between two scores that measurement error alone makes in fewer than 5 %: 1.96 sqrt(2) SEM.</summary>
    /// <param name="sd">Standard deviation of the scores, not negative.</param>
    /// <param name="reliability">Reliability r, 0 to 1.</param>
    public static double SmallestChange(double sd, double reliability) => 1.96 * Math.Sqrt(2) * StandardError(sd, reliability);
}
