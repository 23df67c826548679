using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Rapport.App;
using Rapport.App.Forms;
using Rapport.App.Storage;
using Rapport.Care;
using Rapport.Instruments;
using Rapport.Web.Hosting;

namespace Rapport.WebBench;

/// <summary>The program as it ships in this process, with a practice of the wanted size.</summary>
internal sealed class BenchPractice(WebApplication app, string folder) : IAsyncDisposable
{
    /// <summary>A form that waits: its token, and the pages of its session.</summary>
    public sealed record Waiting(string Token, string Session);

    public const string CheckOut = "rapport-check-out";
    private const int SessionsEach = 11, Caseload = 15;
    private static readonly ScoringKey Key = ScoringKey.For(InstrumentCatalog.Find(CheckOut)!);

    public string Folder { get; } = folder;

    public Uri Address { get; private set; } = null!;

    /// <summary>Signed in as the owner, who works as a therapist.</summary>
    public HttpClient Owner { get; private set; } = null!;

    public static async Task<BenchPractice> SetUp(string under)
    {
        var folder = Path.Combine(under, "practice");
        var app = WebProgram.Build(["--data", folder, "--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default=Warning"]);
        var practice = new BenchPractice(app, folder);
        await WebProgram.Open(app, CancellationToken.None);
        await app.StartAsync();
        practice.Address = new Uri(app.Urls.First().Replace("127.0.0.1", "localhost", StringComparison.Ordinal));
        practice.Owner = practice.Visitor();
        (await practice.Owner.PostAsync(new Uri("/set-up", UriKind.Relative), new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Practice"] = "Bench", ["Country"] = "GB", ["TimeZone"] = "Europe/London", ["Name"] = "B. Ench", ["Email"] = "owner@example.org",
            ["Password"] = "correct horse battery", ["Passphrase"] = "a quiet well-kept room", ["PassphraseAgain"] = "a quiet well-kept room", ["Understood"] = "yes",
        }))).EnsureSuccessStatusCode();
        return practice;
    }

    public HttpClient Visitor() => new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = Address };

    public async Task<T> InStore<T>(Func<RapportDb, Task<T>> work)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<RapportDb>());
    }

    /// <summary>Check-outs that wait, a link each.</summary>
    public async Task<IReadOnlyList<Waiting>> Links(int count)
    {
        List<Waiting> waiting = [];
        foreach (var few in Enumerable.Range(0, count).Chunk(100))
            await InStore(async db =>
            {
                foreach (var _ in few)
                {
                    var (client, session) = await Work(db, mine: true, sessions: 1);
                    var token = FormToken.New();
                    db.Add(FormLink.For(NewId.For<FormLink>(TimeProvider.System), token.Hash, session[0], new(FormPurpose.CheckOut, [CheckOut])));
                    waiting.Add(new(token.Text, $"/clients/{client.Id.Value}/sessions/{session[0].Id.Value}"));
                }
                return await db.SaveChangesAsync();
            });
        return waiting;
    }

    /// <summary>A store with so many sessions, of which the owner has a caseload and nobody signed in has the rest. The pages of one client and of their last session.</summary>
    public async Task<(string Client, string Session)> Sessions(int count)
    {
        (string, string)? first = null;
        foreach (var few in Enumerable.Range(0, count / SessionsEach).Chunk(50))
            await InStore(async db =>
            {
                db.ChangeTracker.AutoDetectChangesEnabled = false;
                foreach (var at in few)
                {
                    var (client, sessions) = await Work(db, mine: at < Caseload, SessionsEach);
                    first ??= ($"/clients/{client.Id.Value}", $"/clients/{client.Id.Value}/sessions/{sessions[^1].Id.Value}");
                    foreach (var session in sessions) Rate(db, session);
                }
                return await db.SaveChangesAsync();
            });
        return first!.Value;
    }

    public async ValueTask DisposeAsync()
    {
        Owner?.Dispose();
        await app.DisposeAsync();
    }

    private static void Rate(RapportDb db, Session session)
    {
        var marks = Enumerable.Range(0, 4).Select(item => (decimal?)(7 + (session.Number + item) % 4)).ToList();
        var form = new FilledForm(CheckOut, Key.Instrument.Version, new Response(marks) { By = Respondent.Client }, null);
        var submission = new FormSubmission(Guid.CreateVersion7(session.EndsAt), [form]);
        if (submission.HandIn(session, FormPurpose.CheckOut, new(AnswerSource.Tablet, session.EndsAt), []) is not FormReceived.Accepted accepted) throw new InvalidOperationException("not accepted");
        db.AddRange(accepted.Answers);
        db.AddRange(ScoreRecorded.From(accepted.Answers[0], Key.Score(accepted.Answers[0].ToResponse())));
    }

    private static async Task<(Client Client, IReadOnlyList<Session> Sessions)> Work(RapportDb db, bool mine, int sessions)
    {
        var (clock, now) = (TimeProvider.System, TimeProvider.System.GetUtcNow());
        var owner = db.People.Local.FirstOrDefault() ?? await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.FirstAsync(db.People);
        var client = new Client(NewId.For<Client>(clock), owner.Practice, $"Client {now.Ticks % 100000}", "en");
        var episode = new Episode(NewId.For<Episode>(clock), client.Id, now.AddDays(-7 * sessions - 7));
        episode.Open(episode.EnquiredAt);
        db.AddRange(client, episode);
        if (mine) db.Add(episode.Assign(NewId.For<Assignment>(clock), owner.Id, episode.EnquiredAt));
        List<Session> held = [];
        for (var at = 1; at <= sessions; at++)
        {
            var session = episode.Plan(NewId.For<Session>(clock), at, new(new(now.AddMinutes(-70).AddDays(-7 * (sessions - at)), "Europe/London"), TimeSpan.FromMinutes(50), SessionForm.Room));
            if (sessions > 1) session.Hold(owner.Id, session.StartsAt);
            held.Add(session);
        }
        db.AddRange(held);
        return (client, held);
    }
}
