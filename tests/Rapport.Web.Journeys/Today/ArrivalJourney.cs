using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Rapport.App.Today;
using Rapport.Care;
using Rapport.Web.Fixtures;
using Rapport.Web.Journeys.Fixtures;

namespace Rapport.Web.Journeys.Today;

/// <summary>A morning: Today is open, a check-in comes in, the brief is read.</summary>
[Collection("browser")]
public sealed class ArrivalJourney(Chromium chromium)
{
    [Theory]
    [MemberData(nameof(Store.BothWhenLong), MemberType = typeof(Store))]
    public async Task A_check_in_arrives_while_the_page_is_open(string store)
    {
        await using var practice = await RunningPractice.SetUp(null, Store.Arguments(store));
        var client = await Plant(practice);
        var page = await chromium.Open(practice.Address);
        await page.SignIn();
        await Assertions.Expect(page.GetByText("check-in not in yet").First).ToBeVisibleAsync();
        await page.FocusAsync("#find");

        await PlantedDay.In(practice, day => day.Answer(client.Next, "rapport-check-in", FormPurpose.CheckIn, [5, 6, 5, 6, null], ("Not sure about my mother", ["must-come-first/us"], day.Now)));
        practice.Services.GetRequiredService<Arrivals>().Publish(new(client.Client.Id, client.Next.Id, ArrivalKind.CheckIn));

        var row = page.Locator($"[data-session='{client.Next.Id.Value}']");
        await Assertions.Expect(row.GetByText("check-in in", new() { Exact = true })).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("[data-live]")).ToContainTextAsync("check-in in");
        Assert.Equal("find", await page.EvaluateAsync<string>("() => document.activeElement.id"));
        await Chromium.Picture(page, "today-live");

        await row.GetByRole(AriaRole.Link, new() { Name = "Read the brief" }).PressAndGo();
        await Assertions.Expect(page.GetByText("Not sure about my mother")).ToBeVisibleAsync();
        await page.GotoAsync("/today");
        await Assertions.Expect(row.GetByText("brief read", new() { Exact = true })).ToBeVisibleAsync();
    }

    [Theory]
    [MemberData(nameof(Store.Windows), MemberType = typeof(Store))]
    public async Task A_full_day_is_calm_and_accessible(string store, bool phone, bool dark)
    {
        await using var practice = await RunningPractice.SetUp(null, Store.Arguments(store));
        var client = await Plant(practice);
        var page = await chromium.Open(practice.Address, phone, dark);
        await page.SignIn();
        List<string> found = [];
        foreach (var (path, name) in new[] { ("/today", "today"), (client.Brief, "brief"), ("/arrive", "arrive"), ("/room-ready", "room-ready"), (client.Address + "/room", "room"), (client.Address + "/remember", "remember"), (client.Address + "/questions", "questions") })
        {
            await page.GotoAsync(path);
            await Chromium.Picture(page, $"b-{name}-{(phone ? "phone" : "desk")}-{(dark ? "dark" : "light")}");
            found.AddRange(await Chromium.Findings(page));
            if (await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth")) found.Add($"{path} scrolls sideways");
        }
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    private static Task<PlantedClient> Plant(RunningPractice practice) => PlantedDay.In(practice, day =>
    {
        var start = day.Now.AddMinutes(10);
        var client = day.Client("Ruth Adeyemi", start, 29, 31, 33, 34, 25, 28, 33, 35, 27);
        var last = client.Past[^1];
        day.Fall(last);
        var note = new SessionNote(day.New<SessionNote>(), client.Client.Id, last.Id, day.Therapist.Id);
        note.Save(new(NoteForm.Free, "The funeral", ["You asked twice about the funeral; she looked away and spoke about work.", ""]), (Guid.Empty, 0), new(day.Therapist.Id, last.EndsAt));
        var homework = new Homework(day.New<Homework>(), client.Client.Id, last.Id, "Ask Jo for help with the school run");
        day.Add(note, homework, homework.Report(HomeworkState.Done, "easier than I thought", day.Now.AddDays(-1)));
        var thing = new ThingToRemember(day.New<ThingToRemember>(), client.Client.Id, "Lena turned nine");
        var question = new PlannedQuestion(day.New<PlannedQuestion>(), client.Client.Id, day.Therapist.Id, "Last week I asked about your mother twice. What was that like?");
        question.Word(question.Wording, ["Did I go too fast?"]);
        day.Add(thing, question, new RoomPreference(client.Client.Id, RoomTopic.Seat, "Seat by the window", day.Now), new RoomPreference(client.Client.Id, RoomTopic.Light, "lamp instead of the ceiling light", day.Now));
        day.Client("Joel Brandt", start.AddMinutes(75), 30, 31);
        day.Client("Ida Nyman", start.AddMinutes(200));
        return client;
    });
}
