using System.Text.Json.Serialization;

namespace Rapport.Care;

/// <summary>One text in the languages of the client pages. English is always there and stands in for a language that is not.</summary>
[JsonConverter(typeof(LocalTextReading))]
public sealed class LocalText
{
    private readonly Dictionary<string, string> _texts;

    /// <summary>A text in its languages.</summary>
    /// <param name="texts">The text by language tag; "en" among them, none of them empty.</param>
    /// <exception cref="ArgumentException">No English, or an empty text.</exception>
    public LocalText(IEnumerable<KeyValuePair<string, string>> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        _texts = new(texts, StringComparer.OrdinalIgnoreCase);
        if (!_texts.ContainsKey("en")) throw new ArgumentException("a text has no English", nameof(texts));
        if (_texts.Any(text => string.IsNullOrWhiteSpace(text.Value))) throw new ArgumentException($"an empty text beside {English}", nameof(texts));
    }

    /// <summary>The languages it is written in.</summary>
    public IReadOnlyCollection<string> Languages => _texts.Keys;

    /// <summary>The English text.</summary>
    public string English => _texts["en"];

    /// <summary>The text in a language; for es-MX that of es, and English where there is neither.</summary>
    /// <param name="language">A language tag.</param>
    public string In(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        if (_texts.TryGetValue(language, out var text)) return text;
        return _texts.TryGetValue(language.Split('-')[0], out var wider) ? wider : English;
    }

    /// <summary>The English text.</summary>
    public override string ToString() => English;
}
