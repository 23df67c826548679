using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Rapport.App.Today;
using Rapport.Web.Fixtures;

namespace Rapport.Web.Tests.Today;

/// <summary>Arrivals while Today is open.</summary>
public sealed class LiveTests : IAsyncLifetime
{
    private RunningPractice _practice = null!;

    public async ValueTask InitializeAsync() => _practice = await RunningPractice.SetUp();

    public ValueTask DisposeAsync() => _practice.DisposeAsync();

    [Fact]
    public async Task The_first_event_comes_at_once_and_an_arrival_names_its_session_and_kind_alone()
    {
        var client = await PlantedDay.In(_practice, day => day.Client("First Person", day.Now.AddMinutes(30)));
        using var events = await Open(_practice.Owner);
        Assert.Equal("event: here", await Line(events));
        var arrivals = _practice.Services.GetRequiredService<Arrivals>();
        arrivals.Publish(new(new(Guid.CreateVersion7(TimeProvider.System.GetUtcNow())), client.Next.Id, ArrivalKind.CheckIn));
        arrivals.Publish(new(client.Client.Id, client.Next.Id, ArrivalKind.CheckOut));
        Assert.Equal("event: CheckOut", await Line(events));
        Assert.Equal($"data: {client.Next.Id.Value}", await Line(events));
    }

    [Fact]
    public async Task What_the_open_page_asks_says_the_states_of_the_rows_and_no_name()
    {
        var client = await PlantedDay.In(_practice, day => day.Client("First Person", day.Now.AddMinutes(1)));
        await PlantedDay.In(_practice, day => day.CheckIn(client.Next, 20, "words"));
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(client.Next.StartsAt, TimeZoneInfo.FindSystemTimeZoneById("Europe/London")).DateTime);
        var json = await _practice.Owner.GetStringAsync(new Uri($"/today/again?day={day:yyyy-MM-dd}", UriKind.Relative), Stop);
        Assert.DoesNotContain("Person", json, StringComparison.Ordinal);
        Assert.DoesNotContain("words", json, StringComparison.Ordinal);
        var row = JsonDocument.Parse(json).RootElement.GetProperty("rows")[0];
        Assert.Equal(client.Next.Id.Value, row.GetProperty("session").GetGuid());
        Assert.Contains(row.GetProperty("states").EnumerateArray(), state => state.GetProperty("text").GetString() == "check-in in");
    }

    [Fact]
    public async Task Who_is_not_signed_in_hears_nothing()
    {
        using var nobody = _practice.Visitor();
        nobody.DefaultRequestHeaders.Accept.ParseAdd("text/event-stream");
        using var answer = await nobody.GetAsync(new Uri("/today/live", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, Stop);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task A_closed_page_listens_no_more()
    {
        var arrivals = _practice.Services.GetRequiredService<Arrivals>();
        using (var events = await Open(_practice.Owner))
        {
            await Line(events);
            Assert.Equal(1, arrivals.Listening);
        }
        for (var tries = 0; arrivals.Listening > 0 && tries < 100; tries++) await Task.Delay(100, Stop);
        Assert.Equal(0, arrivals.Listening);
    }

    private static async Task<StreamReader> Open(HttpClient browser) => new(await browser.GetStreamAsync(new Uri("/today/live", UriKind.Relative), Stop));

    /// <summary>The next line that says something; an empty datum says nothing.</summary>
    private static async Task<string> Line(StreamReader events)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        while (await events.ReadLineAsync(patience.Token) is { } line)
            if (line.Length > 0 && line.TrimEnd() != "data:") return line;
        throw new EndOfStreamException("the stream ended");
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;
}
