namespace Rapport.Web.Texts;

/// <summary>What client pages say, in the client's language; English where a language is not known.</summary>
public sealed class ClientTexts
{
    private static readonly Dictionary<string, ClientTexts> Known = new[] { "en", "es", "ar" }.ToDictionary(code => code, code => new ClientTexts(code), StringComparer.Ordinal);

    private ClientTexts(string language) => Language = language;

    public static IReadOnlyCollection<string> Languages => Known.Keys;

    public string Language { get; }

    public string Direction => Language == "ar" ? "rtl" : "ltr";

    /// <summary>"es-MX" is read as "es".</summary>
    public static ClientTexts In(string? language) => Known.TryGetValue((language ?? "").Split('-')[0], out var texts) ? texts : Known["en"];

    public string this[string key] => TextBook.All.Client.TryGetValue(key, out var text) ? text[Language] : throw new KeyNotFoundException($"no text is called {key}");

    public string Say(string key, params (string Name, object Value)[] values) => TextBook.Filled(this[key], values);
}
