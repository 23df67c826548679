using System.Text.Json;
using Rapport.Testing;

namespace Rapport.Instruments.Tests;

public sealed class DocumentTests
{
    [Fact]
    public void The_pack_in_the_readme_fits_its_instrument()
    {
        var readme = File.ReadAllText(Checkout.At("instruments", "README.md"));
        var json = readme.Split("```json")[1].Split("```")[0];
        var pack = Assert.IsType<PracticePackReading.Understood>(PracticePack.Read(json)).Pack;
        var merged = Assert.IsType<InstrumentReading.Understood>(Shipped.Instrument(pack.Instrument).With(pack)).Instrument;
        Assert.True(merged.CanRaiseSignal);
        Assert.Equal(["en"], merged.Languages);
    }

    [Fact]
    public void The_schema_for_editors_knows_the_members_that_the_files_use_and_no_other_words()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Checkout.At("docs", "field", "instrument.schema.json")));
        var members = schema.RootElement.GetProperty("properties").EnumerateObject().Select(member => member.Name).ToList();
        Assert.Contains("items", members);
        var used = InstrumentCatalog.Ids.SelectMany(id =>
        {
            using var file = JsonDocument.Parse(InstrumentCatalog.Text(id)!);
            return file.RootElement.EnumerateObject().Select(member => member.Name).ToList();
        }).Distinct();
        Assert.Equal(members.Order(StringComparer.Ordinal), used.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_readme_names_every_member_of_a_definition()
    {
        var readme = File.ReadAllText(Checkout.At("instruments", "README.md"));
        using var schema = JsonDocument.Parse(File.ReadAllText(Checkout.At("docs", "field", "instrument.schema.json")));
        Assert.All(schema.RootElement.GetProperty("properties").EnumerateObject(), member => Assert.Contains($"`{member.Name}`", readme, StringComparison.Ordinal));
    }
}
