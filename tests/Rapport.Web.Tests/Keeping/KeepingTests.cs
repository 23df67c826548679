using System.Net;
using Microsoft.EntityFrameworkCore;
using Rapport.Care;
using Rapport.Web.Fixtures;

namespace Rapport.Web.Tests.Keeping;

/// <summary>An owner says how long records are kept and lets those go that were kept long enough, and not by an oversight.</summary>
public sealed class KeepingTests : IAsyncLifetime
{
    private const string Path = "/practice/keeping";
    private static readonly DateTimeOffset Nine = new(2026, 3, 12, 9, 0, 0, TimeSpan.Zero);
    private RunningPractice _practice = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _practice = await RunningPractice.SetUp(new StandingClock(Nine));

    public ValueTask DisposeAsync() => _practice.DisposeAsync();

    [Fact]
    public async Task From_a_rule_to_a_record_that_is_gone()
    {
        var client = await PlantedDay.In(_practice, day =>
        {
            var planted = day.Client("Ended Client", Nine.AddDays(-60), 35);
            planted.Episode.End(Ending.Agreed, EndedBy.Both, Nine.AddYears(-11));
            return planted.Client;
        });
        Assert.Contains("you have not said yet", await Page(), StringComparison.Ordinal);
        Assert.Contains("has not written down yet how long", await WhoCanSee(client), StringComparison.Ordinal);
        var wrong = await Post(Path, ("Kind", "Work"), ("Years", "ten"), ("Age", "12"), ("Source", "Our guideline of 2025"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        var page = WebUtility.HtmlDecode(await wrong.Content.ReadAsStringAsync(Stop));
        Assert.True(page.Contains("value=\"ten\"", StringComparison.Ordinal) && page.Contains("Our guideline of 2025", StringComparison.Ordinal), page);
        Assert.Equal(HttpStatusCode.Redirect, (await Post(Path, ("Kind", "Work"), ("Years", "10"), ("Age", ""), ("Source", "Our guideline of 2025"))).StatusCode);
        Assert.Matches("after your work here has ended: 10\\..*The rule it goes by: Our guideline of 2025", await WhoCanSee(client));
        Assert.Matches("work ended [a-zA-Z]+,? 12 March 2015, kept until [a-zA-Z]+,? 12 March 2025", await Page());

        var unsure = await Post(Path + "/destroy", ("client", client.Id.Value.ToString()));
        Assert.Contains("Tick the last line too", await unsure.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Contains("Tick the records", await (await Post(Path + "/destroy", ("sure", "yes"))).Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Equal(0, await _practice.InStore((db, _) => db.ErasuresAsked.CountAsync(Stop)));

        var gone = await Post(Path + "/destroy", ("client", client.Id.Value.ToString()), ("sure", "yes"));
        Assert.Contains("One record was destroyed", await Page("?" + gone.Headers.Location!.OriginalString.Split('?')[1]), StringComparison.Ordinal);
        Assert.DoesNotContain("Ended Client", await Page(), StringComparison.Ordinal);
        Assert.True(await _practice.InStore((db, _) => Task.FromResult(db.Keys.IsErased(client.Id.Value))));
    }

    private Task<HttpResponseMessage> Post(string action, params (string Name, string Value)[] fields) => RunningPractice.Post(_practice.Owner, Path, action, fields);

    private async Task<string> WhoCanSee(Client client) => PageText.Of(await _practice.Owner.GetStringAsync(new Uri($"/clients/{client.Id.Value}/who-can-see", UriKind.Relative), Stop));

    private async Task<string> Page(string query = "") => PageText.Of(await _practice.Owner.GetStringAsync(new Uri(Path + query, UriKind.Relative), Stop));
}
