using System.Text.RegularExpressions;
using Rapport.Testing;

namespace Rapport.Architecture.Tests;

/// <summary>The pages of the project: short enough, and no link leads nowhere.</summary>
public sealed partial class DocumentsTests
{
    [Fact]
    public void Every_link_between_pages_leads_somewhere()
    {
        var lost = from page in Pages()
                   from Match link in Link().Matches(File.ReadAllText(page))
                   let target = link.Groups["target"].Value
                   where !target.Contains("://", StringComparison.Ordinal) && target[0] != '#'
                   let path = Path.Combine(Path.GetDirectoryName(page)!, target.Split('#')[0])
                   where !File.Exists(path) && !Directory.Exists(path)
                   select $"{Path.GetRelativePath(Checkout.Root, page)}: {target}";
        Assert.Empty(lost);
    }

    [Fact]
    public void Every_decision_that_code_or_a_page_names_was_written_down()
    {
        var sources = Directory.EnumerateFiles(Checkout.At("src"), "*.cs", SearchOption.AllDirectories).Concat(Pages());
        var lost = from source in sources
                   from Match named in Decision().Matches(File.ReadAllText(source))
                   where !File.Exists(Checkout.At("docs", "decisions", named.Groups["file"].Value))
                   select $"{Path.GetRelativePath(Checkout.Root, source)}: {named.Value}";
        Assert.Empty(lost);
    }

    [Fact]
    public void A_decision_fits_on_a_page() =>
        Assert.All(Directory.EnumerateFiles(Checkout.At("docs", "decisions"), "*.md"), page => Assert.InRange(File.ReadLines(page).Count(), 5, 60));

    [Fact]
    public void Every_capability_has_its_row_with_a_state()
    {
        var rows = File.ReadLines(Checkout.At("docs", "features.md")).Where(line => Row().IsMatch(line)).Select(line => line.Split('|').Select(cell => cell.Trim()).ToArray()).ToList();
        Assert.Equal(58, rows.Select(row => row[1]).Distinct(StringComparer.Ordinal).Count());
        Assert.All(rows, row => Assert.True(row[3] is "works" or "partly" or "not yet", row[3]));
        Assert.All(rows.Where(row => row[3] != "not yet"), row => Assert.NotEmpty(row[4]));
    }

    private static IEnumerable<string> Pages() => Directory.EnumerateFiles(Checkout.Root, "*.md")
        .Concat(Directory.EnumerateFiles(Checkout.At("docs"), "*.md", SearchOption.AllDirectories))
        .Concat(Directory.EnumerateFiles(Checkout.At("instruments"), "*.md"))
        .Concat(Directory.EnumerateFiles(Checkout.At("content"), "*.md"));

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"docs/decisions/(?<file>\d{4}-[a-z0-9-]+\.md)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Decision();

    [GeneratedRegex(@"^\| [A-EX]\d+ \|", RegexOptions.None, 1000)]
    private static partial Regex Row();
}
