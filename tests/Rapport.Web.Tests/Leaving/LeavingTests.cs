using System.Net;
using Rapport.Web.Fixtures;
using Rapport.Web.Tests.Accounts;

namespace Rapport.Web.Tests.Leaving;

/// <summary>An owner ends somebody's work here, page by page: what is not decided comes back, then all of it happens, and the leaver is out with the next request.</summary>
public sealed class LeavingTests : IAsyncLifetime
{
    private readonly TwoTherapists _ground = new();

    private string Page => $"/people/{_ground.Id("person")}/leave";

    private string Goes => $"goes-{_ground.Id("episode"):N}";

    public ValueTask InitializeAsync() => _ground.InitializeAsync();

    public ValueTask DisposeAsync() => _ground.DisposeAsync();

    [Fact]
    public async Task Who_leaves_is_out_with_the_next_request_and_the_client_is_with_the_colleague()
    {
        var (owner, leaver, colleague) = (_ground.Practice.Owner, _ground.Own, _ground.Strangers[0].Browser);
        Assert.Equal(HttpStatusCode.NotFound, (await colleague.Get(_ground.OwnClient)).StatusCode);
        Assert.Contains("Ruth Ownclient", await (await leaver.Get("/leaving")).Text(), StringComparison.Ordinal);
        Assert.Contains("Ruth Ownclient", await (await owner.Get(Page)).Text(), StringComparison.Ordinal);
        var undecided = await RunningPractice.Post(owner, Page, Page, ("Sure", "yes"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, undecided.StatusCode);
        Assert.Contains("Please choose who goes on with them.", await undecided.Text(), StringComparison.Ordinal);
        var unsure = await RunningPractice.Post(owner, Page, Page, (Goes, $"{_ground.Foreign("person")}"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unsure.StatusCode);
        Assert.Contains($"<option value=\"{_ground.Foreign("person")}\" selected", await unsure.Text(), StringComparison.Ordinal);
        Assert.True(await Asking.IsSignedIn(leaver));

        Assert.Equal("/people", (await RunningPractice.Post(owner, Page, Page, (Goes, $"{_ground.Foreign("person")}"), ("Sure", "yes"))).Headers.Location!.OriginalString);

        Assert.Equal("/sign-in", (await leaver.Get(_ground.OwnClient)).Headers.Location!.OriginalString[..8]);
        using var again = _ground.Practice.Visitor();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Asking.Password(again, "mara@example.org", RunningPractice.Password)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await colleague.Get(_ground.OwnClient)).StatusCode);
        Assert.Contains("Mara Quist left.", await (await colleague.Get("/today")).Text(), StringComparison.Ordinal);
        Assert.Contains("Mara Quist left the practice", await (await colleague.Get(_ground.OwnClient + "/who-can-see")).Text(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await owner.Get(Page)).StatusCode);
    }

    [Fact]
    public async Task One_colleague_may_take_over_everybody_and_nobody_takes_over_by_a_word()
    {
        var owner = _ground.Practice.Owner;
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await RunningPractice.Post(owner, Page, Page, ("Rest", "Ends"), ("Sure", "yes"))).StatusCode);
        Assert.Equal("/people", (await RunningPractice.Post(owner, Page, Page, ("Rest", $"{_ground.Foreign("person")}"), ("Sure", "yes"))).Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await _ground.Strangers[0].Browser.Get(_ground.OwnClient)).StatusCode);
    }

    [Fact]
    public async Task Nobody_but_an_owner_decides_it()
    {
        foreach (var (_, stranger) in _ground.Strangers)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get(Page)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await RunningPractice.Post(stranger, "/account", Page, (Goes, $"{_ground.Foreign("person")}"), ("Sure", "yes"))).StatusCode);
        }
        Assert.True(await Asking.IsSignedIn(_ground.Own));
    }
}
