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

    private static IEnumerable<(string Number, string State, string Tests)> Rows() =>
        File.ReadLines(Checkout.At("docs", "security", "abuse-cases.md")).Select(line => line.Split(" | ")).Where(cells => cells.Length == 5 && cells[0] is ['|', ' ', >= '0' and <= '9', ..])
            .Select(cells => (cells[0][2..], cells[3], cells[4].TrimEnd(' ', '|')));
}
