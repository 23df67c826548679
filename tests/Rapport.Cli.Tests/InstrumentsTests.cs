using System.Text.Json;
using Rapport.Instruments;
using Rapport.Testing;

namespace Rapport.Cli.Tests;

public sealed class InstrumentsTests
{
    [Fact]
    public void The_list_holds_every_instrument_in_ordinal_order()
    {
        var listed = RapportRun.Done("instruments", "list", "--json").Json.GetProperty("instruments").EnumerateArray().ToList();
        Assert.Equal(InstrumentCatalog.Ids, listed.Select(one => one.GetProperty("id").GetString()));
        var core = listed.Single(one => one.GetProperty("id").GetString() == "core-10");
        Assert.Equal("recalled", core.GetProperty("keyStatus").GetString());
        Assert.False(core.GetProperty("canRaiseSignal").GetBoolean());
        Assert.Equal(JsonValueKind.Null, listed.Single(one => one.GetProperty("id").GetString() == "3rs").GetProperty("items").ValueKind);
    }

    [Fact]
    public void Every_instrument_can_be_shown_and_its_json_is_the_definition()
    {
        foreach (var id in InstrumentCatalog.Ids)
        {
            var sheet = RapportRun.Done("instruments", "show", id).Out;
            Assert.StartsWith(id + ": ", sheet, StringComparison.Ordinal);
            Assert.Contains("licence ", sheet, StringComparison.Ordinal);
            Assert.Equal(File.ReadAllText(Checkout.At("instruments", id + ".json")), RapportRun.Done("instruments", "show", id, "--json").Out);
        }
    }

    [Fact]
    public void An_unknown_instrument_is_refused_with_its_neighbours() => RapportRun.Of("instruments", "show", "phq").IsRefused(2, "\"phq\"", "phq-9");

    [Fact]
    public void Every_shipped_file_is_sound()
    {
        foreach (var id in InstrumentCatalog.Ids)
            Assert.Contains("sound", RapportRun.Done("instruments", "check", Checkout.At("instruments", id + ".json")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistake_in_a_definition_is_named_with_line_column_expected_and_found()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("mine.json", InstrumentCatalog.Text("gad-7")!.Replace("\"maximum\": 21", "\"maximum\": 22", StringComparison.Ordinal));
        RapportRun.Of("instruments", "check", file).IsRefused(2, "mine.json, line ", "column ", "$.total.maximum", "expected 21", "found 22");
    }

    [Fact]
    public void Several_mistakes_are_a_line_each_and_a_document_for_programs()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("mine.json", InstrumentCatalog.Text("gad-7")!.Replace("\"maximum\": 21", "\"maximum\": 22", StringComparison.Ordinal).Replace("\"points\": 4", "\"points\": 0", StringComparison.Ordinal));
        var lines = RapportRun.Of("instruments", "check", file);
        Assert.Equal((2, ""), (lines.Code, lines.Out));
        Assert.Equal(2, lines.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        var document = RapportRun.Of("instruments", "check", file, "--json");
        Assert.Equal(2, document.Code);
        Assert.False(document.Json.GetProperty("sound").GetBoolean());
        Assert.Equal(["$.total.maximum", "$.reliableChange.points"], document.Json.GetProperty("problems").EnumerateArray().Select(one => one.GetProperty("path").GetString()));
    }

    [Fact]
    public void A_definition_with_wording_that_is_not_ours_is_refused()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("phq.json", InstrumentCatalog.Text("phq-9")!.Replace("\"format\": 1,", "\"format\": 1,\n  \"wording\": { \"en\": { \"items\": {} } },", StringComparison.Ordinal));
        RapportRun.Of("instruments", "check", file).IsRefused(2, "phq.json, line 3", "not ours");
    }

    [Fact]
    public void A_pack_is_checked_against_the_instrument_it_names()
    {
        using var folder = new TemporaryFolder();
        var pack = folder.Write("pack.json", "{ \"format\": 1, \"instrument\": \"core-10\", \"confirmation\": { \"by\": \"o\", \"on\": \"2026-11-22\", \"form\": \"f\" } }");
        Assert.Contains("core-10", RapportRun.Done("instruments", "check", pack).Out, StringComparison.Ordinal);
        folder.Write("pack.json", "{ \"format\": 1, \"instrument\": \"core-10\", \"confirmation\": { \"by\": \"o\", \"on\": \"today\", \"form\": \"f\" } }");
        RapportRun.Of("instruments", "check", pack).IsRefused(2, "$.confirmation.on", "\"today\"");
        folder.Write("pack.json", "{ \"format\": 1, \"instrument\": \"core-11\" }");
        RapportRun.Of("instruments", "check", pack).IsRefused(2, "core-11");
    }

    [Fact]
    public void A_file_that_is_no_definition_is_one_line()
    {
        using var folder = new TemporaryFolder();
        RapportRun.Of("instruments", "check", folder.Write("empty.json", "")).IsRefused(2, "empty.json", "an empty file");
        RapportRun.Of("instruments", "check", folder.Write("cut.json", "{ \"format\": 1,")).IsRefused(2, "cut.json, line 1", "the end of the file");
        RapportRun.Of("instruments", "check", folder.Path).IsRefused(2, "a folder");
        RapportRun.Of("instruments", "check", folder.At("none.json")).IsRefused(2, "nothing there");
        File.WriteAllBytes(folder.At("bytes.json"), [0x7b, 0xff, 0x7d]);
        RapportRun.Of("instruments", "check", folder.At("bytes.json")).IsRefused(2, "UTF-8");
        RapportRun.Of("instruments").IsRefused(2);
    }
}
