using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Rapport.App.Storage;
using Rapport.App.Tests.Storage;
using Rapport.Web.Accounts;
using Rapport.Web.Hosting;

namespace Rapport.Web.Fixtures;

/// <summary>The web program as it ships, on a port of its own, in a folder of its own. Set up through its pages by <see cref="SetUp"/>.</summary>
public sealed class RunningPractice : IAsyncDisposable
{
    public const string OwnerEmail = "owner@example.org", Password = "correct horse battery", Passphrase = "a quiet well-kept room";

    /// <summary>Among the arguments: a password alone opens nothing, as in the shipped program. Tests of other things do without.</summary>
    public const string WithSecondStep = "--second-step=yes";

    private readonly WebApplication _app;

    private RunningPractice(WebApplication app, string folder) => (_app, Folder) = (app, folder);

    public string Folder { get; }

    public Uri Address { get; private set; } = null!;

    public IServiceProvider Services => _app.Services;

    public WebApplication App => _app;

    public HttpClient Owner { get; private set; } = null!;

    public static async Task<RunningPractice> Start(TimeProvider? clock = null, params string[] more)
    {
        var folder = Directory.CreateTempSubdirectory("rapport-web-").FullName;
        return await Start(folder, clock, more);
    }

    /// <summary>On a folder that is there already, after a stop say.</summary>
    public static async Task<RunningPractice> Start(string folder, TimeProvider? clock = null, params string[] more)
    {
        string[] args = ["--data", folder, "--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default=Warning", .. more];
        var app = WebProgram.Build(args, services =>
        {
            if (clock is not null) services.AddSingleton(clock);
            if (!more.Contains(WithSecondStep)) services.AddSingleton(new SecondStepRule(IsWaitedFor: false));
        });
        var running = new RunningPractice(app, folder);
        await WebProgram.Open(app, CancellationToken.None);
        await app.StartAsync();
        running.Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First().Replace("127.0.0.1", "localhost", StringComparison.Ordinal));
        return running;
    }

    /// <summary>Set up by its own page, the owner signed in.</summary>
    public static async Task<RunningPractice> SetUp(TimeProvider? clock = null, params string[] more)
    {
        var running = await Start(clock, more);
        if (!Array.Exists(more, one => one.StartsWith("--ConnectionStrings:", StringComparison.Ordinal))) await RecordsTemplate.CopyTo(Path.Combine(running.Folder, "rapport.db"));
        running.Owner = running.Visitor();
        var answer = await running.Owner.PostAsync("/set-up", SetUpForm());
        var page = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.OK && page.Contains("recovery sheet", StringComparison.Ordinal), page);
        return running;
    }

    public static FormUrlEncodedContent SetUpForm() => new(new Dictionary<string, string>
    {
        ["Practice"] = "Mill Race Counselling", ["Country"] = "GB", ["TimeZone"] = "Europe/London", ["Name"] = "Hanna Lindqvist",
        ["Email"] = OwnerEmail, ["Password"] = Password, ["Passphrase"] = Passphrase, ["PassphraseAgain"] = Passphrase, ["Understood"] = "yes",
    });

    /// <summary>A browser of its own: cookies kept, redirects not followed.</summary>
    public HttpClient Visitor() => new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = Address, Timeout = TimeSpan.FromMinutes(5) }; // a machine that stood still for minutes is no failure

    /// <summary>Posts a form as its page would, with the page's own token.</summary>
    public static async Task<HttpResponseMessage> Post(HttpClient browser, string page, string action, params (string Name, string Value)[] fields)
    {
        var html = await browser.GetStringAsync(new Uri(page, UriKind.Relative));
        var token = FormToken.Match(html);
        Assert.True(token.Success, $"{page} has no form token");
        return await browser.PostAsync(new Uri(action, UriKind.Relative),
            new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)).Append(KeyValuePair.Create("form-token", WebUtility.HtmlDecode(token.Groups["token"].Value)))));
    }

    public async Task<HttpClient> SignIn(string email = OwnerEmail, string password = Password)
    {
        var browser = Visitor();
        var answer = await Post(browser, "/sign-in", "/sign-in", ("Email", email), ("Password", password));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return browser;
    }

    /// <summary>Looks into the store, or plants something there, with the program's own services.</summary>
    public async Task<T> InStore<T>(Func<RapportDb, IServiceProvider, Task<T>> work)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<RapportDb>(), scope.ServiceProvider);
    }

    public Task Stop() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Owner?.Dispose();
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Npgsql.NpgsqlConnection.ClearAllPools();
        try
        {
            Directory.Delete(Folder, recursive: true);
        }
        catch (IOException)
        {
            // a folder in the temporary place that something still reads goes with the next clean-up of the system
        }
    }

    private static readonly Regex FormToken = new("name=\"form-token\"[^>]* value=\"(?<token>[^\"]+)\"", RegexOptions.NonBacktracking);
}
