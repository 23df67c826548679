using System.Net;
using System.Text.RegularExpressions;
using Rapport.Web.Fixtures;
using Rapport.Web.Hosting;
using Rapport.Web.OwnPage;
using Rapport.Web.Texts;

namespace Rapport.Web.Tests.OwnPage;

/// <summary>A client reads who can see their record and who looked: everybody, in their language, and nobody who did not.</summary>
public sealed class WhoSeesTests(TwoTherapists ground) : IClassFixture<TwoTherapists>
{
    [Fact]
    public void Whatever_can_be_looked_at_has_a_plain_name_in_every_language() =>
        Assert.All(Routes.All(ground.Practice.App).Select(route => route.Metadata.GetMetadata<Need>()).OfType<Need.OfClient>().Select(need => need.What).Append("today").Distinct(StringComparer.Ordinal),
            what => Assert.All(ClientTexts.Languages, language => Assert.NotEmpty(ClientTexts.In(language)[WhoSeesPage.What(what)])));

    [Fact]
    public async Task Every_look_stands_there_with_name_right_and_what_was_looked_at()
    {
        var page = await Page("");
        Assert.DoesNotContain("your whole record", page, StringComparison.Ordinal);
        (await ground.Own.GetAsync(new Uri(ground.OwnClient, UriKind.Relative), TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
        page = await Page("");
        Assert.Matches("Mara Quist \\(works with you\\): your whole record", page);
        Assert.Contains("Only Owner", Between(page, "They see that you come", "Nobody else"), StringComparison.Ordinal);
        Assert.DoesNotContain("Tom Abel", page, StringComparison.Ordinal);
        Assert.Contains("Mara Quist showed figures to Supervisor Reed", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Supervisor Reed (", page, StringComparison.Ordinal); // shown to them, and not looked at by them
        Assert.Contains("Mara Quist (trabaja contigo)", await Page("?lang=es"), StringComparison.Ordinal);
        Assert.Contains("Mara Quist (يعمل معك)", await Page("?lang=ar"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_owner_who_looks_at_it_stands_there_too()
    {
        using var owner = await ground.Practice.SignIn("only@example.org");
        var page = await Page("", owner);
        page = await Page("", owner);
        Assert.Contains("Only Owner (runs the practice): this page", page, StringComparison.Ordinal);
    }

    private static string Between(string text, string from, string to) => text[text.IndexOf(from, StringComparison.Ordinal)..text.IndexOf(to, StringComparison.Ordinal)];

    private async Task<string> Page(string query, HttpClient? browser = null)
    {
        var answer = await (browser ?? ground.Own).GetAsync(new Uri($"{ground.OwnClient}/who-can-see{query}", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("no-store", answer.Headers.CacheControl?.ToString() ?? "", StringComparison.Ordinal);
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return WebUtility.HtmlDecode(Regex.Replace(Regex.Replace(html, "<[^>]+>", "", RegexOptions.None, TimeSpan.FromSeconds(5)), "\\s+", " ", RegexOptions.None, TimeSpan.FromSeconds(5)));
    }
}
