using MathNet.Numerics;

namespace Rapport.Statistics.Reliability;

/// <summary>
/// Fisher's F. The quantile is found on the bounded beta scale: MathNet 5.0.0 looks for it between 0 and 1000 only,
/// which three rated targets already pass.
/// </summary>
internal static class FisherF
{
    /// <summary>The chance of a larger value; keeps its digits far below 1e-16.</summary>
    public static double Above(double f, double df1, double df2) =>
        f <= 0 ? 1 : SpecialFunctions.BetaRegularized(df2 / 2, df1 / 2, df2 / (df2 + (df1 * f)));

    /// <summary>The value that a share p lies below.</summary>
    public static double Quantile(double p, double df1, double df2)
    {
        // Work with the smaller of x and 1 - x, where F = (df2 x) / (df1 (1 - x)).
        var half = SpecialFunctions.BetaRegularized(df1 / 2, df2 / 2, 0.5);
        if (p <= half)
        {
            var x = BetaQuantile(p, df1 / 2, df2 / 2);
            return df2 * x / (df1 * (1 - x));
        }

        var rest = BetaQuantile(1 - p, df2 / 2, df1 / 2);
        return df2 * (1 - rest) / (df1 * rest);
    }

    /// <summary>Bisection on the logarithm, for answers below one half: safe, and exact to the last few digits.</summary>
    private static double BetaQuantile(double p, double a, double b)
    {
        var (low, high) = (-700.0, Math.Log(0.5));
        for (var i = 0; i < 70; i++)
        {
            var middle = (low + high) / 2;
            if (SpecialFunctions.BetaRegularized(a, b, Math.Exp(middle)) < p) low = middle;
            else high = middle;
        }

        return Math.Exp((low + high) / 2);
    }
}
