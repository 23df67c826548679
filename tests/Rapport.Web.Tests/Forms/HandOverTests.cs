using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rapport.App.Messages;
using Rapport.Care;
using Rapport.Web.Fixtures;

namespace Rapport.Web.Tests.Forms;

/// <summary>How a form gets to the client, and what keeps it back.</summary>
public sealed class HandOverTests
{
    private static readonly DateTimeOffset Ten = new(2026, 11, 27, 10, 0, 0, TimeSpan.Zero);

    private static Task<string> Text(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    private static Task<HttpResponseMessage> Do(RunningPractice practice, PlantedForm planted, string go, string purpose = "check-out") =>
        RunningPractice.Post(practice.Owner, $"{planted.Home}/hand-over?for={purpose}", planted.Home + "/hand-over", ("for", purpose), ("go", go));

    [Fact]
    public async Task Without_an_address_outside_there_is_no_link_and_the_page_says_why()
    {
        await using var practice = await RunningPractice.SetUp();
        var planted = await PlantedForm.In(practice);
        var page = await Text(await practice.Owner.GetAsync(new Uri(planted.Home + "/hand-over?for=check-out", UriKind.Relative), TestContext.Current.CancellationToken));
        Assert.Contains("no https address", page, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"link\"", page, StringComparison.Ordinal);
        Assert.Contains("value=\"computer\"", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Do(practice, planted, "link")).StatusCode);
        Assert.Equal(0, await planted.InStore(db => db.FormLinks.CountAsync()));
    }

    [Fact]
    public async Task What_works_comes_first_and_what_is_missing_leads_to_where_it_is_set()
    {
        await using var practice = await RunningPractice.SetUp();
        var planted = await PlantedForm.In(practice);
        var page = await Text(await practice.Owner.GetAsync(new Uri(planted.Home + "/hand-over?for=check-in", UriKind.Relative), TestContext.Current.CancellationToken));
        int At(string words) => page.IndexOf(words, StringComparison.Ordinal);
        int[] order = [At("id=\"screen\""), At("id=\"paper\""), At("id=\"own-phone\""), At("/practice/details"), At($"/clients/{planted.Client.Value}/team")];
        Assert.DoesNotContain(-1, order);
        Assert.Equal(order.Order(), order);
        Assert.Contains("nothing else differs", page, StringComparison.Ordinal);
        Assert.Contains("asked to set up your second step", page, StringComparison.Ordinal);
        Assert.Contains("/account/second-step", page, StringComparison.Ordinal);
        await planted.Ready();
        page = await Text(await practice.Owner.GetAsync(new Uri(planted.Home + "/hand-over?for=check-in", UriKind.Relative), TestContext.Current.CancellationToken));
        Assert.InRange(At("id=\"own-phone\""), 0, At("id=\"screen\""));
    }

