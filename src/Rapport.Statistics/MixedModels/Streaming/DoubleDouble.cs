using System.Runtime.InteropServices;

namespace Rapport.Statistics.MixedModels.Streaming;

/// <summary>A number of twice the precision of a double, as an unevaluated sum (Dekker 1971; products by fused multiply-add).</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct DoubleDouble(double High, double Low)
{
    public double Value => High + Low;

    public static DoubleDouble Sum(double x, double y)
    {
        var sum = x + y;
        var part = sum - x;
        return new(sum, x - (sum - part) + (y - part));
    }

    public static DoubleDouble Product(double x, double y)
    {
        var product = x * y;
        return new(product, Math.FusedMultiplyAdd(x, y, -product));
    }

    public static DoubleDouble operator +(DoubleDouble x, DoubleDouble y)
    {
        var sum = Sum(x.High, y.High);
        return Renormal(sum.High, sum.Low + (x.Low + y.Low));
    }

    public static DoubleDouble operator -(DoubleDouble x, DoubleDouble y) => x + new DoubleDouble(-y.High, -y.Low);

    public static DoubleDouble operator *(double x, DoubleDouble y)
    {
        var product = Product(x, y.High);
        return Renormal(product.High, Math.FusedMultiplyAdd(x, y.Low, product.Low));
    }

    private static DoubleDouble Renormal(double high, double low)
    {
        var sum = high + low;
        return new(sum, low - (sum - high));
    }
}
