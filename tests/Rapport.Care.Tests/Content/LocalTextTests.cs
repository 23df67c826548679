using System.Text.Json;

namespace Rapport.Care.Tests;

/// <summary>One text in several languages.</summary>
public sealed class LocalTextTests
{
    private static readonly LocalText Thanks = new(new Dictionary<string, string>(StringComparer.Ordinal) { ["en"] = "Thank you", ["es"] = "Gracias" });

    [Theory]
    [InlineData("en", "Thank you")]
    [InlineData("es", "Gracias")]
    [InlineData("es-AR", "Gracias")]
    [InlineData("ES", "Gracias")]
    [InlineData("ar", "Thank you")]
    public void English_stands_in_for_a_language_that_is_missing(string language, string text) => Assert.Equal(text, Thanks.In(language));

    [Theory]
    [InlineData("""{"es": "Gracias"}""")]
    [InlineData("""{"en": " "}""")]
    [InlineData("""{"en": "Thank you", "es": ""}""")]
    [InlineData("""{"en": "Thank you", "es": null}""")]
    [InlineData("\"Thank you\"")]
    public void A_text_without_English_or_with_an_empty_language_is_refused(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<LocalText>(json));

    [Fact]
    public void A_text_comes_back_as_it_was_written() =>
        Assert.Equal("""{"en":"Thank you","es":"Gracias"}""", JsonSerializer.Serialize(JsonSerializer.Deserialize<LocalText>("""{"en": "Thank you", "es": "Gracias"}""")));

    [Fact]
    public void A_file_that_is_not_there_or_lacks_a_field_is_refused()
    {
        var home = typeof(LocalText).Assembly;
        Assert.Throws<ArgumentException>(() => ContentFile.Read<Lacking>(home, "no-such-file.json"));
        Assert.Throws<JsonException>(() => ContentFile.Read<Lacking>(home, "messages.json"));
    }

    private sealed record Lacking(string NoSuchField);
}
