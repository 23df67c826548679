using Rapport.Statistics.Change;
using Rapport.Statistics.Change.Slopes;

namespace Rapport.Statistics.Tests.Change;

public sealed class ClientSlopeTests
{
    private static readonly GrowthModel s_model = new(22, -1, new(40, -1.5, 0.6), 9);
    private static readonly double[] s_times = [0, 1, 2, 3, 5];
    private static readonly double[] s_scores = [26, 25, 27, 24, 22];

    [Fact]
    public void The_worked_client_moves_as_the_average_does_and_their_own_direction_is_not_yet_certain() // docs/methods/client-slopes.md, worked example
    {
        var (intercept, slope) = s_model.Estimate(s_times, s_scores);
        Assert.Equal(4.5671, intercept, 5e-4);
        Assert.Equal(0.0887, slope.Deviation, 5e-4);
        Assert.Equal(0.5494, slope.DeviationSd, 5e-4);
        Assert.Equal(-0.9113, slope.Total, 5e-4);
        Assert.Equal(0.1615, slope.Index(SlopeForm.Deviation), 5e-4);
        Assert.Equal(-1.6588, slope.Index(SlopeForm.Total), 5e-4);
        Assert.Equal(ChangeCategory.Unchanged, Rule(SlopeForm.Total).Judge(slope, 26, 22).Category);
    }

    [Fact]
    public void Who_improves_less_than_average_deteriorates_only_in_the_form_that_compares_with_the_average()
    {
        var slow = new ClientSlope(-2, 1.2, 0.3);
        Assert.Equal(ChangeCategory.Deteriorated, Rule(SlopeForm.Deviation).Judge(slow, 26, 22).Category);
        Assert.Equal(ChangeCategory.Improved, Rule(SlopeForm.Total).Judge(slow, 26, 22).Category);
    }

    [Fact]
    public void A_client_without_sessions_is_the_average_client_with_all_the_uncertainty()
    {
        var (intercept, slope) = s_model.Estimate([], []);
        Assert.Equal((0.0, new ClientSlope(-1, 0, Math.Sqrt(0.6))), (intercept, slope));
    }

    [Fact]
    public void A_model_whose_slopes_do_not_differ_gives_every_client_the_average_slope()
    {
        var (_, slope) = (s_model with { Clients = new(40, 0, 0) }).Estimate(s_times, s_scores);
        Assert.Equal(new ClientSlope(-1, 0, 0), slope);
    }

    [Fact]
    public void Scores_without_their_times_and_a_model_without_error_are_refused()
    {
        Assert.Throws<ArgumentException>(() => s_model.Estimate(s_times, [1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new GrowthModel(22, -1, new(40, -1.5, 0.6), 0));
    }

    private static SlopeRule Rule(SlopeForm form) => Assert.IsType<ChangePreparation.ReadyForSlopes>(
        ChangeRule.Prepare(new ChangeMethod.HierarchicalSlope(form), new PairedScores().ToSample(), new(Direction.LowerIsBetter))).Rule;
}
