using FsCheck;
using FsCheck.Fluent;
using Rapport.Statistics.MixedModels;
using Rapport.Statistics.MixedModels.Nested;

namespace Rapport.Statistics.Tests.MixedModels;

public sealed class MixedModelPropertyTests
{
    private const string Growth = "y ~ log(session) + (1 + log(session) | therapist/client)";

    public static TheoryData<string> Formulas { get; } =
    [
        Growth,
        "y ~ x + (1 | therapist/client)",
        "y ~ x*session + (1 + x + session | therapist:client) + (1 | therapist)",
        "y ~ session + (1 + session || therapist/client)",
        "y ~ 0 + session + (0 + session | client:therapist)",
        "y ~ x + (1 | site/therapist/client)",
    ];

    [Theory]
    [MemberData(nameof(Formulas))]
    public void The_gradient_is_the_slope_of_the_criterion(string formula)
    {
        var data = Fitting.Fitted(Fitting.Feed(formula, Simulated.Rows(formula, seed: 3)).Fit()).State.Data;
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var random = new Random(seed);
            var theta = Enumerable.Range(0, data.ParameterCount).Select(_ => 3 * random.NextDouble() - 1.5).ToArray();
            return GradientDeviation(new NestedCriterion(data, isReml: seed % 2 == 0), theta) < 1e-6;
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [MemberData(nameof(Formulas))]
    public void The_order_of_the_rows_does_not_change_a_single_bit(string formula)
    {
        var rows = Simulated.Rows(formula, seed: 5).ToList();
        var expected = Digits(Fitting.Fitted(Fitting.Feed(formula, rows).Fit()));
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var shuffled = rows.ToArray();
            new Random(seed).Shuffle(shuffled);
            return Digits(Fitting.Fitted(Fitting.Feed(formula, shuffled).Fit())) == expected;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(10));
    }

    [Fact]
    public void An_outcome_in_another_unit_changes_estimates_by_the_unit_alone()
    {
        var plain = Fit(Growth, y => y);
        var scaled = Fit(Growth, y => 1000 * y);
        Close(1000 * plain.Sigma, scaled.Sigma, 1e-7);
        for (var i = 0; i < 2; i++) Close(1000 * plain.Fixed[i].Estimate, scaled.Fixed[i].Estimate, 1e-6);
        foreach (var (one, other) in plain.Variance.Zip(scaled.Variance)) Close(1e6 * one.Value, other.Value, 1e-5);
        Close(plain.Criterion + 2 * Math.Log(1000) * (plain.Rows - 2), scaled.Criterion, 1e-9);
    }

    [Fact]
    public void A_large_offset_of_the_outcome_moves_the_intercept_alone()
    {
        var plain = Fit(Growth, y => y);
        var moved = Fit(Growth, y => y + 1_048_576);
        Close(plain.Fixed[0].Estimate + 1_048_576, moved.Fixed[0].Estimate, 1e-12);
        Close(plain.Fixed[1].Estimate, moved.Fixed[1].Estimate, 1e-6);
        Close(plain.Criterion, moved.Criterion, 1e-9);
    }

    [Theory]
    [InlineData(20_000, 7)]
    [InlineData(-3, 0.001)]
    public void A_date_in_place_of_the_session_number_gives_the_same_slope_in_its_unit(double start, double unit)
    {
        const string formula = "y ~ session + (1 + session | therapist/client)";
        var plain = Fit(formula, y => y);
        var dated = Fit(formula, y => y, session => start + unit * session);
        Close(plain.Criterion - 2 * Math.Log(1 / unit), dated.Criterion, 1e-8);
        Close(plain.Fixed[1].Estimate, dated.Fixed[1].Estimate * unit, 1e-6);
        Close(plain.Fixed[1].StandardError, dated.Fixed[1].StandardError * unit, 1e-5);
        Close(plain.Variance[1].Value, dated.Variance[1].Value * unit * unit, 1e-4);
        Assert.Equal(plain.IsSingular, dated.IsSingular);
    }

    [Fact]
    public void A_balanced_one_way_layout_gives_the_estimates_of_analysis_of_variance()
    {
        double[][] clients = [[10, 12, 14], [20, 22, 24], [15, 17, 16], [18, 18, 18]]; // docs/methods/mixed-models.md, worked example
        var rows = clients.SelectMany((scores, client) => scores.Select(score => (new[] { $"C{client + 1}" }, new[] { score })));
        var fit = Fitting.Fitted(Fitting.Feed("y ~ 1 + (1 | client)", rows).Fit());
        Close(17, fit.Fixed[0].Estimate, 1e-9);
        Close(Math.Sqrt(52.0 / 12), fit.Fixed[0].StandardError, 1e-6);
        Close((52 - 2.25) / 3, fit.Variance[0].Value, 1e-6);
        Close(2.25, fit.Sigma * fit.Sigma, 1e-6);
        Close(0.880531, fit.Share("client"), 1e-6);
        var first = fit.ConditionalModes().First();
        Assert.Equal("C1", first.Level);
        Close(-5 * 49.75 / 52, first.Value, 1e-6);
        Close(0.847082, first.StandardDeviation, 1e-5);
        Close(3, fit.SatterthwaiteFreedom()[0], 1e-4);
    }

    private static MixedModelFit Fit(string formula, Func<double, double> outcome, Func<double, double>? session = null)
    {
        var rows = Simulated.Rows("y ~ session + (1 | therapist/client)", seed: 9);
        return Fitting.Fitted(Fitting.Feed(formula, rows.Select(row => (row.Ids, new[] { outcome(row.Values[0]), session?.Invoke(row.Values[1]) ?? row.Values[1] }))).Fit());
    }

    private static void Close(double expected, double actual, double relative) => Assert.Equal(expected, actual, Math.Abs(expected) * relative);

    private static string Digits(MixedModelFit fit)
    {
        var numbers = fit.Fixed.SelectMany(effect => new[] { effect.Estimate, effect.StandardError })
            .Concat(fit.Variance.Select(row => row.Value)).Concat(fit.Theta)
            .Append(fit.Criterion).Append(fit.Evaluations);
        var modes = fit.ConditionalModes().Select(mode => $"{mode.Group} {mode.Level} {mode.Term} {mode.Value:R} {mode.StandardDeviation:R}");
        return string.Join('\n', numbers.Select(number => number.ToString("R", System.Globalization.CultureInfo.InvariantCulture)).Concat(modes));
    }

    /// <summary>Largest difference from central differences, relative to the gradient's size.</summary>
    private static double GradientDeviation(NestedCriterion criterion, double[] theta)
    {
        var (exact, none) = (new double[theta.Length], Array.Empty<double>());
        criterion.Profiled(theta, exact);
        var (worst, size) = (0.0, 1.0);
        for (var i = 0; i < theta.Length; i++)
        {
            double Along(double step)
            {
                var moved = (double[])theta.Clone();
                moved[i] += step;
                return criterion.Profiled(moved, none);
            }
            var near = (Along(1e-3) - Along(-1e-3)) / 2e-3;
            var far = (Along(2e-3) - Along(-2e-3)) / 4e-3;
            worst = Math.Max(worst, Math.Abs((4 * near - far) / 3 - exact[i]));
            size = Math.Max(size, Math.Abs(exact[i]));
        }
        return worst / size;
    }
}
