using System.IO.Compression;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Rapport.Care;
using Rapport.Web.Fixtures;

namespace Rapport.Web.Tests.Forms;

/// <summary>Links that do not open a form, and what every page of a client says to the browser.</summary>
public sealed class LinkTests
{
    private static Task<HttpResponseMessage> Get(HttpClient browser, string path) => browser.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    private static Task<string> Text(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    private static async Task<string> Body(HttpClient browser, string path)
    {
        var page = await Text(await Get(browser, path));
        return page[page.IndexOf("<main", StringComparison.Ordinal)..page.IndexOf("</main>", StringComparison.Ordinal)];
    }

    [Fact]
    public async Task Nobody_can_tell_an_unknown_a_malformed_an_expired_and_a_revoked_link_apart()
    {
        var clock = new StandingClock(new(2026, 11, 27, 10, 0, 0, TimeSpan.Zero));
        await using var practice = await RunningPractice.SetUp(clock);
        using var phone = practice.Visitor();
        var planted = await PlantedForm.In(practice);
        var (revoked, expired) = (await planted.Link(), await planted.Link(FormPurpose.CheckIn));
        await planted.InStore(async db =>
        {
            foreach (var link in await db.FormLinks.Where(link => link.Purpose == FormPurpose.CheckOut).ToListAsync()) link.Revoke(clock.GetUtcNow());
            return await db.SaveChangesAsync();
        });
        clock.Advance(TimeSpan.FromHours(49));
        var bodies = new List<string>();
        foreach (var token in new[] { revoked, expired, new string('A', 43), "short", "..%2f..%2fetc", "%F0%9F%99%82", new string('x', 2000) })
        {
            var answer = await Get(phone, "/f/" + token);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
            bodies.Add(await Body(phone, "/f/" + token));
            var sent = await phone.PostAsync(new Uri("/f/" + token, UriKind.Relative), new FormUrlEncodedContent([new("step", "0")]), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.NotFound, sent.StatusCode);
        }
        Assert.Single(bodies.Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_used_link_says_so_and_shows_nothing_of_the_answers()
    {
        await using var practice = await RunningPractice.SetUp();
        using var phone = practice.Visitor();
        using var stranger = practice.Visitor();
        var planted = await PlantedForm.In(practice);
        var token = await planted.Link();
        await phone.PostAsync(new Uri("/f/" + token, UriKind.Relative), new FormUrlEncodedContent([new("rapport-check-out.words", "only for Hanna")]), TestContext.Current.CancellationToken);
        var page = await Text(await Get(stranger, "/f/" + token));
        Assert.Contains("Already received", page, StringComparison.Ordinal);
        Assert.DoesNotContain("only for Hanna", page + await Text(await Get(stranger, $"/f/{token}/thanks")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "was not added")]
    [InlineData("es", "no se ha añadido")]
    [InlineData("ar", "لم يُضَف")]
    public async Task Who_sends_a_second_time_from_another_tab_reads_that_it_was_not_added(string language, string words)
    {
        await using var practice = await RunningPractice.SetUp();
        using var phone = practice.Visitor();
        var link = new Uri("/f/" + await (await PlantedForm.In(practice)).Link(), UriKind.Relative);
        FormUrlEncodedContent Form(string mark) => new(PlantedForm.CheckOut(Guid.CreateVersion7(TimeProvider.System.GetUtcNow()), mark).Where(one => one.Name != "lang").Append(("lang", language)).Select(one => KeyValuePair.Create(one.Item1, one.Item2)));
        await phone.PostAsync(link, Form("7"), TestContext.Current.CancellationToken);
        Assert.DoesNotContain(words, WebUtility.HtmlDecode(await Text(await Get(phone, $"{link}?lang={language}"))), StringComparison.Ordinal);
        Assert.Contains(words, WebUtility.HtmlDecode(await Text(await phone.PostAsync(link, Form("3"), TestContext.Current.CancellationToken))), StringComparison.Ordinal);
        using var byScript = new HttpRequestMessage(HttpMethod.Post, link) { Content = Form("2"), Headers = { { "Accept", "application/json" } } };
        var next = await Text(await phone.SendAsync(byScript, TestContext.Current.CancellationToken));
        var address = System.Text.Json.JsonDocument.Parse(next).RootElement.GetProperty("next").GetString()!;
        Assert.Contains(words, WebUtility.HtmlDecode(await Text(await Get(phone, address))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_check_out_is_not_open_before_its_session_and_says_no_hour()
    {
        var clock = new StandingClock(TimeProvider.System.GetUtcNow());
        await using var practice = await RunningPractice.SetUp(clock);
        using var phone = practice.Visitor();
        var token = await (await PlantedForm.In(practice)).Link();
        clock.Advance(TimeSpan.FromHours(-5));
        var page = await Body(phone, "/f/" + token);
        Assert.Contains("not open yet", page, StringComparison.Ordinal);
        Assert.DoesNotContain(":", page.Replace("aria-", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_guesses_is_asked_to_wait_and_who_has_a_link_is_not()
    {
        await using var practice = await RunningPractice.SetUp();
        using var phone = practice.Visitor();
        var token = await (await PlantedForm.In(practice)).Link();
        var statuses = new List<HttpStatusCode>();
        for (var guess = 0; guess < 70; guess++) statuses.Add((await Get(phone, $"/f/guess{guess}")).StatusCode);
        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
        Assert.Equal(HttpStatusCode.OK, (await Get(phone, "/f/" + token)).StatusCode);
    }

    [Fact]
    public async Task No_token_lies_in_the_store()
    {
        await using var practice = await RunningPractice.SetUp();
        var token = await (await PlantedForm.In(practice)).Link();
        foreach (var file in Directory.EnumerateFiles(practice.Folder, "*.db*"))
        {
            await using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var bytes = new MemoryStream();
            await open.CopyToAsync(bytes, TestContext.Current.CancellationToken);
            Assert.Equal(-1, bytes.ToArray().AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(token)));
        }
    }

    [Fact]
    public async Task Every_page_of_a_client_is_never_stored_and_tells_no_name()
    {
        await using var practice = await RunningPractice.SetUp();
        using var phone = practice.Visitor();
        var planted = await PlantedForm.In(practice);
        var token = await planted.Link();
        foreach (var path in new[] { "/f/" + token, $"/f/{token}?lang=ar", "/f/nothing", "/help", "/help?lang=es", "/leave", "/here" })
        {
            var answer = await Get(phone, path);
            Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
            var page = await Text(answer);
            foreach (var name in new[] { "Ruth", "Adeyemi", "Hanna", "Lindqvist", "Mill Race" }) Assert.DoesNotContain(name, page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Leaving_quickly_ends_on_an_empty_page_and_going_back_shows_one()
    {
        await using var practice = await RunningPractice.SetUp();
        using var phone = practice.Visitor();
        var token = await (await PlantedForm.In(practice)).Link();
        await Get(phone, "/f/" + token);
        var left = await phone.PostAsync(new Uri("/leave", UriKind.Relative), new FormUrlEncodedContent([new("of", token)]), TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.SeeOther, "/leave"), (left.StatusCode, left.Headers.Location!.OriginalString));
        var back = await Text(await Get(phone, "/f/" + token));
        Assert.DoesNotContain("rapport-check-out", back, StringComparison.Ordinal);
        await phone.PostAsync(new Uri($"/f/{token}/again", UriKind.Relative), new FormUrlEncodedContent([]), TestContext.Current.CancellationToken);
        Assert.Contains("rapport-check-out.1", await Text(await Get(phone, "/f/" + token)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_shows_the_countrys_lines_only_after_the_practice_confirmed_them()
    {
        await using var practice = await RunningPractice.SetUp();
        using var phone = practice.Visitor();
        var planted = await PlantedForm.In(practice);
        var before = await Text(await Get(phone, "/help"));
        Assert.Contains("tel:999", before, StringComparison.Ordinal);
        Assert.DoesNotContain("Samaritans", before, StringComparison.Ordinal);
        await planted.Ready();
        Assert.Contains("tel:116123", await Text(await Get(phone, "/help")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_whole_check_out_weighs_less_than_thirty_kilobytes()
    {
        await using var practice = await RunningPractice.SetUp();
        using var phone = practice.Visitor();
        var token = await (await PlantedForm.In(practice, "ar")).Link();
        var sizes = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var path in new[] { "/f/" + token, "/assets/rapport.css", "/assets/form.js" })
            sizes[path] = Weight(await (await Get(phone, path)).Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken), isAsset: path.StartsWith("/assets", StringComparison.Ordinal));
        var page = await Text(await Get(phone, "/f/" + token));
        Assert.True(sizes.Values.Sum() < 30_000, string.Join(", ", sizes.Select(one => $"{one.Key[..Math.Min(20, one.Key.Length)]} {one.Value}")));
        Assert.Equal(1, page.Split("rel=\"stylesheet\"").Length - 1);
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
    }

    /// <summary>Assets travel compressed as publishing makes them; pages hold secrets and travel as they are.</summary>
    private static long Weight(byte[] bytes, bool isAsset)
    {
        if (!isAsset) return bytes.LongLength;
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(bytes);
        return packed.Length;
    }
}
