using FsCheck;
using FsCheck.Fluent;
using Rapport.Statistics.Reliability;
using Rapport.Statistics.Reliability.Factors;

namespace Rapport.Statistics.Tests.Reliability;

public sealed class FactorTests
{
    [Fact]
    public void One_factor_of_four_items_matches_the_worked_example()
    {
        // docs/methods/reliability.md, example 3
        var table = Tables.Of([1, 2, 1, 1], [2, 2, 3, 1], [3, 4, 3, 2], [4, 4, 5, 5], [5, 3, 3, 4], [2, 4, 1, 3]);
        var minres = MinresFactor.From(table).Value;
        Assert.Equal([0.872, 0.576, 0.674, 0.961], minres.Items.Select(item => item.Loading), (x, y) => Math.Abs(x - y) < 5e-4);
        Assert.Equal(0.861, minres.Omega, 5e-4);
        var likelihood = LikelihoodFactor.From(table).Value;
        Assert.Equal([1.115, 0.592, 0.869, 1.450], likelihood.Items.Select(item => item.Loading), (x, y) => Math.Abs(x - y) < 5e-4);
        Assert.Equal([0.464, 0.334, 0.517, 0.475], likelihood.StandardErrors, (x, y) => Math.Abs(x - y) < 5e-4);
        Assert.Equal(0.877, likelihood.Omega, 5e-4);
        Assert.Equal((1.595, 2, 0.451), (Math.Round(likelihood.Fit.ChiSquare, 3), likelihood.Fit.DegreesOfFreedom, Math.Round(likelihood.Fit.P, 3)));
    }

    [Fact]
    public void Three_items_are_reproduced_exactly_by_one_factor()
    {
        var table = Tables.Of([1, 2, 1], [2, 2, 3], [3, 4, 3], [4, 4, 5], [5, 3, 3], [2, 4, 1]);
        var minres = MinresFactor.From(table).Value;
        var likelihood = LikelihoodFactor.From(table).Value;
        Assert.Equal(0, likelihood.Fit.ChiSquare, 1e-9);
        Assert.Equal(0, likelihood.Fit.DegreesOfFreedom);
        Assert.True(double.IsNaN(likelihood.Fit.P));
        foreach (var (one, other) in minres.Items.Zip(likelihood.Items))
            Assert.Equal(one.Loading * one.Loading, other.Loading * other.Loading / ((other.Loading * other.Loading) + other.Uniqueness), 1e-6);
    }

    [Fact]
    public void Whatever_people_answer_one_factor_gives_a_number_or_a_named_reason() =>
        Prop.ForAll(Tables.Any, table =>
            Decided(MinresFactor.From(table), factor => [factor.Omega, factor.OmegaOfObserved, .. factor.Items.Select(item => item.Loading)])
            && Decided(LikelihoodFactor.From(table), factor => [factor.Omega, factor.Fit.ChiSquare, factor.Fit.Cfi, factor.Fit.Srmr, .. factor.Notes.OfType<ReliabilityProblem.NotIdentified>().Any() ? [] : factor.StandardErrors])
            && Decided(GeneralFactor.From(table), factor => [factor.OmegaHierarchical, factor.OmegaTotal]))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void An_item_left_no_error_is_named()
    {
        // i1 is nearly the sum of what the others share: its correlations pass what one factor allows (.7 * .7 / .3 > 1).
        var table = Correlated([[1, 0.7, 0.7], [0.7, 1, 0.3], [0.7, 0.3, 1]]);
        Assert.Equal(["i1"], Assert.Single(LikelihoodFactor.From(table).Value.Notes.OfType<ReliabilityProblem.ImproperVariance>()).Columns);
        Assert.Equal(["i1"], Assert.Single(MinresFactor.From(table).Value.Notes.OfType<ReliabilityProblem.ImproperVariance>()).Columns);
    }

    [Fact]
    public void Stretching_an_item_stretches_its_loading_and_leaves_the_fit()
    {
        var plain = LikelihoodFactor.From(Correlated([[1, 0.5, 0.4, 0.3], [0.5, 1, 0.3, 0.4], [0.4, 0.3, 1, 0.35], [0.3, 0.4, 0.35, 1]])).Value;
        var table = Correlated([[1, 0.5, 0.4, 0.3], [0.5, 1, 0.3, 0.4], [0.4, 0.3, 1, 0.35], [0.3, 0.4, 0.35, 1]]);
        var stretched = LikelihoodFactor.From(new(table.Columns, Tables.RowsOf(table).Select(row => new[] { 10 * row[0], row[1], row[2], row[3] }))).Value;
        Assert.Equal(10 * plain.Items[0].Loading, stretched.Items[0].Loading, 1e-6);
        Assert.Equal(plain.Fit.ChiSquare, stretched.Fit.ChiSquare, 1e-8);
    }

    /// <summary>Twenty people whose answers have exactly these correlations: orthogonal contrasts times a root of the matrix.</summary>
    private static ScoreTable Correlated(double[][] correlations)
    {
        var k = correlations.Length;
        var root = MathNet.Numerics.LinearAlgebra.Matrix<double>.Build.DenseOfRowArrays(correlations).Cholesky().Factor;
        var rows = Enumerable.Range(0, 20).Select(i => Enumerable.Range(1, k).Select(f => Math.Cos(Math.PI * f * (i + 0.5) / 20)).ToArray());
        var names = Enumerable.Range(1, k).Select(i => FormattableString.Invariant($"i{i}")).ToArray();
        return new(names, rows.Select(row => (root * MathNet.Numerics.LinearAlgebra.Vector<double>.Build.DenseOfArray(row)).ToArray()));
    }

    private static bool Decided<T>(Estimate<T> estimate, Func<T, double[]> numbers) => estimate switch
    {
        Estimate<T>.Known known => numbers(known.Result).All(double.IsFinite),
        Estimate<T>.Refused refused => refused.Why.Sentence.Length > 10,
        _ => false,
    };
}
