using System.Runtime.InteropServices;

namespace Rapport.Alliance;

/// <summary>Count, mean and standard deviation of scores as they come (Welford 1962); exactly 0 for equal scores.</summary>
[StructLayout(LayoutKind.Auto)]
internal record struct RunningMoments
{
    private double _squares;

    public int Count { get; private set; }

    public double Mean { get; private set; }

    /// <summary>With n - 1; NaN below two values.</summary>
    public readonly double Spread => Count < 2 ? double.NaN : Math.Sqrt(_squares / (Count - 1));

    public void Add(double value)
    {
        Count++;
        var away = value - Mean;
        Mean += away / Count;
        _squares += away * (value - Mean);
    }
}
