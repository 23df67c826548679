namespace Rapport.Instruments.Tests;

public sealed class MissingTests
{
    [Fact]
    public void Without_a_source_for_filling_in_one_missing_item_means_no_total()
    {
        var scoring = Shipped.Score("gad-7", 1, 1, 1, null, 1, 1, 1);
        Assert.Null(scoring.Total);
        Assert.Equal(1, scoring.Missing);
        Assert.Equal([4], Assert.IsType<NoScore.AnswersMissing>(Assert.Single(scoring.Reasons)).Items);
    }

    [Fact]
    public void Two_missing_items_of_nine_are_covered_by_the_rule_and_three_are_not()
    {
        var two = Shipped.Score("phq-9", 2, null, 1, 3, 0, 1, null, 2, 0); // docs/methods/scoring.md, example 3: 9 / 7 * 9
        Assert.Equal(81.0 / 7, two.Total!.Value, 12);
        Assert.True(two.Total.IsImputed);
        Assert.Equal(2, two.Total.Missing);
        Assert.Equal("moderate", two.Total.Band!.Name);
        Assert.Equal(11.5714, two.Total.Value, 4);
        Assert.Equal(2.4544, two.Total.StandardError!.Value, 4);
        Assert.Null(Shipped.Score("phq-9", 2, null, 1, 3, 0, 1, null, null, 0).Total);
    }

    [Fact]
    public void A_score_between_two_printed_bands_belongs_to_the_lower()
    {
        var scoring = Shipped.Score("core-10", 1, 4, 4, 1, 1, 1, 2, 2, 2, null); // 10 of nine items: 11.1
        Assert.Equal(100.0 / 9, scoring.Total!.Value, 12);
        Assert.Equal("mild", scoring.Total.Band!.Name);
        Assert.Equal([11], scoring.CutoffsPassed.Select(cutoff => (int)cutoff.Value));
        var between = Shipped.Score("phq-9", 1, 1, 1, 1, 0, 0, 0, 0, null); // 4 of eight items: 4.5, between 0-4 and 5-9
        Assert.Equal(4.5, between.Total!.Value);
        Assert.Equal("minimal", between.Total.Band!.Name);
    }

    /// <summary>Social role: 4, 12, 14, 21, 28, 32, 38, 39, 44, of which 12 and 21 are reversed; every other item is keyed 0.</summary>
    private static decimal?[] SocialRole()
    {
        var answers = Shipped.Instrument("oq-45.2").Items.Select(item => (decimal?)(item.IsReversed ? 4 : 0)).ToArray();
        (answers[3], answers[11], answers[13], answers[20], answers[27]) = (1, 4, null, 4, 1);
        (answers[31], answers[37], answers[38], answers[43]) = (1, 1, 0, 0);
        return answers;
    }

    [Fact]
    public void A_missing_item_takes_the_rounded_mean_of_its_subscale_with_halves_away_from_zero()
    {
        var scoring = Shipped.Score("oq-45.2", SocialRole()); // docs/methods/scoring.md, example 5: 4 of 8, mean 0.5, filled with 1, where rounding to even would give 0
        Assert.Equal(5, scoring.Subscale("sr")!.Value);
        Assert.Equal(5, scoring.Total!.Value);
        Assert.True(scoring.Total.IsImputed);
        Assert.False(scoring.Subscale("sd")!.IsImputed);
        Assert.Equal([32], scoring.RiskItems);
    }

    [Fact]
    public void More_than_half_of_a_subscale_is_never_invented()
    {
        var scoring = Shipped.Score("oq-45.2", Shipped.Without(SocialRole(), 4, 12, 21, 28));
        Assert.Null(scoring.Subscale("sr"));
        Assert.Null(scoring.Total);
        Assert.NotNull(scoring.Subscale("ir"));
        Assert.NotNull(Shipped.Score("oq-45.2", Shipped.Without(SocialRole(), 4, 12, 21)).Total);
    }

    [Fact]
    public void Our_own_sums_bear_one_gap_and_not_two()
    {
        Assert.Equal(32, Shipped.Score("rapport-check-out", 8, null, 7, 9).Total!.Value);
        Assert.Null(Shipped.Score("rapport-check-out", 8, null, null, 9).Total);
        Assert.Equal(26, Shipped.Score("rapport-check-in", 6, 5, 7, 8, null).Total!.Value);
        Assert.False(Shipped.Score("rapport-check-in", 6, 5, 7, 8, null).Total!.IsImputed);
    }

    [Fact]
    public void Work_that_does_not_apply_is_reported_and_not_guessed()
    {
        var scoring = Shipped.Score("wsas", null, 4, 4, 4, 4);
        Assert.Null(scoring.Total);
        Assert.Equal([1], Assert.IsType<NoScore.AnswersMissing>(Assert.Single(scoring.Reasons)).Items);
    }

    [Fact]
    public void An_empty_form_has_no_score_at_all()
    {
        foreach (var id in InstrumentCatalog.Ids)
        {
            var scoring = Shipped.Score(id, [.. Shipped.Instrument(id).Items.Select(_ => (decimal?)null)]);
            Assert.Null(scoring.Total);
            Assert.All(scoring.Subscales, one => Assert.Null(one.Score));
            Assert.False(scoring.HasRisk);
        }
    }

    [Theory]
    [InlineData("phq-9", 4)]
    [InlineData("phq-9", -1)]
    [InlineData("phq-9", 1.5)]
    [InlineData("srs", 10.1)]
    [InlineData("rapport-check-out", 7.5)]
    public void An_answer_that_the_form_does_not_have_is_refused_and_never_bent(string id, double answer)
    {
        var answers = Shipped.All(id, 1);
        answers[1] = (decimal)answer;
        var scoring = Shipped.Score(id, answers);
        Assert.Null(scoring.Total);
        Assert.Contains(scoring.Reasons, reason => reason is NoScore.AnswersRefused { Items: [2] });
    }

    [Fact]
    public void A_key_with_unknown_reversals_gives_no_total_and_says_so()
    {
        Assert.IsType<NoScore.ReversalsUnknown>(Shipped.Score("kas", Shipped.All("kas", 2)).Reasons[0]);
        Assert.IsType<NoScore.ItemsUnknown>(Shipped.Score("kas", Shipped.All("kas", 2)).Reasons[1]);
        Assert.IsType<NoScore.RuleUnknown>(Shipped.Score("promis-anxiety").Reasons[0]);
    }

    [Fact]
    public void The_observers_form_of_another_order_is_not_scored_with_this_key()
    {
        var key = Shipped.Key("wai-36");
        var answers = Shipped.All("wai-36", 4);
        Assert.NotNull(key.Score(new Response(answers)).Total);
        var observed = key.Score(new Response(answers) { By = Respondent.Observer });
        Assert.Null(observed.Total);
        Assert.All(observed.Reasons, reason => Assert.IsType<NoScore.KeyNotForRespondent>(reason));
    }

    [Fact]
    public void A_response_of_another_length_is_a_programmers_mistake() =>
        Assert.Throws<ArgumentException>(() => Shipped.Score("phq-9", 1, 2, 3));
}
