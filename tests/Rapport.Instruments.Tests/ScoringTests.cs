namespace Rapport.Instruments.Tests;

/// <summary>One worked example for each way of forming a score; every number was computed by hand.</summary>
public sealed class ScoringTests
{
    [Fact]
    public void A_sum_has_its_band_its_standard_error_and_its_risk_answer()
    {
        var scoring = Shipped.Score("phq-9", 1, 3, 3, 1, 3, 2, 2, 3, 1); // docs/methods/scoring.md, example 1
        Assert.Equal(19, scoring.Total!.Value);
        Assert.Equal("moderately severe", scoring.Total.Band!.Name);
        Assert.Equal(2.1646, scoring.Total.StandardError!.Value, 4);
        Assert.Equal([9], scoring.RiskItems);
        Assert.Equal(10, Assert.Single(scoring.CutoffsPassed).Value);
    }

    [Fact]
    public void Reversed_items_are_turned_over_before_they_are_added()
    {
        var scoring = Shipped.Score("core-10", 0, 4, 0, 0, 1, 1, 0, 0, 0, 0); // docs/methods/scoring.md, example 2: 0 + (4-4) + (4-0) + 0 + 1 + 1
        Assert.Equal(6, scoring.Total!.Value);
        Assert.Equal("low", scoring.Total.Band!.Name);
        Assert.Equal([6], scoring.RiskItems);
    }

    [Fact]
    public void A_mean_times_ten_leaves_out_what_was_not_answered()
    {
        var ones = Shipped.All("core-om", 1); // 26 items keyed 1, 8 reversed keyed 3: 50
        Assert.Equal(500.0 / 34, Shipped.Score("core-om", ones).Total!.Value, 12);
        Assert.Equal(20, Shipped.Score("core-om", ones).Subscale("w")!.Value); // (3 + 1 + 1 + 3) / 4 * 10
        var three = Shipped.Score("core-om", Shipped.Without(ones, 1, 2, 5)); // 47 / 31 * 10
        Assert.Equal(470.0 / 31, three.Total!.Value, 12);
        Assert.True(three.Total.IsImputed);
        Assert.Null(three.Subscale("f"));
        Assert.Null(Shipped.Score("core-om", Shipped.Without(ones, 1, 2, 5, 8)).Total);
    }

    [Fact]
    public void A_multiplied_sum_keeps_the_raw_sum_for_its_cut_off()
    {
        var scoring = Shipped.Score("who-5", 3, 2, 4, 1, 2);
        Assert.Equal(48, scoring.Total!.Value);
        Assert.Equal(12, scoring.Total.Raw);
        Assert.Equal(Cutoff.RawTotal, Assert.Single(scoring.CutoffsPassed).Score);
        Assert.Empty(Shipped.Score("who-5", 3, 3, 4, 1, 2).CutoffsPassed); // raw 13 is not under 13
        Assert.Null(scoring.Total.StandardError); // its 10 points are no multiple of an error
    }

    [Fact]
    public void A_sum_times_twenty_sixths_fits_the_long_form() =>
        Assert.Equal(40, Shipped.Score("stai-6", 2, 3, 1, 4, 3, 2).Total!.Value); // (3 + 3 + 1 + 1 + 2 + 2) * 20 / 6

    [Fact]
    public void Doubled_subscales_have_their_own_bands()
    {
        var scoring = Shipped.Score("dass-21", Shipped.All("dass-21", 1));
        Assert.Equal(42, scoring.Total!.Value);
        Assert.Equal(["moderate", "moderate", "normal"], scoring.Subscales.Select(one => one.Score!.Band!.Name)); // 14 each
        Assert.Equal([21], scoring.RiskItems);
    }

    [Fact]
    public void A_sum_is_looked_up_in_the_table()
    {
        var scoring = Shipped.Score("swemwbs", 3, 4, 3, 3, 4, 3, 4);
        Assert.Equal(24, scoring.Total!.Raw);
        Assert.Equal(21.54, scoring.Total.Value);
    }

    [Fact]
    public void Items_of_different_ranges_are_put_on_one_scale_before_they_are_added()
    {
        var scoring = Shipped.Score("ceq", 7, 8, 6, 60, 5, 40); // docs/methods/scoring.md, example 4: (1 + 8 * .6) + 5 + (1 + 8 * .4)
        Assert.Null(scoring.Total);
        Assert.Equal(21, scoring.Subscale("cred")!.Value);
        Assert.Equal(15, scoring.Subscale("exp")!.Value);
        Assert.Empty(scoring.Reasons);
    }