    [Fact]
    public async Task A_screen_is_not_handed_over_for_a_check_out_before_the_session_has_begun()
    {
        await using var practice = await RunningPractice.SetUp();
        var planted = await PlantedForm.In(practice, began: TimeSpan.FromHours(-2));
        Assert.Contains("opens when the session begins", await Text(await practice.Owner.GetAsync(new Uri(planted.Home + "/hand-over?for=check-out", UriKind.Relative), TestContext.Current.CancellationToken)), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Do(practice, planted, "computer")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await practice.Owner.GetAsync(new Uri("/today", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await Do(practice, planted, "computer", "check-in")).StatusCode);
    }

    [Fact]
    public async Task A_check_in_asks_of_safety_and_waits_for_cover_and_numbers()
    {
        await using var practice = await RunningPractice.SetUp();
        var planted = await PlantedForm.In(practice);
        await planted.InStore(async db =>
        {
            (await db.Practices.FirstAsync()).BeReached(new PublicAddress("https://room.example"), null);
            return await db.SaveChangesAsync();
        });
        var page = await Text(await practice.Owner.GetAsync(new Uri(planted.Home + "/hand-over?for=check-in", UriKind.Relative), TestContext.Current.CancellationToken));
        foreach (var words in new[] { "somebody covers", "own number is set" }) Assert.Contains(words, page, StringComparison.Ordinal);
        await planted.Ready();
        Assert.Contains("class=\"qr\"", await Text(await Do(practice, planted, "link", "check-in")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_link_that_is_shown_opens_the_form_and_can_be_taken_back()
    {
        await using var practice = await RunningPractice.SetUp();
        using var phone = practice.Visitor();
        var planted = await (await PlantedForm.In(practice)).Ready();
        var page = await Text(await Do(practice, planted, "link"));
        var link = Regex.Match(page, "value=\"https://room.example(?<path>/f/[A-Za-z0-9_-]{43})\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["path"].Value;
        Assert.Equal(HttpStatusCode.OK, (await phone.GetAsync(new Uri(link, UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
        Assert.Contains("Open links were taken back: 1.", await Text(await Do(practice, planted, "revoke")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await phone.GetAsync(new Uri(link, UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
    }

    [Theory]
    [InlineData("computer", AnswerChannel.ThisComputer)]
    [InlineData("tablet", AnswerChannel.Tablet)]
    public async Task A_screen_that_is_handed_over_is_signed_out_first(string go, AnswerChannel channel)
    {
        await using var practice = await RunningPractice.SetUp();
        var planted = await PlantedForm.In(practice);
        var handed = await Do(practice, planted, go);
        Assert.Equal(HttpStatusCode.SeeOther, handed.StatusCode);
        var form = handed.Headers.Location!.OriginalString;
        Assert.StartsWith("/f/", form, StringComparison.Ordinal);
        var staff = await practice.Owner.GetAsync(new Uri(planted.Home + "/hand-over", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.StartsWith("/sign-in", staff.Headers.Location!.OriginalString, StringComparison.Ordinal);
        var sent = await practice.Owner.PostAsync(new Uri(form, UriKind.Relative), new FormUrlEncodedContent([new("rapport-check-out.1", "7")]), TestContext.Current.CancellationToken);
        var thanks = await Text(await practice.Owner.GetAsync(new Uri(sent.Headers.Location!.OriginalString, UriKind.Relative), TestContext.Current.CancellationToken));
        Assert.Contains("give the screen back", thanks, StringComparison.Ordinal);
        Assert.Contains("Already received", await Text(await practice.Owner.GetAsync(new Uri(form, UriKind.Relative), TestContext.Current.CancellationToken)), StringComparison.Ordinal);
        Assert.Equal(channel, await planted.InStore(async db => (await db.FormAnswers.SingleAsync()).Source.Channel));
    }

    [Fact]
    public async Task Paper_is_printed_keyed_in_once_and_bears_who_keyed_it_in()
    {
        await using var practice = await RunningPractice.SetUp();
        var planted = await PlantedForm.In(practice);
        var sheet = await Text(await practice.Owner.GetAsync(new Uri(planted.Home + "/paper/print?for=check-out&lang=es", UriKind.Relative), TestContext.Current.CancellationToken));
        Assert.Contains("¿Cómo fue hoy?", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("Ruth", sheet, StringComparison.Ordinal);
        var wrong = await RunningPractice.Post(practice.Owner, planted.Home + "/paper?for=check-out", planted.Home + "/paper", ("for", "check-out"), ("rapport-check-out.1", "12"), ("rapport-check-out.words", "as it stood"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.Contains("as it stood", await Text(wrong), StringComparison.Ordinal);
        foreach (var status in new[] { HttpStatusCode.OK, HttpStatusCode.Conflict })
        {
            var token = await Text(await practice.Owner.GetAsync(new Uri("/account", UriKind.Relative), TestContext.Current.CancellationToken));
            Assert.Contains("form-token", token, StringComparison.Ordinal);
            var kept = await RunningPractice.Post(practice.Owner, "/account", planted.Home + "/paper", ("for", "check-out"), ("rapport-check-out.1", "7"));
            Assert.Equal(status, kept.StatusCode);
        }
        var (answer, owner) = await planted.InStore(async db => (await db.FormAnswers.SingleAsync(), await db.People.FirstAsync()));
        Assert.Equal((AnswerChannel.Paper, owner.Id), (answer.Source.Channel, answer.Source.KeyedBy!.Value));
    }

    [Fact]
    public async Task Another_clients_session_is_not_found()
    {
        await using var practice = await RunningPractice.SetUp();
        var (one, other) = (await PlantedForm.In(practice), await PlantedForm.In(practice));
        var mixed = $"/clients/{one.Client.Value}/sessions/{other.Session.Value}";
        foreach (var path in new[] { "/hand-over", "/paper", "/paper/print" })
            Assert.Equal(HttpStatusCode.NotFound, (await practice.Owner.GetAsync(new Uri(mixed + path, UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task An_e_mail_goes_neutral_in_safe_hours_and_not_when_the_client_changed_their_mind()
    {
        var clock = new StandingClock(Ten);
        var folder = Directory.CreateTempSubdirectory("rapport-mail-").FullName;
        await using var practice = await RunningPractice.SetUp(clock, "--Mail:From=hello@room.example", "--Mail:Folder=" + folder);
        var (planted, second) = (await (await PlantedForm.In(practice)).Ready(), await PlantedForm.In(practice));
        foreach (var form in new[] { planted, second }) await Allow(form, SafeContact.By(ContactChannel.Email, new(9, 0), new(20, 0)), clock);
        Assert.Contains("It is written down to be sent", await Text(await Do(practice, planted, "email")), StringComparison.Ordinal);
        await Do(practice, second, "email");
        await Allow(second, SafeContact.Never, clock);
        clock.Advance(TimeSpan.FromSeconds(1));
        await practice.InStore((_, services) => services.GetRequiredService<SendOutbox>().Run(CancellationToken.None)); // or the job was quicker
        var mail = Assert.Single(Directory.GetFiles(folder));
        var text = await File.ReadAllTextAsync(mail, TestContext.Current.CancellationToken);
        foreach (var name in new[] { "Ruth", "Hanna", "Mill Race", "session" }) Assert.DoesNotContain(name, text, StringComparison.OrdinalIgnoreCase);
        Assert.Equal([(true, false), (false, true)], await planted.InStore(async db => (await db.Outbox.OrderBy(one => one.Client == planted.Client ? 0 : 1).ToListAsync()).ConvertAll(one => (one.SentAt is not null, one.FailedAt is not null))));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task An_unread_risk_answer_calls_cover_and_owner_once_when_the_hour_has_passed()
    {
        var clock = new StandingClock(Ten);
        var folder = Directory.CreateTempSubdirectory("rapport-mail-").FullName;
        await using var practice = await RunningPractice.SetUp(clock, "--Mail:From=hello@room.example", "--Mail:Folder=" + folder);
        using var phone = practice.Visitor();
        var planted = await (await PlantedForm.In(practice)).Ready();
        var token = await planted.Link(FormPurpose.CheckIn);
        await phone.PostAsync(new Uri($"/f/{token}/mark", UriKind.Relative), new FormUrlEncodedContent([new("instrument", "rapport-check-in"), new("place", "must-come-first/safety"), new("answer", "1")]), TestContext.Current.CancellationToken);
        Task<int> Turn() => practice.InStore((_, services) => services.GetRequiredService<EscalateRisks>().Run(CancellationToken.None));
        Assert.Equal(0, await Turn());
        clock.Advance(TimeSpan.FromHours(8));
        Assert.Equal(1, await Turn()); // the cover has no sign-in of their own in this practice yet
        Assert.Equal(0, await Turn());
        Assert.Equal("needs-you-today", await planted.InStore(async db => (await db.Outbox.SingleAsync()).Template));
        Directory.Delete(folder, recursive: true);
    }

    private static Task<int> Allow(PlantedForm planted, SafeContact safe, StandingClock clock) => planted.InStore(async db =>
    {
        var client = await db.Clients.FirstAsync(one => one.Id == planted.Client);
        client.BeReached("someone@example.org", null);
        client.Allow(safe);
        client.ConfirmContact(clock.GetUtcNow());
        return await db.SaveChangesAsync();
    });
}
