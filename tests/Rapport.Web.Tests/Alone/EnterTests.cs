using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rapport.App.Alone;
using Rapport.Care;
using Rapport.Privacy;
using Rapport.Web.Fixtures;
using Rapport.Web.Hosting;

namespace Rapport.Web.Tests.Alone;

/// <summary>The way to a client's own page: who asks learns nothing, a link without the word opens nothing, a sitting is short, and neither sign-in is the other's.</summary>
public sealed class EnterTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static async Task<string> Body(HttpResponseMessage answer)
    {
        var page = await answer.Content.ReadAsStringAsync(Stop);
        page = page[page.IndexOf("<main", StringComparison.Ordinal)..page.IndexOf("</main>", StringComparison.Ordinal)];
        return System.Text.RegularExpressions.Regex.Replace(page, "name=\"form-token\"[^>]*", "", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task Whoever_asks_for_a_link_is_told_and_costs_the_same_whether_the_address_is_known_or_not()
    {
        await using var ground = await OwnPageGround.Open();
        using (await ground.Sit()) { }
        await Verify(ground);
        using var asker = ground.Practice.Visitor();
        var (known, unknown) = (await Ask(asker, OwnPageGround.Address), await Ask(asker, "nobody@example.org"));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (known.StatusCode, unknown.StatusCode));
        Assert.Equal(await Body(known), await Body(unknown));
        Assert.Equal(known.Content.Headers.ContentLength, unknown.Content.Headers.ContentLength);
        // what is written is one row and two counters for either; only a job afterwards looks whose address it is
        Assert.Equal(2, await ground.Practice.InStore((db, _) => db.LinksWanted.CountAsync(Stop)));
        Assert.Equal(0, await ground.Practice.InStore((db, _) => db.OwnLinks.CountAsync(one => one.By == OwnLinkBy.Email && one.UsedAt == null, Stop)));
        var before = (await ground.Mails()).Count;
        Assert.Equal(2, before);
        Assert.Equal(0, await ground.Practice.InStore((db, _) => db.LinksWanted.CountAsync(Stop)));
    }

    [Fact]
    public async Task Who_asks_often_waits_longer_each_time_known_or_not_and_staff_do_not_wait_for_it()
    {
        await using var ground = await OwnPageGround.Open();
        await Verify(ground);
        foreach (var address in new[] { OwnPageGround.Address, "nobody@example.org" })
        {
            using var asker = ground.Practice.Visitor();
            for (var time = 0; time < 4; time++) Assert.Equal(HttpStatusCode.OK, (await Ask(asker, address)).StatusCode);
            var waits = await Ask(asker, address);
            Assert.Equal(HttpStatusCode.TooManyRequests, waits.StatusCode);
            Assert.Equal(1, waits.Headers.RetryAfter!.Delta!.Value.TotalSeconds);
        }
        for (var more = 0; more < 15; more++)
        {
            ground.Clock.Advance(TimeSpan.FromMinutes(6));
            using var asker = ground.Practice.Visitor();
            await Ask(asker, OwnPageGround.Address);
            await ground.Mails();
        }
        Assert.Equal(SendWantedLinks.MostInADay, await ground.Practice.InStore((db, _) => db.OwnLinks.CountAsync(one => one.By == OwnLinkBy.Email, Stop)));
        using var staff = await ground.Practice.SignIn();
    }

    [Fact]
    public async Task A_mailed_link_opens_once_with_the_word_and_a_forwarded_one_without_it_opens_nothing()
    {
        await using var ground = await OwnPageGround.Open();
        var token = await Verify(ground, follow: false);
        using (var stranger = ground.Practice.Visitor())
        {
            var asks = await OwnPageGround.Get(stranger, "/own/" + token);
            Assert.Equal(HttpStatusCode.OK, asks.StatusCode);
            foreach (var name in new[] { "Ruth", "Adeyemi", "Hanna", "Mill Race" }) Assert.DoesNotContain(name, await asks.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
            foreach (var guess in new[] { "", "password123456", "Ruth Adeyemi" })
            {
                var wrong = await OwnPageGround.ComeIn(stranger, token, guess);
                Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
                Assert.False(wrong.Headers.Contains("Set-Cookie") && string.Join(';', wrong.Headers.GetValues("Set-Cookie")).Contains("rapport-own", StringComparison.Ordinal));
            }
            Assert.Equal("/own?over=yes", (await OwnPageGround.Get(stranger, "/own/page")).Headers.Location!.OriginalString);
        }
        using var phone = ground.Practice.Visitor();
        var came = await OwnPageGround.ComeIn(phone, token, "  Green kettle on  tuesdays ");
        Assert.Equal(HttpStatusCode.SeeOther, came.StatusCode);
        var cookie = Assert.Single(came.Headers.GetValues("Set-Cookie"), one => one.StartsWith("rapport-own=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("expires", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Ruth Adeyemi", await OwnPageGround.Text(phone, "/own/page"), StringComparison.Ordinal);
        using var second = ground.Practice.Visitor();
        Assert.Equal(HttpStatusCode.NotFound, (await OwnPageGround.Get(second, "/own/" + token)).StatusCode);
    }

    [Fact]
    public async Task Nobody_can_tell_an_unknown_a_used_an_expired_and_a_closed_link_apart()
    {
        await using var ground = await OwnPageGround.Open();
        var used = await ground.Link(ground.Ruth);
        using var phone = ground.Practice.Visitor();
        await OwnPageGround.ComeIn(phone, used);
        var expired = await ground.Link(ground.Ruth);
        ground.Clock.Advance(TimeSpan.FromMinutes(16));
        var closed = await ground.Link(ground.Ruth, OwnLinkBy.Paper);
        await ground.OpenWay(ground.Ruth, "another word altogether");
        using var stranger = ground.Practice.Visitor();
        List<string> bodies = [];
        foreach (var token in new[] { used, expired, closed, new string('A', 43), "short", new string('x', 2000) })
        {
            var answer = await OwnPageGround.Get(stranger, "/own/" + token);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
            bodies.Add(await Body(answer));
            bodies.Add(await Body(await RunningPractice.Post(stranger, "/own", "/own/" + token, ("Word", OwnPageGround.Word))));
        }
        Assert.Single(bodies.Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_wrong_word_waits_longer_each_time_and_never_locks()
    {
        await using var ground = await OwnPageGround.Open();
        var token = await ground.Link(ground.Ruth, OwnLinkBy.Paper);
        using var phone = ground.Practice.Visitor();
        List<double> waits = [];
        for (var time = 0; time < 8; time++)
        {
            var wrong = await OwnPageGround.ComeIn(phone, token, "not the right word");
            if (wrong.StatusCode != HttpStatusCode.TooManyRequests) continue;
            waits.Add(wrong.Headers.RetryAfter!.Delta!.Value.TotalSeconds);
            ground.Clock.Advance(wrong.Headers.RetryAfter.Delta.Value);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await OwnPageGround.ComeIn(phone, token, "not the right word")).StatusCode);
        }
        Assert.Equal([1, 2, 4, 8], waits);
        ground.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(HttpStatusCode.SeeOther, (await OwnPageGround.ComeIn(phone, token)).StatusCode);
    }

    [Fact]
    public async Task Of_two_who_send_the_same_link_at_once_one_comes_in()
    {
        await using var ground = await OwnPageGround.Open();
        var token = await ground.Link(ground.Ruth);
        var came = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => ground.Practice.InStore(async (_, services) => await services.GetRequiredService<ComeIn>().Run(token, OwnPageGround.Word, "here", Stop))));
        Assert.Single(came.OfType<CameIn.In>());
        Assert.Equal(1, await ground.Practice.InStore((db, _) => db.OwnSittings.CountAsync(Stop)));
    }

    [Fact]
    public async Task A_sitting_ends_after_a_quarter_of_an_hour_after_an_hour_by_leaving_and_when_either_closes_the_way()
    {
        await using var ground = await OwnPageGround.Open();
        var idle = await ground.Sit();
        ground.Clock.Advance(TimeSpan.FromMinutes(14));
        await OwnPageGround.Text(idle, "/own/page");
        ground.Clock.Advance(TimeSpan.FromMinutes(15));
        await Shut(idle);
        var longest = await ground.Sit();
        for (var time = 0; time < 4; time++)
        {
            ground.Clock.Advance(TimeSpan.FromMinutes(14));
            await OwnPageGround.Text(longest, "/own/page");
        }
        ground.Clock.Advance(TimeSpan.FromMinutes(4));
        await Shut(longest);
        var leaving = await ground.Sit();
        Assert.Equal("/leave", (await leaving.PostAsync(new Uri("/leave", UriKind.Relative), new FormUrlEncodedContent([]), Stop)).Headers.Location!.OriginalString);
        await Shut(leaving);
        Assert.NotNull(await ground.Practice.InStore(async (db, _) => (await db.OwnSittings.OrderBy(one => one.StartedAt).LastAsync(Stop)).EndedAt));
        var (one, other) = (await ground.Sit(), await ground.Sit());
        var way = $"/clients/{ground.Ruth.Client.Value}/own-way";
        using var therapist = await ground.Practice.SignIn();
        await RunningPractice.Post(therapist, way, way, ("go", "close"));
        await Shut(one);
        await Shut(other);
        await ground.OpenWay(ground.Ruth);
        (one, other) = (await ground.Sit(), await ground.Sit());
        Assert.StartsWith("/own?", (await RunningPractice.Post(one, "/own/page", "/own/page/close")).Headers.Location!.OriginalString, StringComparison.Ordinal);
        await Shut(one);
        await Shut(other);
        Assert.Null(await ground.Practice.InStore(async (db, _) => (await db.OwnWays.OrderBy(one => one.OpenedAt).LastAsync(Stop)).ClosedBy));
    }

    [Fact]
    public async Task No_staff_sign_in_opens_a_clients_page_and_no_sitting_opens_one_of_the_staff()
    {
        await using var ground = await OwnPageGround.Open();
        using var phone = await ground.Sit();
        foreach (var route in Routes.All(ground.Practice.App).Where(route => route.Metadata.GetMetadata<Need>() is Need.Own))
        {
            var path = route.RoutePattern.RawText!.Replace("{given:guid}", Guid.Empty.ToString(), StringComparison.Ordinal).Replace("{unsaid:guid}", Guid.Empty.ToString(), StringComparison.Ordinal);
            foreach (var method in route.Metadata.GetMetadata<Microsoft.AspNetCore.Routing.IHttpMethodMetadata>()!.HttpMethods)
            {
                using var request = new HttpRequestMessage(new(method), path);
                var answer = await ground.Practice.Owner.SendAsync(request, Stop);
                Assert.Equal((HttpStatusCode.SeeOther, "/own?over=yes"), (answer.StatusCode, answer.Headers.Location!.OriginalString));
            }
        }
        foreach (var path in new[] { "/today", "/clients", $"/clients/{ground.Ruth.Client.Value}", $"/clients/{ground.Ruth.Client.Value}/who-can-see" })
            Assert.StartsWith("/sign-in", (await OwnPageGround.Get(phone, path)).Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_wants_no_messages_gets_none_and_opens_the_page_from_paper()
    {
        await using var ground = await OwnPageGround.Open();
        await Verify(ground);
        await ground.Allow(ground.Ruth, OwnPageGround.Address, SafeContact.Never);
        var before = (await ground.Mails()).Count;
        using var asker = ground.Practice.Visitor();
        Assert.Equal(HttpStatusCode.OK, (await Ask(asker, OwnPageGround.Address)).StatusCode);
        var way = $"/clients/{ground.Ruth.Client.Value}/own-way";
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await RunningPractice.Post(ground.Practice.Owner, way, way, ("go", "email"))).StatusCode);
        Assert.Equal(before, (await ground.Mails()).Count);
        var paper = await (await RunningPractice.Post(ground.Practice.Owner, way, way, ("go", "paper"))).Content.ReadAsStringAsync(Stop);
        ground.Clock.Advance(TimeSpan.FromDays(13));
        using var phone = ground.Practice.Visitor();
        Assert.Equal(HttpStatusCode.SeeOther, (await OwnPageGround.ComeIn(phone, OwnPageGround.TokenIn(paper))).StatusCode);
    }

    [Fact]
    public async Task Neither_token_nor_word_lies_in_the_store()
    {
        await using var ground = await OwnPageGround.Open();
        var token = await ground.Link(ground.Ruth);
        foreach (var file in Directory.EnumerateFiles(ground.Practice.Folder, "*.db*"))
        {
            await using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var bytes = new MemoryStream();
            await open.CopyToAsync(bytes, Stop);
            foreach (var secret in new[] { token, OwnPageGround.Word, OwnPageGround.Word.ToLowerInvariant() }) Assert.Equal(-1, bytes.ToArray().AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(secret)));
        }
    }

    [Theory]
    [InlineData("short", "short", "too short")]
    [InlineData("aaaaaaaaaaaaaa", "aaaaaaaaaaaaaa", "easy to guess")]
    [InlineData("my name is ruth adeyemi", "my name is ruth adeyemi", "easy to guess")]
    [InlineData("a long enough word", "a long enough ward", "not the same")]
    public async Task A_word_that_is_easy_to_guess_is_not_taken(string word, string again, string said)
    {
        await using var ground = await OwnPageGround.Open();
        var path = $"/clients/{ground.Ruth.Client.Value}/own-way/word";
        var answer = await RunningPractice.Post(ground.Practice.Owner, path, path, ("Word", word), ("Again", again));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(said, await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    /// <summary>A link goes by e-mail; followed with the word it verifies the address.</summary>
    private static async Task<string> Verify(OwnPageGround ground, bool follow = true)
    {
        var way = $"/clients/{ground.Ruth.Client.Value}/own-way";
        Assert.Equal(HttpStatusCode.OK, (await RunningPractice.Post(ground.Practice.Owner, way, way, ("go", "email"))).StatusCode);
        var mail = (await ground.Mails())[^1];
        foreach (var name in new[] { "Ruth", "Hanna", "Mill Race", "session", "therap" }) Assert.DoesNotContain(name, mail.Replace(OwnPageGround.Address, "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
        var token = OwnPageGround.TokenIn(mail);
        using var phone = ground.Practice.Visitor();
        if (follow) Assert.Equal(HttpStatusCode.SeeOther, (await OwnPageGround.ComeIn(phone, token)).StatusCode);
        return token;
    }

    private static Task<HttpResponseMessage> Ask(HttpClient asker, string address) => RunningPractice.Post(asker, "/own", "/own", ("Email", address));

    private static async Task Shut(HttpClient phone)
    {
        Assert.Equal("/own?over=yes", (await OwnPageGround.Get(phone, "/own/page")).Headers.Location!.OriginalString);
        phone.Dispose();
    }
}
