using System.IO.Compression;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rapport.App;
using Rapport.Care;
using Rapport.Privacy;
using Rapport.Web.Fixtures;

namespace Rapport.Web.Tests.Alone;

/// <summary>What a client does alone on their own page: reads, asks and is answered, takes everything, withdraws; and says what is hard to say without saying it.</summary>
public sealed class OwnPageTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static string Home(PlantedForm planted) => $"/clients/{planted.Client.Value}";

    [Fact]
    public async Task Every_page_of_a_sitting_is_not_stored_has_a_quick_exit_and_speaks_three_languages()
    {
        await using var ground = await OwnPageGround.Open();
        using var phone = await ground.Sit();
        foreach (var path in new[] { "/own/page", "/own/page/answers", "/own/page/asks", "/own/page/unsaid" })
        {
            foreach (var (language, leave) in new[] { ("en", "Leave quickly"), ("es", "Salir rápido"), ("ar", "مغادرة سريعة") })
            {
                var answer = await OwnPageGround.Get(phone, $"{path}?lang={language}");
                Assert.Equal((HttpStatusCode.OK, "no-store"), (answer.StatusCode, answer.Headers.CacheControl!.ToString()));
                Assert.Contains(leave, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Stop)), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task This_wasnt_me_about_a_form_is_owed_an_answer_in_a_week_stands_on_today_and_marks_the_form()
    {
        await using var ground = await OwnPageGround.Open();
        using var stranger = ground.Practice.Visitor();
        await stranger.PostAsync(new Uri("/f/" + await ground.Ruth.Link(), UriKind.Relative), new FormUrlEncodedContent(PlantedForm.CheckOut(Guid.CreateVersion7(ground.Clock.GetUtcNow()), "9", "9", "9", "9").Select(one => KeyValuePair.Create(one.Name, one.Value)).Append(new("rapport-check-out.words", "all is well, truly"))), Stop);
        using var phone = await ground.Sit();
        Assert.Contains("all is well, truly", await OwnPageGround.Text(phone, "/own/page/answers"), StringComparison.Ordinal);
        var row = await ground.Ruth.InStore(db => db.FormAnswers.Where(one => one.Client == ground.Ruth.Client).Select(one => one.Submission).FirstAsync(Stop));
        foreach (var _ in new[] { 1, 2 })
            Assert.Equal(HttpStatusCode.SeeOther, (await Ask(phone, ("Kind", "NotMe"), ("About", "Answers"), ("Row", row.ToString()))).StatusCode);
        Assert.Contains("An answer by Friday, 4 December 2026", (await OwnPageGround.Text(phone, "/own/page/asks")).Replace("Friday 4", "Friday, 4", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("“this wasn't me”, about a form", await OwnPageGround.Text(ground.Practice.Owner, "/today"), StringComparison.Ordinal);
        Assert.Contains("an answer by Friday", await OwnPageGround.Text(ground.Practice.Owner, "/practice/asks"), StringComparison.Ordinal);
        var ask = await ground.Ruth.InStore(db => db.ClientAsks.SingleAsync(Stop));
        var wrong = await RunningPractice.Post(ground.Practice.Owner, Home(ground.Ruth) + "/asks", $"{Home(ground.Ruth)}/asks/{ask.Id.Value}", ("Outcome", "Done"), ("Words", " "));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        await RunningPractice.Post(ground.Practice.Owner, Home(ground.Ruth) + "/asks", $"{Home(ground.Ruth)}/asks/{ask.Id.Value}", ("Outcome", "Done"), ("Words", "I have marked it. Thank you for telling me."), ("NotTheirs", "yes"));
        Assert.Contains("Thank you for telling me.", await OwnPageGround.Text(phone, "/own/page/asks"), StringComparison.Ordinal);
        Assert.Contains("marked as not yours", await OwnPageGround.Text(phone, "/own/page/answers"), StringComparison.Ordinal);
        Assert.DoesNotContain("this wasn't me", await OwnPageGround.Text(ground.Practice.Owner, "/today"), StringComparison.Ordinal);
        var entries = await ground.Ruth.InStore(db => db.LedgerEntries.Where(entry => entry.Kind == LedgerKind.Ask).OrderBy(entry => entry.Number).ToListAsync(Stop));
        Assert.Equal(["asked/NotMe/Answers/2026-12-04", "answered/Done/not theirs"], entries.Select(entry => entry.About));
        Assert.All(entries, entry => Assert.DoesNotContain("telling", entry.About, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_change_is_owed_an_answer_in_a_month_and_being_forgotten_is_asked_by_the_client_themself()
    {
        await using var ground = await OwnPageGround.Open();
        using var phone = await ground.Sit();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Ask(phone, ("Kind", "Change"), ("Words", " "))).StatusCode);
        await Ask(phone, ("Kind", "Change"), ("Words", "It was my aunt, not my mother."));
        await Ask(phone, ("Kind", "Forget"), ("Words", ""));
        var asks = await ground.Ruth.InStore(db => db.ClientAsks.OrderBy(one => one.Kind).ToListAsync(Stop));
        Assert.Equal([(AskKind.Change, new DateOnly(2026, 12, 27)), (AskKind.Forget, new DateOnly(2026, 12, 27))], asks.Select(one => (one.Kind, one.Due)));
        Assert.Contains("It was my aunt, not my mother.", await OwnPageGround.Text(ground.Practice.Owner, Home(ground.Ruth) + "/asks"), StringComparison.Ordinal);
        Assert.DoesNotContain("my aunt", await OwnPageGround.Text(ground.Practice.Owner, "/practice/asks"), StringComparison.Ordinal);
        ground.Clock.Advance(TimeSpan.FromDays(31));
        using var owner = await ground.Practice.SignIn();
        Assert.Contains("the answer was owed by", await OwnPageGround.Text(owner, "/today"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_look_and_an_opening_of_the_page_can_be_asked_about_and_those_of_others_cannot()
    {
        await using var ground = await OwnPageGround.Open();
        var joel = await PlantedForm.In(ground.Practice);
        await OwnPageGround.Text(ground.Practice.Owner, Home(ground.Ruth));
        await OwnPageGround.Text(ground.Practice.Owner, Home(joel));
        using (await ground.Sit()) { }
        using var phone = await ground.Sit();
        Assert.Contains("This wasn't me", await OwnPageGround.Text(phone, "/own/page"), StringComparison.Ordinal);
        var (look, foreign, sitting) = await ground.Ruth.InStore(async db => (await db.Accesses.FirstAsync(one => one.Client == ground.Ruth.Client, Stop), await db.Accesses.FirstAsync(one => one.Client == joel.Client, Stop), await db.OwnSittings.FirstAsync(Stop)));
        Assert.Equal(HttpStatusCode.SeeOther, (await Ask(phone, ("Kind", "NotMe"), ("About", "Look"), ("Row", look.Id.Value.ToString()))).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await Ask(phone, ("Kind", "NotMe"), ("About", "Sitting"), ("Row", sitting.Id.Value.ToString()))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Ask(phone, ("Kind", "NotMe"), ("About", "Look"), ("Row", foreign.Id.Value.ToString()))).StatusCode);
        Assert.Contains("you asked about a look: Hanna Lindqvist", await OwnPageGround.Text(phone, "/own/page/asks"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_clients_page_words_and_agreement_are_never_there()
    {
        await using var ground = await OwnPageGround.Open();
        var joel = await PlantedForm.In(ground.Practice);
        await ground.OpenWay(joel, "quite another word");
        var given = await ground.Practice.InStore(async (db, _) =>
        {
            var owner = await db.People.FirstAsync(Stop);
            var version = PlantedAgreement.Of(owner, 1);
            var one = new AgreementGiven(NewId.For<AgreementGiven>(ground.Clock), joel.Client, version.Id, ground.Clock.GetUtcNow()) { By = owner.Id };
            db.AddRange(version, one);
            await db.SaveChangesAsync(Stop);
            return one.Id.Value;
        });
        using var other = await ground.Sit(joel, "quite another word");
        await Ask(other, ("Kind", "Change"), ("Words", "only about me"));
        await Unsaid(other, ("Opens", "BeforeNextSession"), ("Words", "mine alone"));
        var unsaid = await ground.Ruth.InStore(async db => (await db.Unsaid.SingleAsync(Stop)).Id.Value);
        using var phone = await ground.Sit();
        foreach (var path in new[] { "", "/answers", "/asks", "/unsaid" })
            Assert.DoesNotContain("only about me", await OwnPageGround.Text(phone, "/own/page" + path), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await OwnPageGround.Get(phone, "/own/page/agreements/" + given)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await RunningPractice.Post(phone, "/own/page/asks", "/own/page/agreements/" + given, ("Why", ""))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await RunningPractice.Post(phone, "/own/page/asks", $"/own/page/unsaid/{unsaid}/back")).StatusCode);
        // the word of one does not open the link of the other
        using var third = ground.Practice.Visitor();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await OwnPageGround.ComeIn(third, await ground.Link(joel))).StatusCode);
    }

    [Fact]
    public async Task An_agreement_is_read_and_taken_back_alone()
    {
        await using var ground = await OwnPageGround.Open();
        var given = await Given(ground, AgreementParty.Client, AgreementParty.Therapist);
        using var phone = await ground.Sit();
        Assert.Contains($"/own/page/agreements/{given}", await OwnPageGround.Text(phone, "/own/page"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await RunningPractice.Post(phone, "/own/page/agreements/" + given, "/own/page/agreements/" + given, ("Why", "I was not ready."))).StatusCode);
        Assert.Contains("I was not ready.", await OwnPageGround.Text(phone, "/own/page/agreements/" + given), StringComparison.Ordinal);
        Assert.Null((await ground.Ruth.InStore(db => db.AgreementsWithdrawn.SingleAsync(Stop))).By);
        Assert.Contains("I was not ready.", await OwnPageGround.Text(ground.Practice.Owner, $"{Home(ground.Ruth)}/agreement/{given}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_agreement_that_nobody_accepted_says_so()
    {
        await using var ground = await OwnPageGround.Open();
        var given = await Given(ground);
        using var phone = await ground.Sit();
        Assert.Contains("Nobody has agreed to this yet.", await OwnPageGround.Text(phone, "/own/page/agreements/" + given), StringComparison.Ordinal);
    }

    private static Task<Guid> Given(OwnPageGround ground, params AgreementParty[] acceptedBy) => ground.Practice.InStore(async (db, _) =>
    {
        var owner = await db.People.FirstAsync(Stop);
        var version = PlantedAgreement.Of(owner, 1);
        var one = new AgreementGiven(NewId.For<AgreementGiven>(ground.Clock), ground.Ruth.Client, version.Id, ground.Clock.GetUtcNow()) { By = owner.Id };
        db.AddRange(version, one);
        db.AddRange(acceptedBy.Select(who => new AgreementAccepted(one.Id, ground.Ruth.Client, who) { On = new(2026, 11, 27), Manner = AgreementManner.Screen, By = owner.Id, At = ground.Clock.GetUtcNow() }));
        await db.SaveChangesAsync(Stop);
        return one.Id.Value;
    });

    [Fact]
    public async Task Words_that_wait_are_read_by_nobody_through_any_page_and_open_at_their_time()
    {
        await using var ground = await OwnPageGround.Open();
        using var phone = await ground.Sit();
        const string secret = "I lied about the drinking";
        Assert.Equal(HttpStatusCode.SeeOther, (await Unsaid(phone, ("Opens", "OnDay"), ("Day", "2026-12-01"), ("Words", secret))).StatusCode);
        Assert.DoesNotContain(secret, await OwnPageGround.Text(phone, "/own/page/unsaid") + await Everything(await RunningPractice.Post(phone, "/own/page", "/own/page/copy")), StringComparison.Ordinal);
        var id = await ground.Ruth.InStore(async db => (await db.Unsaid.SingleAsync(Stop)).Id.Value);
        foreach (var path in new[] { "/today", Home(ground.Ruth), Home(ground.Ruth) + "/unsaid", ground.Ruth.Home + "/brief", ground.Ruth.Home, Home(ground.Ruth) + "/asks", Home(ground.Ruth) + "/who-can-see", "/practice/asks" })
            Assert.DoesNotContain(secret, await OwnPageGround.Text(ground.Practice.Owner, path), StringComparison.Ordinal);
        Assert.DoesNotContain(secret, await Everything(await RunningPractice.Post(ground.Practice.Owner, Home(ground.Ruth) + "/copy", Home(ground.Ruth) + "/copy", ("why", "asked in the room"))), StringComparison.Ordinal);
        foreach (var page in new[] { "/today", ground.Ruth.Home + "/brief" }) Assert.Contains("something they find hard to say", await OwnPageGround.Text(ground.Practice.Owner, page), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await RunningPractice.Post(ground.Practice.Owner, Home(ground.Ruth) + "/asks", $"{Home(ground.Ruth)}/unsaid/{id}/read")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await RunningPractice.Post(ground.Practice.Owner, Home(ground.Ruth) + "/asks", $"{Home(ground.Ruth)}/unsaid/{id}/settled")).StatusCode);
        ground.Clock.Now = new(2026, 12, 1, 0, 30, 0, TimeSpan.Zero);
        using var owner = await ground.Practice.SignIn();
        Assert.DoesNotContain(secret, await OwnPageGround.Text(owner, Home(ground.Ruth) + "/unsaid"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await RunningPractice.Post(owner, Home(ground.Ruth) + "/unsaid", $"{Home(ground.Ruth)}/unsaid/{id}/read")).StatusCode);
        Assert.Contains(secret, await OwnPageGround.Text(owner, Home(ground.Ruth) + "/unsaid"), StringComparison.Ordinal);
        using var again = await ground.Sit();
        var page2 = await OwnPageGround.Text(again, "/own/page/unsaid");
        Assert.Contains("Read on", page2, StringComparison.Ordinal);
        Assert.DoesNotContain("Take it back", page2, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_taken_back_is_gone_from_the_store_and_what_is_only_marked_says_nothing_else()
    {
        await using var ground = await OwnPageGround.Open();
        using var phone = await ground.Sit();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Unsaid(phone, ("Opens", "Never"), ("Words", "but I wrote it"))).StatusCode);
        await Unsaid(phone, ("Opens", "Never"), ("Words", ""));
        await Unsaid(phone, ("Opens", "BeforeNextSession"), ("Words", "no, not yet"));
        var id = await ground.Ruth.InStore(async db => (await db.Unsaid.SingleAsync(one => one.Opens == UnsaidOpens.BeforeNextSession, Stop)).Id.Value);
        Assert.Equal(HttpStatusCode.SeeOther, (await RunningPractice.Post(phone, "/own/page/unsaid", $"/own/page/unsaid/{id}/back")).StatusCode);
        Assert.Null((await ground.Ruth.InStore(db => db.Unsaid.SingleAsync(one => one.Opens == UnsaidOpens.BeforeNextSession, Stop))).Words);
        Assert.Equal(2, (await OwnPageGround.Text(ground.Practice.Owner, "/today")).Split("find hard to say").Length);
    }

    [Fact]
    public async Task Words_for_a_supervisor_alone_are_read_by_that_supervisor_and_the_therapist_sees_that_something_is_there()
    {
        await using var ground = await OwnPageGround.Open();
        var (reed, other) = (await Hire(ground, "Supervisor Reed", "reed@example.org"), await Hire(ground, "Supervisor Lund", "lund@example.org"));
        using var phone = await ground.Sit();
        const string secret = "I am afraid of you";
        Assert.Contains("Supervisor Reed", await OwnPageGround.Text(phone, "/own/page/unsaid"), StringComparison.Ordinal);
        var owner = await ground.Ruth.InStore(async db => (await db.People.FirstAsync(one => (one.Roles & Roles.Owner) == Roles.Owner, Stop)).Id.Value);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Unsaid(phone, ("Opens", "AtOnce"), ("Who", owner.ToString()), ("Words", secret))).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await Unsaid(phone, ("Opens", "AtOnce"), ("Who", reed.Value.ToString()), ("Words", secret))).StatusCode);
        var id = await ground.Ruth.InStore(async db => (await db.Unsaid.SingleAsync(Stop)).Id.Value);
        foreach (var path in new[] { "/today", Home(ground.Ruth) + "/unsaid", ground.Ruth.Home + "/brief" }) Assert.DoesNotContain(secret, await OwnPageGround.Text(ground.Practice.Owner, path), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await RunningPractice.Post(ground.Practice.Owner, Home(ground.Ruth) + "/asks", $"{Home(ground.Ruth)}/unsaid/{id}/read")).StatusCode);
        using var wrong = await ground.Practice.SignIn("lund@example.org");
        Assert.Equal(HttpStatusCode.NotFound, (await RunningPractice.Post(wrong, "/account", "/supervision/told/" + id)).StatusCode);
        using var right = await ground.Practice.SignIn("reed@example.org");
        Assert.Equal(HttpStatusCode.SeeOther, (await RunningPractice.Post(right, "/supervision/told", "/supervision/told/" + id)).StatusCode);
        Assert.Contains(secret, await OwnPageGround.Text(right, "/supervision/told"), StringComparison.Ordinal);
        Assert.DoesNotContain(secret, await OwnPageGround.Text(ground.Practice.Owner, Home(ground.Ruth) + "/unsaid"), StringComparison.Ordinal);
        Assert.NotEqual(reed, other);
    }

    [Fact]
    public async Task After_a_check_out_one_tap_marks_that_something_is_there_and_a_link_that_was_not_used_marks_nothing()
    {
        await using var ground = await OwnPageGround.Open();
        using var phone = ground.Practice.Visitor();
        var token = await ground.Ruth.Link();
        Task<HttpResponseMessage> Mark() => phone.PostAsync(new Uri($"/f/{token}/unsaid", UriKind.Relative), new FormUrlEncodedContent([]), Stop);
        Assert.Equal(HttpStatusCode.NotFound, (await Mark()).StatusCode);
        await phone.PostAsync(new Uri("/f/" + token, UriKind.Relative), new FormUrlEncodedContent([new("rapport-check-out.1", "7")]), Stop);
        Assert.Contains("Mark that something is there", await OwnPageGround.Text(phone, $"/f/{token}/thanks"), StringComparison.Ordinal);
        foreach (var _ in new[] { 1, 2 }) Assert.Equal(HttpStatusCode.SeeOther, (await Mark()).StatusCode);
        Assert.Equal(UnsaidOpens.Never, (await ground.Ruth.InStore(db => db.Unsaid.SingleAsync(Stop))).Opens);
        ground.Clock.Advance(TimeSpan.FromDays(3));
        Assert.Equal(HttpStatusCode.NotFound, (await Mark()).StatusCode);
    }

    [Fact]
    public async Task A_client_takes_everything_alone_and_it_stands_in_their_list_and_the_ledger()
    {
        await using var ground = await OwnPageGround.Open();
        using var phone = await ground.Sit();
        var file = await RunningPractice.Post(phone, "/own/page", "/own/page/copy");
        Assert.Equal("application/zip", file.Content.Headers.ContentType?.MediaType);
        Assert.Contains("Ruth Adeyemi", await Everything(file), StringComparison.Ordinal);
        Assert.Contains("a copy of your whole record was taken on this page", await OwnPageGround.Text(phone, "/own/page/asks"), StringComparison.Ordinal);
        Assert.Equal("asked/Copy/Record/2026-11-27", (await ground.Ruth.InStore(db => db.LedgerEntries.SingleAsync(entry => entry.Kind == LedgerKind.Ask, Stop))).About);
        Assert.DoesNotContain("copy", await OwnPageGround.Text(ground.Practice.Owner, "/practice/asks"), StringComparison.Ordinal);
    }

    private static Task<Id<Person>> Hire(OwnPageGround ground, string name, string email) => ground.Practice.InStore(async (db, services) =>
    {
        var practice = await db.Practices.SingleAsync(Stop);
        var person = new Person(NewId.For<Person>(ground.Clock), practice.Id, name, Roles.Supervisor);
        db.Add(person);
        await db.SaveChangesAsync(Stop);
        var account = new App.Accounts.Account { Id = new(person.Id.Value), Practice = practice.Id, Person = person.Id, Email = email, LoginLookup = [] };
        Assert.True((await services.GetRequiredService<Microsoft.AspNetCore.Identity.UserManager<App.Accounts.Account>>().CreateAsync(account, RunningPractice.Password)).Succeeded);
        return person.Id;
    });

    private static Task<HttpResponseMessage> Ask(HttpClient phone, params (string, string)[] fields) => RunningPractice.Post(phone, "/own/page/asks", "/own/page/asks", fields);

    private static Task<HttpResponseMessage> Unsaid(HttpClient phone, params (string, string)[] fields) => RunningPractice.Post(phone, "/own/page/unsaid", "/own/page/unsaid", fields);

    private static async Task<string> Everything(HttpResponseMessage file)
    {
        await using var archive = new ZipArchive(await file.Content.ReadAsStreamAsync(Stop));
        List<string> all = [];
        foreach (var entry in archive.Entries)
        {
            using var text = new StreamReader(await entry.OpenAsync(Stop));
            all.Add(WebUtility.HtmlDecode(await text.ReadToEndAsync(Stop)));
        }
        return string.Concat(all);
    }
}
