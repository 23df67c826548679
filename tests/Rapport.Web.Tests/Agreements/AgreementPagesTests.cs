using System.Net;
using System.Text.RegularExpressions;
using Rapport.Care;
using Rapport.Web.Fixtures;

namespace Rapport.Web.Tests.Agreements;

/// <summary>The owner words an agreement; therapist and client read it, accept it and take it back, on its pages.</summary>
public sealed class AgreementPagesTests : IAsyncLifetime
{
    private const string Edit = "/practice/agreements/psychotherapy/en";
    private static readonly Regex Inputs = new("<input(?<head>[^>]*)>", RegexOptions.NonBacktracking);
    private static readonly Regex Areas = new("<textarea(?<head>[^>]*)>(?<text>[^<]*)</textarea>", RegexOptions.NonBacktracking);
    private RunningPractice _practice = null!;
    private string _client = "";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _practice = await RunningPractice.SetUp();
        _client = $"/clients/{(await PlantedForm.In(_practice, "es", isFirst: false)).Client.Value}";
    }

    public ValueTask DisposeAsync() => _practice.DisposeAsync();

    [Fact]
    public async Task An_agreement_that_lacks_something_comes_back_with_all_that_was_typed_and_is_not_published()
    {
        Assert.Contains("not published", await Page("/practice/agreements"), StringComparison.Ordinal);
        Assert.Contains("Adapt to your country. Not legal advice.", await Page(Edit), StringComparison.Ordinal);
        var fields = await Filled(("Value-fee", ""), ("Text-limits", "I keep to <b>{countryLimmits}</b>."), ("Short-record", ""), ("Value-minutes", "55"));
        var (status, page) = await Send(Edit, fields);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("The words below name this place.", After(page, "f-Value-fee"), StringComparison.Ordinal);
        Assert.Contains("There is no place called {countryLimmits}.", After(page, "f-Text-limits"), StringComparison.Ordinal);
        Assert.Contains("This is needed.", After(page, "f-Short-record"), StringComparison.Ordinal);
        Assert.Contains("I keep to &lt;b&gt;{countryLimmits}&lt;/b&gt;.", page, StringComparison.Ordinal);
        Assert.Contains("value=\"55\"", page, StringComparison.Ordinal);
        Assert.Contains("not published", await Page("/practice/agreements"), StringComparison.Ordinal);
        Assert.Contains("Your practice has published no agreement yet.", await Page(_client + "/agreement"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_seen_as_a_client_reads_it_before_it_is_published_and_never_published_twice()
    {
        var fields = await Filled(("Text-limits", "I keep to <b>the law</b>. {countryLimits}"), ("Title-own-1", "Our dog"), ("Short-own-1", "There is a dog."), ("Text-own-1", "First.\r\n\r\nSecond."));
        foreach (var enter in new[] { "", "preview" })
            Assert.Contains("It is not published yet", (await Send(Edit, [.. fields.Where(field => field.Key != "go"), new("go", enter)])).Page, StringComparison.Ordinal);
        var (status, preview) = await Send(Edit, [.. fields.Where(field => field.Key != "go"), new("go", "preview")]);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("<p lang=\"en\" dir=\"ltr\">I keep to &lt;b&gt;the law&lt;/b&gt;. told countryLimits</p>", preview, StringComparison.Ordinal);
        Assert.Contains("value=\"Our dog\"", preview, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await _practice.Owner.GetAsync(new Uri(Edit + "/1", UriKind.Relative), Stop)).StatusCode);

        Assert.Equal(HttpStatusCode.SeeOther, (await Send(Edit, fields)).Status);
        var read = await Page(Edit + "/1");
        Assert.Matches("<p lang=\"en\" dir=\"ltr\">First\\.</p>\\s*<p lang=\"en\" dir=\"ltr\">Second\\.</p>", read);
        Assert.Contains("version 1", await Page("/practice/agreements"), StringComparison.Ordinal);
        var (again, same) = await Send(Edit, [.. (await Filled())]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again);
        Assert.Contains("Version 1 says this already", same, StringComparison.Ordinal);
        Assert.Contains("Somebody else published", (await Send(Edit, [.. (await Filled(("BasedOn", "0"), ("Value-fee", "80")))])).Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_part_of_their_own_that_is_left_out_gives_its_name_to_no_other()
    {
        (string, string)[] own = [("Title-own-1", "Our dog"), ("Short-own-1", "There is a dog."), ("Text-own-1", "A dog.")], other = [("Title-own-2", "Our cat"), ("Short-own-2", "There is a cat."), ("Text-own-2", "A cat.")];
        Assert.Equal(HttpStatusCode.SeeOther, (await Send(Edit, await Filled(own))).Status);
        Assert.Equal(HttpStatusCode.SeeOther, (await Send(Edit, await Filled([.. other, ("In-own-1", "")]))).Status);
        var page = await Page(Edit);
        Assert.DoesNotContain("Our dog", page, StringComparison.Ordinal);
        Assert.Single(Regex.Matches(page, "name=\"Title-own-2\"", RegexOptions.NonBacktracking));
        Assert.Contains("name=\"Title-own-3\"", page, StringComparison.Ordinal);
        Assert.Contains("There is a cat.", await Page(Edit + "/2"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_language_begins_with_our_lines_and_no_full_words_and_an_unknown_one_is_not_there()
    {
        var page = await Page("/practice/agreements/bodywork/ar");
        Assert.Contains("ما يبقى سرًا", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Contains("Our words in English", page, StringComparison.Ordinal);
        foreach (var nowhere in new[] { "bodywork/fr", "nothing/en", "psychotherapy/en/7" })
            Assert.Equal(HttpStatusCode.NotFound, (await _practice.Owner.GetAsync(new Uri("/practice/agreements/" + nowhere, UriKind.Relative), Stop)).StatusCode);
    }

    [Fact]
    public async Task Client_and_therapist_accept_other_words_need_a_new_acceptance_and_the_client_takes_it_back()
    {
        Assert.Equal(HttpStatusCode.SeeOther, (await Send(Edit, await Filled())).Status);
        var read = await Give();
        var page = await Page(read);
        Assert.Contains("lang=\"es\" dir=\"ltr\">Lo que me cuentas queda conmigo.", page, StringComparison.Ordinal);
        Assert.Contains("El texto completo está en inglés.", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Contains("dir=\"rtl\"", await Page(read + "?lang=ar"), StringComparison.Ordinal);

        Assert.Contains("Please tick the line first.", (await Send(read + "/accept", [new("who", "client"), new("lang", "en")])).Page, StringComparison.Ordinal);
        Assert.Contains("The client answers first.", (await Send(read + "/accept", [new("who", "therapist"), new("Read", "yes"), new("lang", "en")])).Page, StringComparison.Ordinal);
        foreach (var who in new[] { "client", "therapist" }) Assert.Equal(HttpStatusCode.SeeOther, (await Send(read + "/accept", [new("who", who), new("Read", "yes"), new("lang", "en")])).Status);
        Assert.Matches("Ruth [A-Za-z]+ agreed on .*Hanna Lindqvist agreed on ", PageText.Of(await Page(read + "?lang=en")));
        Assert.Contains("Version 1, accepted by both", await Page(_client + "/agreement"), StringComparison.Ordinal);
        Assert.DoesNotContain("A new acceptance is needed", await Page(_client), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.SeeOther, (await Send(Edit, await Filled(("Value-fee", "80 pounds")))).Status);
        Assert.Contains("A new acceptance is needed: version 2", await Page(_client + "/agreement"), StringComparison.Ordinal);
        Assert.Contains("A new acceptance is needed", await Page(_client), StringComparison.Ordinal);
        Assert.Contains("The practice has changed the words since.", await Page(read + "?lang=en"), StringComparison.Ordinal);

        var lengthy = await Send(read + "/withdraw", [new("Why", new string('x', 2001)), new("lang", "en")]);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, true), (lengthy.Status, lengthy.Page.Contains(new string('x', 2001), StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.SeeOther, (await Send(read + "/withdraw", [new("Why", "The <i>fee</i>."), new("lang", "en")])).Status);
        Assert.Contains("your client said that they no longer agree", await Page(_client), StringComparison.Ordinal);
        var own = await Page(_client + "/who-can-see?lang=en");
        Assert.Contains("No longer agreed since", own, StringComparison.Ordinal);
        Assert.Contains("The &lt;i&gt;fee&lt;/i&gt;.", own, StringComparison.Ordinal);
        Assert.Contains("Hanna Lindqvist agreed on", own, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_signed_sheet_is_keyed_in_with_its_day_and_questions_are_kept()
    {
        Assert.Equal(HttpStatusCode.SeeOther, (await Send(Edit, await Filled())).Status);
        var read = await Give();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Send(read + "/ask", [new("Question", " "), new("lang", "es")])).Status);
        Assert.Equal(HttpStatusCode.SeeOther, (await Send(read + "/ask", [new("Question", "Who reads the notes?"), new("lang", "es")])).Status);
        Assert.Contains("Who reads the notes?", await Page(_client + "/agreement"), StringComparison.Ordinal);
        var future = await Send(read + "/paper", [new("On", "2199-01-01")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, future.Status);
        Assert.Contains("the day is still to come", After(future.Page, "f-On"), StringComparison.Ordinal);
        Assert.Contains("value=\"2199-01-01\"", future.Page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Send(read + "/paper", [new("On", "yesterday")])).Status);
        var today = TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Europe/London")).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(HttpStatusCode.SeeOther, (await Send(read + "/paper", [new("On", today)])).Status);
        Assert.Contains("on paper, signed", await Page(_client + "/agreement"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Send(_client + "/agreement", [new("Version", "none")])).Status);
    }

    [Fact]
    public async Task The_pages_take_few_queries_however_much_was_given()
    {
        for (var version = 1; version <= 3; version++)
        {
            Assert.Equal(HttpStatusCode.SeeOther, (await Send(Edit, await Filled(("Value-fee", version + "0 pounds")))).Status);
            var read = await Give();
            foreach (var who in new[] { "client", "therapist" }) await Send(read + "/accept", [new("who", who), new("Read", "yes")]);
        }
        foreach (var page in new[] { _client + "/agreement", _client }) await Page(page);
        Assert.InRange((await QueryCount.Of(_practice, () => Page(_client + "/agreement"))).Count, 1, 9);
        Assert.InRange((await QueryCount.Of(_practice, () => Page(_client))).Count, 1, 6);
    }

    private async Task<string> Give()
    {
        var version = Regex.Match(await Page(_client + "/agreement"), "name=\"Version\" value=\"(?<id>[^\"]+)\"", RegexOptions.NonBacktracking).Groups["id"].Value;
        var answer = await RunningPractice.Post(_practice.Owner, _client + "/agreement", _client + "/agreement", ("Version", version));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return answer.Headers.Location!.OriginalString;
    }

    private async Task<string> Page(string path)
    {
        var answer = await _practice.Owner.GetAsync(new Uri(path, UriKind.Relative), Stop);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path}: {answer.StatusCode}");
        return await answer.Content.ReadAsStringAsync(Stop);
    }

    private async Task<(HttpStatusCode Status, string Page)> Send(string action, IReadOnlyList<KeyValuePair<string, string>> fields)
    {
        var answer = await RunningPractice.Post(_practice.Owner, "/practice/details", action, [.. fields.Select(field => (field.Key, field.Value))]);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Stop));
    }

    /// <summary>The page's form as it stands there, every place filled, with these changes.</summary>
    private async Task<IReadOnlyList<KeyValuePair<string, string>>> Filled(params (string Name, string Value)[] changes)
    {
        var html = await Page(Edit);
        var form = html[html.IndexOf($"action=\"{Edit}\"", StringComparison.Ordinal)..];
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Match input in Inputs.Matches(form))
        {
            var head = input.Groups["head"].Value;
            if (Part(head, "name") is not { } name || name == "form-token" || (head.Contains("checkbox", StringComparison.Ordinal) && !head.Contains("checked", StringComparison.Ordinal))) continue;
            fields[name] = Part(head, "value") ?? "";
        }
        foreach (Match area in Areas.Matches(form)) fields[Part(area.Groups["head"].Value, "name")!] = WebUtility.HtmlDecode(area.Groups["text"].Value).Trim();
        foreach (var place in AgreementTemplates.Places.Where(place => fields["Value-" + place].Length == 0)) fields["Value-" + place] = "told " + place;
        fields["go"] = "publish";
        foreach (var (name, value) in changes) fields[name] = value;
        return [.. fields];
    }

    private static string? Part(string head, string name) =>
        Regex.Match(head, $"\\s{name}=\"(?<value>[^\"]*)\"", RegexOptions.NonBacktracking) is { Success: true } found ? WebUtility.HtmlDecode(found.Groups["value"].Value) : null;

    private static string After(string page, string id) => WebUtility.HtmlDecode(page[page.IndexOf($"for=\"{id}\"", StringComparison.Ordinal)..][..900]);
}
