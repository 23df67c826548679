using Microsoft.Extensions.DependencyInjection;
using Rapport.Alliance;
using Rapport.App;
using Rapport.App.Storage;
using Rapport.Care;
using Rapport.Instruments;

namespace Rapport.Web.Fixtures;

/// <summary>Puts clients with a past and a session of today before the first therapist, who is the owner where nobody else is.</summary>
public sealed class PlantedDay(RapportDb db, TimeProvider clock)
{
    public Person Therapist { get; } = db.People.OrderBy(person => person.Id).First(person => (person.Roles & Roles.Therapist) == Roles.Therapist);

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public static Task<T> In<T>(RunningPractice practice, Func<PlantedDay, T> plant) => practice.InStore(async (db, services) =>
    {
        var planted = plant(new PlantedDay(db, services.GetRequiredService<TimeProvider>()));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return planted;
    });

    /// <summary>A client with held sessions a week apart and one to come.</summary>
    public PlantedClient Client(string name, DateTimeOffset comes, params int[] ratings)
    {
        var client = new Client(NewId.For<Client>(clock), Therapist.Practice, name, "en");
        var episode = new Episode(NewId.For<Episode>(clock), client.Id, Now.AddDays(-200));
        episode.Open(Now.AddDays(-199));
        var assignment = episode.Assign(NewId.For<Assignment>(clock), Therapist.Id, Now.AddDays(-199));
        List<Session> past = [];
        for (var number = 1; number <= ratings.Length; number++)
        {
            var held = Plan(episode, number, comes.AddDays(-7 * (ratings.Length + 1 - number)));
            held.Hold(Therapist.Id, held.EndsAt);
            past.Add(held);
            Rate(held, ratings[number - 1]);
        }
        var next = Plan(episode, ratings.Length + 1, comes);
        db.AddRange(client, episode, assignment, next);
        db.AddRange(past);
        return new(client, episode, next, past);
    }

    /// <summary>A form after a session with its total spread over four items.</summary>
    public FormAnswer Rate(Session session, int total, string? comment = null, params string[] ticks) =>
        Answer(session, "rapport-check-out", FormPurpose.CheckOut, Marks(total), (comment, ticks, session.EndsAt));

    public FormAnswer CheckIn(Session session, int total, string? words, params string[] ticks) =>
        Answer(session, "rapport-check-in", FormPurpose.CheckIn, [.. Marks(total), null], (words, ticks, session.StartsAt.AddHours(-3)));

    public FormAnswer Answer(Session session, string instrument, FormPurpose purpose, IReadOnlyList<decimal?> answers, (string? Comment, string[] Ticks, DateTimeOffset At) said)
    {
        var answer = new FormAnswer(Guid.CreateVersion7(said.At), session.Client, session.Id, instrument)
        {
            Version = "1", Purpose = purpose, By = Respondent.Client, Answers = answers, Ticks = said.Ticks, Comment = said.Comment, At = said.At, Source = AnswerSource.Link,
        };
        db.Add(answer);
        db.AddRange(ScoreRecorded.From(answer, ScoringKey.For(InstrumentCatalog.Find(instrument)!).Score(answer.ToResponse())));
        return answer;
    }

    /// <summary>The signal of a fall after a session, as the judging would word it.</summary>
    public Signal Fall(Session session)
    {
        var words = SignalBook.English.Say("ticked-word", ("ticked", "Something was left unsaid"));
        var verdict = new ExplainedVerdict(new("R6", "1", "level", "planted by a test"), new(session.Number, 27), new() { Verdict = Verdict.Red }, []) { Sentences = words };
        var signal = Signal.From(new(NewId.For<Signal>(clock), session.Client, session.Id, session.EndsAt), verdict)!;
        db.Add(signal);
        return signal;
    }

    public Signal Risk(Session session, DateTimeOffset at)
    {
        var signal = Signal.FromRisk(new(NewId.For<Signal>(clock), session.Client, session.Id, at), RiskAnswer.Ticked("must-come-first/safety", at), ("I do not feel safe", at.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture)));
        db.Add(signal);
        return signal;
    }

    public void Add(params object[] rows) => db.AddRange(rows);

    public Id<T> New<T>() => NewId.For<T>(clock);

    /// <summary>Whole marks on four lines that add up to the total.</summary>
    private static IReadOnlyList<decimal?> Marks(int total) => [.. Enumerable.Range(0, 4).Select(line => (decimal?)((total + line) / 4))];

    private Session Plan(Episode episode, int number, DateTimeOffset at) =>
        episode.Plan(NewId.For<Session>(clock), number, new(new(at, "Europe/London"), TimeSpan.FromMinutes(50), SessionForm.Room));
}
