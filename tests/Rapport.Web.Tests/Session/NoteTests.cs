using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Rapport.Care;
using Rapport.Web.Fixtures;

namespace Rapport.Web.Tests.SessionRoom;

/// <summary>The note of a session, over HTTP as a browser sends it.</summary>
public sealed class NoteTests : IAsyncLifetime
{
    private RunningPractice _practice = null!;
    private Planted _with = null!;
    private Session _session = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Path => _with.Path(_session);

    public async ValueTask InitializeAsync()
    {
        _practice = await RunningPractice.SetUp();
        _with = await Planted.In(_practice);
        _session = await _with.Session(1, -20);
    }

    public ValueTask DisposeAsync() => _practice.DisposeAsync();

    [Fact]
    public async Task What_is_typed_stands_on_the_page_again()
    {
        var page = await Open(_practice.Owner);
        var saved = await Draft(_practice.Owner, page, "She said it was \"like an exam\" <script>alert(1)</script> \U0001F32C");
        Assert.Equal("saved", saved.GetProperty("state").GetString());
        Assert.Equal(1, saved.GetProperty("revision").GetInt32());
        var again = WebUtility.HtmlDecode((await Open(_practice.Owner)).Html);
        Assert.Contains("like an exam\" <script>alert(1)</script> \U0001F32C", again, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", (await Open(_practice.Owner)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_people_in_one_note_lose_nothing()
    {
        using var other = await _practice.SignIn();
        var (mine, theirs) = (await Open(_practice.Owner), await Open(other));
        await Draft(_practice.Owner, mine, "mine came first");
        var second = await Draft(other, theirs, "theirs came second");
        Assert.Equal("changed", second.GetProperty("state").GetString());
        var both = (await Open(other)).Html;
        Assert.Contains("mine came first", both, StringComparison.Ordinal);
        Assert.Contains("theirs came second", both, StringComparison.Ordinal);
        var third = await Draft(_practice.Owner, mine with { Revision = 1 }, "mine came first and went on");
        Assert.Equal(("saved", 1), (third.GetProperty("state").GetString(), third.GetProperty("beside").GetInt32()));
    }

    [Fact]
    public async Task A_signed_note_shows_its_title_on_the_page_of_the_session()
    {
        await Post(_practice.Owner, await Open(_practice.Owner), "/note", ("do", "sign"), ("Form", "Free"), ("Title", "Erste Begegnung"), ("part-0", "what happened"));
        var page = (await Open(_practice.Owner)).Html;
        Assert.Contains("state done", page, StringComparison.Ordinal);
        Assert.Contains(">Erste Begegnung</p>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_form_keeps_every_word()
    {
        var page = await Open(_practice.Owner);
        var answer = await Post(_practice.Owner, page, "/note", ("do", "Soap"), ("Form", "Free"), ("part-0", "what happened"), ("part-1", "looked away"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var body = await _practice.InStore(async (db, _) => (await db.SessionNotes.SingleAsync(Stop)).Body);
        Assert.Equal(NoteForm.Soap, body.Form);
        Assert.Equal(["what happened", "", "", "", "looked away"], body.Parts);
        var soap = await Open(_practice.Owner);
        Assert.Contains("Subjective", soap.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_signed_note_is_kept_as_it_was_and_later_words_stand_beside_it()
    {
        var page = await Open(_practice.Owner);
        await Post(_practice.Owner, page, "/note", ("do", "sign"), ("Form", "Free"), ("part-0", "as it was"), ("part-1", ""));
        var late = await Draft(_practice.Owner, page, "typed in another tab");
        Assert.Equal("signed", late.GetProperty("state").GetString());
        var kept = await _practice.InStore(async (db, _) => (await db.SessionNotes.SingleAsync(Stop), await db.NoteVersions.OrderBy(version => version.Number).ToListAsync(Stop)));
        Assert.NotNull(kept.Item1.SignedAt);
        Assert.Equal("as it was", kept.Item1.Body.Parts[0]);
        Assert.Equal([NoteVersionKind.AsSigned, NoteVersionKind.Aside], kept.Item2.Select(version => version.Kind));
    }

    [Fact]
    public async Task An_empty_note_is_not_signed_and_a_strange_form_is_refused()
    {
        var page = await Open(_practice.Owner);
        var empty = await Post(_practice.Owner, page, "/note", ("do", "sign"), ("Form", "Free"), ("part-0", "  "), ("part-1", ""));
        Assert.Contains("told=nothing", empty.Headers.Location!.OriginalString, StringComparison.Ordinal);
        var strange = await Post(_practice.Owner, page, "/note/draft", ("Form", "7"), ("part-0", "x"));
        Assert.Equal(HttpStatusCode.BadRequest, strange.StatusCode);
        var nobodys = await _practice.Owner.GetAsync(new Uri($"/clients/{_with.Client.Id.Value}/sessions/{Guid.Empty}", UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.NotFound, nobodys.StatusCode);
    }

    [Fact]
    public async Task A_hundred_thousand_signs_are_kept()
    {
        var words = string.Concat(Enumerable.Repeat("שלום عالم ", 10_000));
        await Draft(_practice.Owner, await Open(_practice.Owner), words);
        Assert.Equal(words, await _practice.InStore(async (db, _) => (await db.SessionNotes.SingleAsync(Stop)).Body.Parts[0]));
    }

    private sealed record OpenPage(string Html, string Token, string Page, int Revision);

    private async Task<OpenPage> Open(HttpClient browser)
    {
        var html = await browser.GetStringAsync(new Uri(Path, UriKind.Relative), Stop);
        return new(html, Value(html, "form-token"), Value(html, "Page"), int.Parse(Value(html, "Revision"), System.Globalization.CultureInfo.InvariantCulture));
    }

    private static string Value(string html, string name)
    {
        var found = Regex.Match(html, $"name=\"{name}\"[^>]*? value=\"([^\"]*)\"", RegexOptions.None, TimeSpan.FromSeconds(2));
        return found.Success ? WebUtility.HtmlDecode(found.Groups[1].Value) : "0";
    }

    private Task<HttpResponseMessage> Post(HttpClient browser, OpenPage page, string action, params (string Name, string Value)[] fields)
    {
        (string, string)[] all = [("form-token", page.Token), ("Page", page.Page), ("Revision", $"{page.Revision}"), ("Title", ""), .. fields];
        return browser.PostAsync(new Uri(Path + action, UriKind.Relative), new FormUrlEncodedContent(all.Select(field => KeyValuePair.Create(field.Item1, field.Item2))), Stop);
    }

    private async Task<JsonElement> Draft(HttpClient browser, OpenPage page, string words)
    {
        var answer = await Post(browser, page, "/note/draft", ("Form", "Free"), ("part-0", words), ("part-1", ""));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Stop)).RootElement;
    }
}
