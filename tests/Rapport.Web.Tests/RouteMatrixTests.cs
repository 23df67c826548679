using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Rapport.Care;
using Rapport.Web.Fixtures;
using Rapport.Web.Hosting;

namespace Rapport.Web.Tests;

/// <summary>Every route, as every role, against one's own and somebody else's client: built from the program's own list of routes.</summary>
public sealed class RouteMatrixTests(TwoTherapists ground) : IClassFixture<TwoTherapists>
{
    private static readonly Regex FormToken = new("name=\"form-token\"[^>]* value=\"(?<token>[^\"]+)\"", RegexOptions.NonBacktracking);
    private static readonly string[] EndsTheSignIn = ["/sign-out", "/people/{person:guid}/leave", "/people/{person:guid}/sign-out"];
    private readonly Dictionary<HttpClient, string> _tokens = [];

    [Fact]
    public void Every_route_says_what_it_needs() =>
        Assert.All(Routes.All(ground.Practice.App), route => Assert.NotNull(route.Metadata.GetMetadata<Need>()));

    [Fact]
    public async Task Who_is_not_signed_in_reaches_no_route_that_needs_somebody()
    {
        using var nobody = ground.Practice.Visitor();
        await Each<Need.Staff>(async (route, method) => AssertShut(route, await Call(nobody, method, ground.Fill(route, own: true))));
        await Each<Need.OfClient>(async (route, method) => AssertShut(route, await Call(nobody, method, ground.Fill(route, own: true))));
    }

    [Fact]
    public async Task Somebody_elses_client_is_not_found_on_any_route() =>
        await Each<Need.OfClient>(async (route, method) =>
        {
            foreach (var (name, browser) in ground.Strangers)
                Assert.True(HttpStatusCode.NotFound == (await Call(browser, method, ground.Fill(route, own: true))).StatusCode, $"{name} {method} {route.RoutePattern.RawText}");
        });

    [Fact]
    public async Task Under_ones_own_client_nothing_of_another_client_is_found() =>
        await Each<Need.OfClient>(async (route, method) =>
        {
            if (route.RoutePattern.Parameters.Count < 2) return;
            var answer = await Call(ground.Own, method, ground.Fill(route, own: true, foreignRest: true));
            // a form that is looked at before what it is about says what is missing in it, and nothing of the other client
            var isTold = answer.StatusCode == HttpStatusCode.UnprocessableEntity && !(await answer.Content.ReadAsStringAsync()).Contains("Foreign", StringComparison.Ordinal);
            Assert.True(isTold || answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest, $"{method} {route.RoutePattern.RawText}: {answer.StatusCode}");
        });

    /// <summary>Filled in as its page has it: what is missing in it is no reason to stop before what it is about.</summary>
    [Fact]
    public async Task A_form_of_ones_own_client_finds_nothing_of_another_client()
    {
        await ground.Renew();
        var (forms, found) = (await OwnForms(), 0);
        await Each<Need.OfClient>(async (route, method) =>
        {
            if (method != HttpMethod.Post || route.RoutePattern.Parameters.Count < 2 || !forms.TryGetValue(ground.Fill(route, own: true), out var form)) return;
            var answer = await Call(ground.Own, method, ground.Fill(route, own: true, foreignRest: true), [.. new Sowing(_ => "Some words").Filled(form, isWrong: false)]);
            var isTold = answer.StatusCode == HttpStatusCode.UnprocessableEntity && !(await answer.Content.ReadAsStringAsync()).Contains("Foreign", StringComparison.Ordinal);
            Assert.True(isTold || answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest, $"{method} {route.RoutePattern.RawText}: {answer.StatusCode}");
            if (answer.StatusCode == HttpStatusCode.NotFound) found++;
        });
        Assert.True(found >= 20, $"of {forms.Count} forms {found} came as far as what they are about");
    }

