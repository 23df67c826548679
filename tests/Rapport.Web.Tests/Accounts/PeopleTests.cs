using System.Net;
using Microsoft.EntityFrameworkCore;
using Rapport.Care;
using Rapport.Web.Fixtures;

namespace Rapport.Web.Tests.Accounts;

/// <summary>Who works in the practice comes and goes.</summary>
public sealed class PeopleTests
{
    private const string Email = "mara@example.org", Password = "a mare and four foals";

    [Fact]
    public async Task Whoever_is_invited_makes_an_account_once()
    {
        await using var practice = await RunningPractice.SetUp(null, RunningPractice.WithSecondStep);
        var link = await Invite(practice);
        using var mara = practice.Visitor();
        var joined = await RunningPractice.Post(mara, link, link, ("Password", Password), ("PasswordAgain", Password));
        Assert.Equal("/account/second-step", joined.Headers.Location!.OriginalString);
        await Asking.SetUpCodes(mara, TimeProvider.System, Password);
        Assert.True(await Asking.IsSignedIn(mara));
        Assert.Equal(HttpStatusCode.NotFound, (await mara.Get("/people")).StatusCode);
        using var second = practice.Visitor();
        Assert.Equal(HttpStatusCode.NotFound, (await second.Get(link)).StatusCode);
    }

    [Fact]
    public async Task A_link_that_is_too_old_and_one_that_never_was_look_the_same()
    {
        var clock = StandingClock.AtPresent();
        await using var practice = await RunningPractice.SetUp(clock);
        var link = await Invite(practice);
        using var browser = practice.Visitor();
        Assert.Equal(HttpStatusCode.OK, (await browser.Get(link)).StatusCode);
        clock.Advance(TimeSpan.FromDays(7));
        var (old, never) = (await browser.Get(link), await browser.Get("/join/" + new string('a', 43)));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (old.StatusCode, never.StatusCode));
        Assert.Equal(await old.Text(), await never.Text());
    }

    [Fact]
    public async Task The_store_holds_no_link_that_can_be_used()
    {
        await using var practice = await RunningPractice.SetUp();
        var token = (await Invite(practice))["/join/".Length..];
        await practice.InStore(async (db, _) =>
        {
            Assert.DoesNotContain(token, string.Join(' ', (await db.Invitations.ToListAsync()).Select(row => Convert.ToHexString(row.Token) + row.Email)), StringComparison.Ordinal);
            return true;
        });
    }

    [Fact]
    public async Task Whoever_leaves_is_signed_out_within_one_request()
    {
        await using var practice = await RunningPractice.SetUp();
        var (mara, id) = await Join(practice);
        using (mara)
        {
            Assert.True(await Asking.IsSignedIn(mara));
            Assert.Equal(HttpStatusCode.Redirect, (await RunningPractice.Post(practice.Owner, $"/people/{id}/leave", $"/people/{id}/leave", ("Sure", "yes"))).StatusCode);
            Assert.False(await Asking.IsSignedIn(mara));
        }
        using var again = practice.Visitor();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Asking.Password(again, Email, Password)).StatusCode);
    }

    [Fact]
    public async Task The_last_owner_stays_one()
    {
        await using var practice = await RunningPractice.SetUp();
        var owner = await practice.InStore(async (db, _) => (await db.People.SingleAsync()).Id.Value);
        var leaves = await RunningPractice.Post(practice.Owner, $"/people/{owner}/leave", $"/people/{owner}/leave", ("Sure", "yes"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, leaves.StatusCode);
        var steps = await RunningPractice.Post(practice.Owner, $"/people/{owner}", $"/people/{owner}", ("Name", "Hanna"), ("Therapist", "yes"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, steps.StatusCode);
        Assert.True(await practice.InStore(async (db, _) => (await db.People.SingleAsync()).Is(Roles.Owner)));
    }

    [Fact]
    public async Task Who_lost_everything_begins_anew_with_a_new_link()
    {
        await using var practice = await RunningPractice.SetUp();
        var (mara, id) = await Join(practice);
        var page = await (await RunningPractice.Post(practice.Owner, $"/people/{id}", $"/people/{id}/invite")).Text();
        Assert.True(await Asking.IsSignedIn(mara)); // nothing changes before the link is used
        using var anew = practice.Visitor();
        var link = Asking.LinkIn(page);
        await RunningPractice.Post(anew, link, link, ("Password", "quite another word"), ("PasswordAgain", "quite another word"));
        Assert.False(await Asking.IsSignedIn(mara));
        using var browser = practice.Visitor();
        Assert.Equal(HttpStatusCode.Redirect, (await Asking.Password(browser, Email, "quite another word")).StatusCode);
    }

    [Fact]
    public async Task What_is_typed_wrongly_comes_back_with_a_reason()
    {
        await using var practice = await RunningPractice.SetUp();
        var answer = await RunningPractice.Post(practice.Owner, "/people/new", "/people/new", ("Name", "Mara Quist"), ("Email", "no address"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.Text();
        Assert.Contains("Mara Quist", page, StringComparison.Ordinal);
        Assert.Contains("does not look like an e-mail address", page, StringComparison.Ordinal);
        Assert.Contains("Please tick at least one", page, StringComparison.Ordinal);
    }

    private static async Task<string> Invite(RunningPractice practice)
    {
        var answer = await RunningPractice.Post(practice.Owner, "/people/new", "/people/new", ("Name", "Mara Quist"), ("Email", Email), ("Therapist", "yes"));
        return Asking.LinkIn(await answer.Text());
    }

    private static async Task<(HttpClient Browser, Guid Id)> Join(RunningPractice practice)
    {
        var link = await Invite(practice);
        var browser = practice.Visitor();
        await RunningPractice.Post(browser, link, link, ("Password", Password), ("PasswordAgain", Password));
        var id = await practice.InStore(async (db, _) => (await db.Invitations.SingleAsync()).Person.Value);
        if (!await Asking.IsSignedIn(browser)) await Asking.SetUpCodes(browser, TimeProvider.System, Password);
        return (browser, id);
    }
}
