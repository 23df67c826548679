using FsCheck;
using FsCheck.Fluent;

namespace Rapport.Instruments.Tests;

public sealed class ScoringPropertyTests
{
    [Theory]
    [MemberData(nameof(Shipped.WithItems), MemberType = typeof(Shipped))]
    public void Turning_an_answer_over_twice_gives_it_back(string id) =>
        Assert.All(Shipped.Instrument(id).Items, item => Assert.All(Shipped.Allowed(item), answer =>
        {
            Assert.True(item.Accepts(answer));
            Assert.Equal(answer, item.Keyed(item.Keyed(answer)));
            Assert.Equal(item.IsReversed ? item.Minimum + item.Maximum : 2 * answer, item.Keyed(answer) + answer);
        }));

    [Theory]
    [MemberData(nameof(Shipped.WithItems), MemberType = typeof(Shipped))]
    public void Scores_stay_in_their_range_whatever_is_answered_or_left_out(string id)
    {
        var key = Shipped.Key(id);
        Prop.ForAll<int[], uint>((numbers, holes) =>
        {
            var scoring = key.Score(new Response(Shipped.Holed(Shipped.From(key.Instrument, numbers), holes)));
            return Within(scoring.Total, key.Instrument.Total) && key.Instrument.Subscales.All(one => Within(scoring.Subscale(one.Id), one.Rule));
        }).QuickCheckThrowOnFailure();
    }

    private static bool Within(Score? score, ScoreRule? rule) => score is null || (score.Value >= rule!.Minimum - 1e-9 && score.Value <= rule.Maximum + 1e-9);

    [Theory]
    [MemberData(nameof(Shipped.WithItems), MemberType = typeof(Shipped))]
    public void Leaving_answers_out_never_adds_a_risk_answer_a_score_or_a_throw(string id)
    {
        var key = Shipped.Key(id);
        Prop.ForAll<int[], uint>((numbers, holes) =>
        {
            var answers = Shipped.From(key.Instrument, numbers);
            var (whole, holed) = (key.Score(new Response(answers)), key.Score(new Response(Shipped.Holed(answers, holes))));
            return holed.RiskItems.All(whole.RiskItems.Contains)
                && (whole.Total is not null || holed.Total is null)
                && (holed.Total is null || holed.Total.IsImputed == (holed.Total.Missing > 0))
                && (holed.Total is null) == (holed.Reasons.Any(reason => reason.Score == key.Instrument.Total?.Id) || key.Instrument.Total is null);
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("phq-9")]
    [InlineData("core-om")]
    [InlineData("oq-45.2")]
    [InlineData("dass-21")]
    public void Every_risk_item_above_zero_is_reported_whatever_is_missing(string id)
    {
        var key = Shipped.Key(id);
        Prop.ForAll<int[], uint>((numbers, holes) =>
        {
            var answers = Shipped.Holed(Shipped.From(key.Instrument, numbers), holes);
            return key.Score(new Response(answers)).RiskItems.SequenceEqual(key.Instrument.Items.Where(item => item.IsRisk && answers[item.Number - 1] > 0).Select(item => item.Number));
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("gad-7")]
    [InlineData("who-5")]
    [InlineData("ors")]
    [InlineData("swemwbs")]
    public void The_order_of_items_that_are_keyed_alike_does_not_matter(string id)
    {
        var key = Shipped.Key(id);
        Prop.ForAll<int[], int>((numbers, turn) =>
        {
            var answers = Shipped.From(key.Instrument, numbers);
            var turned = answers.Select((_, i) => answers[(int)((i + Math.Abs((long)turn)) % answers.Length)]).ToArray();
            return key.Score(new Response(answers)).Total!.Value == key.Score(new Response(turned)).Total!.Value;
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [MemberData(nameof(Shipped.WithTotals), MemberType = typeof(Shipped))]
    public void Raising_one_answer_never_moves_the_total_the_wrong_way(string id)
    {
        var key = Shipped.Key(id);
        Prop.ForAll<int[], uint>((numbers, which) =>
        {
            var answers = Shipped.From(key.Instrument, numbers);
            var item = key.Instrument.Items[(int)(which % (uint)answers.Length)];
            var higher = Shipped.Allowed(item).Where(answer => answer > answers[item.Number - 1]).Select(answer => (decimal?)answer).FirstOrDefault();
            if (higher is null) return true;
            var before = key.Score(new Response(answers)).Total!.Value;
            answers[item.Number - 1] = higher;
            var after = key.Score(new Response(answers)).Total!.Value;
            return item.IsReversed ? after <= before : after >= before;
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [MemberData(nameof(Shipped.WithTotals), MemberType = typeof(Shipped))]
    public void A_complete_total_agrees_with_plain_addition(string id)
    {
        var key = Shipped.Key(id);
        var rule = key.Instrument.Total!;
        Prop.ForAll<int[]>(numbers =>
        {
            var answers = Shipped.From(key.Instrument, numbers);
            var keyed = rule.Items!.Select(number => (Item: key.Instrument.Items[number - 1], Answer: answers[number - 1]!.Value))
                .Select(one => one.Item.IsReversed ? one.Item.Minimum + one.Item.Maximum - one.Answer : one.Answer).ToList();
            var raw = rule.Method == ScoreMethod.Mean ? keyed.Sum() / keyed.Count : keyed.Sum();
            var expected = rule.Table is { } table ? table[(int)raw] : raw * rule.Times / rule.DividedBy + rule.Plus;
            return Math.Abs(key.Score(new Response(answers)).Total!.Value - (double)expected) < 1e-9;
        }).QuickCheckThrowOnFailure();
    }
}
