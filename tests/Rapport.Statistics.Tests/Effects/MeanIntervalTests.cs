using FsCheck;
using FsCheck.Fluent;
using Rapport.Statistics.Effects;

namespace Rapport.Statistics.Tests.Effects;

public sealed class MeanIntervalTests
{
    [Fact]
    public void One_group_has_the_t_interval_of_its_values() // docs/methods/own-guesses.md, example 1
    {
        var (mean, interval) = MeanInterval.Of([[-.3, -.5, -.3, .6, -.1, -.4]])!.Value;
        Assert.Equal((-.1667, -.5847, .2514), (Math.Round(mean, 4), Math.Round(interval.Lower, 4), Math.Round(interval.Upper, 4)));
    }

    [Fact]
    public void Several_groups_are_counted_as_groups() // docs/methods/own-guesses.md, example 2
    {
        var (mean, interval) = MeanInterval.Of([[1, 2], [3, 4], []])!.Value;
        Assert.Equal((2.5, -10.2062, 15.2062), (mean, Math.Round(interval.Lower, 4), Math.Round(interval.Upper, 4)));
    }

    [Fact]
    public void Below_two_values_nothing_is_said()
    {
        Assert.Null(MeanInterval.Of([]));
        Assert.Null(MeanInterval.Of([[1], []]));
        Assert.Throws<ArgumentOutOfRangeException>(() => MeanInterval.Of([[1, 2]], 1));
    }

    [Fact]
    public void Groups_of_one_value_each_give_what_one_group_gives() =>
        Prop.ForAll<NonEmptyArray<int>>(given =>
        {
            var values = given.Get.Select(value => (double)value).ToList();
            var (one, many) = (MeanInterval.Of([values]), MeanInterval.Of(values.Select(value => new[] { value })));
            return values.Count < 2 ? one is null && many is null : Math.Abs(one!.Value.Interval.Upper - many!.Value.Interval.Upper) < 1e-6 * (1 + Math.Abs(one.Value.Interval.Upper));
        }).QuickCheckThrowOnFailure();
}
