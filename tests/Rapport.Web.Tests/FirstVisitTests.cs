using System.Net;
using Rapport.Web.Fixtures;

namespace Rapport.Web.Tests;

/// <summary>From nothing to a signed-in owner.</summary>
public sealed class FirstVisitTests
{
    [Fact]
    public async Task Every_way_leads_to_set_up_until_the_practice_is_set_up()
    {
        await using var practice = await RunningPractice.Start();
        using var browser = practice.Visitor();
        var answer = await browser.GetAsync(new Uri("/today", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/set-up", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task The_owner_is_signed_in_after_set_up_and_can_sign_in_again()
    {
        await using var practice = await RunningPractice.SetUp();
        using var again = await practice.SignIn();
        using var stranger = practice.Visitor();
        var wrong = await RunningPractice.Post(stranger, "/sign-in", "/sign-in", ("Email", RunningPractice.OwnerEmail), ("Password", "not the password"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
    }

    [Fact]
    public async Task After_a_restart_the_practice_is_locked_until_somebody_types_the_passphrase()
    {
        var practice = await RunningPractice.SetUp();
        await practice.Stop();
        await using var again = await RunningPractice.Start(practice.Folder);
        using var browser = again.Visitor();
        var locked = await browser.GetAsync(new Uri("/sign-in", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal("/unlock", locked.Headers.Location!.OriginalString);
        var wrong = await browser.PostAsync(new Uri("/unlock", UriKind.Relative), new FormUrlEncodedContent([new("passphrase", "something else")]), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        var right = await browser.PostAsync(new Uri("/unlock", UriKind.Relative), new FormUrlEncodedContent([new("passphrase", RunningPractice.Passphrase)]), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, right.StatusCode);
        using var owner = await again.SignIn();
    }
}
