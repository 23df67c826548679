using Rapport.Care;

namespace Rapport.Alliance.Tests;

public sealed class GuessPatternTests
{
    private static readonly Id<Client> One = new(new Guid(1, 0, 0, new byte[8])), Other = new(new Guid(2, 0, 0, new byte[8]));

    [Fact]
    public void Below_six_sessions_it_is_too_early()
    {
        var pattern = GuessPattern.From([.. Enumerable.Range(0, 5).Select(at => (One, 8d, (double)at))]);
        Assert.False(pattern.IsEnough);
        Assert.False(pattern.IsOff);
        Assert.Equal((double.NaN, 5, 1), (pattern.MeanGap, pattern.Sessions, pattern.Clients));
    }

    [Fact]
    public void With_one_client_it_is_the_dyad_of_the_example() // docs/methods/discrepancy.md
    {
        double[] client = [5.2, 5.5, 5.6, 4.4, 4.9, 5.6], therapist = [4.9, 5.0, 5.3, 5.0, 4.8, 5.2];
        var pattern = GuessPattern.From([.. client.Zip(therapist, (rating, guess) => (One, guess, rating))]);
        Assert.Equal(-.1667, pattern.MeanGap, Course.Near);
        Assert.Equal(.5849, pattern.Direction, Course.Near);
        Assert.Equal((-.5847, .2514), (Math.Round(pattern.Interval!.Lower, 4), Math.Round(pattern.Interval.Upper, 4)));
        Assert.False(pattern.IsOff);
    }

    [Fact]
    public void Who_always_guesses_three_too_high_is_told_so()
    {
        double[] marks = [5, 6, 4, 7, 5, 6, 4, 5];
        var pattern = GuessPattern.From([.. marks.Select((mark, at) => (One, mark + (at % 2 == 0 ? 3 : 2), mark))]);
        Assert.True(pattern.IsOff);
        Assert.InRange(pattern.MeanGap, 2.4, 2.6);
    }

    [Fact]
    public void A_client_who_marks_higher_throughout_is_no_direction()
    {
        (Id<Client>, double, double)[] pairs = [(One, 2, 2), (One, 3, 2), (One, 2, 2), (Other, 8, 9), (Other, 9, 9), (Other, 8, 9)];
        Assert.True(double.IsNaN(GuessPattern.From(pairs).Direction));
    }
}
