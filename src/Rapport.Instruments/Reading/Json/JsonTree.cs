using System.Text;
using System.Text.Json;

namespace Rapport.Instruments;

/// <summary>Reads JSON into nodes with line and column. The platform's own tree forgets where a value stood.</summary>
internal ref struct JsonTree
{
    private readonly byte[] _bytes;
    private readonly List<Problem> _problems;
    private Utf8JsonReader _reader;
    private int _lineStart;
    private int _line;
    private int _scanned;

    private JsonTree(byte[] bytes, List<Problem> problems)
    {
        (_bytes, _problems, _line) = (bytes, problems, 1);
        _reader = new Utf8JsonReader(bytes);
    }

    /// <summary>The tree, or null with the reason added to the problems.</summary>
    public static JsonNode? Parse(string json, List<Problem> problems)
    {
        var tree = new JsonTree(Encoding.UTF8.GetBytes(json.StartsWith('\uFEFF') ? json[1..] : json), problems);
        try
        {
            tree._reader.Read();
            var root = tree.Value("$");
            tree._reader.Read();
            return problems.Count == 0 ? root : null;
        }
        catch (JsonException wrong)
        {
            problems.Add(Broken(wrong, tree._bytes));
            return null;
        }
    }

    private static Problem Broken(JsonException wrong, byte[] bytes)
    {
        var line = (int)(wrong.LineNumber ?? 0) + 1;
        var said = wrong.Message.Split(" LineNumber:")[0].TrimEnd('.', ' ');
        var isCut = said.Contains("end of data", StringComparison.Ordinal) || said.Contains("open JSON", StringComparison.Ordinal) || IsAtEnd(wrong, bytes);
        var found = bytes.AsSpan().Trim(" \t\r\n"u8).IsEmpty ? "an empty file" : isCut ? "the end of the file in the middle of a value" : $"text that is not JSON ({said})";
        return new Problem("$", "JSON", found) { Line = line, Column = (int)(wrong.BytePositionInLine ?? 0) + 1 };
    }

    private static bool IsAtEnd(JsonException wrong, ReadOnlySpan<byte> bytes)
    {
        for (var line = wrong.LineNumber ?? 0; line > 0; line--) bytes = bytes[(bytes.IndexOf((byte)'\n') + 1)..];
        return wrong.BytePositionInLine >= bytes.TrimEnd(" \t\r\n"u8).Length;
    }

    private JsonNode Value(string path)
    {
        var (line, column) = Place();
        switch (_reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var whole = new JsonNode(JsonNodeKind.Object, path, line, column);
                ReadMembers(whole);
                return whole;
            case JsonTokenType.StartArray:
                var list = new JsonNode(JsonNodeKind.List, path, line, column);
                while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray) list.Elements.Add(Value($"{path}[{Plain.Text(list.Elements.Count)}]"));
                return list;
            case JsonTokenType.String:
                return new JsonNode(JsonNodeKind.Text, path, line, column) { Text = _reader.GetString()! };
            case JsonTokenType.Number:
                return Number(path, line, column);
            default:
                var kind = _reader.TokenType switch { JsonTokenType.True => JsonNodeKind.True, JsonTokenType.False => JsonNodeKind.False, _ => JsonNodeKind.Null };
                return new JsonNode(kind, path, line, column);
        }
    }

    private void ReadMembers(JsonNode whole)
    {
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndObject)
        {
            var name = _reader.GetString()!;
            var (line, column) = Place();
            var path = $"{whole.Path}.{name}";
            if (whole.Members.Exists(member => member.Key == name))
                _problems.Add(new Problem(path, "every name once", "the same name again") { Line = line, Column = column });
            _reader.Read();
            whole.Members.Add(new(name, Value(path)));
        }
    }

    private readonly JsonNode Number(string path, int line, int column)
    {
        if (_reader.TryGetDecimal(out var number)) return new JsonNode(JsonNodeKind.Number, path, line, column) { Number = number };
        _problems.Add(new Problem(path, "a number of ordinary size", Encoding.UTF8.GetString(_reader.ValueSpan)) { Line = line, Column = column });
        return new JsonNode(JsonNodeKind.Number, path, line, column);
    }

    private (int Line, int Column) Place()
    {
        var at = (int)_reader.TokenStartIndex;
        for (; _scanned < at; _scanned++)
        {
            if (_bytes[_scanned] != (byte)'\n') continue;
            _line++;
            _lineStart = _scanned + 1;
        }
        return (_line, Encoding.UTF8.GetCharCount(_bytes.AsSpan(_lineStart, at - _lineStart)) + 1);
    }
}
