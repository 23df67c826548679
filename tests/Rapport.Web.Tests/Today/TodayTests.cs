using System.Net;
using Rapport.Care;
using Rapport.Web.Fixtures;

namespace Rapport.Web.Tests.Today;

/// <summary>What a therapist finds on Today.</summary>
public sealed class TodayTests : AtNine
{
    [Fact]
    public async Task An_empty_day_says_what_will_stand_here_and_how_to_begin()
    {
        var page = await Page("/today");
        Assert.Contains("Thursday 12 March 2026", page, StringComparison.Ordinal);
        Assert.Contains("It begins with your first client", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/clients/new\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sessions_stand_in_their_order_with_what_is_ready_and_the_pause_between_them()
    {
        await PlantedDay.In(Practice, day =>
        {
            day.Client("Second Person", Nine.AddHours(2.25), 35);
            var first = day.Client("First Person", Nine.AddHours(1), 35);
            day.CheckIn(first.Next, 23, null);
            return true;
        });
        var page = await Page("/today");
        Assert.True(page.IndexOf("First Person", StringComparison.Ordinal) < page.IndexOf("Second Person", StringComparison.Ordinal));
        Assert.Contains("Two people come.", page, StringComparison.Ordinal);
        Assert.Contains("25 minutes without anybody.", page, StringComparison.Ordinal);
        Assert.Contains("<span class=\"state done\">check-in in</span>", page, StringComparison.Ordinal);
        Assert.Contains("<span class=\"state\">check-in not in yet</span>", page, StringComparison.Ordinal);
        Assert.Contains("brief not read yet", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_check_in_that_comes_after_the_brief_was_read_sends_one_back_to_it()
    {
        var client = await PlantedDay.In(Practice, day => day.Client("First Person", Nine.AddHours(2), 35));
        await Page(client.Brief);
        Assert.Contains("<span class=\"state done\">brief read</span>", await Page("/today"), StringComparison.Ordinal);
        Clock.Now = Nine.AddMinutes(5);
        await PlantedDay.In(Practice, day => day.Answer(client.Next, "rapport-check-in", FormPurpose.CheckIn, [5, 5, 5, 5, null], (null, [], Clock.Now)));
        Assert.Contains("check-in came after you read the brief", await Page("/today"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_note_that_is_not_signed_is_due_and_waits_on_the_days_after()
    {
        await PlantedDay.In(Practice, day => day.Client("First Person", Nine.AddDays(5), 35, 34));
        Assert.Contains("Note about", await Page("/today"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Things_of_near_days_and_of_todays_people_are_remembered()
    {
        await PlantedDay.In(Practice, day =>
        {
            Remember(day, day.Client("First Person", Nine.AddHours(1), 35), "Plays the cello", null);
            Remember(day, day.Client("Second Person", Nine.AddDays(4), 35), "Driving test", new(2026, 3, 13));
            Remember(day, day.Client("Third Person", Nine.AddDays(4), 35), "Far away", new(2026, 5, 1));
            return true;
        });
        var page = await Page("/today");
        Assert.Contains("Plays the cello", page, StringComparison.Ordinal);
        Assert.Contains("Driving test", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Far away", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-13-45")]
    [InlineData("yesterday")]
    public async Task What_is_no_day_leads_back_to_today(string day)
    {
        var answer = await Practice.Owner.GetAsync(new Uri("/today?day=" + day, UriKind.Relative), Stop);
        Assert.Equal((HttpStatusCode.Redirect, "/today"), (answer.StatusCode, answer.Headers.Location!.OriginalString));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(300)]
    public async Task Today_takes_six_queries_whatever_the_caseload(int clients)
    {
        await PlantedDay.In(Practice, day =>
        {
            for (var number = 0; number < clients; number++)
            {
                var client = day.Client($"Person {number}", Nine.AddHours(number % 9).AddDays(number / 9), 35);
                Remember(day, client, "Something", new(2026, 3, 12));
                if (number % 10 == 0) day.Fall(client.Past[0]);
            }
            return true;
        });
        await Page("/today");
        var queries = await QueryCount.Of(Practice, () => Page("/today"));
        Assert.True(queries.Count is > 2 and <= 6, string.Join("\n\n", queries));
    }

    [Fact]
    public async Task Everybody_shown_finds_the_look_in_the_list_of_looks()
    {
        var client = await PlantedDay.In(Practice, day => day.Client("First Person", Nine.AddHours(1), 35));
        await Page("/today");
        await Page("/today");
        await Practice.Owner.GetStringAsync(new Uri("/today/again?day=2026-03-12", UriKind.Relative), Stop);
        var looks = await Practice.InStore((db, _) => Task.FromResult(db.Accesses.Where(one => one.Client == client.Client.Id).ToList()));
        Assert.Equal("today", Assert.Single(looks).What);
    }

    [Fact]
    public async Task Once_the_check_out_is_in_the_following_one_is_next()
    {
        var (first, second) = await PlantedDay.In(Practice, day => (day.Client("First Person", Nine.AddMinutes(-40)), day.Client("Second Person", Nine.AddHours(1))));
        Assert.Equal((first.Next.Id.Value, "now"), Next(await Page("/today")));
        await PlantedDay.In(Practice, day => day.Rate(first.Next, 34));
        Assert.Equal((second.Next.Id.Value, "next"), Next(await Page("/today")));
        using var again = System.Text.Json.JsonDocument.Parse(await Page("/today/again?day=2026-03-12"));
        var rows = again.RootElement.GetProperty("rows").EnumerateArray().ToList();
        Assert.Equal(["visit", "visit next"], rows.Select(row => row.GetProperty("look").GetString()));
        Assert.Equal(["50 min", "next"], rows.Select(row => row.GetProperty("label").GetString()));
    }

    /// <summary>The row that stands out, and what stands under its hour.</summary>
    private static (Guid Session, string Label) Next(string page)
    {
        var row = System.Text.RegularExpressions.Regex.Match(page, "<li class=\"visit next\" data-session=\"(?<id>[^\"]+)\">(?s:.*?)<small>(?<label>[^<]+)</small>", System.Text.RegularExpressions.RegexOptions.NonBacktracking);
        return (Guid.Parse(row.Groups["id"].Value), row.Groups["label"].Value);
    }

    private static void Remember(PlantedDay day, PlantedClient client, string words, DateOnly? on)
    {
        var thing = new ThingToRemember(day.New<ThingToRemember>(), client.Client.Id, words);
        thing.Write(words, on, null);
        day.Add(thing);
    }
}
