using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Web.Fixtures;

namespace Rapport.Web.Tests.Accounts;

/// <summary>The owner's pages about the practice.</summary>
public sealed class PracticeTests
{
    private static readonly (string Name, string Value)[] Details =
        [("Name", "Weir House"), ("Country", "IE"), ("TimeZone", "Europe/Dublin"), ("Phone", "01 700 0000"), ("PublicAddress", "https://weir.example"), ("NoteHours", "6"), ("IdleMinutes", "20"), ("Language", "es"), ("En", "yes")];

    [Fact]
    public async Task What_was_set_up_can_be_changed_later()
    {
        await using var practice = await RunningPractice.SetUp();
        await RunningPractice.Post(practice.Owner, "/practice/help", "/practice/help");
        Assert.Equal(HttpStatusCode.Redirect, (await RunningPractice.Post(practice.Owner, "/practice/details", "/practice/details", Details)).StatusCode);
        await practice.InStore(async (db, _) =>
        {
            var kept = await db.Practices.SingleAsync();
            Assert.Equal(("Weir House", "IE", "Europe/Dublin", "https://weir.example"), (kept.Name, kept.Country, kept.TimeZone, kept.PublicAddress!.Value));
            Assert.Equal((TimeSpan.FromHours(6), TimeSpan.FromMinutes(20)), (kept.NoteWithin, kept.SignedInFor));
            Assert.Equal(["es", "en"], kept.Languages);
            Assert.Null(kept.NumbersConfirmedOn); // another country: looked at anew
            return true;
        });
    }

