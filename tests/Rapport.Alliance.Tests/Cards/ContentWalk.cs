using System.Text.Json.Nodes;
using Rapport.Testing;

namespace Rapport.Alliance.Tests;

/// <summary>The files of the folder content, as they lie there, and every object in them with the way to it.</summary>
internal static class ContentWalk
{
    public static readonly string[] ClientLanguages = ["en", "es", "ar"];

    public static IReadOnlyList<string> Files { get; } =
        [.. Directory.EnumerateFiles(Checkout.At("content"), "*.json").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    public static JsonObject Read(string file) =>
        JsonNode.Parse(File.ReadAllText(Checkout.At("content", file)), documentOptions: new() { AllowDuplicateProperties = false })!.AsObject();

    /// <summary>Every object, with the way to it.</summary>
    public static IEnumerable<(string Where, JsonObject Node)> Objects(JsonNode? node, string where)
    {
        if (node is JsonObject found)
        {
            yield return (where, found);
            foreach (var (key, inner) in found)
                foreach (var below in Objects(inner, $"{where}/{key}")) yield return below;
        }
        else if (node is JsonArray list)
        {
            for (var i = 0; i < list.Count; i++)
                foreach (var below in Objects(list[i], $"{where}/{(list[i] as JsonObject)?["id"] ?? i}")) yield return below;
        }
    }

    /// <summary>Every text for people: an object of language keys alone.</summary>
    public static IEnumerable<(string Where, Dictionary<string, string> Text)> Texts(JsonNode? node, string where) =>
        Objects(node, where)
            .Where(found => found.Node.ContainsKey("en") && found.Node.All(pair => ClientLanguages.Contains(pair.Key, StringComparer.Ordinal) && pair.Value is JsonValue))
            .Select(found => (found.Where, found.Node.ToDictionary(pair => pair.Key, pair => pair.Value!.GetValue<string>(), StringComparer.Ordinal)));

    /// <summary>Every line of text in whatever language.</summary>
    public static IEnumerable<string> Lines(JsonNode? node) => node switch
    {
        JsonObject found => found.SelectMany(pair => Lines(pair.Value)),
        JsonArray list => list.SelectMany(Lines),
        JsonValue value when value.TryGetValue<string>(out var line) => [line],
        _ => [],
    };
}
