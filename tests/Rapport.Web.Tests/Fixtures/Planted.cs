using Microsoft.Extensions.DependencyInjection;
using Rapport.App;
using Rapport.Care;

namespace Rapport.Web.Fixtures;

/// <summary>A client of the owner, with sessions, planted by the classes of the field.</summary>
internal sealed record Planted(RunningPractice Practice, Client Client, Episode Episode, Person Therapist)
{
    public static async Task<Planted> In(RunningPractice practice, string name = "Ruth Adeyemi") => await practice.InStore(async (db, services) =>
    {
        var clock = services.GetRequiredService<TimeProvider>();
        var therapist = db.People.First();
        var client = new Client(NewId.For<Client>(clock), therapist.Practice, name, "en");
        var episode = new Episode(NewId.For<Episode>(clock), client.Id, clock.GetUtcNow().AddDays(-60));
        episode.Open(clock.GetUtcNow().AddDays(-50));
        db.AddRange(client, episode, episode.Assign(NewId.For<Assignment>(clock), therapist.Id, clock.GetUtcNow().AddDays(-60)));
        await db.SaveChangesAsync();
        return new Planted(practice, client, episode, therapist);
    });

    public string Path(Session session) => $"/clients/{Client.Id.Value}/sessions/{session.Id.Value}";

    /// <summary>A session of fifty minutes that begins so many minutes from now.</summary>
    public async Task<Session> Session(int number, double fromNow, bool isHeld = true) => await Practice.InStore(async (db, services) =>
    {
        var clock = services.GetRequiredService<TimeProvider>();
        var session = Episode.Plan(NewId.For<Session>(clock), number, new(new SessionTime(clock.GetUtcNow().AddMinutes(fromNow), "Europe/London"), TimeSpan.FromMinutes(50), SessionForm.Room));
        db.Add(session);
        if (isHeld && session.Hold(Therapist.Id, clock.GetUtcNow()) is SessionStep.Changed changed) db.Add(changed.Fact);
        await db.SaveChangesAsync();
        return session;
    });

    public Task<int> Add(params object[] rows) => Practice.InStore(async (db, _) =>
    {
        db.AddRange(rows);
        return await db.SaveChangesAsync();
    });

    public static Id<T> New<T>() => App.NewId.For<T>(TimeProvider.System);
}
