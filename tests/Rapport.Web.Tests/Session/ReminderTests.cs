using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rapport.App.Messages;
using Rapport.Care;
using Rapport.Web.Fixtures;

namespace Rapport.Web.Tests.SessionRoom;

/// <summary>The reminder of homework, from the page on which it is agreed to the mail that leaves.</summary>
public sealed class ReminderTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_reminder_that_left_stands_on_the_homework_and_goes_once()
    {
        var clock = new StandingClock(new(2026, 3, 12, 10, 0, 0, TimeSpan.Zero));
        var folder = Directory.CreateTempSubdirectory("rapport-mail-").FullName;
        await using var practice = await RunningPractice.SetUp(clock, "--Mail:From=hello@room.example", "--Mail:Folder=" + folder);
        var with = await Planted.In(practice);
        var session = await with.Session(1, -60);
        await Allow(with, clock);
        var page = $"/clients/{with.Client.Id.Value}/homework";
        await RunningPractice.Post(practice.Owner, page, page, ("Wording", "Ask Jo"), ("RemindOn", "2026-03-14"), ("Session", $"{session.Id.Value}"));
        Assert.Contains("Reminder on", await Html(practice, page), StringComparison.Ordinal);
        Assert.Equal(0, await Send(practice));
        clock.Advance(TimeSpan.FromDays(2));
        practice.Owner.Dispose();
        using var later = await practice.SignIn();
        await Send(practice); // or the job was quicker
        await Send(practice);
        Assert.Single(Directory.GetFiles(folder));
        Assert.Equal(clock.GetUtcNow(), await practice.InStore(async (db, _) => (await db.Homework.SingleAsync(Stop)).RemindedAt));
        var told = WebUtility.HtmlDecode(await later.GetStringAsync(new Uri(page, UriKind.Relative), Stop));
        Assert.Contains("Reminded on", told, StringComparison.Ordinal);
        Assert.DoesNotContain("Reminder on", told, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    private static Task<int> Send(RunningPractice practice) => practice.InStore((_, services) => services.GetRequiredService<SendOutbox>().Run(Stop));

    private static Task<int> Allow(Planted with, StandingClock clock) => with.Practice.InStore(async (db, _) =>
    {
        var client = await db.Clients.FirstAsync(one => one.Id == with.Client.Id, Stop);
        client.BeReached("someone@example.org", null);
        client.Allow(SafeContact.By(ContactChannel.Email, new(9, 0), new(20, 0)));
        client.ConfirmContact(clock.GetUtcNow());
        return await db.SaveChangesAsync(Stop);
    });

    private static async Task<string> Html(RunningPractice practice, string path) => WebUtility.HtmlDecode(await practice.Owner.GetStringAsync(new Uri(path, UriKind.Relative), Stop));
}
