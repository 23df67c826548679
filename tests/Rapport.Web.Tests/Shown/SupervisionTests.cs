using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rapport.Care;
using Rapport.Privacy;
using Rapport.Web.Fixtures;

namespace Rapport.Web.Tests.Shown;

/// <summary>A supervisor sees what a therapist shows: figures of one case, of the days that were said, until the day that was said; and not whose they are.</summary>
public sealed class SupervisionTests : IAsyncLifetime
{
    private readonly TwoTherapists _ground = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private HttpClient Supervisor => _ground.Strangers[1].Browser;

    private static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    private string Shares => _ground.OwnClient + "/supervision";

    private string Case => "/supervision/" + _ground.Id("share");

    public ValueTask InitializeAsync() => _ground.InitializeAsync();

    public ValueTask DisposeAsync() => _ground.DisposeAsync();

    [Fact]
    public async Task A_case_tells_no_name_no_address_no_birthday_no_day_and_no_word()
    {
        var day = await _ground.Practice.InStore(async (db, services) =>
        {
            var client = await db.Clients.SingleAsync(one => one.Id == new Id<Client>(_ground.Id("client")), Stop);
            client.BeReached("ruth.ownclient@example.org", "0113 496 0123");
            var session = await db.Sessions.SingleAsync(one => one.Id == new Id<Session>(_ground.Id("session")), Stop);
            new PlantedDay(db, services.GetRequiredService<TimeProvider>()).Rate(session, 31, "My brother Anselm died");
            await db.SaveChangesAsync(Stop);
            return DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(session.StartsAt, TimeZoneInfo.FindSystemTimeZoneById("Europe/London")).DateTime);
        });
        string[] never = ["Ruth", "Ownclient", "example.org", "0113", "Anselm", "cello", "judged", _ground.Id("client").ToString(), .. new[] { day, Today.AddYears(-9) }.SelectMany(InWords)]; // a grant holds the birthday
        foreach (var path in new[] { Case, "/supervision" })
        {
            var html = await Supervisor.GetStringAsync(new Uri(path, UriKind.Relative), Stop);
            Assert.Contains("Where do we stand?", html, StringComparison.Ordinal);
            foreach (var word in never) Assert.DoesNotContain(word, html, StringComparison.OrdinalIgnoreCase);
        }
        var page = PageText.Of(await Supervisor.GetStringAsync(new Uri(Case, UriKind.Relative), Stop));
        Assert.Contains("The client rated 1 of these sessions. One strain was worked on", page, StringComparison.Ordinal);
        Assert.Contains("31", page, StringComparison.Ordinal);
        Assert.Contains("Supervisor Reed (", PageText.Of(await _ground.Own.GetStringAsync(new Uri(_ground.OwnClient + "/who-can-see", UriKind.Relative), Stop)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_has_ended_was_taken_back_or_is_shown_to_somebody_else_is_not_found()
    {
        Assert.Equal(HttpStatusCode.OK, await Found());
        Assert.Equal(HttpStatusCode.NotFound, (await _ground.Own.GetAsync(new Uri(Case, UriKind.Relative), Stop)).StatusCode);
        await _ground.Hire("Supervisor Lund", "lund@example.org", Roles.Supervisor);
        using var other = await _ground.Practice.SignIn("lund@example.org");
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(new Uri(Case, UriKind.Relative), Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Supervisor.GetAsync(new Uri("/supervision/" + _ground.Foreign("client"), UriKind.Relative), Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Supervisor.GetAsync(new Uri(_ground.OwnClient, UriKind.Relative), Stop)).StatusCode);
        var end = await RunningPractice.Post(_ground.Own, Shares, $"{Shares}/{_ground.Id("share")}/end");
        Assert.Equal(HttpStatusCode.Redirect, end.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, await Found());
        Assert.DoesNotContain("Mara Quist", PageText.Of(await Supervisor.GetStringAsync(new Uri("/supervision", UriKind.Relative), Stop)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_expired_share_is_not_found()
    {
        await _ground.Practice.InStore((db, _) => db.CaseShares.Where(one => one.Id == new Id<CaseShare>(_ground.Id("share"))).ExecuteUpdateAsync(set => set.SetProperty(one => one.Until, TimeProvider.System.GetUtcNow().AddMinutes(-1)), Stop));
        Assert.Equal(HttpStatusCode.NotFound, await Found());
    }

    [Fact]
    public async Task Who_must_not_see_this_record_is_shown_nothing_even_by_a_share()
    {
        await _ground.Practice.InStore(async (db, _) =>
        {
            var supervisor = (await db.CaseShares.FirstAsync(Stop)).Supervisor;
            db.Add(new Barred(supervisor, new(_ground.Id("client")), TimeProvider.System.GetUtcNow().AddDays(-1)));
            return await db.SaveChangesAsync(Stop);
        });
        Assert.Equal(HttpStatusCode.NotFound, await Found());
    }

    [Fact]
    public async Task What_cannot_be_is_told_at_its_field_and_what_was_typed_comes_back()
    {
        (string First, string Last, string Until, string Told)[] wrong =
        [
            ("2026-03-09", "2026-03-02", Iso(Today), "This lies before the first day."), ("2026-03-01", "2026-03-02", "2020-01-01", "This day is past."),
            ("2026-03-01", "2026-03-02", Iso(Today.AddDays(400)), "At most a year from now."), ("", "tomorrow", "", "Please choose"),
        ];
        foreach (var (first, last, until, told) in wrong)
        {
            var answer = await Show("", first, last, until, "Am I too careful?");
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Stop));
            Assert.Contains("Am I too careful?", page, StringComparison.Ordinal);
            Assert.Contains(told, page, StringComparison.Ordinal);
            Assert.Contains("aria-invalid", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_therapist_shows_a_case_and_it_stands_with_the_supervisor_and_on_the_clients_page()
    {
        await RunningPractice.Post(_ground.Own, Shares, $"{Shares}/{_ground.Id("share")}/end");
        var supervisor = (await _ground.Practice.InStore((db, _) => db.CaseShares.FirstAsync(Stop))).Supervisor.Value.ToString();
        Assert.Equal(HttpStatusCode.Redirect, (await Show(supervisor, Iso(Today.AddDays(-90)), Iso(Today), Iso(Today.AddDays(7)), "Am I too careful?")).StatusCode);
        Assert.Contains("Am I too careful?", PageText.Of(await Supervisor.GetStringAsync(new Uri("/supervision", UriKind.Relative), Stop)), StringComparison.Ordinal);
        Assert.Equal(3, await _ground.Practice.InStore((db, _) => db.LedgerEntries.CountAsync(one => one.Kind == LedgerKind.Share, Stop)));
        var again = await Show(supervisor, Iso(Today.AddDays(-90)), Iso(Today), Iso(Today.AddDays(7)), "Again");
        Assert.Contains("It is shown to them already", PageText.Of(await again.Content.ReadAsStringAsync(Stop)), StringComparison.Ordinal);
    }

    private Task<HttpResponseMessage> Show(string supervisor, string first, string last, string until, string question) =>
        RunningPractice.Post(_ground.Own, Shares, Shares, ("Supervisor", supervisor), ("First", first), ("Last", last), ("Until", until), ("Question", question));

    private static string[] InWords(DateOnly day) => [Iso(day), DayWords.Short(day, "en"), DayWords.Near(day, "en"), DayWords.Long(day, "en")];

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private async Task<HttpStatusCode> Found() => (await Supervisor.GetAsync(new Uri(Case, UriKind.Relative), Stop)).StatusCode;
}
