using System.Text.Json;
using System.Text.Json.Serialization;

namespace Rapport.Care;

/// <summary>Reads {"en": "...", "es": "..."} as one text.</summary>
internal sealed class LocalTextReading : JsonConverter<LocalText>
{
    public override LocalText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var texts = JsonSerializer.Deserialize<Dictionary<string, string>>(ref reader, options) ?? throw new JsonException("a text is missing");
        try
        {
            return new(texts);
        }
        catch (ArgumentException wrong)
        {
            throw new JsonException(wrong.Message, wrong);
        }
    }

    public override void Write(Utf8JsonWriter writer, LocalText value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value.Languages.ToDictionary(language => language, value.In, StringComparer.Ordinal), options);
}
