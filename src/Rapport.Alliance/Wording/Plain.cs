using System.Globalization;

namespace Rapport.Alliance;

/// <summary>Figures as they stand in a sentence.</summary>
internal static class Plain
{
    /// <summary>A count.</summary>
    public static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);

    /// <summary>A score or a difference of scores: at most two decimals.</summary>
    public static string Score(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>So many things: "1 session", "2 sessions".</summary>
    /// <summary>A level that was worked out, no finer than a person marks on that scale.</summary>
    public static string Level(double level, ScoreScale scale)
    {
        var width = scale.Range is { } range ? range.Highest - range.Lowest : double.NaN;
        var digits = scale.Step >= 1 || width >= 20 ? 0 : scale.Step >= 0.1 || width >= 5 ? 1 : 2;
        return Math.Round(level, digits, MidpointRounding.ToEven).ToString("0.##", CultureInfo.InvariantCulture);
    }

    public static string Many(int count, string thing) => $"{Count(count)} {thing}{(count == 1 ? "" : "s")}";

    /// <summary>That so many things are there: "is 1 answer", "are 2 answers".</summary>
    public static string Are(int count, string thing) => $"{(count == 1 ? "is" : "are")} {Many(count, thing)}";

    /// <summary>So many of 100: "about" and a whole number, "fewer than 1" below one.</summary>
    public static string Per100(double share) => share < 0.01 ? "fewer than 1" : "about " + Math.Round(100 * share).ToString("0", CultureInfo.InvariantCulture);

    /// <summary>The sentence on how many ordinary sessions look like this one.</summary>
    /// <param name="share">The share, 0 to 1; NaN where it is not known.</param>
    public static string Ordinary(double share) => double.IsNaN(share)
        ? "How many ordinary sessions look like this is not known here."
        : $"Of 100 ordinary sessions with no strain, {Per100(share)} look{(share < 0.015 ? "s" : "")} like this.";

    /// <summary>The highest score possible, empty where it is not known.</summary>
    public static string Highest(ScoreScale scale) => scale.Range is { } range ? Score(range.Highest) : "";
}
