using System.Net;
using Rapport.App.Accounts;
using Rapport.Testing;
using Rapport.Web.Fixtures;
using Rapport.Web.Tests.Accounts;

namespace Rapport.Web.Tests.Security;

/// <summary>Sign-ins and passwords under somebody who found a screen, a device or a list of guesses.</summary>
public sealed class SignInHardeningTests
{
    [Fact]
    public async Task Signing_in_again_ends_the_sign_in_that_the_browser_had()
    {
        await using var practice = await RunningPractice.SetUp();
        using var browser = await practice.SignIn();
        var before = await Count(practice);
        Assert.Equal(HttpStatusCode.Redirect, (await RunningPractice.Post(browser, "/account", "/sign-in", ("Email", RunningPractice.OwnerEmail), ("Password", RunningPractice.Password))).StatusCode);
        Assert.Equal(before, await Count(practice));
        Assert.True(await Asking.IsSignedIn(browser));
    }

    [Fact]
    public async Task Other_devices_and_codes_take_the_password_once_more()
    {
        await using var practice = await RunningPractice.SetUp();
        using var other = await practice.SignIn();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await RunningPractice.Post(practice.Owner, "/account", "/account/others", ("Password", "not the password"))).StatusCode);
        Assert.True(await Asking.IsSignedIn(other));
        Assert.Equal(HttpStatusCode.Redirect, (await RunningPractice.Post(practice.Owner, "/account", "/account/others", ("Password", RunningPractice.Password))).StatusCode);
        Assert.False(await Asking.IsSignedIn(other));
        Assert.True(await Asking.IsSignedIn(practice.Owner));
        var key = TimeCode.NewKey();
        var refused = await RunningPractice.Post(practice.Owner, "/account", "/account/second-step", ("Key", key), ("Code", TimeCode.At(key, TimeProvider.System.GetUtcNow())), ("Password", "not the password"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains(key, await refused.Text(), StringComparison.Ordinal); // the picture is still the same one
        Assert.False(await practice.InStore(async (db, _) => db.Accounts.Single().TwoFactorEnabled));
    }

    [Fact]
    public async Task The_owner_signs_somebody_out_everywhere()
    {
        await using var practice = await RunningPractice.SetUp();
        using var other = await practice.SignIn();
        var id = await practice.InStore(async (db, _) => db.People.Single().Id.Value);
        Assert.Equal(HttpStatusCode.Redirect, (await RunningPractice.Post(practice.Owner, $"/people/{id}", $"/people/{id}/sign-out")).StatusCode);
        Assert.False(await Asking.IsSignedIn(other));
        Assert.Equal(0, await Count(practice));
    }

    [Theory]
    [InlineData("correct horse battery", true)]
    [InlineData("Rapport2026!", false)]
    [InlineData("therapypractice", false)]
    [InlineData("MyPassword1234567890", false)]
    [InlineData("my therapist likes green tea", true)]
    [InlineData("qwertyuiopasdf", false)]
    [InlineData("ababababababab", false)]
    [InlineData("elevenchars", false)]
    public void A_password_is_more_than_words_that_anybody_would_try_here(string password, bool fits) => Assert.Equal(fits, ChangePassword.IsFit(password));

    [Fact]
    public void The_page_and_the_program_hold_the_same_words()
    {
        var page = File.ReadAllLines(Checkout.At("docs", "security", "sign-in.md"));
        var told = string.Join(' ', page.Where(line => line.StartsWith("> ", StringComparison.Ordinal)).Select(line => line[2..])).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(ChangePassword.GuessedFirst.Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
    }

    private static Task<int> Count(RunningPractice practice) => practice.InStore(async (db, _) => db.OpenSignIns.Count());
}
