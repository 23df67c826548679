using FsCheck;
using FsCheck.Fluent;
using Rapport.Statistics.Reliability;

namespace Rapport.Statistics.Tests.Reliability;

public sealed class AlphaTests
{
    [Fact]
    public void Alpha_matches_the_worked_example()
    {
        // docs/methods/reliability.md, example 1
        var alpha = Alpha.From(Tables.Of([1, 2, 1], [2, 2, 3], [3, 4, 3], [4, 4, 5], [5, 3, 3], [2, 4, 1])).Value;
        Assert.Equal(0.7406, alpha.Raw, 5e-5);
        Assert.Equal(0.7359, alpha.Standardised, 5e-5);
        Assert.Equal(0.6949, alpha.GuttmanSix, 5e-5);
        Assert.Equal(0.4816, alpha.MeanCorrelation, 5e-5);
        Assert.Equal(0.1644, alpha.StandardError, 5e-5);
        Assert.Equal([0.7211, 0.4085, 0.6333], alpha.Items.Select(item => item.RestCorrelation), (x, y) => Math.Abs(x - y) < 5e-5);
        Assert.Equal([0.4480, 0.8178, 0.5758], alpha.Items.Select(item => item.Without!.Raw), (x, y) => Math.Abs(x - y) < 5e-5);
    }

    [Theory]
    [InlineData(50, 0.815, 0.926)] // docs/methods/reliability.md, example 2
    [InlineData(200, 0.850, 0.905)]
    public void Feldts_interval_matches_the_worked_example(int people, double lower, double upper)
    {
        var interval = Alpha.FeldtInterval(0.88, people, 4);
        Assert.Equal(lower, interval.Lower, 5e-4);
        Assert.Equal(upper, interval.Upper, 5e-4);
    }

    [Fact]
    public void Two_people_and_two_items_still_have_an_interval() => // F is 4052.1807 there (R, qf)
        Assert.Equal(1 - (0.5 * 4052.18069547682), Alpha.FeldtInterval(0.5, 2, 2, 0.98).Lower, 1e-7);

    [Theory]
    [InlineData(99, false)]
    [InlineData(100, true)]
    public void Alpha_is_shown_only_from_a_hundred_people(int people, bool shown)
    {
        var rows = Enumerable.Range(0, people).Select(i => new double[] { i % 5, (i + (i % 2)) % 5 });
        Assert.Equal(shown, Alpha.From(new ScoreTable(["i1", "i2"], rows)).Value.MayBeShown);
    }

    [Fact]
    public void Moving_one_item_or_stretching_all_alike_leaves_every_coefficient_as_it_is() =>
        Prop.ForAll(Tables.Any, Gen.Choose(1, 9).ToArbitrary(), (table, n) =>
            Same(Alpha.From(table), Alpha.From(Mapped(table, (answer, column) => (n * answer) + (column == 0 ? n : 0)))))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_of_people_changes_no_digit() =>
        Prop.ForAll(Tables.Any, table => Text(Alpha.From(table)) == Text(Alpha.From(new ScoreTable(table.Columns, Tables.RowsOf(table).Reverse()))))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Reversing_every_item_leaves_every_coefficient_as_it_is() =>
        Prop.ForAll(Tables.Any, table => Same(Alpha.From(table), Alpha.From(table.Reversed(table.Columns, 0, 4)))).QuickCheckThrowOnFailure();

