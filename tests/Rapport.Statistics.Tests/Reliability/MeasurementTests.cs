using Rapport.Statistics.Reliability;

namespace Rapport.Statistics.Tests.Reliability;

public sealed class MeasurementTests
{
    [Theory]
    [InlineData(7.5, 0.80, 3.3541)] // docs/methods/reliability.md, example 4
    [InlineData(5, 0.88, 1.7321)]
    [InlineData(5, 1, 0)]
    public void The_standard_error_of_measurement_matches_the_worked_example(double sd, double r, double expected) =>
        Assert.Equal(expected, MeasurementError.StandardError(sd, r), 5e-5);

    [Theory]
    [InlineData(0.88, 4.8)] // docs/methods/reliability.md, example 4
    [InlineData(0.64, 8.3)]
    public void The_smallest_change_beyond_error_matches_the_worked_example(double r, double expected) =>
        Assert.Equal(expected, MeasurementError.SmallestChange(5, r), 0.05);

    [Fact]
    public void A_reliability_beyond_one_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => MeasurementError.StandardError(5, 1.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => MeasurementError.StandardError(-5, 0.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => MeasurementError.StandardError(5, double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => ReliabilityOfChange.Of(0, 0, 4));
    }

    [Fact]
    public void The_reliability_of_change_matches_the_worked_example() // docs/methods/reliability.md, example 5
    {
        Assert.Equal(0.5714, ReliabilityOfChange.Of(0.2, 0.6, 4), 5e-5);
        Assert.Equal(0.7273, ReliabilityOfChange.Of(0.2, 0.6, 8), 5e-5);
    }

    [Fact]
    public void The_reliability_of_change_is_found_in_answers_of_several_days()
    {
        // docs/methods/reliability.md, example 5: three people, three days, two items.
        double[][][] answers = [[[1, 2], [3, 3], [2, 4]], [[4, 5], [2, 2], [3, 3]], [[2, 1], [4, 4], [5, 3]]];
        var found = ReliabilityOfChange.From(answers).Value;
        Assert.Equal(1.6667, found.PersonByTime, 5e-5);
        Assert.Equal(0.5556, found.Error, 5e-5);
        Assert.Equal(0.8571, found.Value, 5e-5);
        Assert.Equal(2, found.Items);
        Assert.Equal(ReliabilityOfChange.Of(found.PersonByTime, found.Error, 2), found.Value);
    }

    [Fact]
    public void Days_that_differ_alike_for_all_items_are_perfectly_reliable()
    {
        double[][][] answers = [[[1, 2], [3, 4]], [[4, 5], [2, 3]]];
        Assert.Equal(1, ReliabilityOfChange.From(answers).Value.Value, 1e-12);
    }

    [Fact]
    public void One_person_or_one_day_has_no_reliability_of_change()
    {
        Assert.IsType<ReliabilityProblem.TooFewRows>(Why([[[1, 2], [3, 4]]]));
        Assert.IsType<ReliabilityProblem.TooFewRows>(Why([[[1, 2]], [[3, 4]]]));
        Assert.IsType<ReliabilityProblem.TooFewColumns>(Why([[[1], [2]], [[3], [4]]]));
        Assert.IsType<ReliabilityProblem.NoResidual>(Why([[[1, 1], [1, 1]], [[1, 1], [1, 1]]]));
        Assert.Throws<ArgumentException>(() => ReliabilityOfChange.From([[[1, 1], [1]], [[1, 1], [1, 1]]]));
    }

    private static ReliabilityProblem Why(double[][][] answers) =>
        Assert.IsType<Estimate<ReliabilityOfChange>.Refused>(ReliabilityOfChange.From(answers)).Why;
}
