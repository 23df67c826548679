using System.Text.RegularExpressions;
using Rapport.Testing;

namespace Rapport.Architecture.Tests;

/// <summary>docs/security/asvs.md: every requirement once, and what it points to is there.</summary>
public sealed partial class AsvsTests
{
    private static readonly string[] States = ["met", "n/a", "open"];

    [Fact]
    public void Every_requirement_of_levels_1_and_2_stands_there_once() =>
        Assert.Equal(File.ReadLines(Checkout.At("tests", "Rapport.Architecture.Tests", "asvs-5.0.0-levels-1-and-2.txt")), Rows().Select(row => row.Number));

    [Fact]
    public void Every_row_says_its_state_and_where_or_why()
    {
        Assert.All(Rows(), row => Assert.Contains(row.State, States));
        Assert.All(Rows(), row => Assert.NotEmpty(row.Words));
        Assert.All(Rows(), row => Assert.NotEmpty(row.Where));
        Assert.All(Rows().Where(row => row.State == "open"), row => Assert.Contains("Plan:", row.Where, StringComparison.Ordinal));
    }

    [Fact]
    public void The_counts_at_the_top_are_those_of_the_table()
    {
        var text = File.ReadAllText(Page);
        foreach (var state in States)
            Assert.Contains($"| {state} | {Rows().Count(row => row.State == state).ToString(System.Globalization.CultureInfo.InvariantCulture)} |", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_it_names_is_there()
    {
        var named = new NamedThings();
        Assert.All(Rows().SelectMany(row => NamedThings.In(row.Where).Select(name => (row.Number, Name: name))), one => Assert.True(named.IsThere(one.Name), $"{one.Number}: {one.Name}"));
    }

    private static string Page => Checkout.At("docs", "security", "asvs.md");

    private static List<(string Number, string Words, string State, string Where)> Rows() =>
        [.. File.ReadLines(Page).Where(line => Row().IsMatch(line)).Select(line => line.Split(" | ")).Select(cells => (cells[0][2..], cells[1], cells[2], string.Join(" | ", cells[3..]).TrimEnd(' ', '|')))];

    [GeneratedRegex(@"^\| \d+\.\d+\.\d+ \|", RegexOptions.None, 1000)]
    private static partial Regex Row();
}
