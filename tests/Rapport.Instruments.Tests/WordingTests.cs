using System.Text.Json;
using Rapport.Testing;

namespace Rapport.Instruments.Tests;

public sealed class WordingTests
{
    /// <summary>The only names under which a definition that is not ours may hold a text: names, sources and terms, never what a person reads on a form.</summary>
    private static readonly string[] NamesAndFacts =
    [
        "id", "version", "name", "owner", "domain", "respondents", "class", "note", "source", "status", "ship", "covers", "kind", "method", "better", "rule",
        "score", "is", "meaning", "respondent", "group", "sample", "keyStatus", "panel", "total", "notes",
    ];

    private static readonly string[] Forms = ["wording", "choices", "freeTexts", "text", "label", "labels", "anchors", "low", "high", "help", "intro", "skip", "after", "title", "options", "question", "prompt", "stem"];

    public static TheoryData<string> NotOurs() => [.. InstrumentCatalog.All().Where(one => !one.IsOurs).Select(one => one.Id)];

    [Theory]
    [MemberData(nameof(NotOurs))]
    public void An_instrument_that_is_not_ours_holds_no_text_that_a_person_reads_on_its_form(string id)
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Checkout.At("instruments", id + ".json")));
        Assert.DoesNotContain(Texts(file.RootElement, "$", within: ""), text => !NamesAndFacts.Contains(text.Name) && !IsCode(text));
        Assert.DoesNotContain(Names(file.RootElement), Forms.Contains);
        if (file.RootElement.GetProperty("items") is { ValueKind: JsonValueKind.Array } items)
            Assert.All(items.EnumerateArray(), item => Assert.DoesNotContain(item.EnumerateObject(), member => member.Value.ValueKind is JsonValueKind.String or JsonValueKind.Object));
        Assert.Empty(Shipped.Instrument(id).Wordings);
    }

    private static bool IsCode((string Name, string Path, string Text) text) => text.Path.StartsWith("$.loinc.", StringComparison.Ordinal) && text.Text.All(letter => char.IsAsciiDigit(letter) || letter is '-' or 'L' or 'A');

    private static IEnumerable<(string Name, string Path, string Text)> Texts(JsonElement element, string path, string within) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Texts(member.Value, $"{path}.{member.Name}", member.Name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(one => Texts(one, path, within)),
        JsonValueKind.String => [(within, path, element.GetString()!)],
        _ => [],
    };

    private static IEnumerable<string> Names(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Names(member.Value).Prepend(member.Name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Names),
        _ => [],
    };

    [Theory]
    [MemberData(nameof(NotOurs))]
    public void The_reader_refuses_wording_in_a_definition_that_is_not_ours(string id)
    {
        var json = InstrumentCatalog.Text(id)!.Replace("\"format\": 1,", "\"format\": 1, \"wording\": { \"en\": { \"items\": {} } },", StringComparison.Ordinal);
        var refused = Assert.IsType<InstrumentReading.Refused>(InstrumentReader.Read(json));
        Assert.Equal("$.wording", refused.Problems[0].Path);
    }

    [Fact]
    public void A_text_on_an_item_is_refused()
    {
        var json = InstrumentCatalog.Text("phq-9")!.Replace("{ \"number\": 1 }", "{ \"number\": 1, \"text\": \"x\" }", StringComparison.Ordinal);
        var refused = Assert.IsType<InstrumentReading.Refused>(InstrumentReader.Read(json));
        Assert.Equal("$.items[0].text", Assert.Single(refused.Problems).Path);
    }

    [Fact]
    public void Calling_a_foreign_instrument_ours_does_not_let_its_wording_in()
    {
        var json = InstrumentCatalog.Text("phq-9")!.Replace("\"ship\": \"texts\"", "\"ship\": \"own\", \"wording\": { \"en\": { \"items\": {} } }", StringComparison.Ordinal);
        Assert.IsType<InstrumentReading.Refused>(InstrumentReader.Read(json));
        Assert.IsType<InstrumentReading.Refused>(InstrumentReader.Read(json.Replace("\"read\"", "\"own\"", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Shipped.Ours), MemberType = typeof(Shipped))]
    public void Our_own_forms_speak_three_languages_with_the_same_items(string id)
    {
        var instrument = Shipped.Instrument(id);
        Assert.Equal(["ar", "en", "es"], instrument.Languages);
        Assert.All(instrument.Wordings, wording =>
        {
            Assert.Equal(instrument.Items.Select(item => item.Id), wording.Items.Select(item => item.Id));
            Assert.Equal(instrument.Choices.Select(choice => choice.Id), wording.Choices.Select(choice => choice.Id));
            Assert.All(wording.Items, item => Assert.All([item.Text, item.Low, item.High, item.Help], text => Assert.False(string.IsNullOrWhiteSpace(text), $"{id} {wording.Language} {item.Id}")));
            Assert.All(wording.Choices, choice => Assert.Equal(instrument.Choices.First(one => one.Id == choice.Id).Options.Select(option => option.Id), choice.Options.Keys));
            Assert.All([wording.Title, wording.Intro, wording.Skip, wording.After], text => Assert.False(string.IsNullOrWhiteSpace(text)));
        });
    }

    [Theory]
    [MemberData(nameof(Shipped.Ours), MemberType = typeof(Shipped))]
    public void Arabic_is_written_in_Arabic_and_no_item_says_left_or_right(string id)
    {
        var wordings = Shipped.Instrument(id).Wordings;
        Assert.All(wordings.First(one => one.Language == "ar").Items, item => Assert.Matches("\\p{IsArabic}", item.Text));
        Assert.All(wordings.SelectMany(one => one.Items), item => Assert.DoesNotMatch("(?i)\\b(left|right|izquierd|derech)", string.Join(' ', item.Text, item.Help).Replace("left unsaid", "", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Shipped.Ours), MemberType = typeof(Shipped))]
    public void Our_own_forms_claim_nothing_that_nobody_measured(string id)
    {
        var instrument = Shipped.Instrument(id);
        Assert.Empty(instrument.Cutoffs);
        Assert.Null(instrument.ReliableChange);
        Assert.Empty(instrument.Norms);
        Assert.Empty(instrument.Reliabilities);
        Assert.Null(instrument.Total?.StandardError);
        Assert.Contains(instrument.Notes, note => note.StartsWith("Not validated", StringComparison.Ordinal));
        Assert.Contains(instrument.Notes, note => note.StartsWith("No equivalence", StringComparison.Ordinal));
        Assert.All(new[] { instrument.Prior?.Mean, instrument.Prior?.Variance, instrument.Prior?.Noise }, figure => Assert.True(figure is null || figure.Evidence.Status == EvidenceStatus.Assumed));
    }
}
