using System.Net;
using System.Text.RegularExpressions;
using Rapport.App.Accounts;
using Rapport.Web.Fixtures;

namespace Rapport.Web.Tests.Accounts;

/// <summary>What the tests of accounts ask of pages again and again.</summary>
internal static class Asking
{
    private static readonly Regex Key = new("name=\"Key\" value=\"(?<value>[A-Z2-7]{32})\"", RegexOptions.NonBacktracking),
        Step = new("name=\"Step\" value=\"(?<value>[^\"]+)\"", RegexOptions.NonBacktracking), Code = new("<code>(?<value>[0-9A-Z-]{34})</code>", RegexOptions.NonBacktracking),
        Sheet = new("(?<value>(?:[0-9A-Z]{4}-){8}[0-9A-Z]{4})", RegexOptions.NonBacktracking), Link = new("(?<value>/join/[A-Za-z0-9_-]+)", RegexOptions.NonBacktracking);

    public static Task<HttpResponseMessage> Get(this HttpClient browser, string path) => browser.GetAsync(new Uri(path, UriKind.Relative));

    public static async Task<string> Text(this HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

    public static string SheetIn(string page) => Sheet.Match(page).Groups["value"].Value;

    public static string LinkIn(string page) => Link.Match(page).Groups["value"].Value;

    public static IReadOnlyList<string> CodesIn(string page) => [.. Code.Matches(page).Select(match => match.Groups["value"].Value)];

    /// <summary>Sets up codes on the page for it; gives the key and the recovery codes.</summary>
    public static async Task<(string Key, IReadOnlyList<string> Codes)> SetUpCodes(HttpClient browser, TimeProvider clock, string password = RunningPractice.Password)
    {
        var key = Key.Match(await browser.GetStringAsync(new Uri("/account/second-step", UriKind.Relative))).Groups["value"].Value;
        var answer = await RunningPractice.Post(browser, "/account/second-step", "/account/second-step", ("Key", key), ("Code", TimeCode.At(key, clock.GetUtcNow())), ("Password", password));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (key, CodesIn(await answer.Text()));
    }

    public static Task<HttpResponseMessage> Password(HttpClient browser, string email = RunningPractice.OwnerEmail, string password = RunningPractice.Password) =>
        RunningPractice.Post(browser, "/sign-in", "/sign-in", ("Email", email), ("Password", password));

    /// <summary>The second step after a right password.</summary>
    public static async Task<HttpResponseMessage> SecondStep(HttpClient browser, string code)
    {
        var page = await (await Password(browser)).Text();
        return await RunningPractice.Post(browser, "/sign-in", "/sign-in/code", ("Step", Step.Match(page).Groups["value"].Value), ("Code", code));
    }

    public static async Task<bool> IsSignedIn(HttpClient browser) => (await browser.Get("/account")).StatusCode == HttpStatusCode.OK;

    /// <summary>As a script on a page asks or sends, not as a person turns pages.</summary>
    public static async Task<HttpStatusCode> ByScript(HttpClient browser, HttpMethod method, string path)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        request.Headers.Add("Sec-Fetch-Dest", "empty");
        if (method == HttpMethod.Post) request.Content = new FormUrlEncodedContent([]);
        return (await browser.SendAsync(request)).StatusCode;
    }
}
