namespace Rapport.Instruments.Tests;

public sealed class PracticePackTests
{
    private const string Confirmation = "\"confirmation\": { \"by\": \"the owner\", \"on\": \"2026-11-22\", \"form\": \"licensed form of 2024\" }";

    private static PracticePack Pack(string instrument, params string[] members) =>
        Assert.IsType<PracticePackReading.Understood>(PracticePack.Read($$"""{ "format": 1, "instrument": "{{instrument}}"{{string.Concat(members.Select(member => ", " + member))}} }""")).Pack;

    private static Instrument Merged(string id, params string[] members) =>
        Assert.IsType<InstrumentReading.Understood>(Shipped.Instrument(id).With(Pack(id, members))).Instrument;

    private static IReadOnlyList<Problem> Refused(string id, params string[] members) =>
        Assert.IsType<InstrumentReading.Refused>(Shipped.Instrument(id).With(Pack(id, members))).Problems;

    [Fact]
    public void Confirming_a_recalled_key_lets_it_raise_signals()
    {
        var instrument = Merged("core-10", Confirmation);
        Assert.True(instrument.CanRaiseSignal);
        Assert.Equal(new KeyConfirmation("the owner", new DateOnly(2026, 11, 22), "licensed form of 2024"), instrument.Confirmation);
        Assert.False(Shipped.Instrument("core-10").CanRaiseSignal);
    }

    [Fact]
    public void The_practice_enters_what_nobody_wrote_down()
    {
        var instrument = Merged("star-p", Confirmation, "\"key\": { \"reversed\": [10, 11, 12], \"subscales\": { \"collab\": [1, 2, 3, 4, 5, 6], \"input\": [7, 8, 9], \"nonsupport\": [10, 11, 12] } }");
        Assert.True(instrument.CanRaiseSignal);
        var scoring = ScoringKey.For(instrument).Score(new Response([4, 4, 4, 4, 4, 4, 3, 3, 3, 0, 0, 1]));
        Assert.Equal([24.0, 9.0, 11.0], scoring.Subscales.Select(one => one.Score!.Value));
        Assert.Equal(44, scoring.Total!.Value);
    }

    [Fact]
    public void A_form_whose_number_of_items_was_unknown_is_entered_with_its_table()
    {
        var scores = string.Join(", ", Enumerable.Range(0, 17).Select(step => 40 + 2 * step));
        var instrument = Merged("promis-anxiety", Confirmation, $$"""
            "key": { "items": 4, "table": { "first": 4, "scores": [{{scores}}] } }
            """);
        Assert.Equal(50, ScoringKey.For(instrument).Score(new Response([2, 2, 3, 2])).Total!.Value); // sum 9, five above 4: 40 + 10
        Assert.Equal((40, 72), (instrument.Total!.Minimum, instrument.Total.Maximum));
    }

    [Fact]
    public void Licensed_wording_joins_in_every_language_it_is_brought_in()
    {
        const string Items = "\"items\": { \"1\": { \"text\": \"a\" }, \"2\": { \"text\": \"b\" }, \"3\": { \"text\": \"c\" } }";
        var instrument = Merged("mycaw", "\"licence\": \"agreement 12\"", $"\"wording\": {{ \"en\": {{ {Items}, \"answers\": {{ \"0\": \"best\" }} }}, \"de\": {{ {Items} }} }}");
        Assert.Equal(["de", "en"], instrument.Languages);
        Assert.Equal(["a", "b", "c"], instrument.Wordings[1].Items.Select(item => item.Text));
        Assert.Equal("best", instrument.Wordings[1].Answers["0"]);
    }

    [Fact]
    public void Words_without_a_licence_are_refused() =>
        Assert.Contains(Refused("pain-nrs", "\"wording\": { \"en\": { \"items\": { \"1\": { \"text\": \"a\" } } } }"), problem => problem.Expected.Contains("licence", StringComparison.Ordinal));

    [Theory]
    [InlineData("mycaw", "\"licence\": \"x\", \"wording\": { \"en\": { \"items\": { \"1\": { \"text\": \"a\" }, \"2\": { \"text\": \"b\" } } } }", "$.wording.en.items.3", "a text", "nothing")]
    [InlineData("pain-nrs", "\"licence\": \"x\", \"wording\": { \"english\": { \"items\": { \"1\": { \"text\": \"a\" } } } }", "$.wording.english", "a language such as en, es, ar or pt-BR", "\"english\"")]
    [InlineData("pain-nrs", "\"licence\": \"x\", \"wording\": { \"en\": { \"items\": { \"1\": { \"text\": \"a\" }, \"2\": { \"text\": \"b\" } } } }", "$.wording.en.items.2", "one of 1", "\"2\"")]
    [InlineData("core-10", "\"confirmation\": { \"by\": \"o\", \"on\": \"22.11.2026\", \"form\": \"f\" }", "$.confirmation.on", "a day such as 2026-11-22", "\"22.11.2026\"")]
    [InlineData("star-p", "\"key\": { \"reversed\": [1] }", "$.key", "a member \"confirmation\" beside it, which says who took the key from which form", "none")]
    [InlineData("star-p", Confirmation + ", \"key\": { \"reversed\": [13] }", "$.key.reversed[0]", "an item number from 1 to 12", "13")]
    [InlineData("star-p", Confirmation + ", \"key\": { \"subscales\": { \"bond\": [1] } }", "$.key.subscales.bond", "one of collab, input, nonsupport", "\"bond\"")]
    [InlineData("star-p", Confirmation + ", \"key\": { \"items\": 12 }", "$.key.items", "no number of items, as it is known", "12")]
    [InlineData("dass-21", Confirmation + ", \"key\": { \"reversed\": [1] }", "$.key.reversed", "no reversed items, as the shipped ones were read in their source", "a list")]
    [InlineData("gad-7", "\"colour\": 1", "$.colour", "none but confirmation, format, instrument, key, licence, wording", "\"colour\"")]
    public void A_pack_that_does_not_fit_says_where(string id, string members, string path, string expected, string found)
    {
        var problem = Assert.Single(Refused(id, members));
        Assert.Equal((path, expected, found), (problem.Path, problem.Expected, problem.Found));
    }

    [Fact]
    public void A_pack_for_another_instrument_or_for_ours_is_refused()
    {
        Assert.IsType<InstrumentReading.Refused>(Shipped.Instrument("gad-7").With(Pack("phq-9")));
        Assert.Contains(Refused("rapport-check-out"), problem => problem.Expected.Contains("not ours", StringComparison.Ordinal));
    }

    [Fact]
    public void A_pack_is_a_whole_file_that_names_its_instrument()
    {
        Assert.IsType<PracticePackReading.Refused>(PracticePack.Read("{ \"format\": 1 }"));
        Assert.IsType<PracticePackReading.Refused>(PracticePack.Read("{ \"format\": 1, \"instrument\": \"gad-7\""));
    }

    [Fact]
    public void Recalled_subscales_within_a_key_that_was_read_can_be_corrected_from_the_form()
    {
        var instrument = Merged("oq-45.2", Confirmation);
        Assert.All(instrument.Subscales, subscale => Assert.True(instrument.IsConfirmed(subscale)));
    }
}
