using System.Globalization;

namespace Rapport.Alliance;

/// <summary>Figures as they stand in a sentence.</summary>
internal static class Plain
{
    /// <summary>A count.</summary>
    public static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);

    /// <summary>A score or a difference of scores: at most two decimals.</summary>
    public static string Score(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>So many of 100: a whole number, "fewer than 1" below one.</summary>
    public static string Per100(double share) => share < 0.01 ? "fewer than 1" : Math.Round(100 * share).ToString("0", CultureInfo.InvariantCulture);

    /// <summary>The highest score possible, empty where it is not known.</summary>
    public static string Highest(ScoreScale scale) => scale.Range is { } range ? Score(range.Highest) : "";
}
