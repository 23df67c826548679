using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rapport.App.Keys;
using Rapport.Web.Fixtures;
using Rapport.Web.Hosting;
using Rapport.Web.Setup;

namespace Rapport.Web.Tests.Accounts;

/// <summary>The first visit, and the door after each start.</summary>
public sealed class SetUpTests
{
    private static readonly Dictionary<string, string> Right = new(StringComparer.Ordinal)
    {
        ["Practice"] = "Mill Race", ["Country"] = "GB", ["TimeZone"] = "", ["Name"] = "Hanna Lindqvist", ["Email"] = RunningPractice.OwnerEmail, ["Understood"] = "yes",
        ["Password"] = RunningPractice.Password, ["Passphrase"] = RunningPractice.Passphrase, ["PassphraseAgain"] = RunningPractice.Passphrase,
    };

    public static TheoryData<string, string, string> Wrong { get; } = new()
    {
        { "Practice", " ", "Please fill this in." }, { "Country", "Britain", "Please choose a country." }, { "TimeZone", "Mars/Olympus", "Please choose a time zone." },
        { "Email", "nobody", "does not look like an e-mail address" }, { "Password", "short", "At least 12 characters" }, { "Password", "aaaaaaaaaaaaaaaa", "the same few over and over" },
        { "Passphrase", "short", "At least 12 characters, please." }, { "Passphrase", "abababababababab", "the same few letters" }, { "Passphrase", RunningPractice.Password, "This is your password" },
        { "PassphraseAgain", "another quiet room", "The two are not the same." }, { "PublicAddress", "http://room.example", "needs to be an https address" }, { "Understood", "", "tick that you did" },
        { "Phone", "call me", "Digits, please" }, { "Practice", new string('x', 201), "At most 200 characters" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task What_is_wrong_is_said_at_its_place_and_nothing_secret_comes_back(string field, string value, string said)
    {
        await using var practice = await RunningPractice.Start();
        using var browser = practice.Visitor();
        var answer = await browser.PostAsync(new Uri("/set-up", UriKind.Relative), Form((field, value)), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.Text();
        Assert.Contains(said, page, StringComparison.Ordinal);
        if (field != "Practice") Assert.Contains("Mill Race", page, StringComparison.Ordinal);
        Assert.DoesNotContain(RunningPractice.Password, page, StringComparison.Ordinal);
        Assert.DoesNotContain(RunningPractice.Passphrase, page, StringComparison.Ordinal);
        Assert.False(await practice.Services.GetRequiredService<Vault>().IsSetUp(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_day_that_closes_before_it_opens_is_told_and_a_week_is_kept()
    {
        await using var practice = await RunningPractice.Start();
        using var browser = practice.Visitor();
        var wrong = await browser.PostAsync(new Uri("/set-up", UriKind.Relative), Form(("Week", "yes"), ("Open-Tuesday", "yes"), ("From-Tuesday", "18:00"), ("To-Tuesday", "9:00")), TestContext.Current.CancellationToken);
        Assert.Contains("It closes before it opens.", await wrong.Text(), StringComparison.Ordinal);
        await browser.PostAsync(new Uri("/set-up", UriKind.Relative), Form(("Week", "yes"), ("Open-Tuesday", "yes"), ("From-Tuesday", "9:00"), ("To-Tuesday", "18:00"), ("Phone", "020 7946 0000")), TestContext.Current.CancellationToken);
        await practice.InStore(async (db, _) =>
        {
            var kept = await db.Practices.SingleAsync();
            Assert.Equal(("Europe/London", "020 7946 0000"), (kept.TimeZone, kept.Phone));
            Assert.Equal(DayOfWeek.Tuesday, Assert.Single(kept.Hours!.Week).Day);
            return true;
        });
    }

    [Fact]
    public async Task From_another_computer_it_takes_the_code_of_the_console()
    {
        await using var practice = await RunningPractice.Start();
        using var browser = practice.Visitor();
        browser.DefaultRequestHeaders.Add("X-Forwarded-For", "192.0.2.7");
        Assert.Contains("The code from the console", await (await browser.Get("/set-up")).Text(), StringComparison.Ordinal);
        await browser.PostAsync(new Uri("/set-up", UriKind.Relative), Form(), TestContext.Current.CancellationToken);
        await browser.PostAsync(new Uri("/set-up", UriKind.Relative), Form(("DoorCode", "AAAA-AAAA")), TestContext.Current.CancellationToken);
        Assert.False(practice.Services.GetRequiredService<Vault>().IsOpen);
        var code = practice.Services.GetRequiredService<DoorGuard>().Code.ToLowerInvariant();
        Assert.Contains("What it is called", await (await browser.Get("/set-up?code=" + code)).Text(), StringComparison.Ordinal);
        await browser.PostAsync(new Uri("/set-up", UriKind.Relative), Form(("DoorCode", code)), TestContext.Current.CancellationToken);
        Assert.True(practice.Services.GetRequiredService<Vault>().IsInUse);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://elsewhere.example")]
    [InlineData("Origin", "null")]
    public async Task A_form_of_another_site_sets_up_nothing(string header, string value)
    {
        await using var practice = await RunningPractice.Start();
        using var browser = practice.Visitor();
        browser.DefaultRequestHeaders.Add(header, value);
        var answer = await browser.PostAsync(new Uri("/set-up", UriKind.Relative), Form(), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.False(practice.Services.GetRequiredService<Vault>().IsOpen);
    }

    [Fact]
    public async Task A_set_up_that_was_broken_off_is_taken_up_with_the_same_passphrase()
    {
        await using var practice = await RunningPractice.Start();
        var vault = practice.Services.GetRequiredService<Vault>();
        await vault.Create(new MasterSecret.Passphrase(RunningPractice.Passphrase), TestContext.Current.CancellationToken); // keys, and then nothing more
        using var browser = practice.Visitor();
        Assert.Equal("/set-up", (await browser.Get("/today")).Headers.Location!.OriginalString);
        await browser.PostAsync(new Uri("/set-up", UriKind.Relative), Form(("Passphrase", "quite another phrase"), ("PassphraseAgain", "quite another phrase")), TestContext.Current.CancellationToken);
        Assert.False(vault.IsInUse);
        var answer = await browser.PostAsync(new Uri("/set-up", UriKind.Relative), Form(), TestContext.Current.CancellationToken);
        Assert.NotEqual("", Asking.SheetIn(await answer.Text()));
        Assert.True(vault.IsInUse);
    }

    [Fact]
    public async Task A_second_set_up_changes_nothing()
    {
        await using var practice = await RunningPractice.SetUp();
        using var browser = practice.Visitor();
        var answer = await browser.PostAsync(new Uri("/set-up", UriKind.Relative), Form(("Practice", "Somebody Else")), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(1, await practice.InStore((db, _) => db.Practices.CountAsync()));
    }

    [Fact]
    public async Task The_recovery_sheet_opens_the_door_and_gives_a_new_passphrase()
    {
        var practice = await RunningPractice.Start();
        string sheet;
        using (var browser = practice.Visitor()) sheet = Asking.SheetIn(await (await browser.PostAsync(new Uri("/set-up", UriKind.Relative), Form(), TestContext.Current.CancellationToken)).Text());
        await practice.Stop();
        await using var again = await RunningPractice.Start(practice.Folder);
        using var owner = again.Visitor();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Unlock(owner, "/unlock/sheet", ("Sheet", "0000-" + sheet[5..]), ("Passphrase", "a newer quieter room"), ("PassphraseAgain", "a newer quieter room"))).StatusCode);
        var opened = await Unlock(owner, "/unlock/sheet", ("Sheet", sheet.ToLowerInvariant().Replace('-', ' ')), ("Passphrase", "a newer quieter room"), ("PassphraseAgain", "a newer quieter room"));
        Assert.NotEqual(sheet, Asking.SheetIn(await opened.Text()));
        var vault = again.Services.GetRequiredService<Vault>();
        Assert.True(vault.IsInUse);
        Assert.False(await vault.Fits(new MasterSecret.Passphrase(RunningPractice.Passphrase), TestContext.Current.CancellationToken));
        Assert.True(await vault.Fits(new MasterSecret.Passphrase("a newer quieter room"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Guessing_the_passphrase_gets_slower()
    {
        var clock = StandingClock.AtPresent();
        var practice = await RunningPractice.SetUp(clock);
        await practice.Stop();
        await using var again = await RunningPractice.Start(practice.Folder, clock);
        using var owner = again.Visitor();
        for (var tries = 0; tries < 4; tries++) Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Unlock(owner, "/unlock", ("Passphrase", "something else"))).StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await Unlock(owner, "/unlock", ("Passphrase", RunningPractice.Passphrase))).StatusCode);
        clock.Advance(TimeSpan.FromMinutes(6));
        Assert.Equal(HttpStatusCode.Redirect, (await Unlock(owner, "/unlock", ("Passphrase", RunningPractice.Passphrase))).StatusCode);
    }

    private static Task<HttpResponseMessage> Unlock(HttpClient browser, string path, params (string Name, string Value)[] fields) =>
        browser.PostAsync(new Uri(path, UriKind.Relative), new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))));

    private static FormUrlEncodedContent Form(params (string Name, string Value)[] other)
    {
        var form = new Dictionary<string, string>(Right, StringComparer.Ordinal);
        foreach (var (name, value) in other) form[name] = value;
        return new(form);
    }
}
