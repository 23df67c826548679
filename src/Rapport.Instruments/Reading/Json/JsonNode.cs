namespace Rapport.Instruments;

/// <summary>A JSON value that knows where it stands, so that a mistake can be pointed at.</summary>
internal sealed class JsonNode(JsonNodeKind kind, string path, int line, int column)
{
    public JsonNodeKind Kind { get; } = kind;

    public string Path { get; } = path;

    public int Line { get; } = line;

    public int Column { get; } = column;

    public string Text { get; init; } = "";

    public decimal Number { get; init; }

    public List<KeyValuePair<string, JsonNode>> Members { get; } = [];

    public List<JsonNode> Elements { get; } = [];

    public Problem Wrong(string expected, string? found = null) =>
        new(Path, expected, found ?? Found()) { Line = Line, Column = Column };

    private string Found() => Kind switch
    {
        JsonNodeKind.Text => $"\"{(Text.Length > 40 ? Text[..40] + "..." : Text)}\"",
        JsonNodeKind.Number => Plain.Text(Number),
        JsonNodeKind.True => "true",
        JsonNodeKind.False => "false",
        JsonNodeKind.Null => "null",
        JsonNodeKind.List => "a list",
        _ => "an object",
    };
}
