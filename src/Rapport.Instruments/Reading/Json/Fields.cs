namespace Rapport.Instruments;

/// <summary>The members of one JSON object, taken by name. What is wrong is collected, not thrown; what nobody asked for is refused at the end.</summary>
internal sealed class Fields
{
    private readonly JsonNode _node;
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    public Fields(JsonNode node, List<Problem> problems)
    {
        (_node, Problems) = (node, problems);
        if (node.Kind != JsonNodeKind.Object) Problems.Add(node.Wrong("an object"));
    }

    public List<Problem> Problems { get; }

    public JsonNode Node => _node;

    /// <summary>The member, or null when it is absent or null.</summary>
    public JsonNode? Find(string name)
    {
        _asked.Add(name);
        foreach (var member in _node.Members)
            if (member.Key == name) return member.Value.Kind == JsonNodeKind.Null ? null : member.Value;
        return null;
    }

    /// <summary>True when the member is there, be it null.</summary>
    public bool Has(string name) => _node.Members.Exists(member => member.Key == name);

    public string Text(string name)
    {
        if (TextOrNull(name) is { } text) return text;
        if (Find(name) is null) Problems.Add(Missing(name, "a text"));
        return "";
    }

    public string? TextOrNull(string name)
    {
        if (Find(name) is not { } node) return null;
        if (node.Kind == JsonNodeKind.Text && !string.IsNullOrWhiteSpace(node.Text)) return node.Text;
        Problems.Add(node.Wrong("a text that is not empty"));
        return null;
    }

    public decimal? NumberOrNull(string name)
    {
        if (Find(name) is not { } node) return null;
        if (node.Kind == JsonNodeKind.Number) return node.Number;
        Problems.Add(node.Wrong("a number"));
        return null;
    }

    public decimal Number(string name)
    {
        if (Find(name) is null) Problems.Add(Missing(name, "a number"));
        return NumberOrNull(name) ?? 0;
    }

    public double? DoubleOrNull(string name) => (double?)NumberOrNull(name);

    public int Whole(string name)
    {
        if (Find(name) is { } node) return Whole(node, Problems);
        Problems.Add(Missing(name, "a whole number"));
        return 0;
    }

    public bool Flag(string name, bool otherwise = false)
    {
        if (Find(name) is not { } node) return otherwise;
        if (node.Kind is JsonNodeKind.True or JsonNodeKind.False) return node.Kind == JsonNodeKind.True;
        Problems.Add(node.Wrong("true or false"));
        return otherwise;
    }

    public T Word<T>(string name, IReadOnlyDictionary<string, T> words, T? otherwise = null) where T : struct
    {
        if (Find(name) is { } node) return Word(node, words, Problems);
        if (otherwise is null) Problems.Add(Missing(name, "one of " + string.Join(", ", words.Keys)));
        return otherwise ?? default;
    }

    /// <summary>The elements of a list; none when it is absent.</summary>
    public IReadOnlyList<JsonNode> List(string name)
    {
        if (Find(name) is not { } node) return [];
        if (node.Kind == JsonNodeKind.List) return node.Elements;
        Problems.Add(node.Wrong("a list"));
        return [];
    }

    /// <summary>The members of an object that is used as a table from names to values; none when it is absent.</summary>
    public IReadOnlyList<KeyValuePair<string, JsonNode>> Table(string name)
    {
        if (Find(name) is not { } node) return [];
        if (node.Kind == JsonNodeKind.Object) return node.Members;
        Problems.Add(node.Wrong("an object"));
        return [];
    }

    /// <summary>A member that must be there and be an object; null, with the problem noted, when it is absent.</summary>
    public Fields? Part(string name)
    {
        if (Find(name) is { } node) return new Fields(node, Problems);
        Problems.Add(Missing(name, "an object"));
        return null;
    }

    /// <summary>Every file says which format it is written in, so that an old program refuses a newer file by name.</summary>
    public void Format()
    {
        if (Find("format") is not { Kind: JsonNodeKind.Number, Number: 1 }) Problems.Add(Find("format")?.Wrong("1") ?? Missing("format", "1"));
    }

    /// <summary>Refuses the members that nobody asked for.</summary>
    public void Close()
    {
        foreach (var (name, node) in _node.Members)
            if (!_asked.Contains(name)) Problems.Add(node.Wrong("none but " + string.Join(", ", _asked.Order(StringComparer.Ordinal)), $"\"{name}\""));
    }

    public static T Word<T>(JsonNode node, IReadOnlyDictionary<string, T> words, List<Problem> problems) where T : struct
    {
        if (node.Kind == JsonNodeKind.Text && words.TryGetValue(node.Text, out var word)) return word;
        problems.Add(node.Wrong("one of " + string.Join(", ", words.Keys)));
        return default;
    }

    public static int Whole(JsonNode node, List<Problem> problems)
    {
        if (node.Kind == JsonNodeKind.Number && node.Number == decimal.Truncate(node.Number) && Math.Abs(node.Number) < 1_000_000) return (int)node.Number;
        problems.Add(node.Wrong("a whole number"));
        return 0;
    }

    public static string Text(JsonNode node, List<Problem> problems)
    {
        if (node.Kind == JsonNodeKind.Text && !string.IsNullOrWhiteSpace(node.Text)) return node.Text;
        problems.Add(node.Wrong("a text that is not empty"));
        return "";
    }

    private Problem Missing(string name, string expected) =>
        new($"{_node.Path}.{name}", expected, "nothing") { Line = _node.Line, Column = _node.Column };
}
