using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rapport.App;
using Rapport.App.Forms;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.Web.Fixtures;

/// <summary>A client with one session that began a minute ago, and links to its forms.</summary>
public sealed class PlantedForm
{
    private readonly RunningPractice _practice;

    private PlantedForm(RunningPractice practice) => _practice = practice;

    public Id<Client> Client { get; private set; }

    public Id<Session> Session { get; private set; }

    public string Home => $"/clients/{Client.Value}/sessions/{Session.Value}";

    /// <summary>How long ago the session began; a session of 50 minutes.</summary>
    public static async Task<PlantedForm> In(RunningPractice practice, string language = "en", TimeSpan? began = null, bool isFirst = true)
    {
        var planted = new PlantedForm(practice);
        await practice.InStore(async (db, services) =>
        {
            var clock = services.GetRequiredService<TimeProvider>();
            var now = clock.GetUtcNow();
            var owner = await db.People.FirstAsync();
            var client = new Client(NewId.For<Client>(clock), owner.Practice, "Ruth Adeyemi", language);
            var episode = new Episode(NewId.For<Episode>(clock), client.Id, now.AddDays(-30));
            var session = episode.Plan(NewId.For<Session>(clock), 2, new SessionPlan(new SessionTime(now - (began ?? TimeSpan.FromMinutes(1)), "Europe/London"), TimeSpan.FromMinutes(50), SessionForm.Room));
            db.AddRange(client, episode, session, episode.Assign(NewId.For<Assignment>(clock), owner.Id, now.AddDays(-30)));
            if (!isFirst)
            {
                var before = episode.Plan(NewId.For<Session>(clock), 1, new SessionPlan(new SessionTime(now.AddDays(-7), "Europe/London"), TimeSpan.FromMinutes(50), SessionForm.Room));
                before.Hold(owner.Id, now.AddDays(-7));
                db.Add(before);
            }
            (planted.Client, planted.Session) = (client.Id, session.Id);
            return await db.SaveChangesAsync();
        });
        return planted;
    }

    /// <summary>The practice says all that a form with risk items needs to go out by link.</summary>
    public async Task<PlantedForm> Ready()
    {
        await _practice.InStore(async (db, services) =>
        {
            var clock = services.GetRequiredService<TimeProvider>();
            var now = clock.GetUtcNow();
            var practice = await db.Practices.FirstAsync();
            practice.BeReached(new PublicAddress("https://room.example"), "020 7946 0000");
            practice.KeepHours(new OpeningHours([.. Enum.GetValues<DayOfWeek>().Select(day => new OpenDay(day, new(8, 0), new(18, 0)))], []), new TimeOnly(17, 0));
            practice.ConfirmNumbers(DateOnly.FromDateTime(now.UtcDateTime));
            var episode = await db.Episodes.FirstAsync(one => one.Client == Client);
            var cover = new Person(NewId.For<Person>(clock), practice.Id, "Sam Okafor", Roles.Therapist);
            db.AddRange(cover, episode.Cover(NewId.For<Assignment>(clock), cover.Id, now.AddDays(-1), now.AddDays(30)));
            return await db.SaveChangesAsync();
        });
        return this;
    }

    /// <summary>A link as a handed-over screen gets it; it needs no address outside.</summary>
    public Task<string> Link(FormPurpose purpose = FormPurpose.CheckOut, params string[] instruments) => _practice.InStore(async (_, services) =>
        Assert.IsType<LinkMade.Made>(await services.GetRequiredService<CreateFormLink>().Run(new FormWish(Client, Session, purpose, instruments), AnswerChannel.ThisComputer, CancellationToken.None)).Token.Text);

    public Task<T> InStore<T>(Func<RapportDb, Task<T>> look) => _practice.InStore((db, _) => look(db));

    public static (string Name, string Value)[] CheckOut(Guid submission, params string[] marks) =>
    [
        ("submission", submission.ToString()), ("lang", "en"), ("step", "0"),
        .. marks.Select((mark, place) => ($"rapport-check-out.{place + 1}", mark)),
    ];
}
