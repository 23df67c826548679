using FsCheck;
using FsCheck.Fluent;
using Rapport.Statistics.Therapists;

namespace Rapport.Statistics.Tests.Therapists;

public sealed class TherapistEffectTests
{
    [Fact]
    public void Twelve_cases_shrink_a_difference_as_in_the_worked_example()
    {
        // docs/methods/therapist-effects.md, example 1
        var effect = TherapistEffect.From(0.05, 12, 0.60);
        Assert.Equal(0.3871, effect.Lambda, 5e-5);
        Assert.Equal(0.2323, effect.Estimate, 5e-5);
        Assert.Equal(0.1751, effect.PosteriorSd, 5e-5);
        Assert.Equal(-0.11, effect.Lower, 5e-3);
        Assert.Equal(0.58, effect.Upper, 5e-3);
        Assert.True(effect.NoDifferent);
    }

    [Theory]
    [InlineData(5, 0.854, 1.347)] // docs/methods/therapist-effects.md, example 2
    [InlineData(12, 0.551, 0.869)]
    [InlineData(30, 0.349, 0.550)]
    public void The_funnel_matches_the_worked_example(int cases, double narrow, double wide)
    {
        Assert.Equal(narrow, TherapistEffect.FunnelHalfWidth(0.05, cases, FunnelLimit.Percent95), 5e-4);
        Assert.Equal(wide, TherapistEffect.FunnelHalfWidth(0.05, cases, FunnelLimit.Percent998), 5e-4);
    }

    [Theory]
    [InlineData(0.05, 19, 45, 76)] // docs/methods/therapist-effects.md, example 3
    [InlineData(0.08, 12, 27, 46)]
    [InlineData(0.03, 33, 76, 130)]
    public void So_many_cases_give_a_reliability_of_a_half_seven_tenths_and_eight_tenths(double icc, int half, int seven, int eight)
    {
        Assert.Equal(half, TherapistEffect.CasesFor(icc, 0.5));
        Assert.Equal(seven, TherapistEffect.CasesFor(icc, 0.7));
        Assert.Equal(eight, TherapistEffect.CasesFor(icc, 0.8));
        Assert.True(TherapistEffect.LambdaFor(icc, eight) >= 0.8 - 1e-12);
        Assert.True(TherapistEffect.LambdaFor(icc, eight - 1) < 0.8);
    }

    [Fact]
    public void Lambda_lies_between_nothing_and_all_and_rises_with_cases() => // property 10 of the rules
        Prop.ForAll(Gen.Choose(0, 1000).ToArbitrary(), Gen.Choose(0, 5000).ToArbitrary(), (thousandths, cases) =>
        {
            var icc = thousandths / 1000.0;
            var (few, more) = (TherapistEffect.LambdaFor(icc, cases), TherapistEffect.LambdaFor(icc, cases + 1));
            return few is >= 0 and <= 1 && more is >= 0 and <= 1 && (icc is 0 or 1 || cases == 0 ? more >= few : more > few);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0)]
    [InlineData(18)]
    public void Under_nineteen_closed_cases_nothing_is_compared(int cases) =>
        Assert.Equal(new TherapistComparison.TooFewCases(cases), TherapistComparison.From(0.05, cases, 2));

    [Theory]
    [InlineData(19)]
    [InlineData(44)]
    public void Under_forty_five_closed_cases_only_the_interval_is_there(int cases)
    {
        var shown = Assert.IsType<TherapistComparison.IntervalOnly>(TherapistComparison.From(0.05, cases, 0.6));
        Assert.Equal(TherapistEffect.From(0.05, cases, 0.6).Lower, shown.Lower);
    }

    [Fact]
    public void From_forty_five_closed_cases_the_estimate_may_be_seen() =>
        Assert.Equal(45, Assert.IsType<TherapistComparison.Compared>(TherapistComparison.From(0.05, 45, 0.6)).ClosedCases);

    [Fact]
    public void Shares_beyond_one_and_cases_below_none_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => TherapistEffect.From(1.1, 12, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => TherapistEffect.From(double.NaN, 12, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => TherapistEffect.From(0.05, -1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => TherapistEffect.From(0.05, 12, double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => TherapistEffect.FunnelHalfWidth(0.05, 0, FunnelLimit.Percent95));
        Assert.Throws<ArgumentOutOfRangeException>(() => TherapistEffect.CasesFor(0, 0.5));
    }
}
