using System.Net;
using Microsoft.EntityFrameworkCore;
using Rapport.Care;
using Rapport.Web.Fixtures;

namespace Rapport.Web.Tests.Today;

/// <summary>Arriving, the room, things to remember and questions: written down, found again, and given back when something is wrong.</summary>
public sealed class WritingDownTests : IAsyncLifetime
{
    private RunningPractice _practice = null!;
    private PlantedClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _practice = await RunningPractice.SetUp();
        _client = await PlantedDay.In(_practice, day => day.Client("First Person", day.Now.AddHours(1), 35));
    }

    public ValueTask DisposeAsync() => _practice.DisposeAsync();

    [Fact]
    public async Task How_one_arrives_is_kept_for_oneself()
    {
        var nothing = await Post("/arrive", "/arrive", ("Words", "tired"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, nothing.StatusCode);
        var page = await nothing.Content.ReadAsStringAsync(Stop);
        Assert.Contains("Please mark a place on the line", page, StringComparison.Ordinal);
        Assert.Contains("value=\"tired\"", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Post("/arrive", "/arrive", ("State", "11"))).StatusCode);
        var kept = await Post("/arrive", "/arrive", ("State", "4"), ("Exercise", "breath"), ("Words", "tired"));
        Assert.Equal("/today", kept.Headers.Location!.OriginalString);
        Assert.Contains("Three slow breaths", await Page("/arrive"), StringComparison.Ordinal);
        Assert.Contains("You have looked at how you arrive today", await Page("/today"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_checklist_of_the_room_is_kept_for_the_day_and_takes_no_item_of_its_own()
    {
        await Post("/room-ready", "/room-ready", ("item", "air"), ("item", "door"), ("item", "<b>"));
        var page = await Page("/room-ready");
        Assert.Equal(2, page.Split(" checked").Length - 1);
        Assert.Contains("The room: 1 of 6 ready", await Page("/today"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wish_about_the_room_is_kept_changed_and_taken_away()
    {
        var place = _client.Address + "/room";
        await Post(place, place, ("Seat", "by the window <3"), ("Light", "lamp"));
        Assert.Contains("value=\"by the window &lt;3\"", await Page(place), StringComparison.Ordinal);
        await Post(place, place, ("Seat", ""), ("Light", "no lamp"));
        var rooms = await _practice.InStore((db, _) => db.RoomPreferences.AsNoTracking().ToListAsync(Stop));
        Assert.Equal((RoomTopic.Light, "no lamp"), (Assert.Single(rooms).Topic, rooms[0].Wording));
        var tooLong = await Post(place, place, ("Seat", new string('x', 501)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, tooLong.StatusCode);
        Assert.Contains(new string('x', 501), await tooLong.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Something_to_remember_is_written_changed_and_let_go()
    {
        var place = _client.Address + "/remember";
        var wrong = await Post(place, place, ("Words", "Driving test"), ("On", "2026-03-12"), ("Until", "2026-03-01"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        var page = await wrong.Content.ReadAsStringAsync(Stop);
        Assert.Contains("This is before its day", page, StringComparison.Ordinal);
        Assert.Contains("value=\"Driving test\"", page, StringComparison.Ordinal);
        await Post(place, place, ("Words", "Driving test"), ("On", ""), ("Until", ""));
        var thing = await _practice.InStore((db, _) => db.ThingsToRemember.AsNoTracking().SingleAsync(Stop));
        await Post(place, $"{place}/{thing.Id.Value}", ("Words", "Passed the driving test"));
        Assert.Contains("Passed the driving test", await Page(_client.Brief), StringComparison.Ordinal);
        await Post(place, $"{place}/{thing.Id.Value}/let-go");
        Assert.DoesNotContain("Passed the driving test", await Page(_client.Brief), StringComparison.Ordinal);
        Assert.Contains("Gone by or let go: 1", await Page(place), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_is_written_with_other_ways_changed_and_let_go()
    {
        var place = _client.Address + "/questions";
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Post(place, place, ("Wording", " "))).StatusCode);
        await Post(place, place, ("Wording", "What was that like?"), ("OtherWays", "Did I go too fast?\r\n\r\nAnd now?"));
        var brief = await Page(_client.Brief);
        Assert.Contains("What was that like?", brief, StringComparison.Ordinal);
        Assert.Contains("And now?", brief, StringComparison.Ordinal);
        var question = await _practice.InStore((db, _) => db.PlannedQuestions.AsNoTracking().SingleAsync(Stop));
        Assert.Equal(["Did I go too fast?", "And now?"], question.OtherWays);
        await Post(place, $"{place}/{question.Id.Value}", ("Wording", "How was that?"));
        Assert.Contains("How was that?", await Page(place), StringComparison.Ordinal);
        await Post(place, $"{place}/{question.Id.Value}/let-go");
        Assert.DoesNotContain("How was that?", await Page(_client.Brief), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_of_another_client_can_be_changed_under_ones_own()
    {
        var other = await PlantedDay.In(_practice, day =>
        {
            var planted = day.Client("Other Person", day.Now.AddHours(2), 35);
            day.Add(new ThingToRemember(day.New<ThingToRemember>(), planted.Client.Id, "Untouched"));
            return planted;
        });
        var thing = await _practice.InStore((db, _) => db.ThingsToRemember.AsNoTracking().SingleAsync(one => one.Client == other.Client.Id, Stop));
        var place = _client.Address + "/remember";
        Assert.Equal(HttpStatusCode.NotFound, (await Post(place, $"{place}/{thing.Id.Value}", ("Words", "Changed"))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Post(place, $"{place}/{thing.Id.Value}/let-go")).StatusCode);
        Assert.Equal("Untouched", (await _practice.InStore((db, _) => db.ThingsToRemember.AsNoTracking().SingleAsync(Stop))).Words);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private Task<HttpResponseMessage> Post(string page, string action, params (string, string)[] fields) => RunningPractice.Post(_practice.Owner, page, action, fields);

    private Task<string> Page(string path) => _practice.Owner.GetStringAsync(new Uri(path, UriKind.Relative), Stop);
}
