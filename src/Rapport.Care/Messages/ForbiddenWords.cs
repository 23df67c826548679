using System.Text.RegularExpressions;

namespace Rapport.Care;

/// <summary>
/// Pieces of words that would tell a reader over the shoulder what a message is about. Found anywhere in a word, in lower case, after the
/// places to fill, the Arabic vowel signs and the Arabic stretching sign were taken out.
/// </summary>
/// <param name="words">The pieces of each language.</param>
public sealed partial class ForbiddenWords(IReadOnlyDictionary<string, string[]> words)
{
    private readonly Dictionary<string, string[]> _words = words.ToDictionary(list => list.Key, list => list.Value.Select(Plain).ToArray(), StringComparer.OrdinalIgnoreCase);

    /// <summary>The languages that have a list.</summary>
    public IReadOnlyCollection<string> Languages => _words.Keys;

    /// <summary>The pieces that a text holds; empty for none. A link's token is chance and is better left out.</summary>
    /// <param name="text">A template, or any text that is about to leave.</param>
    /// <param name="language">Its language; for es-MX the list of es.</param>
    /// <exception cref="ArgumentException">No list for this language: nothing can be said.</exception>
    public IReadOnlyList<string> Find(string text, string language)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(language);
        if (!_words.TryGetValue(language, out var list) && !_words.TryGetValue(language.Split('-')[0], out list))
            throw new ArgumentException($"no list of forbidden words for {language}", nameof(language));
        var plain = Plain(text);
        return [.. list.Where(word => plain.Contains(word, StringComparison.Ordinal))];
    }

    /// <summary>The pieces of any language that a text holds: for a text whose language nobody knows, such as the name of a sender.</summary>
    /// <param name="text">Any text that is about to leave.</param>
    public IReadOnlyList<string> FindInAny(string text) => [.. Languages.SelectMany(language => Find(text, language)).Distinct(StringComparer.Ordinal)];

    private static string Plain(string text) => Signs().Replace(Placeholders.Without(text), "").ToLowerInvariant();

    [GeneratedRegex(@"[\u064B-\u0652\u0640]", RegexOptions.None, 1000)]
    private static partial Regex Signs();
}
