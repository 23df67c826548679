using Rapport.Statistics.Change;
using Rapport.Statistics.Change.Slopes;

namespace Rapport.Statistics.Tests.Change;

public sealed class ChangeProblemTests
{
    private static readonly ChangeOptions s_lower = new(Direction.LowerIsBetter);
    private static readonly ChangeOptions s_withCut = new(Direction.LowerIsBetter, 0.05, new CutOff.Between(7, 5));

    [Fact]
    public void One_client_has_no_spread_to_weigh_change_against()
    {
        var one = Sample((20, 10));
        Assert.Equal(1, Assert.IsType<ChangePreparation.TooFewClients>(Prepare(new ChangeMethod.JacobsonTruax(0.8), one, s_lower)).Clients);
        Assert.IsType<ChangePreparation.TooFewClients>(Prepare(new ChangeMethod.HagemanArrindell(0.8), Sample(), s_lower));
        Assert.IsType<ChangePreparation.TooFewClients>(Prepare(new ChangeMethod.Percentage(0.5, 0.5), one, s_withCut));
    }

    [Fact]
    public void One_client_can_be_judged_by_percentage_anchor_and_a_functional_cut_off()
    {
        var one = Sample((20, 10));
        ChangeOptions functional = new(Direction.LowerIsBetter, 0.05, new CutOff.WithinFunctional(7, 5));
        Assert.Equal(ChangeCategory.Improved, Rule(new ChangeMethod.Percentage(0.5, 0.5), one, s_lower).Judge(20, 10).Category);
        Assert.Equal(ChangeCategory.Recovered, Rule(new ChangeMethod.Anchor(5, 5), one, functional).Judge(20, 10).Category);
        Assert.Equal(ChangeCategory.Improved, Rule(new ChangeMethod.Crossing(), one, functional).Judge(20, 10).Category);
    }

    [Fact]
    public void Equal_scores_give_no_error_of_measurement() =>
        Assert.IsType<ChangePreparation.SameScoreBefore>(Prepare(new ChangeMethod.JacobsonTruax(0.8), Sample((8.1, 3), (8.1, 9), (8.1, 4)), s_lower));

    [Fact]
    public void Equal_scores_after_give_no_correlation() =>
        Assert.IsType<ChangePreparation.SameScoreAfter>(Prepare(new ChangeMethod.HagemanArrindell(0.8), Sample((8, 3), (9, 3), (10, 3)), s_lower));

    [Fact]
    public void Equal_changes_give_no_reliability_of_change() =>
        Assert.IsType<ChangePreparation.SameChange>(Prepare(new ChangeMethod.HagemanArrindell(0.8), Sample((8.3, 3.3), (9.1, 4.1), (11.7, 6.7)), s_lower));

    [Fact]
    public void Differences_smaller_than_error_cannot_be_reliable()
    {
        var problem = Prepare(new ChangeMethod.HagemanArrindell(0.5), Sample((10, 8), (20, 18.5), (30, 28)), s_lower);
        Assert.True(Assert.IsType<ChangePreparation.DifferencesAllError>(problem).Reliability < 0);
    }

    [Fact]
    public void True_scores_need_a_spread_beyond_error()
    {
        var narrowAfter = Prepare(new ChangeMethod.TrueScoreCrossing(0.5), new(40, new(22, 8), new(14, 2), 0.4), s_withCut);
        Assert.Equal("post", Assert.IsType<ChangePreparation.SpreadAllError>(narrowAfter).Whose);
        var narrowOthers = Prepare(new ChangeMethod.TrueScoreCrossing(0.5), new(40, new(22, 8), new(14, 8), 0.4), s_withCut with { CutOff = new CutOff.Between(7, 2) });
        Assert.Equal("functional", Assert.IsType<ChangePreparation.SpreadAllError>(narrowOthers).Whose);
    }

    [Fact]
    public void Crossing_needs_a_cut_off() =>
        Assert.IsType<ChangePreparation.CutOffMissing>(Prepare(new ChangeMethod.Crossing(), Sample((20, 10), (10, 20)), s_lower));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(-0.2)]
    [InlineData(double.NaN)]
    public void A_reliability_outside_zero_to_one_is_refused(double reliability)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ChangeMethod.JacobsonTruax(reliability));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ChangeMethod.NunnallyKotsch(0.8, reliability));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ChangeOptions(Direction.LowerIsBetter, reliability));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NaN)]
    public void A_spread_or_threshold_that_is_not_a_positive_number_is_refused(double value)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new CutOff.Between(7, value));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ChangeMethod.Percentage(value, 0.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ChangeMethod.Anchor(5, value));
    }

    [Fact]
    public void A_client_without_both_scores_is_never_called_unchanged()
    {
        Assert.Throws<ArgumentException>(() => new PairedScores().Add(double.NaN, 3));
        Assert.Throws<ArgumentException>(() => new PairedScores().Add(3, double.PositiveInfinity));
        var sample = Sample((20, 10), (22, 9), (19, 15));
        ChangeMethod[] methods = [new ChangeMethod.JacobsonTruax(0.8), new ChangeMethod.Percentage(0.5, 0.5), new ChangeMethod.Anchor(5, 5), new ChangeMethod.Crossing()];
        foreach (var rule in methods.Select(method => Rule(method, sample, s_withCut)))
        {
            Assert.Equal(ChangeCategory.NotDefined, rule.Judge(double.NaN, 10).Category);
            Assert.Equal(ChangeCategory.NotDefined, rule.Judge(10, double.NaN).Category);
        }
    }

    [Fact]
    public void A_score_on_the_cut_off_has_not_crossed_it()
    {
        ChangeOptions options = new(Direction.LowerIsBetter, 0.05, new CutOff.WithinFunctional(4.6, 3.9)); // 12.4, which binary sums miss
        var rule = Rule(new ChangeMethod.JacobsonTruax(0.95), new(40, new(22, 7.5), new(14, 8.5), 0.45), options);
        Assert.Equal(ChangeCategory.Improved, rule.Judge(30, 12.4).Category);
        Assert.Equal(ChangeCategory.Recovered, rule.Judge(30, 12.3).Category);
        Assert.Equal(ChangeCategory.Deteriorated, rule.Judge(12.4, 30).Category);
        Assert.Equal(ChangeCategory.Harmed, rule.Judge(12.3, 30).Category);
        Assert.Equal(ChangeCategory.Deteriorated, rule.Judge(2, 12.4).Category);
    }

    [Fact]
    public void Slopes_that_do_not_differ_have_no_index()
    {
        var rule = Assert.IsType<ChangePreparation.ReadyForSlopes>(Prepare(new ChangeMethod.HierarchicalSlope(), Sample(), s_lower)).Rule;
        Assert.Equal(ChangeCategory.NotDefined, rule.Judge(new ClientSlope(-0.5, 0, 0), 20, 10).Category);
    }

    private static ChangeRule Rule(ChangeMethod method, ChangeSample sample, ChangeOptions options) =>
        Assert.IsType<ChangePreparation.Ready>(Prepare(method, sample, options)).Rule;

    private static ChangePreparation Prepare(ChangeMethod method, ChangeSample sample, ChangeOptions options) => ChangeRule.Prepare(method, sample, options);

    private static ChangeSample Sample(params (double Pre, double Post)[] pairs)
    {
        var scores = new PairedScores();
        foreach (var (pre, post) in pairs) scores.Add(pre, post);
        return scores.ToSample();
    }
}
