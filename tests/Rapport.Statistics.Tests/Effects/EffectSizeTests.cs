using FsCheck;
using FsCheck.Fluent;
using Rapport.Statistics.Effects;

namespace Rapport.Statistics.Tests.Effects;

public sealed class EffectSizeTests
{
    [Fact]
    public void Correlations_and_differences_convert_as_in_the_worked_example()
    {
        // docs/methods/effect-sizes.md, example 1
        Assert.Equal(0.579, EffectSize.DFromR(0.278), 5e-4);
        Assert.Equal(0.296, EffectSize.RFromD(0.62), 5e-4);
        Assert.Equal(0.077, EffectSize.VarianceExplained(0.278), 5e-4);
        Assert.Equal((0.639, 0.361), EffectSize.BinomialDisplay(0.278));
        Assert.Equal(2.86, EffectSize.OddsRatioFromD(0.579), 5e-3);
    }

    [Theory]
    [InlineData(1.79, 0.121, 13)] // docs/methods/effect-sizes.md, example 2
    [InlineData(1.19, 0.171, 38)]
    public void An_odds_ratio_against_dropout_becomes_a_risk_and_a_number_of_clients(double oddsRatio, double risk, int clients)
    {
        Assert.Equal(risk, EffectSize.RiskAfter(0.197, oddsRatio), 5e-4);
        Assert.Equal(clients, EffectSize.NumberNeededToTreat(0.197, oddsRatio), 0.5);
    }

    [Fact]
    public void A_correlation_turned_into_a_difference_turns_back() =>
        Prop.ForAll(Gen.Choose(-999, 999).ToArbitrary(), thousandths =>
            Math.Abs(EffectSize.RFromD(EffectSize.DFromR(thousandths / 1000.0)) - (thousandths / 1000.0)) < 1e-12).QuickCheckThrowOnFailure();

    [Fact]
    public void Without_effect_nobody_is_spared()
    {
        Assert.Equal(double.PositiveInfinity, EffectSize.NumberNeededToTreat(0.2, 1));
        Assert.True(EffectSize.NumberNeededToTreat(0.2, 0.5) < 0);
        Assert.Equal(1, EffectSize.RiskAfter(1, 3));
    }

    [Fact]
    public void Numbers_that_are_no_effects_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => EffectSize.DFromR(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => EffectSize.VarianceExplained(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => EffectSize.RFromD(double.PositiveInfinity));
        Assert.Throws<ArgumentOutOfRangeException>(() => EffectSize.RiskAfter(1.2, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => EffectSize.RiskAfter(0.2, 0));
    }
}
