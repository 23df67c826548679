using Rapport.Statistics.Change;

namespace Rapport.Statistics.Tests.Change;

public sealed class WorkedChangeTests
{
    private const double Shown = 5e-4;

    // Rules R8 and R9: lower is better, functional mean 7 and sd 5, pre 26, post 15; docs/methods/reliable-change.md
    private static readonly ChangeSample s_sample = new(40, new(22, 7.5), new(14, 8.5), 0.45);
    private static readonly ChangeOptions s_options = new(Direction.LowerIsBetter, 0.05, new CutOff.Between(7, 5));

    [Fact]
    public void The_worked_client_improved_reliably_but_did_not_recover() // docs/methods/reliable-change.md, worked example
    {
        var rule = Ready(new ChangeMethod.JacobsonTruax(0.80), s_sample, s_options);
        Assert.Equal(4.7434, rule.StandardError, Shown);
        Assert.Equal(9.2971, rule.CriticalValue * rule.StandardError, Shown);
        Assert.Equal(13.0, rule.CutOff, Shown);
        var verdict = rule.Judge(26, 15);
        Assert.Equal(-2.3190, verdict.Index, Shown);
        Assert.Equal(ChangeCategory.Improved, verdict.Category);
    }

    [Theory] // docs/methods/reliable-change.md, the six indices
    [InlineData("GLN", -2.2667, ChangeCategory.Improved)]
    [InlineData("HLL", -0.4889, ChangeCategory.Unchanged)]
    [InlineData("EN", -3.0411, ChangeCategory.Improved)]
    [InlineData("NK", -2.5794, ChangeCategory.Improved)]
    [InlineData("HA", -2.5627, ChangeCategory.Improved)]
    public void The_same_client_by_the_other_indices(string method, double index, ChangeCategory category)
    {
        var verdict = Ready(Method(method), s_sample, s_options).Judge(26, 15);
        Assert.Equal(index, verdict.Index, Shown);
        Assert.Equal(category, verdict.Category);
    }

    [Fact]
    public void Scores_between_18_6_and_31_8_would_have_been_no_news_for_that_client() // docs/methods/reliable-change.md, band
    {
        var rule = Ready(new ChangeMethod.EdwardsNunnally(0.80), s_sample, s_options);
        var band = rule.Band(26)!.Value;
        Assert.Equal(18.6260, band.Low, Shown);
        Assert.Equal(25.2, band.Expected, 1e-12);
        Assert.Equal(31.7740, band.High, Shown);
        Assert.Equal(3.3541, rule.StandardError, Shown);
    }

    [Theory] // docs/methods/clinical-significance.md, the three cut-offs
    [InlineData("a", 7.0)]
    [InlineData("b", 17.0)]
    [InlineData("c", 13.0)]
    public void The_three_cut_offs_of_the_worked_clinic(string type, double cut)
    {
        CutOff cutOff = type switch
        {
            "a" => new CutOff.BeyondClinical(),
            "b" => new CutOff.WithinFunctional(7, 5),
            _ => new CutOff.Between(7, 5),
        };
        Assert.Equal(cut, Ready(new ChangeMethod.Crossing(), s_sample, s_options with { CutOff = cutOff }).CutOff, 1e-12);
    }

    [Fact]
    public void A_true_score_must_have_crossed_beyond_chance() // docs/methods/clinical-significance.md, true scores
    {
        var rule = Ready(new ChangeMethod.TrueScoreCrossing(0.80), s_sample, s_options);
        Assert.Equal(12.3398, rule.CutOff, Shown);
        Assert.Equal(0.8126, rule.Judge(26, 15).Index, Shown);
        Assert.Equal(ChangeCategory.Unchanged, rule.Judge(26, 15).Category);
        Assert.Equal(0.6837, Ready(new ChangeMethod.HagemanArrindell(0.80), s_sample, s_options).Figures.Single(x => x.Name == "r_dd").Value, Shown);
    }

    [Fact]
    public void The_demonstration_of_Jacobson_and_Truax_1991() // docs/methods/clinical-significance.md, J&T 1991
    {
        var sample = new ChangeSample(2, new(40, 7.5), new(40, 7.5), 0);
        var rule = Ready(new ChangeMethod.JacobsonTruax(0.80), sample, new(Direction.HigherIsBetter, 0.05, new CutOff.Between(60, 7.5)));
        Assert.Equal(50, rule.CutOff, 1e-12);
        Assert.Equal(3.1623, rule.Judge(32.5, 47.5).Index, Shown);
        Assert.Equal(ChangeCategory.Improved, rule.Judge(32.5, 47.5).Category);
        Assert.Equal(ChangeCategory.Recovered, rule.Judge(32.5, 50.1).Category);
    }

