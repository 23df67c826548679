namespace Rapport.Statistics;

/// <summary>
/// Scores on a grid of millionths of a point, held as whole numbers in doubles: sums and differences of them carry no rounding,
/// so equal decimals are equal. Exact for scores up to nine thousand million points.
/// </summary>
internal static class Ticks
{
    /// <summary>Ticks in one point of the scale.</summary>
    public const double PerPoint = 1_000_000;

    private const double DecimalReach = 1e15;

    /// <summary>A score in ticks; NaN stays NaN.</summary>
    public static double Of(double score) => Math.Round(score * PerPoint);

    /// <summary>A threshold in ticks. Not rounded to whole ticks: a computed threshold keeps every digit that it has.</summary>
    public static double Threshold(double value) =>
        Math.Abs(value) < DecimalReach ? (double)((decimal)value * 1_000_000m) : value * PerPoint;

    /// <summary>The difference a - b as a person would compute it on paper: 8.2 - 3.2 is 5.</summary>
    public static double Difference(double a, double b) =>
        Math.Abs(a) < DecimalReach && Math.Abs(b) < DecimalReach ? (double)((decimal)a - (decimal)b) : a - b;
}
