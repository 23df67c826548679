using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Rapport.Web.Pictures;

namespace Rapport.Web.Tests.Pictures;

/// <summary>The pictures of a relationship, drawn apart from any page.</summary>
public sealed class PictureTests
{
    [Fact]
    public async Task A_sparkline_says_how_many_ratings_there_are_and_breaks_where_one_is_missing()
    {
        var html = await Draw<Sparkline>(("Values", new double?[] { 29, null, 33, 27 }));
        Assert.Contains("aria-label=\"3 ratings, the last 27\"", html, StringComparison.Ordinal);
        Assert.Equal(2, Path(html, "run").Count(letter => letter == 'M'));
        Assert.Contains(">27</b>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sparkline_without_a_rating_is_a_word() =>
        Assert.Contains("no rating yet", await Draw<Sparkline>(("Values", new double?[] { null, null })), StringComparison.Ordinal);

    [Fact]
    public async Task A_strain_has_a_shape_of_its_own()
    {
        Assert.Contains("pt rupture", await Draw<Sparkline>(("Values", new double?[] { 33, 25 }), ("IsStrained", true)), StringComparison.Ordinal);
        Assert.DoesNotContain("pt rupture", await Draw<Sparkline>(("Values", new double?[] { 33, 25 })), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_session_is_a_gap_and_every_value_stands_in_the_table()
    {
        var html = await Draw<Trajectory>(("Finding", "It fell"), ("Moments", new TrajectoryMoment[]
        {
            new("1, 4 Mar", "4 Mar") { Rating = 29 }, new("11 Mar", "11 Mar") { What = "No session" }, new("2, 18 Mar", "18 Mar") { Rating = 24, Level = 30, Margin = 4, Strain = "strain?" },
        }));
        Assert.Contains("class=\"gap\"", html, StringComparison.Ordinal);
        Assert.Contains("<td class=\"n\">26 to 34</td>", html, StringComparison.Ordinal);
        Assert.Contains("<figcaption>It fell</figcaption>", html, StringComparison.Ordinal);
        Assert.Equal(3, All(html).Descendants("tr").Count(row => row.Elements("th").Any(cell => cell.Attribute("scope")?.Value == "row")));
        Assert.NotNull(Svg(html).Element("title"));
        Assert.Contains("the first 29 on 4 Mar, the last 24 on 18 Mar, the lowest 24 on 18 Mar", Svg(html).Element("desc")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_guess_is_drawn_only_where_there_is_one_and_is_not_printed()
    {
        var (with, without) = (new TrajectoryMoment("1", "4 Mar") { Rating = 29, Guess = 33 }, new TrajectoryMoment("1", "4 Mar") { Rating = 29 });
        Assert.Contains("dots guess noprint", await Draw<Trajectory>(("Finding", ""), ("Moments", new[] { with })), StringComparison.Ordinal);
        Assert.DoesNotContain("guess", (await Draw<Trajectory>(("Finding", ""), ("Moments", new[] { without }))).ToLowerInvariant(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_few_sessions_are_a_narrow_drawing_that_nobody_has_to_scroll_and_many_keep_their_axis_in_sight()
    {
        TrajectoryMoment[] Sessions(int many) => [.. Enumerable.Range(1, many).Select(n => new TrajectoryMoment($"{n}", $"{n} Mar") { Rating = 12 })];
        var one = await Draw<Trajectory>(("Finding", "x"), ("Moments", Sessions(1)));
        Assert.Equal("0 -22 412 346", Svg(one).Attribute("viewBox")!.Value);
        Assert.DoesNotContain("latest", one, StringComparison.Ordinal);
        var many = All(await Draw<Trajectory>(("Finding", "x"), ("Moments", Sessions(12)))).Descendants("svg").ToList();
        Assert.Equal(["0 -22 1040 346", "0 -22 50 346"], many.Select(svg => svg.Attribute("viewBox")!.Value));
        string[] Edge(XElement svg) => [.. svg.Elements("text").Where(text => text.Attribute("class")?.Value is "strong" or "end at").Select(text => text.Value)];
        Assert.Equal(Edge(many[0]), Edge(many[1]));
        Assert.Contains("40", Edge(many[1]));
        Assert.Equal("true", many[1].Attribute("aria-hidden")!.Value);
    }

    [Fact]
    public async Task The_rings_of_ones_own_guesses_are_named()
    {
        var label = Svg(await Draw<Trajectory>(("Finding", ""), ("Moments", new[] { new TrajectoryMoment("1", "4 Mar") { Rating = 29, Guess = 33 } }))).Elements("text").Single(text => text.Value == "○ your guess");
        Assert.Contains("noprint", label.Attribute("class")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Thirty_sessions_with_everything_in_them_are_a_small_drawing()
    {
        var moments = Enumerable.Range(1, 30).Select(n => new TrajectoryMoment($"{n}, {n} Mar", $"{n} Mar")
        {
            Rating = 28 + n % 7, Level = 29.4 + n % 3, Margin = 4.3, Life = 14 + n % 9, Strain = n == 12 ? "strain, mended" : null, HasNote = true,
        }).ToArray();
        var html = await Draw<Trajectory>(("Finding", "x"), ("Moments", moments), ("Scale", new TrajectoryScale(0, 40) { Life = "How life is" }));
        var start = html.IndexOf("<svg", StringComparison.Ordinal);
        var svg = html[start..(html.IndexOf("</svg>", StringComparison.Ordinal) + 6)];
        Assert.InRange(Encoding.UTF8.GetByteCount(svg), 1000, 4608);
        Assert.DoesNotContain("style=", html, StringComparison.Ordinal);
    }

    private static async Task<string> Draw<T>(params (string Name, object? Value)[] parameters) where T : IComponent
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<T>(ParameterView.FromDictionary(parameters.ToDictionary(one => one.Name, one => one.Value, StringComparer.Ordinal)))).ToHtmlString());
    }

    private static XElement Svg(string html) => All(html).Descendants("svg").First();

    private static XElement All(string html) => XElement.Parse("<all>" + System.Text.RegularExpressions.Regex.Replace(html, "<!--.*?-->", "", System.Text.RegularExpressions.RegexOptions.NonBacktracking) + "</all>");

    private static string Path(string html, string style) => Svg(html).Descendants("path").First(path => path.Attribute("class")?.Value == style).Attribute("d")!.Value;
}
