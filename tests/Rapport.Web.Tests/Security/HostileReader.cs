using System.Net;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rapport.App.Alone;
using Rapport.Care;
using Rapport.Privacy;
using Rapport.Web.Alone;
using Rapport.Web.Fixtures;
using Rapport.Web.Hosting;

namespace Rapport.Web.Tests.Security;

/// <summary>Somebody with a browser who knows every route that is open to them, and every form of its pages.</summary>
internal sealed class HostileReader((TwoTherapists Ground, LogLines Log) at, (Hostile Texts, Random Random) by, string email) : IDisposable
{
    /// <summary>Instead of the address of whoever signs in: a client who opened their own page.</summary>
    public const string OwnPage = "own page";

    private static readonly Regex FormToken = new("name=\"form-token\"[^>]* value=\"(?<token>[^\"]+)\"", RegexOptions.NonBacktracking), Asked = new("[?&;](?<name>[A-Za-z][A-Za-z-]*)=", RegexOptions.NonBacktracking);

    private readonly List<PageForm> _forms = [];
    private readonly HashSet<string> _asked = new(["lang", "for", "told", "name", "code", "day", "q", "find", "sort", "page"], StringComparer.Ordinal);
    private HttpClient _browser = null!;
    private List<RouteEndpoint> _routes = [];
    private string _token = "", _link = "";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public int Routes => _routes.Count;

    public int Forms => _forms.Count;

    /// <summary>Requests of the test itself that came to a handler.</summary>
    public int Aside { get; private set; }

    public async Task Open()
    {
        _browser = await Come();
        await NewLink();
        _routes = [.. Hosting.Routes.All(at.Ground.Practice.App).Where(IsMine).Where(route => !route.RoutePattern.RawText!.Contains("{**", StringComparison.Ordinal) && !Shut.Any(shut => route.RoutePattern.RawText!.StartsWith(shut, StringComparison.Ordinal)))];
        foreach (var route in _routes)
        {
            foreach (var name in Simple(route, typeof(string), typeof(int?), typeof(DateOnly?))) _asked.Add(name);
            if (!Methods(route).Contains("GET", StringComparer.Ordinal)) continue;
            using var answer = await _browser.GetAsync(new Uri(Fill(route), UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, Stop);
            if (answer.Content.Headers.ContentType?.MediaType != "text/html") continue;
            Learn(await answer.Content.ReadAsStringAsync(Stop), Fill(route));
        }
        if (email.Length > 0 || _token.Length == 0) await Refresh();
        at.Log.All.Clear();
        Aside = 0;
    }

    /// <summary>Signed in and with a client, whatever was done before.</summary>
    public async Task Refresh()
    {
        var before = at.Log.Begin("Executing endpoint");
        using (var story = await at.Ground.Own.GetAsync(new Uri(at.Ground.OwnClient, UriKind.Relative), Stop))
            if (story.StatusCode != HttpStatusCode.OK) Follow(await at.Ground.Renew());
        await at.Ground.Practice.InStore((db, _) => db.SignInWaits.ExecuteDeleteAsync(Stop)); // wrong passwords were sent
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
        Aside += at.Log.Begin("Executing endpoint") - before;
    }

    /// <summary>The forms are those of the new client from now on; with the old one's places every other request would find a shut door and try nothing.</summary>
    private void Follow(IReadOnlyList<(string Old, string New)> places)
    {
        string Moved(string text) => places.Aggregate(text, (moved, place) => moved.Replace(place.Old, place.New, StringComparison.Ordinal));
        for (var index = 0; index < _forms.Count; index++)
            _forms[index] = _forms[index] with { Action = Moved(_forms[index].Action), Fields = [.. _forms[index].Fields.Select(field => field with { Told = field.Told is { } told ? Moved(told) : null })] };
    }

    public async Task<(string Method, string Path, HttpResponseMessage Answer)> Send(int number)
    {
        using var request = number >= _routes.Count && _forms.Count > 0 && by.Random.Next(3) > 0 ? OfForm(_forms[number < _routes.Count + _forms.Count ? number - _routes.Count : by.Random.Next(_forms.Count)]) : number < _routes.Count ? OfRoute(_routes[number], Simple(_routes[number], typeof(string))) : OfRoute(_routes[by.Random.Next(_routes.Count)], []);
        return (request.Method.Method, request.RequestUri!.OriginalString, await _browser.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Stop));
    }

