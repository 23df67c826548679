using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rapport.App;
using Rapport.App.Accounts;
using Rapport.Care;
using Rapport.Web.Fixtures;
using Rapport.Web.Tests.Accounts;

namespace Rapport.Web.Tests.Wills;

/// <summary>A professional will, page by page: made, begun by one, stopped by its author, begun again, confirmed by the other, read, destroyed.</summary>
public sealed class WillPagesTests : IAsyncLifetime
{
    private const string Page = "/reflections/wills", Words = "I was afraid of her silence";
    private static readonly (string Name, string Email, string Phrase)[] People =
        [("Ines Author", "ines@example.org", "four herons under a bridge"), ("Mara Quist", "mara@example.org", "seven otters in a canal"), ("Tom Abel", "tom@example.org", "nine magpies on a gate")];
    private readonly StandingClock _clock = StandingClock.AtPresent();
    private readonly Dictionary<string, Guid> _ids = new(StringComparer.Ordinal);
    private RunningPractice _practice = null!;

    public async ValueTask InitializeAsync() => _practice = await RunningPractice.SetUp(_clock);

    public ValueTask DisposeAsync() => _practice.DisposeAsync();

    [Fact]
    public async Task Two_open_it_together_and_its_author_can_stop_them()
    {
        foreach (var (name, email, phrase) in People)
        {
            await Hire(name, email);
            using var browser = await _practice.SignIn(email);
            Assert.Equal("/reflections?told=key", await Post(browser, "/reflections", "/reflections/key", ("Next", phrase), ("Again", phrase)));
        }
        using (var author = await _practice.SignIn(People[0].Email))
        {
            var client = await Treat();
            await Post(author, $"/clients/{client}/reflections", $"/clients/{client}/reflections", ("Words", Words));
            var same = await RunningPractice.Post(author, Page, Page, ("First", $"{_ids[People[1].Name]}"), ("Second", $"{_ids[People[1].Name]}"), ("Then", "Read"), ("WaitDays", "0"), ("Words", ""), ("Phrase", People[0].Phrase));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, same.StatusCode);
            Assert.Contains("Please choose two different people.", await same.Text(), StringComparison.Ordinal);
            Assert.Equal(Page + "?told=made", await Post(author, Page, Page, ("First", $"{_ids[People[1].Name]}"), ("Second", $"{_ids[People[2].Name]}"), ("Then", "Read"), ("WaitDays", "1"), ("Words", "Read the last year, burn it."), ("Phrase", People[0].Phrase)));
        }
        var will = $"/wills/{await _practice.InStore(async (db, _) => (await db.ReflectionWills.SingleAsync()).Id.Value)}";
        await Begin(will);
        using (var author = await _practice.SignIn(People[0].Email))
        {
            Assert.Contains("began to open what you wrote for yourself", await (await author.Get("/today")).Text(), StringComparison.Ordinal);
            Assert.Equal(Page + "?told=stopped", await Post(author, Page, will + "/stop"));
        }
        await Begin(will);
        using (var early = await _practice.SignIn(People[2].Email)) Assert.Equal(HttpStatusCode.UnprocessableEntity, (await RunningPractice.Post(early, Page, will + "/confirm", ("phrase", People[2].Phrase))).StatusCode);
        _clock.Advance(TimeSpan.FromDays(1));
        using var second = await _practice.SignIn(People[2].Email);
        Assert.Equal(HttpStatusCode.NotFound, (await RunningPractice.Post(second, Page, will + "/read", ("phrase", People[2].Phrase))).StatusCode);
        Assert.Equal(Page + "?told=confirm", await Post(second, Page, will + "/confirm", ("phrase", People[2].Phrase)));
        Assert.Contains(Words, await (await RunningPractice.Post(second, Page, will + "/read", ("phrase", People[2].Phrase))).Text(), StringComparison.Ordinal);
        using var owner = await _practice.SignIn();
        foreach (var step in new[] { "/read", "/confirm", "/destroy", "/stop", "/begin" }) Assert.Equal(HttpStatusCode.NotFound, (await RunningPractice.Post(owner, Page, will + step, ("phrase", People[2].Phrase), ("why", "?"))).StatusCode);
        Assert.Equal(Page + "?told=destroyed", await Post(second, Page, will + "/destroy"));
        Assert.Equal(0, await _practice.InStore((db, _) => db.ReflectionNotes.CountAsync()));
    }

    private async Task Begin(string will)
    {
        using var first = await _practice.SignIn(People[1].Email);
        var unsaid = await RunningPractice.Post(first, Page, will + "/begin", ("phrase", People[1].Phrase), ("why", " "));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unsaid.StatusCode);
        Assert.Equal(Page + "?told=begin", await Post(first, Page, will + "/begin", ("phrase", People[1].Phrase), ("why", "She died.")));
        Assert.Equal(HttpStatusCode.NotFound, (await RunningPractice.Post(first, Page, will + "/confirm", ("phrase", People[1].Phrase))).StatusCode);
    }

    private static async Task<string?> Post(HttpClient browser, string page, string action, params (string Name, string Value)[] fields) =>
        (await RunningPractice.Post(browser, page, action, fields)).Headers.Location?.OriginalString;

    private Task<bool> Hire(string name, string email) => _practice.InStore(async (db, services) =>
    {
        var person = new Person(NewId.For<Person>(_clock), (await db.Practices.SingleAsync()).Id, name, Roles.Therapist);
        db.Add(person);
        await db.SaveChangesAsync();
        var account = new Account { Id = new(person.Id.Value), Practice = person.Practice, Person = person.Id, Email = email, LoginLookup = [] };
        Assert.True((await services.GetRequiredService<Microsoft.AspNetCore.Identity.UserManager<Account>>().CreateAsync(account, RunningPractice.Password)).Succeeded);
        _ids[name] = person.Id.Value;
        return true;
    });

    private Task<Guid> Treat() => _practice.InStore(async (db, _) =>
    {
        var (now, author) = (_clock.GetUtcNow(), new Id<Person>(_ids[People[0].Name]));
        var client = new Client(NewId.For<Client>(_clock), (await db.Practices.SingleAsync()).Id, "Ruth Adeyemi", "en");
        var episode = new Episode(NewId.For<Episode>(_clock), client.Id, now.AddDays(-9));
        episode.Open(now.AddDays(-8));
        db.AddRange(client, episode, episode.Assign(NewId.For<Assignment>(_clock), author, now.AddDays(-8)));
        await db.SaveChangesAsync();
        return client.Id.Value;
    });
}
