using System.Text.Json;

namespace Rapport.Web.Texts;

/// <summary>
/// Every sentence of every page. A slice keeps its own in SLICE.texts.json: {"staff": {key: text}, "client": {key: {language: text}}};
/// keys are called SLICE.KEY from outside.
/// </summary>
internal sealed class TextBook
{
    private readonly Dictionary<string, string> _staff = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, string>> _client = new(StringComparer.Ordinal);

    private TextBook()
    {
        var assembly = typeof(TextBook).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.EndsWith(".texts.json", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            Take(name[..^".texts.json".Length], JsonSerializer.Deserialize<Slice>(stream, JsonSerializerOptions.Web)!);
        }
    }

    public static TextBook All { get; } = new();

    public IReadOnlyDictionary<string, string> Staff => _staff;

    public IReadOnlyDictionary<string, Dictionary<string, string>> Client => _client;

    public static string Filled(string text, (string Name, object Value)[] values)
    {
        foreach (var (name, value) in values)
            text = text.Replace("{" + name + "}", Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        return text;
    }

    private void Take(string slice, Slice texts)
    {
        foreach (var (key, text) in texts.Staff ?? []) _staff.Add($"{slice}.{key}", text);
        foreach (var (key, text) in texts.Client ?? []) _client.Add($"{slice}.{key}", text);
    }

    private sealed record Slice(Dictionary<string, string>? Staff, Dictionary<string, Dictionary<string, string>>? Client);
}
