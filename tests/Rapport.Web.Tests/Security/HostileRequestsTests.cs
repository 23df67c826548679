using System.Net;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Rapport.App.Alone;
using Rapport.Care;
using Rapport.Privacy;
using Rapport.Web.Alone;
using Rapport.Web.Fixtures;
using Rapport.Web.Hosting;

namespace Rapport.Web.Tests.Security;

/// <summary>
/// Random and hostile requests at every route, form, query parameter and import, as each role, with the form tokens of that sign-in: every one gets an answer
/// that is no failure, nobody is shown what is not theirs, and nothing that was sent or kept stands in the log. 10,000 for each role with RAPPORT_LONG=1.
/// </summary>
public sealed class HostileRequestsTests(ITestOutputHelper output) : IAsyncLifetime
{
    private static readonly bool IsLong = Environment.GetEnvironmentVariable("RAPPORT_LONG") is not null;
    private static readonly Regex FormToken = new("name=\"form-token\"[^>]* value=\"(?<token>[^\"]+)\"", RegexOptions.NonBacktracking), Asked = new("[?&;](?<name>[A-Za-z][A-Za-z-]*)=", RegexOptions.NonBacktracking);

    /// <summary>Instead of the address of whoever signs in: a client who opened their own page.</summary>
    private const string OwnPage = "own page";

