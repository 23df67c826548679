using Rapport.Testing;

namespace Rapport.Instruments.Tests;

public sealed class CatalogTests
{
    /// <summary>Every instrument whose key somebody read, partly read or recalled, with how sure it is.</summary>
    private static readonly Dictionary<string, KeyStatus> Keyed = new()
    {
        ["3rs"] = KeyStatus.PartlyRead, ["audit"] = KeyStatus.Recalled, ["bai-alliance"] = KeyStatus.PartlyRead, ["c-nip"] = KeyStatus.PartlyRead,
        ["calpas-p"] = KeyStatus.PartlyRead, ["ceq"] = KeyStatus.Recalled, ["core-10"] = KeyStatus.Recalled, ["core-om"] = KeyStatus.Recalled,
        ["cors"] = KeyStatus.Recalled, ["csrs"] = KeyStatus.Recalled, ["dass-21"] = KeyStatus.Read, ["gad-7"] = KeyStatus.Read,
        ["gsrs"] = KeyStatus.Recalled, ["haq-ii"] = KeyStatus.Read, ["k10"] = KeyStatus.Recalled, ["kas"] = KeyStatus.Recalled,
        ["mycaw"] = KeyStatus.Read, ["mymop2"] = KeyStatus.Read, ["oq-45.2"] = KeyStatus.Read, ["ors"] = KeyStatus.Read,
        ["pain-nrs"] = KeyStatus.Recalled, ["pcl-5"] = KeyStatus.Read, ["phq-9"] = KeyStatus.Read, ["promis-anxiety"] = KeyStatus.PartlyRead,
        ["pss-10"] = KeyStatus.Read, ["rri-c"] = KeyStatus.PartlyRead, ["rri-c-12"] = KeyStatus.PartlyRead, ["rri-c-sf"] = KeyStatus.PartlyRead,
        ["srs"] = KeyStatus.Read, ["stai-6"] = KeyStatus.Recalled, ["star-c"] = KeyStatus.PartlyRead, ["star-p"] = KeyStatus.PartlyRead,
        ["swemwbs"] = KeyStatus.Recalled, ["wai-36"] = KeyStatus.Recalled, ["wai-s"] = KeyStatus.Recalled, ["wai-sr"] = KeyStatus.Read,
        ["who-5"] = KeyStatus.Read, ["wsas"] = KeyStatus.Read,
    };

    private static readonly string[] Ours =
        ["rapport-check-in", "rapport-check-out", "rapport-connection", "rapport-guess", "rapport-preferences", "rapport-state"];

    [Fact]
    public void Every_instrument_with_a_known_key_ships_and_no_other()
    {
        Assert.Equal(Keyed.Keys.Concat(Ours).Order(StringComparer.Ordinal), InstrumentCatalog.Ids);
        Assert.All(Keyed, pair => Assert.Equal(pair.Value, Shipped.Instrument(pair.Key).KeyStatus));
        Assert.All(Ours, id => Assert.Equal(KeyStatus.Own, Shipped.Instrument(id).KeyStatus));
    }

    [Fact]
    public void What_is_embedded_is_what_lies_in_the_folder()
    {
        var files = Directory.GetFiles(Checkout.At("instruments"), "*.json");
        Assert.Equal(files.Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal), InstrumentCatalog.Ids);
        Assert.All(files, file => Assert.Equal(File.ReadAllText(file), InstrumentCatalog.Text(Path.GetFileNameWithoutExtension(file)!)));
    }

    [Theory]
    [MemberData(nameof(Shipped.Ids), MemberType = typeof(Shipped))]
    public void A_shipped_file_reads_without_a_problem_and_bears_its_own_name(string id)
    {
        var reading = InstrumentReader.Read(InstrumentCatalog.Text(id)!);
        if (reading is InstrumentReading.Refused refused) Assert.Fail(string.Join('\n', refused.Problems));
        Assert.Equal(id, Assert.IsType<InstrumentReading.Understood>(reading).Instrument.Id);
    }

    [Fact]
    public void An_unknown_instrument_is_not_found() => Assert.Null(InstrumentCatalog.Find("phq-10"));

    [Theory]
    [MemberData(nameof(Shipped.WithTotals), MemberType = typeof(Shipped))]
    public void The_lowest_and_highest_answers_give_the_ends_of_the_total(string id)
    {
        var instrument = Shipped.Instrument(id);
        var (low, high) = Ends(instrument);
        Assert.Equal(instrument.Total!.Minimum, ScoringKey.For(instrument).Score(new Response(low)).Total!.Value);
        Assert.Equal(instrument.Total.Maximum, ScoringKey.For(instrument).Score(new Response(high)).Total!.Value);
    }

    [Theory]
    [MemberData(nameof(Shipped.WithItems), MemberType = typeof(Shipped))]
    public void The_lowest_and_highest_answers_give_the_ends_of_every_known_subscale(string id)
    {
        var instrument = Shipped.Instrument(id);
        var (low, high) = Ends(instrument);
        var (lowest, highest) = (ScoringKey.For(instrument).Score(new Response(low)), ScoringKey.For(instrument).Score(new Response(high)));
        Assert.All(instrument.Subscales.Where(one => one.Rule.Items is not null && instrument.ReversalsKnown), subscale =>
        {
            Assert.Equal(subscale.Rule.Minimum, lowest.Subscale(subscale.Id)!.Value);
            Assert.Equal(subscale.Rule.Maximum, highest.Subscale(subscale.Id)!.Value);
            Assert.All(subscale.Rule.Items!, number => Assert.InRange(number, 1, instrument.Items.Count));
        });
    }

    private static (decimal?[] Low, decimal?[] High) Ends(Instrument instrument) => (
        [.. instrument.Items.Select(item => (decimal?)(item.IsReversed ? item.Maximum : item.Minimum))],
        [.. instrument.Items.Select(item => (decimal?)(item.IsReversed ? item.Minimum : item.Maximum))]);

    [Fact]
    public void A_key_from_memory_cannot_raise_a_signal_and_one_that_was_read_can()
    {
        Assert.All(InstrumentCatalog.All().Where(one => one.KeyStatus is KeyStatus.Recalled or KeyStatus.PartlyRead), one => Assert.False(one.CanRaiseSignal, one.Id));
        Assert.All(InstrumentCatalog.All().Where(one => one.KeyStatus is KeyStatus.Read or KeyStatus.Own && one.HasScorableTotal), one => Assert.True(one.CanRaiseSignal, one.Id));
        Assert.True(Shipped.Instrument("phq-9").CanRaiseSignal);
    }

    [Fact]
    public void Subscales_from_memory_are_unconfirmed_within_a_key_that_was_read()
    {
        var oq = Shipped.Instrument("oq-45.2");
        Assert.All(oq.Subscales, subscale => Assert.False(oq.IsConfirmed(subscale)));
        var dass = Shipped.Instrument("dass-21");
        Assert.All(dass.Subscales, subscale => Assert.True(dass.IsConfirmed(subscale)));
    }

    [Fact]
    public void Unknown_items_of_a_subscale_stay_unknown()
    {
        string[] partly = ["3rs", "bai-alliance", "calpas-p", "kas", "rri-c", "rri-c-12", "rri-c-sf", "star-c", "star-p"];
        Assert.All(partly, id => Assert.All(Shipped.Instrument(id).Subscales, subscale => Assert.Null(subscale.Rule.Items)));
        Assert.All(partly.Skip(1), id => Assert.False(Shipped.Instrument(id).ReversalsKnown));
    }
}
