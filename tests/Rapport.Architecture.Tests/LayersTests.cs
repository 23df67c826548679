using Rapport.Testing;

namespace Rapport.Architecture.Tests;

/// <summary>The project files against the table in section 1 of docs/house-style.md.</summary>
public sealed class LayersTests
{
    private static readonly string[] Pure =
        ["Rapport.Statistics", "Rapport.Instruments", "Rapport.Care", "Rapport.Alliance", "Rapport.Privacy", "Rapport.Transcripts", "Rapport.Fhir"];

    [Fact]
    public void A_project_uses_only_what_the_table_allows()
    {
        var allowed = HouseStyle.Read(Checkout.At("docs", "house-style.md"));
        foreach (var project in HouseProject.All())
        {
            Assert.True(allowed.ContainsKey(project.Name), $"{project.Name} is not in the table of docs/house-style.md");
            var beyond = project.Projects.Except(allowed[project.Name], StringComparer.Ordinal).ToList();
            Assert.True(beyond.Count == 0, $"{project.Name} uses {string.Join(", ", beyond)}, which the table does not allow");
        }
    }

    [Fact]
    public void A_pure_project_uses_no_package_but_those_the_table_names()
    {
        foreach (var project in HouseProject.All().Where(project => Pure.Contains(project.Name, StringComparer.Ordinal)))
        {
            string[] allowed = project.Name == "Rapport.Statistics" ? ["MathNet.Numerics"] : [];
            Assert.Equal(allowed, project.Packages);
            Assert.Empty(project.Frameworks);
        }
    }

    [Fact]
    public void Every_pure_project_is_held_to_the_pure_list_by_the_compiler()
    {
        var rules = File.ReadAllText(Checkout.At("Directory.Build.props"));
        Assert.Contains("BannedSymbols.Pure.txt", rules, StringComparison.Ordinal);
        Assert.All(Pure, name => Assert.Contains($"'{name}'", rules, StringComparison.Ordinal));
    }

    [Fact]
    public void Tests_mirror_the_sources_name_for_name() =>
        Assert.All(HouseProject.All(), project =>
            Assert.True(Directory.Exists(Checkout.At("tests", project.Name + ".Tests")), $"{project.Name} has no tests/{project.Name}.Tests"));
}