    [Fact]
    public async Task Ones_own_client_is_found_on_every_page() =>
        await Each<Need.OfClient>(async (route, method) =>
        {
            if (method != HttpMethod.Get) return;
            var answer = await Call(ground.Own, method, ground.Fill(route, own: true));
            Assert.True((int)answer.StatusCode < 400, $"{method} {route.RoutePattern.RawText}: {answer.StatusCode}");
        });

    [Fact]
    public async Task A_form_of_which_no_field_was_sent_is_answered_plainly()
    {
        using var owner = await ground.Practice.SignIn();
        foreach (var browser in new[] { ground.Own, owner })
        {
            await Each<Need.Anybody>((route, method) => Empty(browser, route, method));
            await Each<Need.Staff>((route, method) => Empty(browser, route, method));
            await Each<Need.OfClient>((route, method) => Empty(browser, route, method));
        }
    }

    [Fact]
    public async Task Pages_of_the_owner_are_not_found_by_others() =>
        await Each<Need.Staff>(async (route, method) =>
        {
            if (route.Metadata.GetMetadata<Need.Staff>()!.AnyOf != Roles.Owner) return;
            Assert.Equal(HttpStatusCode.NotFound, (await Call(ground.Own, method, ground.Fill(route, own: true))).StatusCode);
        });

    /// <summary>Every form on the pages of one's own client, by where it goes.</summary>
    private async Task<Dictionary<string, PageForm>> OwnForms()
    {
        Dictionary<string, PageForm> forms = new(StringComparer.Ordinal);
        await Each<Need.OfClient>(async (route, method) =>
        {
            var page = ground.Fill(route, own: true);
            if (method != HttpMethod.Get || await Call(ground.Own, method, page) is not { StatusCode: HttpStatusCode.OK, Content.Headers.ContentType.MediaType: "text/html" } answer) return;
            foreach (var form in PageForm.All(await answer.Content.ReadAsStringAsync(), page).Where(form => form.IsPost)) forms.TryAdd(form.Action, form);
        });
        return forms;
    }

    private async Task Empty(HttpClient browser, RouteEndpoint route, HttpMethod method)
    {
        if (method != HttpMethod.Post || EndsTheSignIn.Contains(route.RoutePattern.RawText, StringComparer.Ordinal)) return;
        var answer = await Call(browser, method, ground.Fill(route, own: true));
        Assert.True((int)answer.StatusCode < 500, $"{method} {route.RoutePattern.RawText}: {answer.StatusCode}");
    }

    private static void AssertShut(RouteEndpoint route, HttpResponseMessage answer) => Assert.True(
        answer.StatusCode == HttpStatusCode.Unauthorized || (answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.OriginalString.StartsWith("/sign-in", StringComparison.Ordinal)),
        $"{route.RoutePattern.RawText}: {answer.StatusCode}");

    /// <summary>What is sent carries the form token of a page, so that the handler is reached.</summary>
    private async Task<HttpResponseMessage> Call(HttpClient browser, HttpMethod method, string path, params IReadOnlyList<KeyValuePair<string, string>> fields) =>
        await browser.SendAsync(new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = method == HttpMethod.Post ? new FormUrlEncodedContent([.. fields.Where(field => field.Key != "form-token"), new("form-token", await Token(browser))]) : null },
            HttpCompletionOption.ResponseHeadersRead);

    private async Task<string> Token(HttpClient browser)
    {
        if (!_tokens.TryGetValue(browser, out var token))
        {
            var page = await browser.GetAsync(new Uri("/account", UriKind.Relative));
            if (page.StatusCode == HttpStatusCode.Redirect) page = await browser.GetAsync(new Uri("/sign-in", UriKind.Relative));
            _tokens[browser] = token = WebUtility.HtmlDecode(FormToken.Match(await page.Content.ReadAsStringAsync()).Groups["token"].Value);
        }
        return token;
    }

    private async Task Each<T>(Func<RouteEndpoint, HttpMethod, Task> call) where T : Need
    {
        var routes = Routes.All(ground.Practice.App).Where(route => route.Metadata.GetMetadata<Need>() is T).ToList();
        foreach (var route in routes)
            foreach (var method in route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]) await call(route, new HttpMethod(method));
    }
}
