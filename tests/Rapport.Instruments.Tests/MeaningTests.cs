namespace Rapport.Instruments.Tests;

public sealed class MeaningTests
{
    [Theory]
    [InlineData("phq-9", 6, 2.1646)]
    [InlineData("gad-7", 4, 1.4431)]
    [InlineData("core-10", 6, 2.1646)]
    [InlineData("core-om", 5, 1.8038)]
    [InlineData("oq-45.2", 14, 5.0508)]
    [InlineData("ors", 5, 1.8038)]
    [InlineData("wsas", 8, 2.8862)]
    public void The_standard_error_follows_from_the_reliable_change(string id, double points, double error)
    {
        var instrument = Shipped.Instrument(id); // points / (1.96 * 1.414214)
        Assert.Equal(points, instrument.ReliableChange!.Points);
        Assert.Equal(error, instrument.Total!.StandardError!.Points, 3);
        Assert.Equal(EvidenceStatus.Derived, instrument.Total.StandardError.Evidence.Status);
    }

    [Theory]
    [InlineData("who-5")]
    [InlineData("pain-nrs")]
    [InlineData("mymop2")]
    public void A_change_worth_noticing_is_no_measure_of_error(string id)
    {
        var instrument = Shipped.Instrument(id);
        Assert.False(instrument.ReliableChange!.IsErrorBased);
        Assert.Null(instrument.Total!.StandardError);
    }

    [Fact]
    public void Where_sd_and_reliability_are_known_the_error_comes_from_them()
    {
        var json = InstrumentCatalog.Text("pss-10")!.Replace("\"norms\"", "\"reliabilities\": [{ \"score\": \"total\", \"kind\": \"alpha\", \"value\": 0.75 }], \"norms\"", StringComparison.Ordinal);
        var instrument = Assert.IsType<InstrumentReading.Understood>(InstrumentReader.Read(json)).Instrument;
        Assert.Equal(6.35 * 0.5, instrument.Total!.StandardError!.Points, 12); // sd 6.35, sqrt(1 - .75) = .5
    }

    [Fact]
    public void What_nobody_knows_stays_unknown()
    {
        Assert.Null(Shipped.Instrument("srs").Total!.StandardError);
        Assert.Null(Shipped.Instrument("srs").ReliableChange);
        Assert.Null(Shipped.Instrument("srs").Prior);
        Assert.Null(Shipped.Instrument("wai-sr").Prior);
    }

    [Fact]
    public void Our_check_out_starts_the_detector_from_a_stated_assumption()
    {
        var prior = Shipped.Instrument("rapport-check-out").Prior!;
        Assert.Equal((35.5, 9, 3.61), (prior.Mean.Value, prior.Variance.Value, prior.Noise.Value));
        Assert.Equal(EvidenceStatus.Assumed, prior.Noise.Evidence.Status);
    }

    [Theory]
    [InlineData("ors", 19.6, 8.7, 5)]
    [InlineData("core-om", 18.3, 7.1, 5)]
    public void A_derived_prior_follows_from_norms_and_reliable_change(string id, double mean, double sd, double change)
    {
        var prior = Shipped.Instrument(id).Prior!;
        var noise = Math.Pow(change / (1.96 * Math.Sqrt(2)), 2);
        Assert.Equal(mean, prior.Mean.Value);
        Assert.Equal(noise, prior.Noise.Value, 4);
        Assert.Equal(sd * sd - noise, prior.Variance.Value, 4);
        Assert.Equal(EvidenceStatus.Derived, prior.Variance.Evidence.Status);
    }

    [Fact]
    public void A_cut_off_of_an_age_group_is_shown_and_not_applied_unasked()
    {
        var ors = Shipped.Instrument("ors");
        Assert.Contains(ors.Cutoffs, cutoff => cutoff is { Value: 28, Group: "13-17 years" });
        Assert.Empty(Shipped.Score("ors", 6.5m, 6.5m, 6.5m, 6.5m).CutoffsPassed); // 26: under 28, not under 25
        Assert.Equal(25, Assert.Single(Shipped.Score("ors", 6, 6, 6, 6).CutoffsPassed).Value);
    }

    [Fact]
    public void A_cut_off_for_carers_is_not_applied_to_the_child()
    {
        var key = Shipped.Key("cors");
        var answers = new Response([7.5m, 7.5m, 7.5m, 7.5m]); // 30
        Assert.Equal(32, Assert.Single(key.Score(answers).CutoffsPassed).Value);
        Assert.Empty(key.Score(answers with { By = Respondent.Caregiver }).CutoffsPassed);
    }

    [Theory]
    [InlineData(">=", true)]
    [InlineData(">", false)]
    [InlineData("<=", true)]
    [InlineData("<", false)]
    public void Equality_with_a_cut_off_is_what_the_source_wrote(string comparison, bool passed)
    {
        var json = InstrumentCatalog.Text("gad-7")!.Replace("\"is\": \">=\"", $"\"is\": \"{comparison}\"", StringComparison.Ordinal);
        var instrument = Assert.IsType<InstrumentReading.Understood>(InstrumentReader.Read(json)).Instrument;
        Assert.Equal(passed, instrument.Cutoffs[1].IsPassedBy(10));
    }

    [Fact]
    public void Directions_tell_symptoms_from_alliance()
    {
        Assert.Equal(Statistics.Direction.LowerIsBetter, Shipped.Instrument("phq-9").Direction);
        Assert.Equal(Statistics.Direction.HigherIsBetter, Shipped.Instrument("rapport-check-out").Direction);
        Assert.Equal([Statistics.Direction.LowerIsBetter, Statistics.Direction.HigherIsBetter], Shipped.Instrument("rapport-state").Subscales.Take(2).Select(one => one.Rule.Better));
    }
}
