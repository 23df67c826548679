using System.Net;
using Rapport.Web.Fixtures;

namespace Rapport.Web.Tests.Accounts;

/// <summary>How long a sign-in holds, and what ends it.</summary>
public sealed class SignedInForTests
{
    [Fact]
    public async Task Ten_minutes_without_a_page_end_it()
    {
        var clock = StandingClock.AtPresent();
        await using var practice = await RunningPractice.SetUp(clock);
        clock.Advance(TimeSpan.FromMinutes(9));
        Assert.True(await Asking.IsSignedIn(practice.Owner));
        clock.Advance(TimeSpan.FromMinutes(9));
        Assert.True(await Asking.IsSignedIn(practice.Owner));
        clock.Advance(TimeSpan.FromMinutes(11));
        Assert.False(await Asking.IsSignedIn(practice.Owner));
    }

    [Fact]
    public async Task A_page_that_asks_by_itself_keeps_nobody_signed_in()
    {
        var clock = StandingClock.AtPresent();
        await using var practice = await RunningPractice.SetUp(clock);
        clock.Advance(TimeSpan.FromMinutes(6));
        Assert.Equal(HttpStatusCode.OK, await Asking.ByScript(practice.Owner, HttpMethod.Get, "/keys"));
        clock.Advance(TimeSpan.FromMinutes(6));
        Assert.NotEqual(HttpStatusCode.OK, await Asking.ByScript(practice.Owner, HttpMethod.Get, "/keys"));
    }

    [Fact]
    public async Task Writing_keeps_one_signed_in_for_an_hour_and_not_for_ever()
    {
        var clock = StandingClock.AtPresent();
        await using var practice = await RunningPractice.SetUp(clock);
        for (var minutes = 8; minutes < 60; minutes += 8)
        {
            clock.Advance(TimeSpan.FromMinutes(8));
            Assert.Equal(HttpStatusCode.BadRequest, await Asking.ByScript(practice.Owner, HttpMethod.Post, "/names")); // signed in; the form lacks its token
        }
        clock.Advance(TimeSpan.FromMinutes(8));
        Assert.Equal(HttpStatusCode.Unauthorized, await Asking.ByScript(practice.Owner, HttpMethod.Post, "/names"));
    }

    [Fact]
    public async Task After_twelve_hours_it_ends_however_it_is_used()
    {
        var clock = StandingClock.AtPresent();
        await using var practice = await RunningPractice.SetUp(clock);
        for (var hour = 0.0; hour < 11.9; hour += 0.15)
        {
            Assert.True(await Asking.IsSignedIn(practice.Owner), $"after {hour} hours");
            clock.Advance(TimeSpan.FromHours(0.15));
        }
        clock.Advance(TimeSpan.FromMinutes(6));
        Assert.False(await Asking.IsSignedIn(practice.Owner));
    }

    [Fact]
    public async Task Signing_out_ends_it_on_the_server()
    {
        await using var practice = await RunningPractice.SetUp();
        var cookie = await CookieOf(practice);
        Assert.Equal(HttpStatusCode.OK, await With(practice, cookie));
        using (var browser = practice.Visitor())
        {
            browser.DefaultRequestHeaders.Add("Cookie", cookie);
            var page = await browser.GetStringAsync(new Uri("/keys", UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Contains("sign-out", page, StringComparison.Ordinal);
            await RunningPractice.Post(browser, "/keys", "/sign-out");
        }
        Assert.Equal(HttpStatusCode.Redirect, await With(practice, cookie));
    }

    [Fact]
    public async Task A_changed_password_ends_all_other_sign_ins()
    {
        await using var practice = await RunningPractice.SetUp();
        using var other = await practice.SignIn();
        var changed = await RunningPractice.Post(practice.Owner, "/account", "/account/password", ("Password", RunningPractice.Password), ("NewPassword", "another horse entirely"), ("NewPasswordAgain", "another horse entirely"));
        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
        Assert.False(await Asking.IsSignedIn(other));
        Assert.True(await Asking.IsSignedIn(practice.Owner));
        using var old = practice.Visitor();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Asking.Password(old)).StatusCode);
    }

    private static async Task<HttpStatusCode> With(RunningPractice practice, string cookie)
    {
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = practice.Address };
        browser.DefaultRequestHeaders.Add("Cookie", cookie);
        return (await browser.Get("/account")).StatusCode;
    }

    private static async Task<string> CookieOf(RunningPractice practice)
    {
        using var browser = practice.Visitor();
        var answer = await Asking.Password(browser);
        return string.Join("; ", answer.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]));
    }
}
