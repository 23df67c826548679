using System.Net;
using Rapport.Care;
using Rapport.Privacy;
using Rapport.Web.Fixtures;

namespace Rapport.Web.Tests.Looks;

/// <summary>The owner finds the looks that are worth a question, and an ordinary day is none.</summary>
public sealed class LooksTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Nine = new(2026, 3, 12, 9, 0, 0, TimeSpan.Zero);
    private RunningPractice _practice = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _practice = await RunningPractice.SetUp(new StandingClock(Nine));

    public ValueTask DisposeAsync() => _practice.DisposeAsync();

    [Fact]
    public async Task An_ordinary_look_is_none()
    {
        var client = await PlantedDay.In(_practice, day => day.Client("Ruth Adeyemi", Nine.AddHours(1), 35));
        await Page(client.Brief);
        Assert.Contains("Nothing stands out", await Page("/practice/looks"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_at_night_and_after_an_ending_are_told_with_who_when_and_whose()
    {
        await PlantedDay.In(_practice, day =>
        {
            foreach (var at in Enumerable.Range(0, 25)) Look(day, day.Client($"Client {at:00}", Nine.AddDays(1)), Nine.AddDays(-2).AddMinutes(at));
            Look(day, day.Client("Night Client", Nine.AddDays(1)), Nine.AddDays(-1).AddHours(14));
            var ended = day.Client("Ended Client", Nine.AddDays(-60), 35);
            ended.Episode.End(Ending.Agreed, EndedBy.Both, Nine.AddDays(-50));
            Look(day, ended, Nine.AddDays(-3));
            return day;
        });
        var page = await Page("/practice/looks");
        Assert.Contains("opened 25 records within an hour, from 9:00 to 9:24", page, StringComparison.Ordinal);
        Assert.Contains("Client 00; Client 01; Client 02; Client 03; Client 04; and 20 more", page, StringComparison.Ordinal);
        Assert.Contains("looked at night, from 23:00 to 23:00", page, StringComparison.Ordinal);
        Assert.Contains("Night Client", page, StringComparison.Ordinal);
        Assert.Contains("more than a month after the work had ended", page, StringComparison.Ordinal);
        Assert.Contains("Ended Client", page, StringComparison.Ordinal);
    }

    private static void Look(PlantedDay day, PlantedClient client, DateTimeOffset at) =>
        day.Add(new Access(day.New<Access>(), client.Client.Id, day.Therapist.Id, at) { Part = RecordPart.Content, Reason = AccessReason.Therapist, What = "brief" });

    private async Task<string> Page(string path) => WebUtility.HtmlDecode(await _practice.Owner.GetStringAsync(new Uri(path, UriKind.Relative), Stop));
}
