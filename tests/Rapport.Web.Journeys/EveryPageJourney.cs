using Microsoft.AspNetCore.Routing;
using Microsoft.Playwright;
using Rapport.Care;
using Rapport.Web.Fixtures;
using Rapport.Web.Hosting;
using Rapport.Web.Journeys.Fixtures;

namespace Rapport.Web.Journeys;

/// <summary>Every page that the program's own list of routes has, opened in a browser and scanned: desk and phones, light and dark.</summary>
[Collection("browser")]
public sealed class EveryPageJourney(Chromium chromium, TwoTherapists ground) : IClassFixture<TwoTherapists>
{
    /// <summary>Answers for scripts and machines, no pages.</summary>
    private static readonly string[] NoPages = ["/today/live", "/today/again", "/clients/find", "/health"];

    public static TheoryData<int, bool> Windows => new() { { 1280, false }, { 1280, true }, { 390, false }, { 320, false } };

    [Theory]
    [MemberData(nameof(Windows))]
    public async Task The_pages_of_a_therapist_are_calm(int width, bool dark)
    {
        var look = await Open(width, dark);
        await SignIn(look.Page, "mara@example.org");
        await look.At(Pages(Roles.Therapist));
        look.IsCalm(atLeast: 25);
    }

    [Theory]
    [MemberData(nameof(Windows))]
    public async Task The_pages_of_an_owner_are_calm(int width, bool dark)
    {
        var look = await Open(width, dark);
        await SignIn(look.Page, "only@example.org");
        await look.At(Pages(Roles.Owner).Where(path => !path.StartsWith($"/clients/{ground.Id("client")}", StringComparison.Ordinal)));
        await look.Page.GotoAsync("/people/new");
        await look.Page.FillAsync("[name=Name]", "Sam Okafor");
        await look.Page.FillAsync("[name=Email]", $"sam-{width}-{dark}@example.org".ToLowerInvariant());
        await look.Page.ClickAsync("main button.main");
        await look.Here("invited");
        var link = await look.Page.EvaluateAsync<string>("() => document.querySelector('main').outerHTML.match(/\\/join\\/[A-Za-z0-9_-]+/)[0]");
        await look.At([link], "join");
        look.IsCalm(atLeast: 12);
    }

    [Theory]
    [MemberData(nameof(Windows))]
    public async Task The_pages_of_a_client_are_calm_in_every_language(int width, bool dark)
    {
        await using var practice = await RunningPractice.SetUp();
        var planted = await (await PlantedForm.In(practice, isFirst: false)).Ready();
        var look = new PageLook(await chromium.Open(practice.Address, width, dark), (width, dark));
        foreach (var language in new[] { "en", "es", "ar" })
        {
            foreach (var purpose in new[] { FormPurpose.CheckIn, FormPurpose.CheckOut })
                await look.At([$"/f/{await planted.Link(purpose)}?lang={language}"], $"form-{purpose}-{language}");
            await look.At([$"/help?lang={language}"], $"help-{language}");
            await look.At([$"/leave?lang={language}"], $"left-{language}");
        }
        var link = await planted.Link();
        await look.Page.GotoAsync("/f/" + link);
        await look.Page.ClickAsync("button.main");
        await look.Page.WaitForURLAsync("**/thanks**");
        await look.Here("form-thanks");
        await look.At(["/f/" + link], "form-received");
        await look.At(["/f/" + new string('a', 43)], "form-nothing", status: 404);
        look.IsCalm(atLeast: 15);
    }

    [Theory]
    [MemberData(nameof(Windows))]
    public async Task The_doors_are_calm(int width, bool dark)
    {
        await using var practice = await RunningPractice.Start();
        var look = new PageLook(await chromium.Open(practice.Address, width, dark), (width, dark));
        await look.At(["/set-up"]);
        await using var open = await RunningPractice.SetUp();
        await open.Stop();
        await using var locked = await RunningPractice.Start(open.Folder);
        var shut = new PageLook(await chromium.Open(locked.Address, width, dark), (width, dark));
        await shut.At(["/unlock", "/unlock/sheet"]);
        look.IsCalm(atLeast: 1);
        shut.IsCalm(atLeast: 2);
    }

    private async Task<PageLook> Open(int width, bool dark) => new(await chromium.Open(ground.Practice.Address, width, dark), (width, dark));

    private IEnumerable<string> Pages(Roles role) => Routes.All(ground.Practice.App)
        .Where(route => route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("GET") == true
            && route.RoutePattern.RawText is { } text && text.StartsWith('/') && !NoPages.Contains(text, StringComparer.Ordinal) && !text.StartsWith("/assets", StringComparison.Ordinal) && !text.StartsWith("/f/worker", StringComparison.Ordinal) && !text.Contains("{**", StringComparison.Ordinal)
            && IsOpenTo(route.Metadata.GetMetadata<Need>(), role))
        .Select(route => ground.Fill(route, own: true)).Distinct();

    private static bool IsOpenTo(Need? need, Roles role) => need switch
    {
        Need.Staff staff => staff.AnyOf == Roles.None || (staff.AnyOf & role) != Roles.None,
        Need.OfClient => role == Roles.Therapist,
        Need.Anybody => role == Roles.Therapist,
        _ => false,
    };

    private static async Task SignIn(IPage page, string email)
    {
        await page.GotoAsync("/sign-in");
        await page.FillAsync("[name=Email]", email);
        await page.FillAsync("[name=Password]", RunningPractice.Password);
        await page.ClickAsync("main button[type=submit]");
        await page.WaitForURLAsync(url => !url.Contains("/sign-in", StringComparison.Ordinal));
    }
}
