using Rapport.Testing;

namespace Rapport.Architecture.Tests;

/// <summary>docs/security/abuse-cases.md: twenty cases, each with its state, and the tests that it names are there.</summary>
public sealed class AbuseCasesTests
{
    private static readonly string[] States = ["met", "in part", "open"];

    [Fact]
    public void Twenty_cases_stand_there_in_order_each_with_a_state() =>
        Assert.Equal(Enumerable.Range(1, 20).Select(number => number.ToString(System.Globalization.CultureInfo.InvariantCulture)), Rows().Where(row => States.Contains(row.State)).Select(row => row.Number));

    [Fact]
    public void What_is_kept_away_is_shown_by_a_test_that_exists()
    {
        var named = new NamedThings();
        Assert.All(Rows(), row =>
        {
            var tests = NamedThings.In(row.Tests).ToList();
            if (row.State == "met" || row.State == "in part") Assert.NotEmpty(tests);
            Assert.All(tests, test => Assert.True(named.IsTest(test), $"{row.Number}: {test}"));
            if (row.State == "open") Assert.Contains("plan:", row.Tests, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Of_each_case_a_test_that_it_names_was_seen_to_fail()
    {
        var rows = Rows().ToList();
        var seen = Table(3).Select(cells => (Number: cells[0], Failed: NamedThings.In(cells[2]).ToList())).ToList();
        Assert.Equal(rows.Select(row => row.Number), seen.Select(one => one.Number));
        Assert.All(rows.Zip(seen), pair =>
        {
            Assert.NotEmpty(pair.Second.Failed);
            Assert.Subset(NamedThings.In(pair.First.Tests).ToHashSet(), pair.Second.Failed.ToHashSet());
        });
    }

    private static IEnumerable<(string Number, string State, string Tests)> Rows() => Table(5).Select(cells => (cells[0], cells[3], cells[4]));

    /// <summary>The numbered rows of the table that has so many columns.</summary>
    private static IEnumerable<string[]> Table(int columns) => File.ReadLines(Checkout.At("docs", "security", "abuse-cases.md"))
        .Select(line => line.Trim('|', ' ').Split(" | ")).Where(cells => cells.Length == columns && int.TryParse(cells[0], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out _));
}
