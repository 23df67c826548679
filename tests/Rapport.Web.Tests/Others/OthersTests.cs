using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rapport.App;
using Rapport.Care;
using Rapport.Web.Fixtures;

namespace Rapport.Web.Tests.Others;

/// <summary>People outside the practice through the pages: what they may get is agreed, approved and read before it goes, and the client reads what went.</summary>
public sealed class OthersTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Nine = new(2026, 3, 12, 9, 0, 0, TimeSpan.Zero);
    private RunningPractice _practice = null!;
    private PlantedClient _client = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _practice = await RunningPractice.SetUp(new StandingClock(Nine));
        _client = await PlantedDay.In(_practice, day =>
        {
            var client = day.Client("Ruth Adeyemi", Nine.AddDays(-1), 35, 30);
            day.Rate(client.Past[0], 35, "It was fast");
            return client;
        });
    }

    public ValueTask DisposeAsync() => _practice.DisposeAsync();

    [Fact]
    public async Task A_report_goes_only_after_the_clients_yes_and_stands_on_their_page_word_for_word()
    {
        await Send("/referrers", ("Kind", "Court"), ("Name", "Judge Hale"), ("Organisation", "County court"), ("Reach", "12 Bridge Road"), ("Gets", "Attendance"), ("Agreed", "2026-03-01"));
        var referrer = await One(db => db.Referrers.Select(one => one.Id.Value));
        var wrong = await Send($"/referrers/{referrer}", ("First", ""), ("Last", "2026-04-01"), ("Added", "Kept sentence."));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.Contains("Kept sentence.", await Text(wrong), StringComparison.Ordinal);
        await Send($"/referrers/{referrer}", ("First", "2026-02-01"), ("Last", "2026-03-10"), ("Language", "en"), ("Added", "They keep to what was agreed."));
        var report = "/reports/" + await One(db => db.AttendanceReports.Select(one => one.Id.Value));
        Assert.Equal(HttpStatusCode.NotFound, await Status(report + "/print"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Send(report + "/sent", ("How", "By post"), ("On", "2026-03-12"))).StatusCode);
        var read = Field(await Page(report + "/read"), "Read");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Send(report + "/answer", ("Read", read), ("Answer", ""))).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Send(report + "/answer", ("Read", "other"), ("Answer", "yes"))).StatusCode);
        await Send(report + "/answer", ("Read", read), ("Answer", "no"), ("Words", "Leave out the sentence"));
        Assert.Contains("Leave out the sentence", await Page(report), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await Status(report + "/print"));
        await Send(report + "/answer", ("Read", read), ("Answer", "yes"), ("lang", "es"));
        Assert.Contains("They keep to what was agreed.", await Page(report + "/print"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await Send(report + "/sent", ("How", "By post, number 7"), ("On", "2026-03-12"))).StatusCode);
        var own = await Page("/who-can-see");
        foreach (var words in new[] { "Judge Hale, County court sent you", "a report on attendance", "They keep to what was agreed.", "This report tells of attendance alone" }) Assert.Contains(words, own, StringComparison.Ordinal);
        Assert.DoesNotContain("12 Bridge Road", own, StringComparison.Ordinal);
        var sheet = await Page(report + "/print");
        foreach (var word in new[] { "It was fast", "35" }) Assert.DoesNotContain(word, Between(sheet, "<pre", "</pre>"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_released_by_law_is_read_approved_and_written_down_before_it_can_be_taken()
    {
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Send("/requests", ("Asker", "County court"), ("Received", "2026-04-01"))).StatusCode);
        await Send("/requests", ("Asker", "County court"), ("Authority", "Order 7"), ("Scope", "Whether they came"), ("Received", "2026-03-10"), ("Due", "2026-03-30"));
        var request = "/requests/" + await One(db => db.LegalRequests.Select(one => one.Id.Value));
        await Send(request + "/tell", ("Told", "no"), ("WhyNot", "the order forbids it"));
        var preview = await Text(await Send(request + "/release", ("Summary", "They came twice."), ("Item", "attendance"), ("go", "preview")));
        Assert.Contains("They came twice.", preview, StringComparison.Ordinal);
        await Send(request + "/release", ("Summary", "They came twice."), ("Item", "attendance"), ("go", "approve"), ("Read", Field(preview, "Read")));
        var release = "/releases/" + await One(db => db.LegalReleases.Select(one => one.Id.Value));
        Assert.Equal(HttpStatusCode.NotFound, await Status(release + "/file"));
        await Send(release + "/pass", ("How", "By hand"), ("On", "2026-03-12"));
        var file = await _practice.Owner.GetByteArrayAsync(new Uri(_client.Address + release + "/file", UriKind.Relative), Stop);
        Assert.Equal(file, await _practice.Owner.GetByteArrayAsync(new Uri(_client.Address + release + "/file", UriKind.Relative), Stop));
        await using (var archive = new ZipArchive(new MemoryStream(file), ZipArchiveMode.Read)) Assert.Equal(["01-summary.txt", "02-attendance.txt"], archive.Entries.Select(one => one.FullName));
        await Send(release + "/arrived", ("Receipt", "Stamp 7"), ("ReceiptOn", "2026-03-12"));
        Assert.Contains("Stamp 7", await Page(release), StringComparison.Ordinal);
        Assert.DoesNotContain("County court", await Page("/who-can-see"), StringComparison.Ordinal);
        await Send(request + "/tell", ("Told", "yes"), ("On", "2026-03-12"));
        Assert.Contains("County court asked by law for something of your record", await Page("/who-can-see"), StringComparison.Ordinal);
        Assert.Contains("what was released by law, to County court", await Page("/who-can-see"), StringComparison.Ordinal);
        await Send(request + "/close", ("Outcome", "Answered"));
        Assert.Equal(HttpStatusCode.NotFound, await Status(request + "/release"));
    }

    [Fact]
    public async Task While_a_hold_stands_an_owner_is_refused_to_forget_with_a_page_that_says_why()
    {
        await _practice.InStore(async (db, _) =>
        {
            (await db.Episodes.SingleAsync(one => one.Client == _client.Client.Id, Stop)).End(Ending.Agreed, EndedBy.Both, Nine.AddHours(-1));
            return await db.SaveChangesAsync(Stop);
        });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Send("/hold", ("Why", " "))).StatusCode);
        await Send("/hold", ("Why", "A complaint is open"), ("Request", ""));
        var answer = await Send("/forget", ("Law", "none"), ("Why", "asked for it"), ("Name", "Ruth Adeyemi"));
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("A hold stands on this record", await Text(answer), StringComparison.Ordinal);
        Assert.Contains("Since Thursday 12 March 2026, looked after by", await Page("/forget"), StringComparison.Ordinal);
        Assert.Contains("A complaint is open", await Page("/who-can-see"), StringComparison.Ordinal);
        Assert.Equal(0, await _practice.InStore((db, _) => db.Erasures.CountAsync(Stop)));
        await Send($"/hold/{await One(db => db.HoldSteps.Select(one => one.Id.Value))}/end", ("WhyEnd", "It was settled"));
        await Send("/forget", ("Law", "none"), ("Why", "asked for it"), ("Name", "Ruth Adeyemi"));
        Assert.Equal(1, await _practice.InStore((db, _) => db.Erasures.CountAsync(Stop)));
        foreach (var page in new[] { "/others", "/hold", "/guardians", "/referrers", "/requests" }) Assert.Equal(HttpStatusCode.Redirect, await Status(page)); // to where it says that they were forgotten
        Assert.DoesNotContain("Ruth", await Page("/who-can-see"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_guardian_is_given_something_only_after_a_second_person_and_an_owner_reads_none_of_it()
    {
        using var second = await Hire();
        var typed = new[] { ("Name", "Dana Parent"), ("Relation", "mother"), ("Contact", "Contact-A"), ("Evidence", "passport seen"), ("Scope", "Summary"), ("Competence", "CannotDecide"), ("Born", "2016-05-01"), ("AskAgain", "14"), ("Until", "2026-06-01") };
        var wrong = await Send("/guardians", [.. typed[..^1], ("Until", "2020-01-01")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.Contains("passport seen", await Text(wrong), StringComparison.Ordinal);
        await Send("/guardians", typed);
        var guardian = "/guardians/" + await One(db => db.GuardianGrants.Select(one => one.Id.Value));
        Assert.Equal(HttpStatusCode.NotFound, (await Send(guardian + "/decide", ("go", "yes"))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, await Status(guardian + "/give"));
        Assert.Contains("Approve", await second.GetStringAsync(new Uri(_client.Address + "/guardians", UriKind.Relative), Stop), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await RunningPractice.Post(second, "/account", _client.Address + guardian + "/decide", ("go", "yes"))).StatusCode);
        var read = await Text(await Send(guardian + "/give", ("Summary", "They settle in."), ("go", "read")));
        Assert.Contains("They settle in.", read, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Send(guardian + "/give", ("Summary", "Other"), ("go", "give"), ("How", "By hand"), ("Read", Field(read, "Read")))).StatusCode);
        await Send(guardian + "/give", ("Summary", "They settle in."), ("go", "give"), ("How", "By hand"), ("Read", Field(read, "Read")));
        var own = await Page("/who-can-see");
        Assert.Contains("Dana Parent (mother) may be given", own, StringComparison.Ordinal);
        Assert.Contains("They settle in.", own, StringComparison.Ordinal);
        Assert.DoesNotContain("Contact-A", own, StringComparison.Ordinal);
        var passed = "/passed/" + await One(db => db.Disclosures.Select(one => one.Id.Value));
        Assert.Contains("They settle in.", await Page(passed), StringComparison.Ordinal);
        Assert.DoesNotContain("They settle in.", await second.GetStringAsync(new Uri(_client.Address + "/who-can-see", UriKind.Relative), Stop), StringComparison.Ordinal);
        foreach (var path in new[] { passed, guardian + "/give" }) Assert.Equal(HttpStatusCode.NotFound, (await second.GetAsync(new Uri(_client.Address + path, UriKind.Relative), Stop)).StatusCode);
    }

    private async Task<HttpClient> Hire()
    {
        await _practice.InStore(async (db, services) =>
        {
            var clock = services.GetRequiredService<TimeProvider>();
            var person = new Person(NewId.For<Person>(clock), (await db.Practices.SingleAsync(Stop)).Id, "Only Owner", Roles.Owner);
            db.Add(person);
            await db.SaveChangesAsync(Stop);
            var account = new App.Accounts.Account { Id = new(person.Id.Value), Practice = person.Practice, Person = person.Id, Email = "second@example.org", LoginLookup = [] };
            return await services.GetRequiredService<Microsoft.AspNetCore.Identity.UserManager<App.Accounts.Account>>().CreateAsync(account, RunningPractice.Password);
        });
        return await _practice.SignIn("second@example.org");
    }

    private Task<HttpResponseMessage> Send(string path, params (string Name, string Value)[] fields) => RunningPractice.Post(_practice.Owner, "/account", _client.Address + path, fields);

    private async Task<string> Page(string path) => WebUtility.HtmlDecode(await _practice.Owner.GetStringAsync(new Uri(_client.Address + path, UriKind.Relative), Stop));

    private async Task<HttpStatusCode> Status(string path) => (await _practice.Owner.GetAsync(new Uri(_client.Address + path, UriKind.Relative), Stop)).StatusCode;

    private Task<Guid> One(Func<App.Storage.RapportDb, IQueryable<Guid>> which) => _practice.InStore((db, _) => which(db).SingleAsync(Stop));

    private static async Task<string> Text(HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Stop));

    private static string Between(string text, string from, string to) => text[text.IndexOf(from, StringComparison.Ordinal)..text.IndexOf(to, StringComparison.Ordinal)];

    private static string Field(string html, string name) => Regex.Match(html, "name=\"" + name + "\" value=\"(?<value>[^\"]+)\"", RegexOptions.NonBacktracking).Groups["value"].Value;
}
