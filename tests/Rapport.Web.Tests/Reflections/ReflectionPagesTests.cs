using System.Net;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.Fixtures;
using Rapport.Web.Tests.Accounts;

namespace Rapport.Web.Tests.Reflections;

/// <summary>What a therapist writes for themselves, page by page.</summary>
public sealed class ReflectionPagesTests : IAsyncLifetime
{
    private const string Phrase = "four herons under a bridge", Words = "I was afraid of her silence";
    private readonly TwoTherapists _ground = new();

    private HttpClient Author => _ground.Own;

    private string OfClient => _ground.OwnClient + "/reflections";

    public async ValueTask InitializeAsync()
    {
        await _ground.InitializeAsync();
        await _ground.Practice.InStore(async (db, _) => await db.ReflectionNotes.ExecuteDeleteAsync() + await db.ReflectionKeys.ExecuteDeleteAsync());
    }

    public ValueTask DisposeAsync() => _ground.DisposeAsync();

    [Fact]
    public async Task Its_author_reads_it_after_opening_and_nobody_else_at_all()
    {
        Assert.Contains("Make a key of your own first", await (await Author.Get(OfClient)).Text(), StringComparison.Ordinal);
        var tooEarly = await RunningPractice.Post(Author, "/account", OfClient, ("Words", Words));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, tooEarly.StatusCode);
        await MakeKey();
        Assert.Equal(HttpStatusCode.Redirect, (await RunningPractice.Post(Author, OfClient, OfClient, ("Words", Words), ("Session", $"{_ground.Id("session")}"))).StatusCode);
        Assert.DoesNotContain(Words, await (await Author.Get(OfClient)).Text(), StringComparison.Ordinal);
        await Open(Author, Phrase);
        Assert.Contains(Words, await (await Author.Get(OfClient)).Text(), StringComparison.Ordinal);
        Assert.Contains(Words, await (await Author.Get("/reflections")).Text(), StringComparison.Ordinal);
        using var second = await _ground.Practice.SignIn("mara@example.org"); // the same author on another device opens it there as well
        Assert.DoesNotContain(Words, await (await second.Get("/reflections")).Text(), StringComparison.Ordinal);

        var note = await _ground.Practice.InStore(async (db, _) => (await db.ReflectionNotes.SingleAsync()).Id.Value);
        foreach (var (_, stranger) in _ground.Strangers)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get(OfClient)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await RunningPractice.Post(stranger, "/account", $"/reflections/{note}/destroy")).StatusCode);
        }
        using var owner = await _ground.Practice.SignIn("only@example.org");
        foreach (var page in new[] { OfClient, "/reflections" }) Assert.Equal(HttpStatusCode.NotFound, (await owner.Get(page)).StatusCode);
        Assert.DoesNotContain(Words, await (await _ground.Strangers[0].Browser.Get("/reflections")).Text(), StringComparison.Ordinal);
        Assert.Contains("under a key that only their author has", await (await Author.Get(_ground.OwnClient + "/who-can-see")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_locked_by_a_button_taken_along_only_when_open_and_where_the_practice_lets_it_and_gone_when_let_go_of()
    {
        await MakeKey();
        await RunningPractice.Post(Author, OfClient, OfClient, ("Words", Words));
        await Open(Author, Phrase);
        await RunningPractice.Post(Author, "/reflections", "/reflections/lock");
        Assert.DoesNotContain(Words, await (await Author.Get("/reflections")).Text(), StringComparison.Ordinal);
        var copy = await RunningPractice.Post(Author, "/reflections", "/reflections/copy");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, copy.StatusCode);
        await Open(Author, Phrase);
        Assert.Contains(Words, await (await RunningPractice.Post(Author, "/reflections", "/reflections/copy")).Text(), StringComparison.Ordinal);
        await _ground.Practice.InStore(async (db, _) =>
        {
            (await db.Practices.SingleAsync()).KeepReflections(true);
            return await db.SaveChangesAsync();
        });
        Assert.Equal(HttpStatusCode.NotFound, (await RunningPractice.Post(Author, "/reflections", "/reflections/copy")).StatusCode);
        var note = await _ground.Practice.InStore(async (db, _) => (await db.ReflectionNotes.SingleAsync()).Id.Value);
        Assert.Equal("/reflections?told=destroyed", (await RunningPractice.Post(Author, "/reflections", $"/reflections/{note}/destroy")).Headers.Location!.OriginalString);
        Assert.DoesNotContain(Words, await (await Author.Get("/reflections")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_passphrase_opens_nothing_and_is_slowed_down()
    {
        await MakeKey();
        var wrong = await RunningPractice.Post(Author, "/reflections", "/reflections/open", ("Phrase", "no herons"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.Contains("This is not the passphrase.", await wrong.Text(), StringComparison.Ordinal);
        for (var tries = 0; tries < 7; tries++) await RunningPractice.Post(Author, "/reflections", "/reflections/open", ("Phrase", "no herons"));
        Assert.Equal(HttpStatusCode.TooManyRequests, (await RunningPractice.Post(Author, "/reflections", "/reflections/open", ("Phrase", Phrase))).StatusCode);
        var differ = await RunningPractice.Post(Author, "/reflections", "/reflections/phrase", ("Phrase", Phrase), ("Next", "seven otters in a canal"), ("Again", "six otters in a canal"));
        Assert.Contains("The two are not the same.", await differ.Text(), StringComparison.Ordinal);
    }

    private static async Task Open(HttpClient browser, string phrase) =>
        Assert.Equal("/reflections?told=open", (await RunningPractice.Post(browser, "/reflections", "/reflections/open", ("Phrase", phrase))).Headers.Location!.OriginalString);

    private async Task MakeKey() =>
        Assert.Equal("/reflections?told=key", (await RunningPractice.Post(Author, "/reflections", "/reflections/key", ("Next", Phrase), ("Again", Phrase))).Headers.Location!.OriginalString);
}
