using System.Globalization;
using Rapport.Cli.Io;

namespace Rapport.Cli.Commands.Reliability;

/// <summary>The lowest and the highest answer that a scale knows.</summary>
internal sealed record ScaleEnds(double Lowest, double Highest)
{
    /// <summary>Reads "0..4"; null when nothing was given.</summary>
    public static ScaleEnds? Parse(string? text)
    {
        if (text is null) return null;
        var ends = text.Split("..");
        if (ends.Length == 2 && Number(ends[0]) is { } lowest && Number(ends[1]) is { } highest && lowest < highest) return new(lowest, highest);
        throw Refusal.Call($"--scale: expected LOWEST..HIGHEST, 0..4 for example, found {Quote.Found(text)}");
    }

    public bool Hold(double answer) => answer >= Lowest && answer <= Highest;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Lowest} to {Highest}");

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
}
