namespace Rapport.Instruments.Tests;

public sealed class RiskTests
{
    private static readonly Dictionary<string, int[]> RiskItems = new()
    {
        ["core-om"] = [6, 9, 16, 22, 24, 34], ["core-10"] = [6], ["oq-45.2"] = [8, 11, 26, 32, 44], ["phq-9"] = [9], ["dass-21"] = [21],
    };

    [Fact]
    public void The_risk_items_are_those_of_the_sources_and_no_others() =>
        Assert.All(InstrumentCatalog.All(), one => Assert.Equal(RiskItems.GetValueOrDefault(one.Id, []), one.Items.Where(item => item.IsRisk).Select(item => item.Number)));

    [Fact]
    public void A_risk_answer_is_reported_when_nothing_else_was_answered()
    {
        var scoring = Shipped.Score("phq-9", null, null, null, null, null, null, null, null, 1);
        Assert.Null(scoring.Total);
        Assert.Equal([9], scoring.RiskItems);
        Assert.True(scoring.HasRisk);
    }

    [Fact]
    public void A_risk_answer_is_reported_when_another_answer_or_itself_is_out_of_range()
    {
        Assert.Equal([9], Shipped.Score("phq-9", 7, 0, 0, 0, 0, 0, 0, 0, 1).RiskItems);
        Assert.Equal([9], Shipped.Score("phq-9", 0, 0, 0, 0, 0, 0, 0, 0, 30).RiskItems);
    }

    [Fact]
    public void A_risk_answer_does_not_wait_for_the_key_to_be_confirmed()
    {
        Assert.False(Shipped.Instrument("core-10").CanRaiseSignal);
        Assert.Equal([6], Shipped.Score("core-10", 0, 4, 4, 0, 0, 1, 0, 0, 0, 0).RiskItems);
    }

    [Fact]
    public void Zero_is_no_risk_answer() => Assert.False(Shipped.Score("phq-9", 3, 3, 3, 3, 3, 3, 3, 3, 0).HasRisk);

    [Fact]
    public void The_tick_about_safety_is_a_risk_answer_and_changes_no_score()
    {
        var key = Shipped.Key("rapport-check-in");
        var quiet = key.Score(new Response([6, 5, 7, 8, 2]) { Ticks = ["must-come-first/body"] });
        var ticked = key.Score(new Response([6, 5, 7, 8, 2]) { Ticks = ["must-come-first/safety"] });
        Assert.False(quiet.HasRisk);
        Assert.Equal(["must-come-first/safety"], ticked.RiskTicks);
        Assert.Equal(quiet.Total, ticked.Total);
    }

    [Fact]
    public void Little_hope_is_never_read_as_risk() => Assert.False(Shipped.Score("rapport-check-in", 0, 0, 0, 0, 0).HasRisk);

    [Fact]
    public void Ticks_about_touch_and_covering_raise_a_matter_of_boundaries() =>
        Assert.Equal(["area", "covered"], Shipped.Instrument("rapport-state").Choices.Single().Options.Where(option => option.Raises == "boundary").Select(option => option.Id));

    /// <summary>Clusters: 1-5 one, 6-7 one, 8-14 two, 15-20 two, each at 2 or more.</summary>
    [Theory]
    [InlineData("2____ 2_ 22_____ 22____", ClusterResult.Met)]
    [InlineData("2____ 2_ 21_____ 22____", ClusterResult.Undetermined)]
    [InlineData("20000 20 2100000 220000", ClusterResult.NotMet)]
    [InlineData("20000 20 2000000 22____", ClusterResult.NotMet)]
    [InlineData("20000 20 200000_ 220000", ClusterResult.Undetermined)]
    [InlineData("20000 20 2200000 220000", ClusterResult.Met)]
    [InlineData("90000 20 2200000 220000", ClusterResult.Undetermined)] // 9 is no answer of the form: it could have been any
    public void Clusters_are_counted_and_what_was_left_out_could_be_anything(string form, ClusterResult expected)
    {
        var answers = form.Where(mark => mark != ' ').Select(mark => mark == '_' ? null : (decimal?)(mark - '0')).ToArray();
        Assert.Equal(expected, Shipped.Score("pcl-5", answers).Clusters);
    }
}
