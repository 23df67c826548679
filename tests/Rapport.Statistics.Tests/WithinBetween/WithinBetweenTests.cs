using Rapport.Statistics.WithinBetween;

namespace Rapport.Statistics.Tests.WithinBetween;

public sealed class WithinBetweenTests
{
    /// <summary>Appendix B of the rules.</summary>
    private static readonly ClientCourse[] Three =
    [
        new([30, 32, 34, 32], [20, 18, 17, 18]),
        new([36, 37, 35, 36], [12, 12, 13, 12]),
        new([25, 27, 26, 30], [24, 22, 24, 20]),
    ];

    [Fact]
    public void Three_clients_give_the_slopes_of_the_worked_example()
    {
        // docs/methods/within-and-between.md, example 1
        var slopes = WithinBetweenSlopes.From(Three)!;
        Assert.Equal(-0.7917, slopes.Within, 5e-5);
        Assert.Equal(-1.1270, slopes.Between, 5e-5);
        Assert.Equal(-1.0839, slopes.Pooled, 5e-5);
        Assert.Equal(17.6667, slopes.Intercept, 5e-5);
        Assert.Equal((12, 3), (slopes.Sessions, slopes.Clients));
    }

    [Fact]
    public void Lifting_one_clients_ratings_changes_between_but_not_within()
    {
        var lifted = WithinBetweenSlopes.From([Three[0], Three[1], new([.. Three[2].Ratings.Select(rating => rating + 3)], Three[2].Outcomes)])!;
        Assert.Equal(WithinBetweenSlopes.From(Three)!.Within, lifted.Within, 1e-10);
        Assert.NotEqual(WithinBetweenSlopes.From(Three)!.Between, lifted.Between, 1e-2);
    }

    [Fact]
    public void A_session_without_outcome_still_counts_in_the_clients_mean()
    {
        var parts = WithinBetweenSlopes.Parts([new([30, 32, 34], [20, double.NaN, 17]), new([36, double.NaN, 38], [12, 12, 13])]);
        Assert.Equal([-2.0, 2, -1, 1], parts.Select(part => part.Within));
        Assert.Equal([-2.5, -2.5, 2.5, 2.5], parts.Select(part => part.Between));
    }

    [Fact]
    public void Set_against_the_sessions_before_the_future_is_not_known()
    {
        var parts = WithinBetweenSlopes.Parts([new([30, 32, 34], [20, 18, 17])], Centring.SessionsBefore);
        Assert.Equal([2.0, 3], parts.Select(part => part.Within));
    }

    [Fact]
    public void What_does_not_vary_has_no_slope()
    {
        var flat = WithinBetweenSlopes.From([new([3, 3], [1, 2]), new([5, 5], [4, 6])])!;
        Assert.True(double.IsNaN(flat.Within));
        Assert.Equal(1.75, flat.Between, 1e-10);
        var level = WithinBetweenSlopes.From([new([3, 5], [1, 2]), new([5, 3], [4, 6])])!;
        Assert.True(double.IsNaN(level.Between));
        Assert.Equal(-0.25, level.Within, 1e-10);
        Assert.True(double.IsNaN(WithinBetweenSlopes.From([new([4, 4], [1, 2]), new([4, 4], [4, 6])])!.Pooled));
    }

    [Fact]
    public void One_client_has_no_between()
    {
        Assert.Null(WithinBetweenSlopes.From([Three[0]]));
        Assert.Null(WithinBetweenSlopes.From([]));
        Assert.Throws<ArgumentException>(() => new ClientCourse([1, 2], [1]));
        Assert.Throws<ArgumentException>(() => new ClientCourse([1, double.NegativeInfinity], [1, 2]));
    }
}
