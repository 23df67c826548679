using FsCheck;
using FsCheck.Fluent;
using Rapport.Statistics.Effects;

namespace Rapport.Statistics.Tests.Effects;

public sealed class ShareIntervalTests
{
    [Theory] // Newcombe 1998, table I, method 3
    [InlineData(81, 263, .2553, .3662)]
    [InlineData(15, 148, .0624, .1605)]
    [InlineData(0, 20, 0, .1611)]
    [InlineData(1, 29, .0061, .1718)]
    public void With_one_trial_a_group_it_is_Wilsons_interval(int of, int trials, double lower, double upper)
    {
        var (share, interval) = ShareInterval.Of(Enumerable.Range(0, trials).Select(at => (at < of ? 1 : 0, 1)))!.Value;
        Assert.Equal(((double)of / trials, lower, upper), (share, Math.Round(interval.Lower, 4), Math.Round(interval.Upper, 4)));
    }

    [Fact]
    public void Trials_of_one_group_that_are_all_alike_count_once()
    {
        var (_, alike) = ShareInterval.Of([(10, 10), (0, 10), (10, 10), (0, 10)])!.Value;
        var (_, single) = ShareInterval.Of([(1, 1), (0, 1), (1, 1), (0, 1)])!.Value;
        Assert.Equal((single.Lower, single.Upper), (alike.Lower, alike.Upper));
    }

    [Fact]
    public void Where_no_group_differs_they_count_as_groups_and_something_remains_unsaid()
    {
        var (share, interval) = ShareInterval.Of([(5, 5), (9, 9), (2, 2)])!.Value;
        Assert.Equal((1, .4385, 1), (share, Math.Round(interval.Lower, 4), interval.Upper));
    }

    [Fact]
    public void Below_two_groups_nothing_is_said_and_what_cannot_be_is_refused()
    {
        Assert.Null(ShareInterval.Of([]));
        Assert.Null(ShareInterval.Of([(3, 9), (0, 0)]));
        Assert.Throws<ArgumentOutOfRangeException>(() => ShareInterval.Of([(2, 1), (1, 1)]));
        Assert.Throws<ArgumentOutOfRangeException>(() => ShareInterval.Of([(1, 2), (1, 1)], 1));
    }

    [Fact]
    public void The_share_lies_in_its_interval_and_the_interval_between_none_and_all() =>
        Prop.ForAll(Gen.ArrayOf(from trials in Gen.Choose(0, 30) from of in Gen.Choose(0, trials) select (of, trials)).ToArbitrary(), groups =>
            ShareInterval.Of(groups) is not { } found || found is var (share, interval) && (interval.Lower is >= 0 and <= 1 && interval.Upper is >= 0 and <= 1 && interval.Lower <= share + 1e-12 && share <= interval.Upper + 1e-12)).QuickCheckThrowOnFailure();
}
