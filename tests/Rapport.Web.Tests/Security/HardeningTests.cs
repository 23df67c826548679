using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Rapport.App.Accounts;
using Rapport.App.Storage;
using Rapport.Web.Fixtures;
using Rapport.Web.Hosting;
using Rapport.Web.Tests.Accounts;

namespace Rapport.Web.Tests.Security;

/// <summary>What every answer, cookie, form and sign-in does for whoever must be protected; docs/security/asvs.md names these.</summary>
public sealed class HardeningTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_that_is_sent_without_a_form_token_reaches_its_handler()
    {
        await using var practice = await RunningPractice.SetUp();
        var id = Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString();
        var sent = Routes.All(practice.App).Where(route => route.Metadata.GetMetadata<Need>() is Need.Staff
            && route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("POST") == true).ToList();
        Assert.True(sent.Count > 20);
        foreach (var path in sent.Select(route => string.Join('/', route.RoutePattern.PathSegments.Select(part => part.Parts[0] is Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart word ? word.Content : id))))
            Assert.Equal((path, HttpStatusCode.BadRequest), (path, (await practice.Owner.PostAsync(new Uri("/" + path, UriKind.Relative), new FormUrlEncodedContent([new("Name", "Mara")]), Stop)).StatusCode));
        Assert.True(await Asking.IsSignedIn(practice.Owner)); // nothing of it signed anybody out
    }

    [Fact]
    public async Task Over_https_every_cookie_is_bound_to_this_host()
    {
        await using var practice = await RunningPractice.SetUp();
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = practice.Address };
        browser.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        var page = await browser.Get("/sign-in");
        var form = Assert.Single(Cookies(page));
        Assert.StartsWith("__Host-rapport-form=", form, StringComparison.Ordinal);
        var token = System.Text.RegularExpressions.Regex.Match(await page.Text(), "name=\"form-token\"[^>]* value=\"(?<token>[^\"]+)\"", System.Text.RegularExpressions.RegexOptions.NonBacktracking).Groups["token"].Value;
        var signedIn = await SignIn(browser, form.Split(';')[0], token);
        Assert.Equal(HttpStatusCode.Redirect, signedIn.StatusCode);
        foreach (var cookie in Cookies(signedIn).Append(form))
        {
            Assert.StartsWith("__Host-", cookie, StringComparison.Ordinal);
            foreach (var needed in new[] { "; secure", "; httponly", "; path=/", "; samesite=" }) Assert.Contains(needed, cookie, StringComparison.OrdinalIgnoreCase);
        }
        // the same cookie under the name that another host could set
        Assert.Equal(HttpStatusCode.BadRequest, (await SignIn(browser, form.Split(';')[0]["__Host-".Length..], token)).StatusCode);
    }

    [Fact]
    public async Task Every_answer_tells_the_browser_what_it_is_and_what_it_may_do()
    {
        await using var practice = await RunningPractice.SetUp();
        using var browser = practice.Visitor();
        browser.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        foreach (var path in new[] { "/sign-in", "/health", "/assets/rapport.css", "/assets/form.js", "/assets/mark.svg", "/f/nothing", "/no/such/page", "/today" })
        {
            var answer = await browser.Get(path);
            Assert.Equal("max-age=31536000; includeSubDomains", Header(answer, "Strict-Transport-Security"));
            Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
            Assert.Equal("same-origin", Header(answer, "Referrer-Policy"));
            foreach (var rule in new[] { "default-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'" }) Assert.Contains(rule, Header(answer, "Content-Security-Policy"), StringComparison.Ordinal);
            Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
            if (answer.Content.Headers.ContentType is { } type) Assert.Equal((path, "utf-8"), (path, type.CharSet));
        }
    }

    [Fact]
    public async Task Nothing_answers_to_trace()
    {
        await using var practice = await RunningPractice.SetUp();
        foreach (var path in new[] { "/", "/sign-in", "/health", "/assets/rapport.css", "/today" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Trace, new Uri(path, UriKind.Relative));
            request.Headers.Add("X-Mark", "echoed");
            var answer = await practice.Owner.SendAsync(request, Stop);
            Assert.True(answer.StatusCode is HttpStatusCode.MethodNotAllowed or HttpStatusCode.NotFound, $"{path}: {answer.StatusCode}");
            Assert.DoesNotContain("echoed", await answer.Text(), StringComparison.Ordinal);
        }
    }

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
    public async Task The_log_tells_who_came_in_who_did_not_and_what_was_refused()
    {
        using var lines = new LogLines();
        await using var practice = await RunningPractice.SetUp(null, "--Logging:LogLevel:Default=Information");
        practice.Services.GetRequiredService<ILoggerFactory>().AddProvider(lines);
        using var browser = await practice.SignIn();
        using var stranger = practice.Visitor();
        await RunningPractice.Post(stranger, "/sign-in", "/sign-in", ("Email", RunningPractice.OwnerEmail), ("Password", "not the password"));
        await stranger.Get("/practice");
        await stranger.Get("/f/guessed");
        var client = Guid.CreateVersion7(TimeProvider.System.GetUtcNow());
        await browser.Get($"/clients/{client}");
        await browser.PostAsync(new Uri("/names", UriKind.Relative), new FormUrlEncodedContent([]), Stop);
        foreach (var told in new[] { "signed in: account ", "not signed in: password, Wrong, from ", "not signed in, /practice", "guessed: link, from ", $", client {client}", "form token, /names" })
            Assert.Contains(lines.All, line => line.Contains(told, StringComparison.Ordinal));
        Assert.DoesNotContain(lines.All, line => line.Contains("127.0.0.1", StringComparison.Ordinal) && line.Contains("from", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Host=db.example.org;Database=rapport", true)]
    [InlineData("Server=10.0.0.7;Port=5432;Database=rapport", true)]
    [InlineData("Host=127.0.0.1,db.example.org;Database=rapport", true)]
    [InlineData("Host=db.example.org;SSL Mode=Require;Database=rapport", false)]
    [InlineData("Host=127.0.0.1;Port=5433;Database=rapport", false)]
    [InlineData("Host=localhost;Database=rapport", false)]
    [InlineData("Host=/run/postgresql;Database=rapport", false)]
    public void Another_machine_is_reached_by_checked_tls_unless_somebody_wrote_otherwise(string wrote, bool isAdded)
    {
        var read = new Npgsql.NpgsqlConnectionStringBuilder(ServerString.WithTls(wrote));
        Assert.Equal(isAdded, read.SslMode == Npgsql.SslMode.VerifyFull);
        Assert.Equal("rapport", read.Database);
    }

    [Theory]
    [InlineData("--Telemetry:Endpoint=http://collector.example.org:4317")]
    [InlineData("--Mail:Host=mail.example.org", "--Mail:Tls=false")]
    public async Task Nothing_leaves_this_machine_in_the_clear(params string[] settings)
    {
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => RunningPractice.Start(null, settings));
        Assert.Contains("machine", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_secret_can_be_handed_over_as_a_file()
    {
        var folder = Directory.CreateTempSubdirectory("rapport-handed-").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "Mail__Password"), "handed over\n", Stop);
        await File.WriteAllTextAsync(Path.Combine(folder, "rapport-passphrase"), "not for the settings", Stop);
        await using var practice = await RunningPractice.Start(null, "--CREDENTIALS_DIRECTORY=" + folder);
        Assert.Equal("handed over", practice.App.Configuration["Mail:Password"]);
        Assert.Null(practice.App.Configuration["rapport-passphrase"]);
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<HttpResponseMessage> SignIn(HttpClient browser, string cookie, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/sign-in", UriKind.Relative))
        {
            Content = new FormUrlEncodedContent([new("Email", RunningPractice.OwnerEmail), new("Password", RunningPractice.Password), new("form-token", token)]),
        };
        request.Headers.Add("Cookie", cookie);
        return await browser.SendAsync(request, Stop);
    }

    private static IEnumerable<string> Cookies(HttpResponseMessage answer) => answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : [];

    private static string Header(HttpResponseMessage answer, string name) => string.Join('|', answer.Headers.GetValues(name));

    private static Task<int> Count(RunningPractice practice) => practice.InStore(async (db, _) => db.OpenSignIns.Count());
}
