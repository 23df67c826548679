using System.Globalization;

namespace Rapport.Alliance;

/// <summary>One axis of a picture: from values to pixels, with a few round numbers to read by.</summary>
public sealed class Axis
{
    private readonly double _from;
    private readonly double _perUnit;
    private readonly double _start;

    /// <param name="from">The value at <paramref name="start"/>.</param>
    /// <param name="to">The value at <paramref name="end"/>.</param>
    /// <param name="start">Pixels; larger than <paramref name="end"/> for an axis that grows upwards.</param>
    /// <param name="end">Pixels.</param>
    public Axis(double from, double to, double start, double end)
    {
        (From, To) = to > from ? (from, to) : (from - 0.5, from + 0.5);
        _from = From;
        _start = start;
        _perUnit = (end - start) / (To - From);
    }

    /// <summary>The value at the start.</summary>
    public double From { get; }

    /// <summary>The value at the end.</summary>
    public double To { get; }

    /// <summary>Where a value lies, in pixels; one beyond an end lies at that end.</summary>
    /// <param name="value">In the units of the axis.</param>
    public double At(double value) => _start + ((Math.Clamp(value, From, To) - _from) * _perUnit);

    /// <summary>Three to six round numbers within the axis.</summary>
    public IEnumerable<double> Ticks()
    {
        var step = Step(To - From);
        for (var tick = Math.Ceiling(From / step) * step; tick <= To + (step * 1e-9); tick += step) yield return Math.Round(tick, 10);
    }

    /// <summary>An axis between round numbers that holds all the values.</summary>
    /// <param name="lowest">The lowest value.</param>
    /// <param name="highest">The highest value.</param>
    public static (double From, double To) Round(double lowest, double highest)
    {
        var step = Step(highest > lowest ? highest - lowest : 1);
        return (Math.Floor(lowest / step) * step, Math.Ceiling(highest / step) * step);
    }

    /// <summary>A value as it is written at an axis.</summary>
    /// <param name="value">In the units of the axis.</param>
    public static string Label(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>A number for an attribute of a picture: one digit after the point is a tenth of a pixel.</summary>
    /// <param name="pixels">Pixels.</param>
    public static string Pixel(double pixels) => Math.Round(pixels, 1).ToString(CultureInfo.InvariantCulture);

    private static double Step(double span)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(span / 4)));
        var lead = span / 4 / power;
        return power * (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 2.5 ? 2.5 : lead <= 5 ? 5 : 10);
    }
}
