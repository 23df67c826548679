using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Rapport.App.Alone;
using Rapport.App.Demo;
using Rapport.Care;
using Rapport.Privacy;
using Rapport.Web.Fixtures;
using Rapport.Web.Hosting;
using Rapport.Web.Journeys.Fixtures;

namespace Rapport.Web.Journeys;

/// <summary>
/// Every page that the program's own list of routes has, opened by everybody who may: therapist, owner, supervisor, a client in three languages, and who
/// stands before a locked door. A route that answers a page and is looked at by none of them fails the test.
/// </summary>
[Collection("browser")]
public sealed class EveryPageJourney(Chromium chromium, DemoGround demo, TwoTherapists ground) : IClassFixture<DemoGround>, IClassFixture<TwoTherapists>
{
    private const string ClientsOwn = "/clients/{client:guid}/who-can-see";
    private static readonly string[] Languages = ["en", "es", "ar"];
    private static readonly string[] OwnPages = ["/answers", "/asks", "/unsaid"], AboutOwnPage = ["own-way", "own-way/word", "asks", "unsaid"], LeftPages = ["", "/forget", "/who-can-see"];
    private static readonly FormPurpose[] Purposes = [FormPurpose.CheckIn, FormPurpose.CheckOut];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly List<string> _found = [];

    [Fact]
    public async Task Every_page_is_calm_and_accessible_for_everybody_who_may_open_it()
    {
        await Therapist();
        await Owner();
        await Supervisor();
        await Client();
        await Alone();
        await Forgotten();
        await Doors();
        await Unseen();
        Assert.True(_found.Count == 0, string.Join('\n', _found));
    }

    private Task Therapist() => With(demo.Practice, async look =>
    {
        await SignIn(look.Page, (demo.Therapist.Email, DemoSignIn.Password));
        foreach (var route in PageRoutes.OpenTo(demo.Practice, Roles.Therapist)) await look.At(route.RoutePattern.RawText!, demo.Fill(route));
        foreach (var language in Languages) await look.At(ClientsOwn, ClientsOwn.Replace("{client:guid}", demo.Client, StringComparison.Ordinal) + "?lang=" + language, name: "who-can-see-" + language);
        foreach (var language in Languages) await look.At("/clients/{client:guid}/agreement/{given:guid}", demo.Agreement + "?lang=" + language, name: "agreement-" + language);
        foreach (var language in Languages) await look.At("/clients/{client:guid}/reports/{report:guid}/read", demo.Report + "/read?lang=" + language, name: "report-read-" + language);
        await look.At("/nowhere", status: 404);
    });

    /// <summary>An owner who treats nobody sees the pages of the practice, and the empty ones of others.</summary>
    private Task Owner() => With(ground.Practice, async look =>
    {
        await SignIn(look.Page, ("only@example.org", RunningPractice.Password));
        foreach (var route in PageRoutes.OpenTo(ground.Practice, Roles.Owner)) await look.At(route.RoutePattern.RawText!, ground.Fill(route, own: true), name: "owner" + route.RoutePattern.RawText);
        await look.Page.GotoAsync("/people/new");
        await look.Page.FillAsync("[name=Name]", "Sam Okafor");
        await look.Page.FillAsync("[name=Email]", "sam@example.org");
        await look.Page.PressAndGo("main button.main");
        await look.Here("/people/new", "invited");
        await look.At("/join/{token}", Regex.Match(await look.Page.ContentAsync(), "/join/[A-Za-z0-9_-]+", RegexOptions.NonBacktracking).Value);
        await look.At("/join/{token}", "/join/" + new string('a', 43), status: 404, name: "join-gone");
    });

    private Task Supervisor() => With(ground.Practice, async look =>
    {
        await SignIn(look.Page, ("reed@example.org", RunningPractice.Password));
        foreach (var route in PageRoutes.OpenTo(ground.Practice, Roles.Supervisor)) await look.At(route.RoutePattern.RawText!, ground.Fill(route, own: true), name: "supervisor" + route.RoutePattern.RawText);
    });

    private Task Client() => With(ground.Practice, async look =>
    {
        var planted = await (await PlantedForm.In(ground.Practice, isFirst: false)).Ready();
        foreach (var language in Languages)
        {
            planted = await PlantedForm.In(ground.Practice, language, isFirst: false);
            foreach (var purpose in Purposes)
                await look.At("/f/{token}", $"/f/{await planted.Link(purpose)}?lang={language}", name: $"form-{purpose}-{language}");
            await look.At("/help", $"/help?lang={language}", name: "help-" + language);
            await look.At("/leave", $"/leave?lang={language}", name: "leave-" + language);
            await look.Page.GotoAsync($"/f/{await planted.Link()}?lang={language}");
            await look.Page.ClickAsync("button.main");
            await look.Page.Arrives("/thanks");
            await look.Here("/f/{token}/thanks", "thanks-" + language);
            await look.At("/f/{token}", new Uri(look.Page.Url).AbsolutePath.Replace("/thanks", "", StringComparison.Ordinal) + "?lang=" + language, name: "received-" + language);
            await look.At("/f/{token}", "/f/" + new string('a', 43) + "?lang=" + language, status: 404, name: "nothing-" + language);
            await look.At("/here", "/here?lang=" + language, name: "here-" + language);
        }
        await look.Page.GotoAsync("/f/" + await planted.Link(FormPurpose.CheckIn));
        await look.Page.Locator("[data-risk]").First.CheckAsync();
        await look.Here("/f/{token}", "form-risk");
        await look.Page.ClickAsync("button.main");
        await look.Page.Arrives("/thanks");
        await look.Here("/f/{token}/thanks", "thanks-risk");
    });