    [Fact]
    public void Golden_check_1_from_its_published_moments()
    {
        var sample = new ChangeSample(40, new(24.85, 3.3401), new(14.975, 7.7111), 0.16312);
        var options = new ChangeOptions(Direction.LowerIsBetter, 0.05, new CutOff.Between(8, 8));
        var jt = Ready(new ChangeMethod.JacobsonTruax(0.80), sample, options);
        Assert.Equal(19.8870, jt.CutOff, Shown);
        Assert.Equal(2.11248, jt.StandardError, Shown);
        Assert.Equal(1.49375, Ready(new ChangeMethod.EdwardsNunnally(0.80), sample, options).StandardError, Shown);
        Assert.Equal(2.00407, Ready(new ChangeMethod.GulliksenLordNovick(0.80), sample, options).StandardError, Shown);
        Assert.Equal(0.92827, Ready(new ChangeMethod.HagemanArrindell(0.80), sample, options).Figures.Single(x => x.Name == "r_dd").Value, Shown);
    }

    [Fact]
    public void Golden_check_2_from_its_published_moments()
    {
        var sample = new ChangeSample(30, new(81.5833, 11.8257), new(90, 12), 0.5);
        var rule = Ready(new ChangeMethod.JacobsonTruax(0.88), sample, new(Direction.HigherIsBetter, 0.05, new CutOff.Between(114.8, 17.8)));
        Assert.Equal(94.842, rule.CutOff, Shown);
        Assert.Equal(5.793, rule.StandardError, Shown);
    }

    [Theory] // docs/methods/percentage-and-anchor.md
    [InlineData(20, 10, -0.5, ChangeCategory.Improved)]
    [InlineData(20, 11, -0.45, ChangeCategory.Unchanged)]
    [InlineData(8, 12, 0.5, ChangeCategory.Deteriorated)]
    [InlineData(0, 5, double.NaN, ChangeCategory.NotDefined)]
    public void Half_of_the_symptoms_gone_is_improvement_and_half_of_nothing_is_not_defined(double pre, double post, double share, ChangeCategory category)
    {
        var verdict = Ready(new ChangeMethod.Percentage(0.5, 0.5), s_sample, new(Direction.LowerIsBetter)).Judge(pre, post);
        Assert.Equal(share, verdict.Index, 1e-12);
        Assert.Equal(category, verdict.Category);
    }

    [Fact]
    public void Five_points_are_five_points_at_every_place_of_the_scale() // docs/methods/percentage-and-anchor.md, ties
    {
        var paper = Ready(new ChangeMethod.Anchor(5, 5), s_sample, new(Direction.LowerIsBetter));
        var binary = Ready(new ChangeMethod.Anchor(5, 5, Ties.InBinary), s_sample, new(Direction.LowerIsBetter));
        var lost = 0;
        for (var tenths = 50; tenths <= 400; tenths++)
        {
            double pre = tenths / 10.0, post = (tenths - 50) / 10.0;
            Assert.Equal(ChangeCategory.Improved, paper.Judge(pre, post).Category);
            Assert.Equal(ChangeCategory.Deteriorated, paper.Judge(post, pre).Category);
            if (binary.Judge(pre, post).Category == ChangeCategory.Unchanged) lost++;
        }
        Assert.Equal(30, lost); // of 351 pairs, as tests/reference/README.md counts
    }

    private static ChangeMethod Method(string name) => name switch
    {
        "GLN" => new ChangeMethod.GulliksenLordNovick(0.80),
        "HLL" => new ChangeMethod.HsuLinnLord(0.80),
        "EN" => new ChangeMethod.EdwardsNunnally(0.80),
        "NK" => new ChangeMethod.NunnallyKotsch(0.80, 0.85),
        _ => new ChangeMethod.HagemanArrindell(0.80),
    };

    private static ChangeRule Ready(ChangeMethod method, ChangeSample sample, ChangeOptions options) =>
        Assert.IsType<ChangePreparation.Ready>(ChangeRule.Prepare(method, sample, options)).Rule;
}
