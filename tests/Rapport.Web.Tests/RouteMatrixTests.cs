using System.Net;
using Microsoft.AspNetCore.Routing;
using Rapport.Care;
using Rapport.Web.Fixtures;
using Rapport.Web.Hosting;

namespace Rapport.Web.Tests;

/// <summary>Every route, as every role, against one's own and somebody else's client: built from the program's own list of routes.</summary>
public sealed class RouteMatrixTests(TwoTherapists ground) : IClassFixture<TwoTherapists>
{
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
            Assert.True(answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest, $"{method} {route.RoutePattern.RawText}: {answer.StatusCode}");
        });

    [Fact]
    public async Task Ones_own_client_is_found_on_every_page() =>
        await Each<Need.OfClient>(async (route, method) =>
        {
            if (method != HttpMethod.Get) return;
            var answer = await Call(ground.Own, method, ground.Fill(route, own: true));
            Assert.True((int)answer.StatusCode < 400, $"{method} {route.RoutePattern.RawText}: {answer.StatusCode}");
        });

    [Fact]
    public async Task Pages_of_the_owner_are_not_found_by_others() =>
        await Each<Need.Staff>(async (route, method) =>
        {
            if (route.Metadata.GetMetadata<Need.Staff>()!.AnyOf != Roles.Owner) return;
            Assert.Equal(HttpStatusCode.NotFound, (await Call(ground.Own, method, ground.Fill(route, own: true))).StatusCode);
        });

    private static void AssertShut(RouteEndpoint route, HttpResponseMessage answer) => Assert.True(
        answer.StatusCode == HttpStatusCode.Unauthorized || (answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.OriginalString.StartsWith("/sign-in", StringComparison.Ordinal)),
        $"{route.RoutePattern.RawText}: {answer.StatusCode}");

    private static Task<HttpResponseMessage> Call(HttpClient browser, HttpMethod method, string path) =>
        browser.SendAsync(new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = method == HttpMethod.Post ? new FormUrlEncodedContent([]) : null },
            HttpCompletionOption.ResponseHeadersRead);

    private async Task Each<T>(Func<RouteEndpoint, HttpMethod, Task> call) where T : Need
    {
        var routes = Routes.All(ground.Practice.App).Where(route => route.Metadata.GetMetadata<Need>() is T).ToList();
        foreach (var route in routes)
            foreach (var method in route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]) await call(route, new HttpMethod(method));
    }
}
