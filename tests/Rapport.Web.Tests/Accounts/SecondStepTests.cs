using System.Net;
using Rapport.App.Accounts;
using Rapport.Web.Fixtures;

namespace Rapport.Web.Tests.Accounts;

/// <summary>A password, and then something that only they have.</summary>
public sealed class SecondStepTests
{
    [Fact]
    public async Task The_owner_may_wait_with_a_second_step_on_the_first_day_and_no_longer()
    {
        await using var practice = await RunningPractice.SetUp(null, RunningPractice.WithSecondStep);
        Assert.True(await Asking.IsSignedIn(practice.Owner));
        using var next = await practice.SignIn();
        foreach (var page in new[] { "/account", "/practice", "/keys" })
        {
            var answer = await next.Get(page);
            Assert.Equal((HttpStatusCode.Redirect, "/account/second-step"), (answer.StatusCode, answer.Headers.Location!.OriginalString));
        }
        await Asking.SetUpCodes(next, TimeProvider.System);
        Assert.True(await Asking.IsSignedIn(next));
        Assert.False(await Asking.IsSignedIn(practice.Owner)); // all other sign-ins ended
    }

    [Fact]
    public async Task A_code_is_asked_for_and_counts_once()
    {
        var clock = StandingClock.AtPresent();
        await using var practice = await RunningPractice.SetUp(clock, RunningPractice.WithSecondStep);
        var (key, _) = await Asking.SetUpCodes(practice.Owner, clock);
        using var browser = practice.Visitor();
        Assert.Equal(HttpStatusCode.OK, (await Asking.Password(browser)).StatusCode);
        Assert.False(await Asking.IsSignedIn(browser));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Asking.SecondStep(browser, TimeCode.At(key, clock.GetUtcNow()))).StatusCode); // the one that set it up
        clock.Advance(TimeSpan.FromMinutes(1));
        var code = TimeCode.At(key, clock.GetUtcNow());
        Assert.Equal(HttpStatusCode.Redirect, (await Asking.SecondStep(browser, code)).StatusCode);
        Assert.True(await Asking.IsSignedIn(browser));
        using var watcher = practice.Visitor();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Asking.SecondStep(watcher, code)).StatusCode);
    }

    [Fact]
    public async Task Each_recovery_code_opens_the_account_once()
    {
        await using var practice = await RunningPractice.SetUp();
        var (_, codes) = await Asking.SetUpCodes(practice.Owner, TimeProvider.System);
        Assert.Equal(10, codes.Distinct().Count());
        using var browser = practice.Visitor();
        Assert.Equal(HttpStatusCode.Redirect, (await Asking.SecondStep(browser, codes[3].ToLowerInvariant())).StatusCode);
        using var again = practice.Visitor();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Asking.SecondStep(again, codes[3])).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await Asking.SecondStep(again, codes[4])).StatusCode);
    }

    [Fact]
    public async Task Turning_codes_off_takes_the_password()
    {
        await using var practice = await RunningPractice.SetUp();
        await Asking.SetUpCodes(practice.Owner, TimeProvider.System);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await RunningPractice.Post(practice.Owner, "/account", "/account/codes/off", ("Password", "something else"))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await RunningPractice.Post(practice.Owner, "/account", "/account/codes/off", ("Password", RunningPractice.Password))).StatusCode);
        using var browser = practice.Visitor();
        Assert.Equal(HttpStatusCode.Redirect, (await Asking.Password(browser)).StatusCode);
    }

    [Theory] // RFC 6238, appendix B, SHA-1, the last six of eight digits
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long second, string code) =>
        Assert.Equal(code, TimeCode.At("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", DateTimeOffset.FromUnixTimeSeconds(second)));
}