    [Theory]
    [InlineData("NoteHours", "0", "1 to 80")]
    [InlineData("NoteHours", "often", "1 to 80")]
    [InlineData("IdleMinutes", "61", "5 to 60")]
    [InlineData("Country", "Ireland", "choose a country")]
    [InlineData("PublicAddress", "https://weir.example/path", "https address and nothing behind it")]
    public async Task What_cannot_be_is_told_and_changes_nothing(string field, string value, string said)
    {
        await using var practice = await RunningPractice.SetUp();
        var answer = await RunningPractice.Post(practice.Owner, "/practice/details", "/practice/details", [.. Details.Select(one => one.Name == field ? (field, value) : one)]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(said, await answer.Text(), StringComparison.Ordinal);
        Assert.Equal("Mill Race Counselling", await practice.InStore(async (db, _) => (await db.Practices.SingleAsync()).Name));
    }

    [Fact]
    public async Task Help_numbers_are_shown_once_confirmed_and_for_180_days()
    {
        var clock = StandingClock.AtPresent();
        await using var practice = await RunningPractice.SetUp(clock);
        Assert.Contains("not confirmed", await (await practice.Owner.Get("/practice")).Text(), StringComparison.Ordinal);
        await RunningPractice.Post(practice.Owner, "/practice/help", "/practice/help");
        Assert.DoesNotContain("not confirmed", await (await practice.Owner.Get("/practice")).Text(), StringComparison.Ordinal);
        clock.Advance(TimeSpan.FromDays(181));
        using var later = await practice.SignIn();
        Assert.Contains("more than 180 days ago", await (await later.Get("/practice/help")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Closed_days_and_hours_are_kept()
    {
        await using var practice = await RunningPractice.SetUp();
        (string, string)[] week = [("Week", "yes"), ("Open-Monday", "yes"), ("From-Monday", "10:00"), ("To-Monday", "16:30")];
        var wrong = await RunningPractice.Post(practice.Owner, "/practice/hours", "/practice/hours", [.. week, ("Closed", "Christmas"), ("RiskSeenBy", "")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.Contains("Christmas", await wrong.Text(), StringComparison.Ordinal);
        await RunningPractice.Post(practice.Owner, "/practice/hours", "/practice/hours", [.. week, ("Closed", "2026-12-25\r\n2026-12-26"), ("RiskSeenBy", "17:00")]);
        await practice.InStore(async (db, _) =>
        {
            var kept = await db.Practices.SingleAsync();
            Assert.Equal(2, kept.Hours!.ClosedOn.Count);
            Assert.Equal(new TimeOnly(17, 0), kept.RiskSeenBy);
            return true;
        });
    }

    [Fact]
    public async Task A_new_passphrase_takes_the_old_one_and_gives_a_new_sheet()
    {
        await using var practice = await RunningPractice.SetUp();
        (string, string)[] next = [("Passphrase", "a newer quieter room"), ("PassphraseAgain", "a newer quieter room")];
        var wrong = await RunningPractice.Post(practice.Owner, "/practice/passphrase", "/practice/passphrase", [("Present", "something else"), .. next]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        var changed = await RunningPractice.Post(practice.Owner, "/practice/passphrase", "/practice/passphrase", [("Present", RunningPractice.Passphrase), .. next]);
        Assert.NotEqual("", Asking.SheetIn(await changed.Text()));
    }

    [Fact]
    public async Task A_licensed_instrument_can_be_asked_once_its_words_are_here_and_its_key_is_confirmed()
    {
        await using var practice = await RunningPractice.SetUp();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Bring(practice, "{ \"format\": 1,\n \"instrument\": \"gad-7\" }")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await Bring(practice, Pack)).StatusCode);
        Assert.Equal(0, await Languages(practice));
        var unticked = await RunningPractice.Post(practice.Owner, Page, Page + "/key", ("Form", "our print of 2024"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unticked.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await RunningPractice.Post(practice.Owner, Page, Page + "/key", ("Form", "our print of 2024"), ("Compared", "yes"))).StatusCode);
        Assert.Equal(1, await Languages(practice));
        await Bring(practice, Pack.Replace("line 3", "third line", StringComparison.Ordinal));
        Assert.Equal(0, await Languages(practice)); // other words: compared anew
    }

    [Fact]
    public async Task Names_are_hidden_with_one_press_and_shown_with_another()
    {
        await using var practice = await RunningPractice.SetUp();
        await RunningPractice.Post(practice.Owner, "/keys", "/names", ("back", "/keys"));
        Assert.Contains("Show names", await (await practice.Owner.Get("/keys")).Text(), StringComparison.Ordinal);
        await RunningPractice.Post(practice.Owner, "/keys", "/names", ("back", "/keys"));
        Assert.Contains("Hide names", await (await practice.Owner.Get("/keys")).Text(), StringComparison.Ordinal);
    }

    private const string Page = "/practice/instruments/phq-9";

    private static string Pack { get; } =
        "{ \"format\": 1, \"instrument\": \"phq-9\", \"licence\": \"made up for a test\", \"wording\": { \"en\": { \"items\": { "
        + string.Join(", ", Enumerable.Range(1, 9).Select(item => $"\"{item}\": {{ \"text\": \"line {item}\" }}")) + " } } } }";

    private static Task<int> Languages(RunningPractice practice) =>
        practice.InStore(async (db, _) => (await db.InstrumentOf("phq-9", TestContext.Current.CancellationToken))!.Wordings.Count);

    private static async Task<HttpResponseMessage> Bring(RunningPractice practice, string pack)
    {
        var html = await practice.Owner.GetStringAsync(new Uri(Page, UriKind.Relative));
        var token = System.Text.RegularExpressions.Regex.Match(html, "name=\"form-token\"[^>]* value=\"(?<token>[^\"]+)\"", System.Text.RegularExpressions.RegexOptions.NonBacktracking).Groups["token"].Value;
        var file = new ByteArrayContent(Encoding.UTF8.GetBytes(pack));
        file.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return await practice.Owner.PostAsync(new Uri(Page + "/wording", UriKind.Relative), new MultipartFormDataContent { { new StringContent(WebUtility.HtmlDecode(token)), "form-token" }, { file, "Pack", "pack.json" } });
    }
}