    /// <summary>A client's own page, opened alone: asking for a link, the word, every page of a sitting.</summary>
    private async Task Alone()
    {
        const string word = "green kettle on Tuesdays";
        var client = await ground.Practice.InStore(async (db, _) => await db.Clients.SingleAsync(one => one.Id == new Id<Client>(ground.Id("client"))));
        await With(ground.Practice, async look =>
        {
            await ground.Practice.InStore(async (_, services) => await services.GetRequiredService<OpenWay>().Run(client.Id, new(ground.Id("person")), word, default));
            foreach (var language in Languages)
            {
                var token = await ground.Practice.InStore(async (_, services) => (await services.GetRequiredService<MakeOwnLink>().Run(client.Id, OwnLinkBy.Screen, default))!.Value.Token.Text);
                await look.At("/own", "/own?lang=" + language, name: "own-ask-" + language);
                await look.At("/own/{token}", $"/own/{token}?lang={language}", name: "own-word-" + language);
                await look.At("/own/{token}", $"/own/{new string('a', 43)}?lang={language}", status: 404, name: "own-nothing-" + language);
                await look.Page.GotoAsync($"/own/{token}?lang={language}");
                await look.Page.FillAsync("[name=Word]", word);
                await look.Page.ClickAsync("main button.main");
                await look.Page.Arrives("/own/page");
                await look.Here("/own/page", "own-page-" + language);
                foreach (var path in OwnPages) await look.At("/own/page" + path, $"/own/page{path}?lang={language}", name: $"own{path.Replace('/', '-')}-{language}");
                await look.At("/own/page/agreements/{given:guid}", $"/own/page/agreements/{ground.Id("given")}?lang={language}", name: "own-agreement-" + language);
            }
        });
        await With(ground.Practice, async look =>
        {
            await SignIn(look.Page, ("mara@example.org", RunningPractice.Password));
            foreach (var page in AboutOwnPage) await look.At("/clients/{client:guid}/" + page, $"/clients/{client.Id.Value}/{page}", name: "therapist-" + page.Replace('/', '-'));
            await look.At("/today", name: "today-asked");
        });
    }

    /// <summary>What is left of a client who was forgotten.</summary>
    private async Task Forgotten()
    {
        await using var practice = await RunningPractice.SetUp();
        var client = await ForgottenClient.In(practice);
        await With(practice, async look =>
        {
            await SignIn(look.Page, (RunningPractice.OwnerEmail, RunningPractice.Password));
            foreach (var page in LeftPages) await look.At("/clients/{client:guid}" + page, client + page, name: "forgotten" + page.Replace('/', '-'));
        });
    }

    private async Task Doors()
    {
        await using var practice = await RunningPractice.Start();
        await With(practice, async look =>
        {
            await look.At("/set-up");
            await look.Page.PressAndGo("button.main");
            await look.Here("/set-up", "set-up-wrong");
        });
        await using var open = await RunningPractice.SetUp();
        await open.Stop();
        await using var locked = await RunningPractice.Start(open.Folder);
        await With(locked, async look =>
        {
            await look.At("/unlock");
            await look.At("/unlock/sheet");
        });
    }

    /// <summary>Asks every route at which nobody looked whether it answers a page.</summary>
    private async Task Unseen()
    {
        foreach (var route in PageRoutes.Gets(demo.Practice).Where(route => !_seen.Contains(route.RoutePattern.RawText!)))
        {
            var need = route.Metadata.GetMetadata<Need>();
            if (need is Need.Link or Need.Door or Need.Own) _found.Add($"{route.RoutePattern.RawText} is looked at by nobody");
            else if (await PageRoutes.IsPage(ground.Own, ground.Fill(route, own: true)) || await PageRoutes.IsPage(ground.Practice.Owner, ground.Fill(route, own: true)))
                _found.Add($"{route.RoutePattern.RawText} answers a page and is looked at by nobody");
        }
    }

    private async Task With(RunningPractice practice, Func<PageLook, Task> walk)
    {
        var page = await chromium.Open(practice.Address);
        await using var window = page.Context;
        var look = new PageLook(page, _seen);
        await walk(look);
        _found.AddRange(look.Found);
    }

    private async Task SignIn(IPage page, (string Email, string Password) who)
    {
        await page.GotoAsync("/sign-in");
        if (_seen.Contains("/sign-in") is false)
        {
            var look = new PageLook(page, _seen);
            await look.Here("/sign-in");
            _found.AddRange(look.Found);
        }
        await page.FillAsync("[name=Email]", who.Email);
        await page.FillAsync("[name=Password]", who.Password);
        await page.PressAndGo("main button[type=submit]");
    }
}