    public void Dispose() => _browser.Dispose();

    private static IReadOnlyList<string> Methods(RouteEndpoint route) => route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"];

    /// <summary>What the handler takes from the address beside the route.</summary>
    private static IEnumerable<string> Simple(RouteEndpoint route, params Type[] kinds) => route.Metadata.GetMetadata<MethodInfo>()?.GetParameters()
        .Where(one => kinds.Contains(one.ParameterType)).Select(one => one.Name!) ?? [];

    private Task<HttpClient> Come() => email switch { "" => Task.FromResult(at.Ground.Practice.Visitor()), OwnPage => Sit(), _ => at.Ground.Practice.SignIn(email) };

    /// <summary>The way in is opened anew, since what was sent may have closed it.</summary>
    private async Task<HttpClient> Sit()
    {
        var (client, browser) = (new Id<Client>(at.Ground.Id("client")), at.Ground.Practice.Visitor());
        var link = await at.Ground.Practice.InStore(async (_, services) =>
        {
            await services.GetRequiredService<OpenWay>().Run(client, new(at.Ground.Id("person")), OwnPageGround.Word, Stop);
            return (await services.GetRequiredService<MakeOwnLink>().Run(client, OwnLinkBy.Screen, Stop))!.Value.Token.Text;
        });
        using var came = await OwnPageGround.ComeIn(browser, link);
        Assert.Equal(HttpStatusCode.SeeOther, came.StatusCode);
        return browser;
    }

    private async Task NewLink() => _link = await (await PlantedForm.In(at.Ground.Practice, isFirst: false)).Link();

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

    private string Fill(RouteEndpoint route) => route.RoutePattern.RawText!.Contains("{token}", StringComparison.Ordinal) ? "/" + route.RoutePattern.RawText.TrimStart('/').Replace("{token}", _link, StringComparison.Ordinal) : at.Ground.Fill(route, own: true);

    private void Learn(string html, string page)
    {
        _forms.AddRange(PageForm.All(html, page).Where(form => form.IsPost && !Shut.Any(form.Action.StartsWith) && _forms.TrueForAll(one => one.Action != form.Action)));
        foreach (Match one in Asked.Matches(html)) _asked.Add(one.Groups["name"].Value);
        if (_token.Length == 0 && FormToken.Match(html) is { Success: true } token) _token = WebUtility.HtmlDecode(token.Groups["token"].Value);
    }

    private HttpRequestMessage OfRoute(RouteEndpoint route, IEnumerable<string> marked)
    {
        var methods = Methods(route);
        var method = methods[by.Random.Next(methods.Count)];
        var body = Enumerable.Range(0, by.Random.Next(6)).Select(_ => (_asked.ElementAt(by.Random.Next(_asked.Count)), by.Texts.Text())).Prepend(("form-token", _token));
        return new(new HttpMethod(method), new Uri(Fill(route) + by.Texts.Query([.. _asked], marked), UriKind.Relative)) { Content = method == "POST" ? Encoded(body) : null };
    }

    private HttpRequestMessage OfForm(PageForm form)
    {
        var filled = by.Texts.Fill(form, _token);
        HttpContent content = Encoded(filled);
        if (form.Fields.FirstOrDefault(field => field.Type == "file") is { } file)
        {
            var parts = new MultipartFormDataContent();
            foreach (var (name, value) in filled) parts.Add(new StringContent(value, Encoding.UTF8), name);
            parts.Add(new ByteArrayContent(by.Texts.File()), file.Name, "table.csv");
            content = parts;
        }
        return new(HttpMethod.Post, new Uri(form.Action, UriKind.Relative)) { Content = content };
    }

    private StringContent Encoded(IEnumerable<(string Name, string Value)> fields) =>
        new(string.Join('&', fields.Select(field => field.Name == "form-token" ? "form-token=" + Uri.EscapeDataString(field.Value) : by.Texts.Pair(field.Name, field.Value))), Encoding.UTF8, "application/x-www-form-urlencoded");
}
