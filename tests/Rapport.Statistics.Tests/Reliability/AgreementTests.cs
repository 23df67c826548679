using FsCheck;
using FsCheck.Fluent;
using Rapport.Statistics.Reliability;
using Rapport.Statistics.Reliability.Agreement;

namespace Rapport.Statistics.Tests.Reliability;

public sealed class AgreementTests
{
    /// <summary>Six targets and four judges: the example that Shrout and Fleiss (1979) published.</summary>
    private static ScoreTable ShroutFleiss => Tables.Of([9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]);

    [Fact]
    public void The_published_example_gives_the_published_six() // docs/methods/icc.md, example 1
    {
        double[] published = [0.17, 0.29, 0.71, 0.44, 0.62, 0.91];
        foreach (var (value, form) in published.Zip(RaterAgreement.From(ShroutFleiss).Value.Forms)) Assert.Equal(value, form.Value, 0.005);
    }

    [Fact]
    public void The_mixed_model_gives_what_the_analysis_of_variance_gives_when_no_cell_is_missing()
    {
        foreach (var (anova, model) in RaterAgreement.ByAnova(ShroutFleiss).Value.Forms.Zip(RaterAgreement.ByMixedModel(ShroutFleiss).Value.Forms))
        {
            Assert.Equal(anova.Value, model.Value, 1e-7);
            Assert.Equal(anova.Interval.Upper, model.Interval.Upper, 1e-7);
        }
    }

    [Fact]
    public void A_missing_cell_is_no_matter_for_the_analysis_of_variance() =>
        Assert.Throws<ArgumentException>(() => RaterAgreement.ByAnova(Tables.Of([1, double.NaN], [2, 1])));

    [Fact]
    public void Adding_points_to_all_ratings_or_stretching_them_changes_no_coefficient() =>
        Prop.ForAll(Tables.Any, Gen.Choose(1, 9).ToArbitrary(), (table, n) =>
        {
            var other = new ScoreTable(table.Columns, Tables.RowsOf(table).Select(row => row.Select(cell => (n * cell) + n).ToArray()));
            return (RaterAgreement.From(table), RaterAgreement.From(other)) switch
            {
                (Estimate<RaterAgreement>.Known a, Estimate<RaterAgreement>.Known b) =>
                    a.Result.Forms.Zip(b.Result.Forms).All(pair => double.IsNaN(pair.First.Value) ? double.IsNaN(pair.Second.Value) : Math.Abs(pair.First.Value - pair.Second.Value) < 1e-4),
                (Estimate<RaterAgreement>.Refused a, Estimate<RaterAgreement>.Refused b) => a.Why.Sentence == b.Why.Sentence,
                _ => false,
            };
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Whatever_is_rated_the_mixed_model_settles_or_names_what_is_missing() =>
        Prop.ForAll(Tables.Any, table => RaterAgreement.ByMixedModel(table) switch
        {
            Estimate<RaterAgreement>.Known known => known.Result.Forms.Take(3).All(form => form.Value is >= -1 and < 1 && double.IsFinite(form.F)),
            Estimate<RaterAgreement>.Refused refused => refused.Why is not ReliabilityProblem.NotConverged,
            _ => false,
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void No_coefficient_passes_one_and_the_mean_of_raters_agrees_no_less_than_one() =>
        Prop.ForAll(Tables.Complete, table => RaterAgreement.From(table) is not Estimate<RaterAgreement>.Known known
            || Enumerable.Range(0, 3).All(i => known.Result.Forms[i].Value <= 1
                && !(known.Result.Forms[i].Value > 0 && known.Result.Forms[i + 3].Value < known.Result.Forms[i].Value)))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Raters_of_equal_severity_leave_no_variance_between_raters()
    {
        // The analysis of variance would give raters a variance below zero here; the mixed model stops at zero.
        var table = Tables.Of([9, 8, 9], [6, 7, 6], [8, 8, 8], [7, 6, 7], [5, 6, 5]);
        var forms = RaterAgreement.ByMixedModel(table).Value.Forms;
        Assert.Equal(forms[0].Value, forms[1].Value, 1e-9);
        Assert.Equal(forms[1].Value, forms[2].Value, 1e-9);
    }
}
