using Rapport.Statistics.MixedModels;

namespace Rapport.Statistics.Tests.MixedModels;

/// <summary>Data that cannot give an answer say why.</summary>
public sealed class MixedModelOutcomeTests
{
    private const string Simple = "y ~ x + (1 | client)";

    [Fact]
    public void No_complete_row_is_no_answer() =>
        Assert.Equal(new FitOutcome.NoRows(2), Fit(Simple, [("A", 1, double.NaN), ("", 2, 1)]));

    [Fact]
    public void One_client_has_no_variance_between_clients() =>
        Assert.Equal(new FitOutcome.OneLevel("client"), Fit(Simple, [("A", 1, 2), ("A", 2, 1), ("A", 4, 5)]));

    [Fact]
    public void One_row_a_client_cannot_tell_clients_from_noise() =>
        Assert.Equal(new FitOutcome.TooManyEffects("client", 3, 3), Fit(Simple, [("A", 1, 2), ("B", 2, 1), ("C", 4, 5)]));

    [Fact]
    public void Two_effects_a_client_need_more_than_two_rows_a_client() =>
        Assert.Equal(new FitOutcome.TooManyEffects("client", 4, 4), Fit("y ~ x + (1 + x | client)", [("A", 1, 2), ("A", 2, 1), ("B", 4, 5), ("B", 3, 3)]));

    [Fact]
    public void Fewer_rows_than_fixed_effects_are_too_few()
    {
        var rows = Enumerable.Range(0, 3).Select(i => (new[] { i < 2 ? "A" : "B" }, new[] { i, i * i, i + 1.0, i * 3.5 }));
        Assert.Equal(new FitOutcome.TooFewRows(3, 4), Fitting.Feed("y ~ a + b + c + (1 | client)", rows).Fit());
    }

    [Fact]
    public void Equal_outcomes_have_no_variance() =>
        Assert.Equal(new FitOutcome.ConstantOutcome(7), Fit(Simple, [("A", 7, 2), ("A", 7, 1), ("B", 7, 5), ("B", 7, 6)]));

    [Theory]
    [InlineData(20_000.1)]
    [InlineData(0)]
    public void A_predictor_that_never_changes_is_named(double constant)
    {
        var rows = Rows().Select(row => (row.Id, row.Y, constant));
        Assert.Equal(new FitOutcome.Collinear("x"), Fit(Simple, rows));
    }

    [Fact]
    public void A_predictor_that_copies_another_is_named()
    {
        var rows = Rows().Select(row => (new[] { row.Id }, new[] { row.Y, row.X, 3 * row.X + 20_000 }));
        Assert.Equal(new FitOutcome.Collinear("z"), Fitting.Feed("y ~ x + z + (1 | client)", rows).Fit());
    }

    [Fact]
    public void Dates_far_from_zero_are_not_taken_for_a_constant() =>
        Assert.IsType<FitOutcome.Fitted>(Fit(Simple, Rows().Select(row => (row.Id, row.Y, 1_700_000_000_000 + row.X))));

    [Fact]
    public void Outcomes_that_predictors_reproduce_leave_no_residual() =>
        Assert.IsType<FitOutcome.NoResidual>(Fit(Simple, Rows().Select(row => (row.Id, (2 * row.X) + 1, row.X))));

    [Fact]
    public void Outcomes_that_clients_reproduce_leave_no_residual() =>
        Assert.IsType<FitOutcome.NoResidual>(Fit(Simple, Rows().Select(row => (row.Id, (double)row.Id[0], row.X))));

    [Theory]
    [InlineData(double.PositiveInfinity, 1.0, "y")]
    [InlineData(1.0, double.NegativeInfinity, "log(x)")]
    [InlineData(1.0, 0.0, "log(x)")]
    [InlineData(1.0, -2.0, "log(x)")]
    public void What_is_infinite_or_has_no_logarithm_is_named_with_its_row(double y, double x, string term) =>
        Assert.Equal(new FitOutcome.NotFinite(term, 2), Fit("y ~ log(x) + (1 | client)", [("A", 1, 2), ("A", y, x), ("B", 2, 3)]));

    [Fact]
    public void Numbers_too_large_to_square_are_named() =>
        Assert.Equal(new FitOutcome.NotFinite("y", 0), Fit(Simple, Rows().Select(row => (row.Id, row.Y * 1e300, row.X))));

    [Fact]
    public void Groups_that_cross_are_refused_by_name()
    {
        var rows = Rows().Select((row, i) => (new[] { row.Id, i % 2 == 0 ? "T2" : "T1" }, new[] { row.Y }));
        Assert.Equal(new FitOutcome.Crossed("client", "A", "therapist", "T1", "T2"), Fitting.Feed("y ~ 1 + (1 | client) + (1 | therapist)", rows).Fit());
    }

    [Fact]
    public void Clients_of_one_therapist_each_are_nested_without_saying_so()
    {
        var rows = Rows().Select(row => (new[] { row.Id, row.Id[0] < 'D' ? "T1" : "T2" }, new[] { row.Y })).ToList();
        var implicitly = Fitting.Fitted(Fitting.Feed("y ~ 1 + (1 | client) + (1 | therapist)", rows).Fit());
        var explicitly = Fitting.Fitted(Fitting.Feed("y ~ 1 + (1 | therapist/client)", rows.Select(row => (row.Item1.Reverse().ToArray(), row.Item2))).Fit());
        Assert.Equal(explicitly.Criterion, implicitly.Criterion);
        Assert.Equal(["client", "therapist"], implicitly.Groups.Select(group => group.Name));
        Assert.Equal(["client:therapist", "therapist"], explicitly.Groups.Select(group => group.Name));
    }

    [Fact]
    public void A_client_with_one_session_is_used()
    {
        var fit = Fitting.Fitted(Fit(Simple, Rows().Append(("Z", 3.0, 1.5))));
        Assert.Contains(fit.ConditionalModes(), mode => mode.Level == "Z");
        Assert.Equal(Rows().Count() + 1, fit.Rows);
    }

    [Fact]
    public void Rows_with_something_missing_are_counted() =>
        Assert.Equal(1, Fitting.Fitted(Fit(Simple, Rows().Append(("Z", double.NaN, 1.5)))).Dropped);

    private static FitOutcome Fit(string formula, IEnumerable<(string Id, double Y, double X)> rows) =>
        Fitting.Feed(formula, rows.Select(row => (new[] { row.Id }, new[] { row.Y, row.X }))).Fit();

    private static IEnumerable<(string Id, double Y, double X)> Rows()
    {
        var random = new Random(2);
        foreach (var client in "ABCDEF")
            for (var session = 1; session <= 4; session++) yield return ($"{client}", random.Next(40), session + random.Next(3));
    }
}