    [Fact]
    public void Reversing_an_item_twice_gives_back_the_answers() =>
        Prop.ForAll(Tables.Any, table =>
        {
            var twice = table.Reversed(["i1"], 0, 4).Reversed(["i1"], 0, 4);
            return Tables.RowsOf(table).Zip(Tables.RowsOf(twice)).All(pair => pair.First.SequenceEqual(pair.Second));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Whatever_people_answer_there_is_a_number_or_a_named_reason() =>
        Prop.ForAll(Tables.Any, table => Alpha.From(table) switch
        {
            Estimate<Alpha>.Known known => IsWhole(known.Result),
            Estimate<Alpha>.Refused refused => refused.Why.Sentence.Length > 10,
            _ => false,
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_repeated_item_takes_lambda_six_away_and_says_so()
    {
        var alpha = Alpha.From(Tables.Of([1, 1, 2], [3, 3, 1], [2, 2, 4], [5, 5, 3])).Value;
        Assert.True(double.IsNaN(alpha.GuttmanSix));
        Assert.Contains(new ReliabilityProblem.SingularCorrelations(), alpha.Notes);
        Assert.True(double.IsFinite(alpha.Raw));
    }

    [Fact]
    public void Fewer_people_than_items_take_lambda_six_away_but_not_alpha()
    {
        var alpha = Alpha.From(Tables.Of([1, 2, 1, 2], [3, 3, 4, 2], [2, 2, 3, 3])).Value;
        Assert.True(double.IsNaN(alpha.GuttmanSix));
        Assert.Contains(new ReliabilityProblem.SingularCorrelations(), alpha.Notes);
        Assert.InRange(alpha.Raw, 0.5, 1);
    }

    [Fact]
    public void An_item_that_goes_against_the_rest_is_named()
    {
        var alpha = Alpha.From(Tables.Of([1, 1, 2, 5], [2, 3, 1, 4], [3, 2, 4, 3], [4, 5, 3, 1], [5, 4, 5, 2])).Value;
        var note = Assert.Single(alpha.Notes.OfType<ReliabilityProblem.AgainstTheRest>());
        Assert.Equal(["i4"], note.Columns);
    }

    [Fact]
    public void Two_items_have_no_scale_without_one_of_them() =>
        Assert.All(Alpha.From(Tables.Of([1, 1], [2, 3], [3, 2])).Value.Items, item => Assert.Null(item.Without));

    private static bool IsWhole(Alpha alpha)
    {
        var singular = alpha.Notes.OfType<ReliabilityProblem.SingularCorrelations>().Any();
        double[] always = [alpha.Raw, alpha.Standardised, alpha.MeanCorrelation, alpha.MedianCorrelation, alpha.StandardError, alpha.Interval.Lower, alpha.Interval.Upper, alpha.Mean, alpha.Sd];
        return always.All(double.IsFinite) && double.IsNaN(alpha.GuttmanSix) == singular && alpha.Raw <= 1 + 1e-12 && alpha.Interval.Lower <= alpha.Raw && alpha.Raw <= alpha.Interval.Upper;
    }

    private static ScoreTable Mapped(ScoreTable table, Func<double, int, double> map) =>
        new(table.Columns, Tables.RowsOf(table).Select(row => row.Select(map).ToArray()));

    private static bool Same(Estimate<Alpha> left, Estimate<Alpha> right) => (left, right) switch
    {
        (Estimate<Alpha>.Known a, Estimate<Alpha>.Known b) => Numbers(a.Result).Zip(Numbers(b.Result)).All(pair => Close(pair.First, pair.Second)),
        (Estimate<Alpha>.Refused a, Estimate<Alpha>.Refused b) => a.Why.Sentence == b.Why.Sentence,
        _ => false,
    };

    /// <summary>A standard error of nothing is the root of what rounding leaves, so it is known to half the digits.</summary>
    private static bool Close(double a, double b) => (double.IsNaN(a) && double.IsNaN(b)) || Math.Abs(a - b) < 1e-7 * (1 + Math.Abs(a));

    private static IEnumerable<double> Numbers(Alpha alpha) =>
        [alpha.Raw, alpha.Standardised, alpha.GuttmanSix, alpha.MeanCorrelation, alpha.MedianCorrelation, alpha.StandardError,
            .. alpha.Items.SelectMany(item => new[] { item.RestCorrelation, item.Without?.Raw ?? double.NaN, item.StandardisedCorrelation })];

    private static string Text(Estimate<Alpha> estimate) => estimate switch
    {
        Estimate<Alpha>.Known known => string.Join(' ', Numbers(known.Result).Select(BitConverter.DoubleToInt64Bits)),
        Estimate<Alpha>.Refused refused => refused.Why.Sentence,
        _ => string.Empty,
    };
}
