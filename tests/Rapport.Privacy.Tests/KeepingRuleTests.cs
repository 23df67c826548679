using FsCheck;
using FsCheck.Fluent;

namespace Rapport.Privacy.Tests;

/// <summary>Until which day a record is kept.</summary>
public sealed class KeepingRuleTests
{
    [Theory]
    [InlineData(10, null, "2026-03-03", null, "2036-03-03")]
    [InlineData(0, null, "2026-03-03", null, "2026-03-03")]
    [InlineData(1, null, "2024-02-29", null, "2025-02-28")]
    [InlineData(3, 25, "2026-03-03", "2012-06-01", "2037-06-01")] // thirteen at the end
    [InlineData(3, 25, "2026-03-03", "2008-03-04", "2033-03-04")] // eighteen on the next day
    [InlineData(3, 25, "2026-03-03", "2008-03-03", "2029-03-03")] // eighteen on that day: no child
    [InlineData(20, 25, "2026-03-03", "2012-06-01", "2046-03-03")] // the years last longer
    [InlineData(3, 25, "2026-03-03", null, "2029-03-03")]
    [InlineData(3, null, "2026-03-03", "2012-06-01", "2029-03-03")]
    public void It_is_kept_so_many_years_and_a_childs_until_a_birthday(int years, int? age, string ended, string? born, string last) =>
        Assert.Equal(Day(last), Rule(years, age).LastDay(Day(ended), born is null ? null : Day(born)));

    [Fact]
    public void A_birthday_that_is_written_down_never_shortens_it() =>
        Prop.ForAll(Gen.Choose(0, 40).Three().ToArbitrary(), Gen.Choose(18, 60).ToArbitrary(), (given, age) =>
        {
            var (ended, born) = (new DateOnly(2026, 3, 3).AddDays(given.Item1 * 97), new DateOnly(2026, 3, 3).AddDays(-given.Item2 * 311));
            return Rule(given.Item3, age).LastDay(ended, born) >= Rule(given.Item3, null).LastDay(ended, null);
        }).QuickCheckThrowOnFailure();

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static KeepingRule Rule(int years, int? age) =>
        new(default, default, KeptKind.Work, default) { By = default, Years = years, ChildUntilAge = age, Source = "our association's guideline" };
}
