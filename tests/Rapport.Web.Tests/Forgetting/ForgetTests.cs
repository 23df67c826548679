using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Rapport.Care;
using Rapport.Privacy;
using Rapport.Web.Fixtures;

namespace Rapport.Web.Tests.Forgetting;

/// <summary>A client is forgotten through the page: what is missing is said at its place, nothing typed is lost, and afterwards nobody reads a word.</summary>
public sealed class ForgetTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Nine = new(2026, 3, 12, 9, 0, 0, TimeSpan.Zero);
    private RunningPractice _practice = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _practice = await RunningPractice.SetUp(new StandingClock(Nine));

    public ValueTask DisposeAsync() => _practice.DisposeAsync();

    [Fact]
    public async Task Work_that_goes_on_is_ended_first()
    {
        var client = await PlantedDay.In(_practice, day => day.Client("Ruth Adeyemi", Nine.AddHours(1), 35));
        Assert.Contains("End it first", await Page(client.Address + "/forget"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "", "asked for it", "Ruth Adeyemi", "Say whether a law keeps the record")]
    [InlineData("until", "2026-03-12", "asked for it", "Ruth Adeyemi", "Give a day after today")]
    [InlineData("none", "", " ", "Ruth Adeyemi", "Say it in a few words")]
    [InlineData("none", "", "asked for it", "ruth", "not the name that stands above")]
    public async Task What_is_missing_is_said_and_what_was_typed_comes_back(string law, string until, string why, string name, string told)
    {
        var client = await Ended();
        var answer = await Send(client, law, until, why, name);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Stop));
        Assert.Contains(told, page, StringComparison.Ordinal);
        if (!string.IsNullOrWhiteSpace(why)) Assert.Contains(why, page, StringComparison.Ordinal);
        Assert.Equal(0, await _practice.InStore((db, _) => db.Erasures.CountAsync(Stop)));
    }

    [Fact]
    public async Task Kept_by_law_it_is_written_down_and_told_to_the_client()
    {
        var client = await Ended();
        await Send(client, "until", "2036-03-12", "ten years, known by passport", "Ruth Adeyemi");
        Assert.Contains("a law keeps the record until Wednesday 12 March 2036", Plain(await Page(client.Address + "/forget")), StringComparison.Ordinal);
        Assert.Contains("you asked to be forgotten. A law keeps your record until Wednesday 12 March 2036", Plain(await Page(client.Address + "/who-can-see")), StringComparison.Ordinal);
        Assert.Contains("35", await Page(client.Address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forgotten_nobody_reads_a_word_and_no_page_breaks()
    {
        var client = await Ended();
        await Send(client, "none", "", "asked for it in the room", "Ruth Adeyemi");
        Assert.Contains("was forgotten", await Page(client.Address + "/forget"), StringComparison.Ordinal);
        foreach (var path in new[] { client.Address, client.Address + "/who-can-see", client.Address + "/forget", "/clients", "/today" })
        {
            var page = await Page(path);
            Assert.DoesNotContain("Ruth", page, StringComparison.Ordinal);
            Assert.DoesNotContain("It was fast", page, StringComparison.Ordinal);
        }
        Assert.Equal(0, await _practice.InStore((db, _) => db.Scores.CountAsync(Stop)));
        var (asked, entry) = await _practice.InStore(async (db, _) => (await db.ErasuresAsked.SingleAsync(Stop), await db.LedgerEntries.SingleAsync(one => one.Kind == LedgerKind.Forgetting, Stop)));
        Assert.True(entry.Tells(asked.Fact));
    }

    [Fact]
    public async Task What_is_left_offers_nothing_to_do_and_every_other_page_leads_to_where_it_is_said()
    {
        var client = await Ended();
        await Send(client, "none", "", "asked for it in the room", "Ruth Adeyemi");
        foreach (var path in new[] { "", "/forget" })
        {
            var page = await Page(client.Address + path);
            Assert.Contains("was forgotten", page, StringComparison.Ordinal);
            Assert.DoesNotContain("<button", InMain(page), StringComparison.Ordinal);
            Assert.Equal(["/who-can-see"], Regex.Matches(InMain(page), "href=\"/clients/[^/\"]+(?<page>/[^\"]*)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture).Select(match => match.Groups["page"].Value));
        }
        Assert.Contains("Session 2", await Page(client.Address), StringComparison.Ordinal);
        var left = await Page(client.Address + "/who-can-see");
        Assert.Contains("You were forgotten", left, StringComparison.Ordinal);
        Assert.Contains("<bdi class=\"strong\">Hanna Lindqvist</bdi>", left, StringComparison.Ordinal);
        Assert.DoesNotContain("sees your answers", left, StringComparison.Ordinal);
        Assert.Contains("هنا", await Page(client.Address + "/who-can-see?lang=ar"), StringComparison.Ordinal);
        foreach (var path in new[] { "/details", "/agreement", "/remember", "/asks", "/repairs", "/sessions/" + client.Past[0].Id.Value, "/sessions/new" })
        {
            using var answer = await _practice.Owner.GetAsync(new Uri(client.Address + path, UriKind.Relative), Stop);
            Assert.Equal((HttpStatusCode.Redirect, client.Address + "/forget"), (answer.StatusCode, answer.Headers.Location?.OriginalString));
        }
    }

    [Fact]
    public async Task Nothing_can_be_sent_for_who_was_forgotten()
    {
        var client = await Ended();
        await Send(client, "none", "", "asked for it in the room", "Ruth Adeyemi");
        foreach (var path in new[] { "/copy", "/forget", "/homework", "/remember", "/questions", "/details" })
            Assert.Equal(HttpStatusCode.NotFound, (await RunningPractice.Post(_practice.Owner, "/clients/new", client.Address + path, ("why", "x"), ("Wording", "x"), ("Name", "x"))).StatusCode);
        Assert.Equal(0, await _practice.InStore((db, _) => db.Disclosures.CountAsync(Stop)));
    }

    [Fact]
    public async Task Who_is_no_owner_is_told_to_ask_one()
    {
        var client = await Ended();
        await _practice.InStore(async (db, _) =>
        {
            (await db.People.SingleAsync(Stop)).Work(Roles.Therapist);
            return await db.SaveChangesAsync(Stop);
        });
        Assert.Contains("an owner of the practice does it", await Page(client.Address + "/forget"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await Send(client, "none", "", "asked for it", "Ruth Adeyemi")).StatusCode);
        Assert.Equal(0, await _practice.InStore((db, _) => db.Erasures.CountAsync(Stop)));
    }

    private Task<PlantedClient> Ended() => PlantedDay.In(_practice, day =>
    {
        var client = day.Client("Ruth Adeyemi", Nine.AddDays(-1), 35, 30);
        day.Rate(client.Past[0], 35, "It was fast");
        client.Episode.End(Ending.Agreed, EndedBy.Both, Nine.AddHours(-1));
        return client;
    });

    private Task<HttpResponseMessage> Send(PlantedClient client, string law, string until, string why, string name) =>
        RunningPractice.Post(_practice.Owner, client.Address + "/forget", client.Address + "/forget", ("Law", law), ("Until", until), ("Why", why), ("Name", name));

    private Task<string> Page(string path) => _practice.Owner.GetStringAsync(new Uri(path, UriKind.Relative), Stop);

    private static string InMain(string page) => page[page.IndexOf("<main", StringComparison.Ordinal)..page.IndexOf("</main>", StringComparison.Ordinal)];

    private static string Plain(string html) => WebUtility.HtmlDecode(html);
}
