using System.Net;
using Microsoft.EntityFrameworkCore;
using Rapport.Privacy;
using Rapport.Web.Fixtures;

namespace Rapport.Web.Tests.Shown;

/// <summary>A record that is not yours opens in an emergency, by the whole name and with a reason; whoever works with the client and the client themselves are told.</summary>
public sealed class EmergencyTests : IAsyncLifetime
{
    private readonly TwoTherapists _ground = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private HttpClient Colleague => _ground.Strangers[0].Browser;

    public ValueTask InitializeAsync() => _ground.InitializeAsync();

    public ValueTask DisposeAsync() => _ground.DisposeAsync();

    [Fact]
    public async Task Nothing_opens_without_the_whole_name_and_a_reason_and_what_was_typed_comes_back()
    {
        foreach (var (who, why) in new[] { ("Ruth", "Nobody answers"), ("Nobody Atall", "Nobody answers"), ("Ruth Ownclient", ""), ("", "Nobody answers") })
        {
            var answer = await Open(who, why);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Stop));
            Assert.True(page.Contains(who, StringComparison.Ordinal) && page.Contains(why, StringComparison.Ordinal), page);
            Assert.Equal(HttpStatusCode.NotFound, (await Colleague.GetAsync(Address(""), Stop)).StatusCode);
        }
        Assert.Equal((0, 0), await _ground.Practice.InStore(async (db, _) => (await db.EmergencyLooks.CountAsync(Stop), await db.Notices.CountAsync(notice => notice.Kind == NoticeKind.Emergency, Stop))));
    }

    [Fact]
    public async Task It_opens_to_read_and_everybody_whom_it_concerns_is_told_why()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await Colleague.GetAsync(Address(""), Stop)).StatusCode);
        var answer = await Open("ruth  OWNCLIENT", "Nobody answers the telephone");
        Assert.Equal((HttpStatusCode.Redirect, _ground.OwnClient), (answer.StatusCode, answer.Headers.Location!.OriginalString));
        var story = await Text(Colleague, _ground.OwnClient);
        Assert.Contains("You opened this record in an emergency", story, StringComparison.Ordinal);
        Assert.Contains("Tom Abel opened the record of Ruth Ownclient in an emergency", await Text(_ground.Own, "/today"), StringComparison.Ordinal);
        Assert.Contains("Nobody answers the telephone", await Text(_ground.Own, "/today"), StringComparison.Ordinal);
        var own = await Text(_ground.Own, _ground.OwnClient + "/who-can-see");
        Assert.Contains("Opened in an emergency", own, StringComparison.Ordinal);
        Assert.Contains("Nobody answers the telephone", own, StringComparison.Ordinal);
        Assert.Contains("Tom Abel (in an emergency)", own, StringComparison.Ordinal);
        using var owner = await _ground.Practice.SignIn("only@example.org");
        var looks = await Text(owner, "/practice/looks");
        Assert.Contains("opened a record in an emergency", looks, StringComparison.Ordinal);
        Assert.DoesNotContain("Nobody answers", looks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_open_in_an_emergency_cannot_be_changed()
    {
        await Open("Ruth Ownclient", "Nobody answers the telephone");
        var answer = await RunningPractice.Post(Colleague, "/emergency", _ground.OwnClient + "/remember", ("Text", "Not mine to write"));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Colleague.GetAsync(Address("/sessions/" + _ground.Foreign("session")), Stop)).StatusCode);
    }

    [Fact]
    public async Task A_notice_is_noted_by_whom_it_is_for_and_by_nobody_else()
    {
        await Open("Ruth Ownclient", "Nobody answers the telephone");
        var notice = await _ground.Practice.InStore((db, _) => db.Notices.SingleAsync(one => one.Kind == NoticeKind.Emergency, Stop));
        var noted = $"/notices/{notice.Id.Value}/noted";
        Assert.Equal(HttpStatusCode.NotFound, (await RunningPractice.Post(Colleague, "/emergency", noted)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await RunningPractice.Post(_ground.Own, "/account", noted)).StatusCode);
        Assert.DoesNotContain("in an emergency", await Text(_ground.Own, "/today"), StringComparison.Ordinal);
        Assert.NotNull((await _ground.Practice.InStore((db, _) => db.Notices.AsNoTracking().SingleAsync(one => one.Id == notice.Id, Stop))).NotedAt);
    }

    [Fact]
    public async Task An_owner_who_puts_themselves_in_charge_is_seen_by_the_therapist_at_once()
    {
        using var owner = await _ground.Practice.SignIn("only@example.org");
        var answer = await RunningPractice.Post(owner, _ground.OwnClient + "/team", _ground.OwnClient + "/team", ("Therapist", _ground.Foreign("person").ToString()));
        Assert.True((int)answer.StatusCode < 400, answer.StatusCode.ToString());
        Assert.Contains("Only Owner put Tom Abel in charge of the work with Ruth Ownclient", await Text(_ground.Own, "/today"), StringComparison.Ordinal);
    }

    private Uri Address(string rest) => new(_ground.OwnClient + rest, UriKind.Relative);

    private Task<HttpResponseMessage> Open(string who, string why) => RunningPractice.Post(Colleague, "/emergency", "/emergency", ("Who", who), ("Why", why));

    private static async Task<string> Text(HttpClient browser, string path) => PageText.Of(await browser.GetStringAsync(new Uri(path, UriKind.Relative), Stop));
}