    private readonly Random _random = new(20261128);
    private readonly LogLines _log = new();
    private readonly TwoTherapists _ground = new() { Arguments = ["--Logging:LogLevel:Default=Information", "--Logging:LogLevel:Microsoft.AspNetCore.Routing.EndpointMiddleware=Information", "--Logging:LogLevel:Microsoft.AspNetCore.Http.RequestDelegateFactory=Debug", "--Logging:LogLevel:Microsoft.AspNetCore.Http.RequestDelegateGenerator=Debug"] };
    private readonly Dictionary<HttpStatusCode, int> _answers = [];
    private Hostile _hostile = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await _ground.InitializeAsync();
        _hostile = new(_random);
        _ground.Put("person", (await _ground.Hire("Spare Person", "spare@example.org", Roles.Therapist)).Id.Value);
        _ground.Practice.Services.GetRequiredService<ILoggerFactory>().AddProvider(_log);
    }

    public async ValueTask DisposeAsync()
    {
        _log.Dispose();
        await _ground.DisposeAsync();
    }

    [Theory]
    [InlineData("a link alone", "", "Ruth Ownclient;Joel Foreign;Plays the cello;Where do we stand?")]
    [InlineData("a client on their own page", OwnPage, "Joel Foreign;Plays the cello;Where do we stand?")]
    [InlineData("therapist", "mara@example.org", "Joel Foreign")]
    [InlineData("owner", "only@example.org", "Plays the cello;Where do we stand?")]
    [InlineData("supervisor", "reed@example.org", "Ownclient;Joel Foreign;Plays the cello")]
    public async Task Whatever_is_sent_is_answered_and_shows_nobody_what_is_not_theirs(string role, string email, string never)
    {
        using var reader = new Reader(this, email);
        await reader.Open();
        var count = IsLong ? 10_000 : 300;
        var statements = await QueryCount.Statements(_ground.Practice, () => Send(reader, role, count, never.Split(';')));
        var reached = (double)(Logged("Executing endpoint") - reader.Aside - Logged("Failed to") - Logged("Required parameter")) / count;
        output.WriteLine($"{role}: {count} requests at {reader.Routes} routes and {reader.Forms} forms, {reached:P0} came to their handler; {string.Join(", ", _answers.Select(one => $"{(int)one.Key}: {one.Value}"))}; {_log.All.Count} lines of the log");
        Assert.True(reached >= .9, $"{role}: {reached:P0} came to their handler; {string.Join(", ", _answers.Select(one => $"{(int)one.Key}: {one.Value}"))}");
        Assert.InRange(statements.Count, 20, 2_000);
        Assert.DoesNotContain(statements, text => text.Contains(Hostile.Mark, StringComparison.OrdinalIgnoreCase) || text.Contains("1=1", StringComparison.Ordinal) || text.Contains("DROP TABLE", StringComparison.Ordinal));
        foreach (var word in new[] { Hostile.Mark, "Ownclient", "Joel Foreign", "Plays the cello", "Where do we stand?" })
            Assert.True(!_log.All.Any(line => line.Contains(word, StringComparison.OrdinalIgnoreCase)), $"the log holds {word}: {_log.All.FirstOrDefault(line => line.Contains(word, StringComparison.OrdinalIgnoreCase))}");
    }

    private async Task Send(Reader reader, string role, int count, IReadOnlyList<string> never)
    {
        for (var number = 0; number < count; number++)
        {
            if (number % 20 == 0) await reader.Refresh(); // what is sent may end a sign-in or an assignment
            var (method, path, answer) = await reader.Send(number);
            _answers[answer.StatusCode] = _answers.GetValueOrDefault(answer.StatusCode) + 1;
            var isPage = answer.Content.Headers.ContentType?.MediaType is { } type && type.StartsWith("text", StringComparison.Ordinal) && type != "text/event-stream";
            var page = isPage ? WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Stop)) : "";
            Assert.True((int)answer.StatusCode < 500, $"{role}, {number}: {method} {path} answered {answer.StatusCode}");
            Assert.All(never, word => Assert.False(page.Contains(word, StringComparison.Ordinal), $"{role}, {number}: {method} {path} shows {word}"));
            answer.Dispose();
        }
    }

    /// <summary>How many lines begin so: the framework tells what it gives to a handler, and what it could not read for one.</summary>
    private int Logged(string begin) => _log.All.Count(line => line.StartsWith(begin, StringComparison.Ordinal));

    /// <summary>Somebody with a browser who knows every route that is open to them, and every form of its pages.</summary>
    private sealed class Reader(HostileRequestsTests test, string email) : IDisposable
    {
        private readonly List<PageForm> _forms = [];
        private readonly HashSet<string> _asked = new(["lang", "for", "told", "name", "code", "day", "q", "find", "sort", "page"], StringComparer.Ordinal);
        private HttpClient _browser = null!;
        private List<RouteEndpoint> _routes = [];
        private string _token = "", _link = "";

        public int Routes => _routes.Count;

        public int Forms => _forms.Count;

        /// <summary>Requests of the test itself that came to a handler.</summary>
        public int Aside { get; private set; }

        public async Task Open()
        {
            _browser = await Come();
            await NewLink();
            _routes = [.. Hosting.Routes.All(test._ground.Practice.App).Where(IsMine).Where(route => !route.RoutePattern.RawText!.Contains("{**", StringComparison.Ordinal) && !Shut.Any(shut => route.RoutePattern.RawText!.StartsWith(shut, StringComparison.Ordinal)))];
            foreach (var route in _routes)
            {
                foreach (var name in Simple(route, typeof(string), typeof(int?), typeof(DateOnly?))) _asked.Add(name);
                if (!Methods(route).Contains("GET", StringComparer.Ordinal)) continue;
                using var answer = await _browser.GetAsync(new Uri(Fill(route), UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, Stop);
                if (answer.Content.Headers.ContentType?.MediaType != "text/html") continue;
                Learn(await answer.Content.ReadAsStringAsync(Stop), Fill(route));
            }
            if (email.Length > 0 || _token.Length == 0) await Refresh();
            test._log.All.Clear();
            Aside = 0;
        }

        /// <summary>Signed in and with a client, whatever was done before.</summary>
        public async Task Refresh()
        {
            var before = test.Logged("Executing endpoint");
            using (var story = await test._ground.Own.GetAsync(new Uri(test._ground.OwnClient, UriKind.Relative), Stop))
                if (story.StatusCode != HttpStatusCode.OK) await test._ground.Renew();
            await test._ground.Practice.InStore((db, _) => db.SignInWaits.ExecuteDeleteAsync(Stop)); // wrong passwords were sent
            await NewLink();
            var home = new Uri(email switch { "" => "/sign-in", OwnPage => OwnDoor.Home, _ => "/account" }, UriKind.Relative);
            var page = await _browser.GetAsync(home, Stop);
            if (page.StatusCode != HttpStatusCode.OK)
            {
                _browser.Dispose();
                _browser = await Come();
                page = await _browser.GetAsync(home, Stop);
            }
            _token = WebUtility.HtmlDecode(FormToken.Match(await page.Content.ReadAsStringAsync(Stop)).Groups["token"].Value);
            Aside += test.Logged("Executing endpoint") - before;
        }

        public async Task<(string Method, string Path, HttpResponseMessage Answer)> Send(int number)
        {
            using var request = number >= _routes.Count && _forms.Count > 0 && test._random.Next(3) > 0 ? OfForm(_forms[number < _routes.Count + _forms.Count ? number - _routes.Count : test._random.Next(_forms.Count)]) : number < _routes.Count ? OfRoute(_routes[number], Simple(_routes[number], typeof(string))) : OfRoute(_routes[test._random.Next(_routes.Count)], []);
            return (request.Method.Method, request.RequestUri!.OriginalString, await _browser.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Stop));
        }

        public void Dispose() => _browser.Dispose();

        private static IReadOnlyList<string> Methods(RouteEndpoint route) => route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"];

        /// <summary>What the handler takes from the address beside the route.</summary>
        private static IEnumerable<string> Simple(RouteEndpoint route, params Type[] kinds) => route.Metadata.GetMetadata<MethodInfo>()?.GetParameters()
            .Where(one => kinds.Contains(one.ParameterType)).Select(one => one.Name!) ?? [];

        private Task<HttpClient> Come() => email switch { "" => Task.FromResult(test._ground.Practice.Visitor()), OwnPage => Sit(), _ => test._ground.Practice.SignIn(email) };

        /// <summary>The way in is opened anew, since what was sent may have closed it.</summary>
        private async Task<HttpClient> Sit()
        {
            var (client, browser) = (new Id<Client>(test._ground.Id("client")), test._ground.Practice.Visitor());
            var link = await test._ground.Practice.InStore(async (_, services) =>
            {
                await services.GetRequiredService<OpenWay>().Run(client, new(test._ground.Id("person")), OwnPageGround.Word, Stop);
                return (await services.GetRequiredService<MakeOwnLink>().Run(client, OwnLinkBy.Screen, Stop))!.Value.Token.Text;
            });
            using var came = await OwnPageGround.ComeIn(browser, link);
            Assert.Equal(HttpStatusCode.SeeOther, came.StatusCode);
            return browser;
        }

        private async Task NewLink() => _link = await (await PlantedForm.In(test._ground.Practice, isFirst: false)).Link();

        private bool IsMine(RouteEndpoint route) => route.Metadata.GetMetadata<Need>() switch
        {
            Need.Anybody or Need.Link => email.Length == 0 || route.RoutePattern.RawText!.StartsWith("/account", StringComparison.Ordinal),
            Need.Own => email == OwnPage,
            Need.Staff(var roles) => Role is { } mine && (roles == Roles.None || (roles & mine) != Roles.None),
            Need.OfClient(var part, _) => Role == Roles.Therapist || (Role == Roles.Owner && part == RecordPart.Management),
            _ => false,
        };

        /// <summary>What ends the sign-in, or takes a place that others of the test stand on; leaving quickly ends a client's sitting.</summary>
        private string[] Shut => email == OwnPage ? [OwnDoor.Home + "/close", "/leave"] : ["/sign-out", "/today/live"];

        private Roles? Role => email[..Math.Min(4, email.Length)] switch { "mara" => Roles.Therapist, "only" => Roles.Owner, "reed" => Roles.Supervisor, _ => null };

        private string Fill(RouteEndpoint route) => route.RoutePattern.RawText!.Contains("{token}", StringComparison.Ordinal) ? "/" + route.RoutePattern.RawText.TrimStart('/').Replace("{token}", _link, StringComparison.Ordinal) : test._ground.Fill(route, own: true);

        private void Learn(string html, string page)
        {
            _forms.AddRange(PageForm.All(html, page).Where(form => form.IsPost && !Shut.Any(form.Action.StartsWith) && _forms.TrueForAll(one => one.Action != form.Action)));
            foreach (Match one in Asked.Matches(html)) _asked.Add(one.Groups["name"].Value);
            if (_token.Length == 0 && FormToken.Match(html) is { Success: true } token) _token = WebUtility.HtmlDecode(token.Groups["token"].Value);
        }

        private HttpRequestMessage OfRoute(RouteEndpoint route, IEnumerable<string> marked)
        {
            var methods = Methods(route);
            var method = methods[test._random.Next(methods.Count)];
            var body = Enumerable.Range(0, test._random.Next(6)).Select(_ => (_asked.ElementAt(test._random.Next(_asked.Count)), test._hostile.Text())).Prepend(("form-token", _token));
            return new(new HttpMethod(method), new Uri(Fill(route) + test._hostile.Query([.. _asked], marked), UriKind.Relative)) { Content = method == "POST" ? Encoded(body) : null };
        }

        private HttpRequestMessage OfForm(PageForm form)
        {
            var filled = test._hostile.Fill(form, _token);
            HttpContent content = Encoded(filled);
            if (form.Fields.FirstOrDefault(field => field.Type == "file") is { } file)
            {
                var parts = new MultipartFormDataContent();
                foreach (var (name, value) in filled) parts.Add(new StringContent(value, Encoding.UTF8), name);
                parts.Add(new ByteArrayContent(test._hostile.File()), file.Name, "table.csv");
                content = parts;
            }
            return new(HttpMethod.Post, new Uri(form.Action, UriKind.Relative)) { Content = content };
        }

        private StringContent Encoded(IEnumerable<(string Name, string Value)> fields) =>
            new(string.Join('&', fields.Select(field => field.Name == "form-token" ? "form-token=" + Uri.EscapeDataString(field.Value) : test._hostile.Pair(field.Name, field.Value))), Encoding.UTF8, "application/x-www-form-urlencoded");
    }
}
