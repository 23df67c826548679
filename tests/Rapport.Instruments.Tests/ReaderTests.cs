namespace Rapport.Instruments.Tests;

public sealed class ReaderTests
{
    private static IReadOnlyList<Problem> Problems(string json) => Assert.IsType<InstrumentReading.Refused>(InstrumentReader.Read(json)).Problems;

    private static Problem Only(string id, string from, string to)
    {
        var json = InstrumentCatalog.Text(id)!;
        Assert.Contains(from, json, StringComparison.Ordinal);
        return Assert.Single(Problems(json.Replace(from, to, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("phq-9", "\"maximum\": 27", "\"maximum\": 28", "$.total.maximum", "27, which the items give", "28")]
    [InlineData("phq-9", "\"better\": \"lower\"", "\"better\": \"down\"", "$.total.better", "one of higher, lower", "\"down\"")]
    [InlineData("phq-9", "\"atMost\": 2", "\"atMost\": 9", "$.total.missing.atMost", "1 to 8", "9")]
    [InlineData("phq-9", "\"rule\": \"prorate\", \"atMost\": 2", "\"rule\": \"guess\"", "$.total.missing.rule", "one of no-score, prorate, rounded-subscale-mean", "\"guess\"")]
    [InlineData("phq-9", "{ \"number\": 4 }", "{ \"number\": 5 }", "$.items[3].number", "4, as items stand in order", "5")]
    [InlineData("phq-9", "{ \"number\": 4 }", "{ \"number\": 4, \"revresed\": true }", "$.items[3].revresed", "none but id, maximum, mayNotApply, minimum, number, required, reversed, risk, step, values", "\"revresed\"")]
    [InlineData("phq-9", "\"risk\": true", "\"risk\": true, \"reversed\": true", "$.items[8].risk", "a risk item from 0 upward that is not reversed", "another")]
    [InlineData("phq-9", "\"from\": 5", "\"from\": 6", "$.total.bands.of[1]", "a lower edge of 5", "6")]
    [InlineData("phq-9", "\"to\": 27", "\"to\": 26", "$.total.bands.of", "bands from 0 to 27", "0 to 26")]
    [InlineData("phq-9", "\"value\": 10", "\"value\": 40", "$.cutoffs[0].value", "0 to 27, the range of the score", "40")]
    [InlineData("phq-9", "\"score\": \"total\"", "\"score\": \"totl\"", "$.cutoffs[0].score", "total, raw-total, each-item or the id of a subscale", "\"totl\"")]
    [InlineData("phq-9", "\"points\": 6", "\"points\": -6", "$.reliableChange.points", "a number above 0", "-6")]
    [InlineData("phq-9", "\"9\": \"44260-8\"", "\"10\": \"44260-8\"", "$.loinc.items", "numbers of items", "10")]
    [InlineData("phq-9", "\"id\": \"phq-9\"", "\"id\": \"PHQ 9\"", "$.id", "lower-case letters, digits, hyphens and points", "\"PHQ 9\"")]
    [InlineData("phq-9", "\"name\": \"Patient Health Questionnaire 9\"", "\"name\": \"\"", "$.name", "a text that is not empty", "\"\"")]
    [InlineData("phq-9", "\"format\": 1", "\"format\": 2", "$.format", "1", "2")]
    [InlineData("wai-sr", "[4, 6, 8, 11]", "[4, 6, 8, 13]", "$.subscales[0].items", "item numbers from 1 to 12", "13")]
    [InlineData("wai-sr", "[4, 6, 8, 11]", "[4, 6, 8, 8]", "$.subscales[0].items", "every item once", "an item twice")]
    [InlineData("pcl-5", "\"d\": 2", "\"d\": 8", "$.clusters.needs.d", "1 to 7, the items of that subscale", "8")]
    [InlineData("audit", "{ \"number\": 9, \"values\": [0, 2, 4] }", "{ \"number\": 9, \"values\": [0, 4, 3, 4] }", "$.items[8].values", "ascending values from the lowest to the highest answer", "0, 4, 3, 4")]
    [InlineData("kas", "{ \"number\": 2 }", "{ \"number\": 2, \"reversed\": true }", "$.items[1].reversed", "no reversed item while reversalsKnown is false", "true")]
    [InlineData("ors", "\"status\": \"derived\" },\n    \"noise\"", "\"stat\": \"derived\" },\n    \"noise\"", "$.prior.variance.stat", "none but source, status, value", "\"stat\"")]
    public void A_mistake_is_named_with_its_path_what_was_expected_and_what_was_found(string id, string from, string to, string path, string expected, string found)
    {
        var problem = Only(id, from, to);
        Assert.Equal((path, expected, found), (problem.Path, problem.Expected, problem.Found));
        Assert.True(problem is { Line: > 0, Column: > 0 });
    }

    [Fact]
    public void A_mistake_is_found_at_its_line_and_character()
    {
        var problem = Assert.Single(Problems("""
            {
              "format": 1, "id": "x", "version": "1", "name": "Ärger", "owner": "o", "domain": "d",
              "respondents": ["client"], "licence": { "class": "free" }, "ship": "key-only", "key": { "status": "read" },
              "scale": { "kind": "likert", "minimum": 0, "maximum": 3 }, "items": [{ "number": 1 }],
              "total": { "method": "sum", "minimum": 0, "maximum": 4, "better": "lower" }
            }
            """));
        Assert.Equal((5, 56), (problem.Line, problem.Column));
        Assert.Equal("line 5, column 56: $.total.maximum: expected 3, which the items give, found 4", problem.ToString());
    }

    [Theory]
    [InlineData("", "an empty file")]
    [InlineData(" \n", "an empty file")]
    [InlineData("{ \"format\": 1,", "the end of the file in the middle of a value")]
    [InlineData("{ \"format\": [1", "the end of the file in the middle of a value")]
    [InlineData("{ \"format", "the end of the file in the middle of a value")]
    public void A_file_that_is_cut_off_is_no_definition(string json, string found) => Assert.Equal(found, Assert.Single(Problems(json)).Found);

    [Fact]
    public void A_list_where_an_object_belongs_is_named() => Assert.Equal("an object", Problems("[]")[0].Expected);

    [Fact]
    public void The_same_name_twice_is_refused() => Assert.Equal("the same name again", Only("phq-9", "\"format\": 1,", "\"format\": 1, \"format\": 1,").Found);

    [Fact]
    public void A_number_beyond_reason_is_refused() => Assert.Equal("$.total.maximum", Only("phq-9", "\"maximum\": 27", "\"maximum\": 1e999").Path);

    [Fact]
    public void Several_mistakes_are_named_in_the_order_of_the_file()
    {
        var json = InstrumentCatalog.Text("phq-9")!.Replace("\"ship\": \"texts\"", "\"ship\": \"free\"", StringComparison.Ordinal).Replace("\"domain\": \"outcome\"", "\"domain\": 3", StringComparison.Ordinal);
        Assert.Equal(["$.domain", "$.ship"], Problems(json).Select(problem => problem.Path));
    }

    [Fact]
    public void Items_that_may_not_apply_cannot_be_summed() =>
        Assert.Contains(Problems(InstrumentCatalog.Text("mymop2")!.Replace("\"method\": \"mean\"", "\"method\": \"sum\"", StringComparison.Ordinal)), problem => problem.Path == "$.total.method");

    [Fact]
    public void Our_own_instruments_cannot_be_given_a_cut_off() =>
        Assert.Equal("$.cutoffs", Only("rapport-check-out", "\"prior\"", "\"cutoffs\": [{ \"score\": \"total\", \"is\": \"<\", \"value\": 36, \"meaning\": \"talk\" }], \"prior\"").Path);

    [Fact]
    public void A_language_that_lacks_an_item_is_refused()
    {
        var problems = Problems(InstrumentCatalog.Text("rapport-state")!.Replace("\"content\": { \"text\": \"How content I am\"", "\"joy\": { \"text\": \"How content I am\"", StringComparison.Ordinal));
        Assert.Equal(["$.wording.en.items.content", "$.wording.en.items.joy"], problems.Select(problem => problem.Path).Order(StringComparer.Ordinal));
    }
}
