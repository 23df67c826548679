using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Rapport.App.Importing;
using Rapport.Care;
using Rapport.Web.Fixtures;
using Rapport.Web.Hosting;
using Rapport.Web.Tests.Accounts;

namespace Rapport.Web.Tests.Security;

/// <summary>What every answer, cookie, form and sign-in does for whoever must be protected; docs/security/asvs.md names these.</summary>
public sealed class HardeningTests
{
    private static readonly Regex FormToken = new("name=\"form-token\"[^>]* value=\"(?<token>[^\"]+)\"", RegexOptions.NonBacktracking);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_that_is_sent_without_a_form_token_reaches_its_handler()
    {
        await using var practice = await RunningPractice.SetUp();
        await practice.InStore((db, _) => db.People.ExecuteUpdateAsync(set => set.SetProperty(one => one.Roles, Roles.Owner | Roles.Therapist | Roles.Supervisor), Stop)); // what a role shuts off would not be asked for its token
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
        var token = Token(await page.Text());
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

    [Fact]
    public async Task A_file_that_is_no_table_is_refused()
    {
        await using var practice = await RunningPractice.SetUp();
        Assert.Contains("not a CSV file", await Send(practice, "clients.xlsx", "name\nRuth Adeyemi"), StringComparison.Ordinal);
        Assert.Contains("This column is not there", await Send(practice, "clients.csv", "PK\u0003\u0004 no table"), StringComparison.Ordinal);
        Assert.Contains("New clients: 1", await Send(practice, "clients.csv", "name\nRuth Adeyemi"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_of_too_many_lines_is_refused()
    {
        await using var practice = await RunningPractice.SetUp();
        var lines = string.Concat(Enumerable.Range(0, ImportBatch.MostLines + 1).Select(number => $"\nClient number {number}"));
        Assert.Contains("There are more than 5,000 lines", await Send(practice, "clients.csv", "name" + lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_of_too_many_bytes_is_refused()
    {
        await using var practice = await RunningPractice.SetUp();
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, Expect100ContinueTimeout = TimeSpan.FromMinutes(1) }) { BaseAddress = practice.Address };
        browser.DefaultRequestHeaders.ExpectContinue = true; // what is too large is answered before it is sent
        await RunningPractice.Post(browser, "/sign-in", "/sign-in", ("Email", RunningPractice.OwnerEmail), ("Password", RunningPractice.Password));
        Assert.Contains("New clients: 1", await Send(practice, "clients.csv", "name,more\nRuth Adeyemi," + new string('x', ImportBatch.MostBytes / 2), browser), StringComparison.Ordinal);
        Assert.Contains("4 MB at most", await Send(practice, "clients.csv", "name,more\nRuth Adeyemi," + new string('x', ImportBatch.MostBytes), browser), StringComparison.Ordinal);
        Assert.DoesNotContain("New clients", await Send(practice, "clients.csv", "name,more\nRuth Adeyemi," + new string('x', (int)Rapport.Web.Operations.OperationServices.LargestBody), browser), StringComparison.Ordinal);
    }

    private static async Task<string> Send(RunningPractice practice, string name, string content, HttpClient? browser = null)
    {
        var page = await practice.InStore(async (db, _) =>
        {
            var owner = db.People.Single();
            owner.Work(owner.Roles | Rapport.Care.Roles.Therapist);
            await db.SaveChangesAsync(Stop);
            return await (await (browser ?? practice.Owner).Get("/clients/import")).Text();
        });
        using var form = new MultipartFormDataContent
        {
            { new StringContent(Token(page)), "form-token" }, { new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(content)), "clients", name },
        };
        return await (await (browser ?? practice.Owner).PostAsync(new Uri("/clients/import", UriKind.Relative), form, Stop)).Text();
    }

    private static string Token(string page) => FormToken.Match(page).Groups["token"].Value;

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
}
