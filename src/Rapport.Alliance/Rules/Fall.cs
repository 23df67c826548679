using MathNet.Numerics;

namespace Rapport.Alliance;

/// <summary>How a fall is set beside a spread, and the normal curve both ways.</summary>
internal static class Fall
{
    /// <summary>fall / spread; with a spread of 0 a fall is beyond every limit and no change is none; NaN where either is not known.</summary>
    public static double Against(double fall, double spread) =>
        double.IsNaN(spread) ? double.NaN : spread > 0 ? fall / spread : fall == 0 ? 0 : fall * double.PositiveInfinity;

    /// <summary>Probability that a standard normal value lies above z.</summary>
    public static double Above(double z) => double.IsNaN(z) ? double.NaN : 0.5 * SpecialFunctions.Erfc(z / Constants.Sqrt2);

    /// <summary>The standard normal value that a share p lies above.</summary>
    public static double Quantile(double p) => Constants.Sqrt2 * SpecialFunctions.ErfcInv(2 * p);
}
