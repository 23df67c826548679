using System.Net;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.Fixtures;

namespace Rapport.Web.Tests.Forms;

/// <summary>What a sheet of paper and a screen say and ask alike.</summary>
public sealed class PaperTests
{
    private static Task<string> Page(HttpClient browser, string path) => browser.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Of_the_work_together_it_asks_only_who_met_before(bool isFirst)
    {
        await using var practice = await RunningPractice.SetUp();
        var planted = await PlantedForm.In(practice, isFirst: isFirst);
        var sheet = await Page(practice.Owner, planted.Home + "/paper/print?for=check-in");
        Assert.Equal(isFirst ? 4 : 5, sheet.Split("class=\"answers\"").Length - 1);
        var keyIn = await Page(practice.Owner, planted.Home + "/paper?for=check-in");
        Assert.Equal(!isFirst, keyIn.Contains("rapport-check-in.5", StringComparison.Ordinal));
        var kept = await RunningPractice.Post(practice.Owner, planted.Home + "/paper?for=check-in", planted.Home + "/paper", ("for", "check-in"), ("rapport-check-in.1", "7"));
        Assert.Equal(HttpStatusCode.OK, kept.StatusCode);
        Assert.Equal(5, (await planted.InStore(db => db.FormAnswers.SingleAsync())).Answers.Count);
    }

    [Fact]
    public async Task It_says_which_session_and_day_and_names_nobody_unless_that_is_chosen()
    {
        await using var practice = await RunningPractice.SetUp(new StandingClock(new(2026, 11, 27, 10, 0, 0, TimeSpan.Zero)));
        var planted = await PlantedForm.In(practice, "es");
        var sheet = WebUtility.HtmlDecode(await Page(practice.Owner, planted.Home + "/paper/print?for=check-out"));
        Assert.Contains("Sesión 2, viernes, 27 de noviembre de 2026", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("Ruth", sheet, StringComparison.Ordinal);
        Assert.Contains("Ruth Adeyemi", await Page(practice.Owner, planted.Home + "/paper/print?for=check-out&name=yes"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "the colleague who stands in")]
    [InlineData("es", "quien esté en su lugar")]
    [InlineData("ar", "من ينوب عنه")]
    public async Task Somebody_who_stands_in_is_named_only_where_somebody_does(string language, string words)
    {
        await using var practice = await RunningPractice.SetUp();
        using var phone = practice.Visitor();
        var planted = await PlantedForm.In(practice, language);
        string[] pages = ["/f/" + await planted.Link(), planted.Home + "/paper/print?for=check-out"];
        foreach (var page in pages) Assert.DoesNotContain(words, WebUtility.HtmlDecode(await Page(page.StartsWith("/f/", StringComparison.Ordinal) ? phone : practice.Owner, page)), StringComparison.Ordinal);
        await planted.Ready();
        foreach (var page in pages) Assert.Contains(words, WebUtility.HtmlDecode(await Page(page.StartsWith("/f/", StringComparison.Ordinal) ? phone : practice.Owner, page)), StringComparison.Ordinal);
    }
}
