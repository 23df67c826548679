using System.Globalization;
using Microsoft.Playwright;
using Rapport.Care;
using Rapport.Web.Fixtures;
using Rapport.Web.Journeys.Fixtures;

namespace Rapport.Web.Journeys;

/// <summary>Sixty ways to smuggle a script into a text, typed into every field of every form; then every page is opened in a real browser. Nothing runs, and the policy has nothing to stop.</summary>
[Collection("browser")]
public sealed class PayloadJourney(Chromium chromium, ITestOutputHelper output)
{
    private const string Ran = "window.__ran=1";

    private static readonly string[] Tags =
    [
        "<script>{0}</script>", "</textarea><script>{0}</script>", "\"><script>{0}</script>", "'><script>{0}</script>", "</title><script>{0}</script>", "</script><script>{0}</script>",
        "<img src=x onerror={0}>", "\"><img src=x onerror={0}>", "<img src=x onerror=\"{0}\">", "<svg onload={0}>", "<svg/onload={0}>", "<svg><script>{0}</script></svg>", "<body onload={0}>",
        "<iframe srcdoc=\"<script>parent.{0}</script>\">", "<iframe src=javascript:{0}>", "<a href=javascript:{0}>x</a>", "<details open ontoggle={0}>", "<input autofocus onfocus={0}>",
        "<select autofocus onfocus={0}>", "<textarea autofocus onfocus={0}>", "<video src=x onerror={0}>", "<audio src=x onerror={0}>", "<object data=javascript:{0}>", "<embed src=javascript:{0}>",
        "<form action=javascript:{0}><button>", "<button formaction=javascript:{0}>x", "<math><mtext></form><form><mglyph><style></math><img src=x onerror={0}>", "<style>@import 'javascript:{0}';</style>",
        "<link rel=stylesheet href=javascript:{0}>", "<meta http-equiv=refresh content=\"0;url=javascript:{0}\">", "<base href=javascript:{0}//>", "<template><script>{0}</script></template>",
        "<!--<img src=\"--><img src=x onerror={0}//\">", "<![CDATA[<script>{0}</script>]]>", "<scr<script>ipt>{0}</scr</script>ipt>", "<SCRIPT>{0}</SCRIPT>", "<script\n>{0}</script\n>", "<img/src=x/onerror={0}>",
        "\" onmouseover=\"{0}\" x=\"", "' onmouseover='{0}' x='", "\" autofocus onfocus=\"{0}", "' autofocus onfocus='{0}", "` onmouseover={0} x=`", "javascript:{0}", "data:text/html,<script>{0}</script>",
        "{{constructor.constructor('{0}')()}}", "${{0}}", "#{{0}}", "@{{0}}", "@(Html.Raw(\"<script>{0}</script>\"))", "<% {0} %>", "&lt;script&gt;{0}&lt;/script&gt;", "&#60;script&#62;{0}&#60;/script&#62;",
        "\\u003cscript\\u003e{0}\\u003c/script\\u003e", "%3Cscript%3E{0}%3C/script%3E", "+ADw-script+AD4-{0}+ADw-/script+AD4-", "<script>/*{0}*/{0}</script>", "<x onclick={0}>x</x>", "<marquee onstart={0}>", "<keygen autofocus onfocus={0}>",
    ];

    [Fact]
    public async Task No_text_that_anybody_types_runs_in_a_browser()
    {
        Assert.Equal(60, Tags.Distinct(StringComparer.Ordinal).Count());
        await using var practice = await RunningPractice.SetUp();
        var planted = await (await PlantedForm.In(practice, isFirst: false)).Ready();
        var sowing = new Sowing(number => string.Create(CultureInfo.InvariantCulture, $"P{number} ") + Tags[number % Tags.Length].Replace("{0}", Ran, StringComparison.Ordinal));
        using var phone = practice.Visitor();
        foreach (var purpose in new[] { FormPurpose.CheckIn, FormPurpose.CheckOut }) await sowing.Visit(phone, "/f/" + await planted.Link(purpose), _ => true);
        var pages = await sowing.Walk(practice.Owner, ["/today", "/clients", "/clients/new", "/people/new", "/practice", planted.Home, planted.Home + "/brief", $"/clients/{planted.Client.Value}"], 150);
        var page = await chromium.Open(practice.Address);
        List<string> found = [];
        page.Dialog += async (_, dialog) => { found.Add($"{page.Url} says {dialog.Message}"); await dialog.DismissAsync(); };
        page.Console += (_, said) => { if (said.Text.Contains("Content Security Policy", StringComparison.OrdinalIgnoreCase)) found.Add($"{page.Url}: {said.Text}"); };
        await page.SignIn();
        var shown = 0;
        foreach (var path in pages)
        {
            var answer = await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.DOMContentLoaded });
            if (answer is { Status: >= 500 }) found.Add($"{page.Url} answers {answer.Status}");
            if (answer is null || !answer.Ok || await page.EvaluateAsync<bool>("() => window.__ran !== undefined")) { if (answer is { Ok: true }) found.Add($"{page.Url} ran"); continue; }
            if ((await page.ContentAsync()).Contains("__ran", StringComparison.Ordinal)) shown++;
        }
        Assert.DoesNotContain(System.Net.HttpStatusCode.InternalServerError, sowing.Answers.Keys);
        output.WriteLine($"{sowing.Sown} texts typed, {pages.Count} pages opened, on {shown} of them such a text stands");
        Assert.True(sowing.Sown >= 200 && shown >= 15, $"{sowing.Sown} typed, {shown} shown");
        Assert.Empty(found);
    }
}
