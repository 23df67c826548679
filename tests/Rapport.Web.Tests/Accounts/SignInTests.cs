using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Rapport.App.Accounts;
using Rapport.Web.Fixtures;

namespace Rapport.Web.Tests.Accounts;

/// <summary>Guessing gets slower and tells nothing; nobody is shut out.</summary>
public sealed class SignInTests
{
    [Fact]
    public async Task An_address_that_nobody_has_looks_like_a_wrong_password()
    {
        await using var practice = await RunningPractice.SetUp();
        using var browser = practice.Visitor();
        var (known, unknown) = (await Asking.Password(browser, password: "not the password"), await Asking.Password(browser, "nobody@example.org", "not the password"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, known.StatusCode);
        Assert.Equal(known.StatusCode, unknown.StatusCode);
        Assert.Equal(Bare(await known.Text()), Bare((await unknown.Text()).Replace("nobody@example.org", RunningPractice.OwnerEmail, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_address_that_nobody_has_costs_the_same_work()
    {
        await using var practice = await RunningPractice.SetUp();
        await practice.InStore(async (db, _) =>
        {
            var hasher = new CountingHasher();
            var check = new CheckPassword(db, hasher, TimeProvider.System);
            await check.Run(("first@example.org", "makes the hash of nobody"), "10.0.0.1", TestContext.Current.CancellationToken);
            hasher.Verified = hasher.Made = 0;
            Assert.IsType<SigningIn.Wrong>(await check.Run((RunningPractice.OwnerEmail, "not the password"), "10.0.0.2", TestContext.Current.CancellationToken));
            var known = (hasher.Verified, hasher.Made);
            hasher.Verified = hasher.Made = 0;
            Assert.IsType<SigningIn.Wrong>(await check.Run(("nobody@example.org", "not the password"), "10.0.0.3", TestContext.Current.CancellationToken));
            Assert.Equal((1, 0), known);
            Assert.Equal(known, (hasher.Verified, hasher.Made));
            return true;
        });
    }

    [Theory]
    [InlineData(RunningPractice.OwnerEmail)]
    [InlineData("nobody@example.org")]
    public async Task After_several_failures_one_waits_longer_each_time_known_or_not(string email)
    {
        var clock = StandingClock.AtPresent();
        await using var practice = await RunningPractice.SetUp(clock);
        using var browser = practice.Visitor();
        for (var tries = 0; tries < SignInWait.Free; tries++) Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Asking.Password(browser, email, "not the password")).StatusCode);
        clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Asking.Password(browser, email, "not the password")).StatusCode);
        var waits = await Asking.Password(browser, email);
        Assert.Equal(HttpStatusCode.TooManyRequests, waits.StatusCode);
        Assert.NotNull(waits.Headers.RetryAfter);
        clock.Advance(TimeSpan.FromMinutes(6));
        Assert.Equal(email == RunningPractice.OwnerEmail ? HttpStatusCode.Redirect : HttpStatusCode.UnprocessableEntity, (await Asking.Password(browser, email)).StatusCode);
    }

    [Fact]
    public async Task A_restart_forgets_no_failure()
    {
        var practice = await RunningPractice.SetUp();
        using (var browser = practice.Visitor())
        {
            for (var tries = 0; tries < 9 && (await Asking.Password(browser, password: "not the password")).StatusCode != HttpStatusCode.TooManyRequests; tries++) await Task.Delay(10, TestContext.Current.CancellationToken);
        }
        await practice.Stop();
        await using var again = await RunningPractice.Start(practice.Folder);
        using var owner = again.Visitor();
        await owner.PostAsync(new Uri("/unlock", UriKind.Relative), new FormUrlEncodedContent([new("passphrase", RunningPractice.Passphrase)]), TestContext.Current.CancellationToken);
        await again.InStore((db, _) =>
        {
            Assert.All(db.SignInWaits, wait => Assert.True(wait.Failures >= SignInWait.Free));
            Assert.Equal(2, db.SignInWaits.Count());
            return Task.FromResult(true);
        });
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example")]
    [InlineData("/\\elsewhere.example")]
    public async Task After_signing_in_nobody_is_led_elsewhere(string back)
    {
        await using var practice = await RunningPractice.SetUp();
        using var browser = practice.Visitor();
        var answer = await RunningPractice.Post(browser, "/sign-in", "/sign-in", ("Email", RunningPractice.OwnerEmail), ("Password", RunningPractice.Password), ("Back", back));
        Assert.Equal("/today", answer.Headers.Location!.OriginalString);
    }

    private static string Bare(string page) => System.Text.RegularExpressions.Regex.Replace(page, "name=\"form-token\"[^>]*>", "", System.Text.RegularExpressions.RegexOptions.NonBacktracking);

    private sealed class CountingHasher : IPasswordHasher<Account>
    {
        private readonly PasswordHasher<Account> _inner = new(Options.Create(new PasswordHasherOptions { IterationCount = 1000 }));

        public int Made { get; set; }

        public int Verified { get; set; }

        public string HashPassword(Account user, string password)
        {
            Made++;
            return _inner.HashPassword(user, password);
        }

        public PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
        {
            Verified++;
            return _inner.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
