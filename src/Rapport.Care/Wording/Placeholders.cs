using System.Text.RegularExpressions;

namespace Rapport.Care;

/// <summary>The places in a text that the program fills: {link}, {day}.</summary>
public static partial class Placeholders
{
    /// <summary>Their names, each once, in ordinal order.</summary>
    /// <param name="text">A text with places to fill.</param>
    public static IReadOnlyList<string> In(string text) =>
        [.. Place().Matches(text).Select(place => place.Groups["name"].Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The text with every place filled. A value is never searched for further places.</summary>
    /// <param name="text">A text with places to fill.</param>
    /// <param name="values">A value for each of them; more do no harm.</param>
    /// <exception cref="ArgumentException">A place has no value, or an empty one.</exception>
    public static string Fill(string text, IReadOnlyDictionary<string, string> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return Place().Replace(text, place => values.TryGetValue(place.Groups["name"].Value, out var value) && !string.IsNullOrWhiteSpace(value)
            ? value
            : throw new ArgumentException($"{place.Value} has no value", nameof(values)));
    }

    /// <summary>The text with every place taken out.</summary>
    internal static string Without(string text) => Place().Replace(text, " ");

    [GeneratedRegex(@"\{(?<name>\w+)\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Place();
}
