using System.Runtime.InteropServices;

namespace Rapport.Statistics.SuddenGains;

/// <summary>
/// The windows that end at each session in turn. The spread count * sum of squares - sum^2 is the sum of the squared differences of all
/// pairs, which needs no subtraction of large numbers: equal scores give exactly 0.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal struct SlidingWindows
{
    /// <summary>Up to three neighbouring sessions: how many are present, their sum, and count * sum of squares - sum^2.</summary>
    [StructLayout(LayoutKind.Auto)]
    internal readonly record struct Window(int Count, double Sum, double Spread);

    private double _last;
    private double _beforeLast;
    private int _lastPresent;
    private int _beforeLastPresent;
    private double _lastStep;
    private double _sizes;

    /// <summary>Whether an infinite score went by: its product with zero is not zero.</summary>
    public readonly bool SawInfinite => double.IsNaN(_sizes);

    /// <summary>The window that ends with this score; NaN is missing.</summary>
    public Window Next(double ticks)
    {
        var present = double.IsNaN(ticks) ? 0 : 1;
        var value = present == 1 ? ticks : 0;
        _sizes += value * 0;
        var step = Square(value - _last) * (present & _lastPresent);
        var leap = Square(value - _beforeLast) * (present & _beforeLastPresent);
        var window = new Window(present + _lastPresent + _beforeLastPresent, value + _last + _beforeLast, step + _lastStep + leap);
        (_beforeLast, _beforeLastPresent) = (_last, _lastPresent);
        (_last, _lastPresent, _lastStep) = (value, present, step);
        return window;
    }

    private static double Square(double x) => x * x;
}
