using System.Net;
using Rapport.Web.Fixtures;

namespace Rapport.Web.Tests.SessionRoom;

/// <summary>A therapist who listens for an hour and touches nothing.</summary>
public sealed class StayTests
{
    private static readonly DateTimeOffset Ten = new(2026, 3, 12, 10, 0, 0, TimeSpan.Zero);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_open_page_of_a_session_keeps_its_therapist_signed_in_while_the_hour_runs_and_not_after()
    {
        var clock = new StandingClock(Ten);
        await using var practice = await RunningPractice.SetUp(clock);
        var with = await Planted.In(practice);
        var session = await with.Session(1, 0);
        var page = await practice.Owner.GetStringAsync(new Uri(with.Path(session), UriKind.Relative), Stop);
        Assert.Contains($"data-stay=\"{with.Path(session)}/stay\"", page, StringComparison.Ordinal);
        await Listen(practice, clock, with.Path(session), TimeSpan.FromMinutes(62));
        Assert.Equal(HttpStatusCode.OK, (await practice.Owner.GetAsync(new Uri(with.Path(session) + "/closing", UriKind.Relative), Stop)).StatusCode);
        await Listen(practice, clock, with.Path(session), TimeSpan.FromMinutes(16));
        Assert.Equal(HttpStatusCode.Redirect, (await practice.Owner.GetAsync(new Uri("/today", UriKind.Relative), Stop)).StatusCode);
    }

    [Fact]
    public async Task Without_that_page_or_with_that_of_another_hour_ten_minutes_are_the_end_as_ever()
    {
        var clock = new StandingClock(Ten);
        await using var practice = await RunningPractice.SetUp(clock);
        var with = await Planted.In(practice);
        var later = await with.Session(1, 120, isHeld: false);
        await Listen(practice, clock, with.Path(later), TimeSpan.FromMinutes(12));
        Assert.Equal(HttpStatusCode.Redirect, (await practice.Owner.GetAsync(new Uri("/today", UriKind.Relative), Stop)).StatusCode);
    }

    /// <summary>What the page's module asks, every two minutes, as a browser marks it.</summary>
    private static async Task Listen(RunningPractice practice, StandingClock clock, string session, TimeSpan time)
    {
        for (var passed = TimeSpan.Zero; passed < time; passed += TimeSpan.FromMinutes(2))
        {
            clock.Advance(TimeSpan.FromMinutes(2));
            using var ask = new HttpRequestMessage(HttpMethod.Get, new Uri(session + "/stay", UriKind.Relative));
            ask.Headers.Add("Sec-Fetch-Dest", "empty");
            (await practice.Owner.SendAsync(ask, Stop)).Dispose();
        }
    }
}
