using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rapport.Care;
using Rapport.Web.Fixtures;
using Rapport.Web.Tests.Today;

namespace Rapport.Web.Tests.SessionRoom;

/// <summary>A strain that a guess may have missed: told to the therapist who guessed, to nobody else.</summary>
public sealed class MissedStrainTests(TwoTherapists house) : IClassFixture<TwoTherapists>
{
    private const string Seen = "You guessed higher than usual", Tom = "tom@example.org";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_found_when_the_guess_is_kept_and_read_by_that_therapist_alone()
    {
        var with = await With();
        foreach (var (total, week) in new[] { (36, 5), (36, 4), (36, 3), (36, 2) }) await Guess(await Rated(with, week, total));
        var path = await Rated(with, 1, 24) + "/guess";
        Assert.DoesNotContain(Seen, await Html(house.Own, path), StringComparison.Ordinal);
        var last = await house.Practice.InStore((db, _) => db.Sessions.Where(one => one.Client == with.Client.Id).OrderByDescending(one => one.StartsAt).FirstAsync(Stop));
        await RunningPractice.Post(house.Own, path, path, ("goals", "9"), ("method", "9"), ("bond", "9"), ("voice", "9"));
        Assert.Single(await house.Practice.InStore((db, _) => db.MissedStrains.ToListAsync(Stop)));

        var queries = await QueryCount.Of(house.Practice, () => Html(house.Own, path));
        Assert.True(queries.Count <= 6, string.Join("\n\n", queries));
        var page = await Html(house.Own, path);
        Assert.Contains(Seen, page, StringComparison.Ordinal);
        Assert.Contains("simulated sessions with no strain", page, StringComparison.Ordinal);
        var own = await Html(house.Own, "/learning/guesses");
        Assert.Contains(Seen, own, StringComparison.Ordinal);
        Assert.Contains(path, own, StringComparison.Ordinal);

        using var cover = await CoverOf(with);
        Assert.Contains("What Vera Missed marked", await Html(cover, path), StringComparison.Ordinal);
        string[] paths = [$"/clients/{with.Client.Id.Value}", with.Path(last), with.Path(last) + "/guess", with.Path(last) + "/brief", with.Path(last) + "/hand-over", "/learning/guesses", "/today"];
        foreach (var (who, browser) in house.Strangers.Append(("owner", house.Practice.Owner)).Append(("cover", cover)))
        {
            foreach (var one in paths)
            {
                var answer = await browser.GetAsync(new Uri(one, UriKind.Relative), Stop);
                Assert.False((await answer.Content.ReadAsStringAsync(Stop)).Contains(Seen, StringComparison.Ordinal), $"{who} {one}");
            }
        }
        foreach (var one in paths.Where(one => !one.Contains("guess", StringComparison.Ordinal)))
            Assert.DoesNotContain(Seen, await Html(house.Own, one), StringComparison.Ordinal);
        Assert.DoesNotContain(Seen, await Form(with, last), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_four_sessions_that_both_rated_it_says_that_it_is_too_early()
    {
        var with = await With();
        var path = await Rated(with, 2, 36);
        await Guess(path);
        Assert.Contains("from the 4th session on", await Html(house.Own, path + "/guess"), StringComparison.Ordinal);
    }

    private async Task<Planted> With() => await house.Practice.InStore(async (db, services) =>
    {
        var clock = services.GetRequiredService<TimeProvider>();
        var mara = await db.People.FirstAsync(person => person.Id == new Id<Person>(house.Id("person")), Stop);
        var client = new Client(Planted.New<Client>(), mara.Practice, "Vera Missed", "en");
        var episode = new Episode(Planted.New<Episode>(), client.Id, clock.GetUtcNow().AddDays(-60));
        episode.Open(clock.GetUtcNow().AddDays(-50));
        db.AddRange(client, episode, episode.Assign(Planted.New<Assignment>(), mara.Id, clock.GetUtcNow().AddDays(-60)));
        await db.SaveChangesAsync(Stop);
        return new Planted(house.Practice, client, episode, mara);
    });

    /// <summary>A held session so many weeks ago, rated by the client just now; its path.</summary>
    private static async Task<string> Rated(Planted with, int week, int total)
    {
        var session = await with.Session(10 - week, (-60 * 24 * 7 * week) + (60 * 24 * 7) - 60);
        await new StrainedCourse(with).Rate(session, total);
        return with.Path(session);
    }

    /// <summary>Kept by the use case, as on the evening of the session: the page would say that the marks of a week ago are open already.</summary>
    private async Task Guess(string path)
    {
        var parts = path.Split('/');
        var session = new Id<Session>(Guid.Parse(parts[^1]));
        await house.Practice.InStore(async (db, _) =>
        {
            var ends = (await db.Sessions.AsNoTracking().FirstAsync(one => one.Id == session, Stop)).EndsAt;
            var marks = Enumerable.Repeat((decimal?)9, 4).ToList();
            return await new App.Guessing.KeepGuess(db, new SetClock(ends.AddMinutes(5))).Run(new(new(Guid.Parse(parts[2])), session), new(new(house.Id("person")), true, marks), Stop);
        });
    }

    private async Task<HttpClient> CoverOf(Planted with)
    {
        await house.Practice.InStore(async (db, services) =>
        {
            var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
            var tom = await db.People.FirstAsync(person => person.Id == new Id<Person>(house.Foreign("person")), Stop);
            db.Add(with.Episode.Cover(Planted.New<Assignment>(), tom.Id, now.AddDays(-1), now.AddDays(5)));
            return await db.SaveChangesAsync(Stop);
        });
        return await house.Practice.SignIn(Tom);
    }

    private async Task<string> Form(Planted with, Session session)
    {
        var token = await house.Practice.InStore(async (db, services) =>
            await new App.Forms.CreateFormLink(db, services.GetRequiredService<TimeProvider>()).Run(new(with.Client.Id, session.Id, FormPurpose.CheckOut, []), AnswerChannel.ThisComputer, Stop));
        using var visitor = house.Practice.Visitor();
        return token is App.Forms.LinkMade.Made made ? await (await visitor.GetAsync(new Uri("/f/" + made.Token.Text, UriKind.Relative), Stop)).Content.ReadAsStringAsync(Stop) : "";
    }

    private static async Task<string> Html(HttpClient browser, string path) => WebUtility.HtmlDecode(await browser.GetStringAsync(new Uri(path, UriKind.Relative), Stop));
}
