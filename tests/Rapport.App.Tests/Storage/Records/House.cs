using Rapport.App.Keys;
using Rapport.App.Storage;
using Rapport.App.Storage.Walls;
using Rapport.Care;
using Rapport.Instruments;

namespace Rapport.App.Tests.Storage.Records;

/// <summary>A practice with one therapist, as use cases would write it.</summary>
internal sealed class House(Ground ground, Keyring keys)
{
    public const string Alliance = "alliance";
    public static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeMilliseconds(1_790_000_000_000);

    public Keyring Keys => keys;
    public Practice Practice { get; } = new(Next<Practice>(), "Lindenhof", "DE", "Europe/Berlin");
    public Person Therapist { get; private set; } = null!;

    public static async Task<House> On(Ground ground)
    {
        var house = new House(ground, await ground.SetUpRecords());
        await using var db = house.Open();
        house.Therapist = new(Next<Person>(), house.Practice.Id, "Tove", Roles.Therapist);
        await db.Enter(house.Practice.Id, TestContext.Current.CancellationToken);
        db.AddRange(house.Practice, house.Therapist);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return house;
    }

    public RapportDb Open() => ground.Stores.OpenRecords(keys);

    public RapportDb Watched() => ground.Watched.OpenRecords(keys);

    /// <summary>A client in an open episode with the house's therapist.</summary>
    public async Task<(Client Client, Episode Episode)> NewClient(string name)
    {
        var client = new Client(Next<Client>(), Practice.Id, name, "en");
        var episode = new Episode(Next<Episode>(), client.Id, Now.AddDays(-100));
        episode.Open(Now.AddDays(-90));
        await Save(client, episode, episode.Assign(Next<Assignment>(), Therapist.Id, Now.AddDays(-90)));
        return (client, episode);
    }

    public async Task<Session> NewSession(Episode episode, int number, bool held = true)
    {
        var session = episode.Plan(Next<Session>(), number, new(new(Now.AddDays((7 * number) - 80), "Europe/Berlin"), TimeSpan.FromMinutes(50), SessionForm.Room));
        if (held) session.Hold(Therapist.Id, session.EndsAt);
        await Save(session);
        return session;
    }

    public async Task Rate(Session session, double total, Respondent by = Respondent.Client)
    {
        var form = new FilledForm(Alliance, "1", new Response([(decimal)total]) { By = by }, "said so");
        var answer = new FormSubmission(Guid.CreateVersion7(session.EndsAt), [form]).HandIn(session, FormPurpose.CheckOut, new(AnswerSource.Tablet, session.EndsAt), []);
        var kept = Assert.IsType<FormReceived.Accepted>(answer).Answers.Single();
        await Save(kept, new ScoreRecorded(kept.Submission, kept.Client, kept.Session, Alliance) { Version = "1", Scale = ScoreRecorded.Total, Value = total, At = kept.At });
    }

    public async Task Save(params object[] rows)
    {
        await using var db = Open();
        db.AddRange(rows);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    public static Id<T> Next<T>() => NewId.For<T>(TimeProvider.System);
}