    [Fact]
    public void Bipolar_scales_have_signs_and_no_total()
    {
        var scoring = Shipped.Score("c-nip", 3, 2, -1, 0, 1, -3, -3, -2, -1, 0, 1, 1, 1, -1, -1, -1, -1, -1);
        Assert.Null(scoring.Total);
        Assert.Equal([5, -9, 3, -5], scoring.Subscales.Select(one => one.Score!.Value));
        Assert.Equal(["ei-er", "pao-pro", "ws-fc"], scoring.CutoffsPassed.Select(cutoff => cutoff.Score));
        Assert.Null(Shipped.Instrument("c-nip").Direction);
    }

    [Fact]
    public void Tenths_on_a_line_add_up_exactly()
    {
        var scoring = Shipped.Score("srs", 8.9m, 9.1m, 9.0m, 9.0m);
        Assert.Equal(36, scoring.Total!.Value); // in binary fractions the sum of such tenths can fall short of 36 and pass the cut-off
        Assert.Equal([Cutoff.EachItem], scoring.CutoffsPassed.Select(cutoff => cutoff.Score));
        Assert.Equal(26.45, Shipped.Score("ors", 6.1m, 6.25m, 7.05m, 7.05m).Total!.Value); // any decimal of a line counts
    }

    [Fact]
    public void Allowed_values_may_have_gaps()
    {
        Assert.Equal(14, Shipped.Score("audit", 1, 1, 1, 1, 1, 1, 1, 1, 2, 4).Total!.Value);
        var refused = Shipped.Score("audit", 1, 1, 1, 1, 1, 1, 1, 1, 1, 4);
        Assert.Null(refused.Total);
        Assert.Equal([9], Assert.IsType<NoScore.AnswersRefused>(Assert.Single(refused.Reasons)).Items);
        Assert.Equal(3, refused.Subscale("c")!.Value);
    }

    [Fact]
    public void A_profile_is_the_mean_of_the_items_that_apply()
    {
        var scoring = Shipped.Score("mymop2", 4, null, 3, 5);
        Assert.Equal(4, scoring.Total!.Value);
        Assert.False(scoring.Total.IsImputed);
        Assert.Equal(0, scoring.Missing);
        Assert.Null(Shipped.Score("mymop2", null, 2, 3, 5).Total);
    }

    [Fact]
    public void Items_alone_stand_side_by_side()
    {
        var scoring = Shipped.Score("mycaw", 5, null, 2);
        Assert.Null(scoring.Total);
        Assert.Equal([5.0, null, 2.0], scoring.Subscales.Select(one => one.Score?.Value));
    }

    [Fact]
    public void Preferences_lie_around_an_indifferent_middle()
    {
        var scoring = Shipped.Score("rapport-preferences", 5, 5, 5, 10, 9, null, 0, 1, 2, null, null, 7);
        Assert.Null(scoring.Total);
        Assert.Equal([0.0, 4.5, -4.0, null], scoring.Subscales.Select(one => one.Score?.Value));
    }

    [Fact]
    public void A_reversed_line_of_our_own_is_ten_minus_the_answer() =>
        Assert.Equal(38, Shipped.Score("rapport-connection", 7, 2, 8, 7, 8).Total!.Value); // 7 + (10 - 2) + 8 + 7 + 8

    [Fact]
    public void The_item_about_the_work_together_is_scored_apart()
    {
        var scoring = Shipped.Score("rapport-check-in", 6, 5, 7, 8, 2);
        Assert.Equal(26, scoring.Total!.Value);
        Assert.Equal(2, scoring.Subscale("work-together")!.Value);
    }

    [Fact]
    public void A_state_is_compared_line_by_line_after_minus_before()
    {
        var (before, after) = (Shipped.Score("rapport-state", 8, 2, 6, null), Shipped.Score("rapport-state", 3, 7, 6, 9));
        Assert.Equal([("stress", -5.0), ("relaxed", 5.0), ("pain", 0.0), ("content", null)], after.Since(before).Select(one => (one.Id, one.Difference)));
        Assert.Throws<ArgumentException>(() => after.Since(Shipped.Score("mycaw", 1, 1, 1)));
    }
}
