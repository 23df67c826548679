using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Rapport.Care;
using Rapport.Web.Fixtures;
using Rapport.Web.Journeys.Fixtures;

namespace Rapport.Web.Journeys;

/// <summary>A client with a phone, tired or upset, with and without scripts, with and without a net.</summary>
public abstract class FormJourney(Chromium chromium, string store) : IAsyncLifetime
{
    private RunningPractice? _practice;
    private PlantedForm _planted = null!;

    public async ValueTask InitializeAsync()
    {
        _practice = await RunningPractice.SetUp(null, Store.Arguments(store));
        _planted = await PlantedForm.In(_practice, isFirst: false);
    }

    public async ValueTask DisposeAsync()
    {
        if (_practice is not null) await _practice.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private Task<int> Kept() => _planted.InStore(db => db.FormAnswers.CountAsync());

    private Task<int> Risks() => _planted.InStore(db => db.Signals.CountAsync(signal => signal.Rule.Id == "R18"));

    private static async Task Mark(IPage page, params int[] marks)
    {
        for (var item = 0; item < marks.Length; item++) await page.Locator($"input[name='rapport-check-out.{item + 1}'][value='{marks[item]}']").CheckAsync();
    }

    private static Task Send(IPage page) => page.ClickAsync("button.main");

    private static async Task IsCalm(IPage page)
    {
        await Chromium.IsAccessible(page);
        Assert.False(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth"), $"{page.Url} scrolls sideways");
    }

    [Theory]
    [InlineData(true, "en", false)]
    [InlineData(false, "en", true)]
    [InlineData(true, "ar", false)]
    [InlineData(false, "ar", true)]
    public async Task A_check_out_on_a_phone_takes_six_taps(bool script, string language, bool dark)
    {
        var page = await chromium.Open(_practice!.Address, phone: true, dark: dark, script: script);
        await page.GotoAsync($"/f/{await _planted.Link()}?lang={language}");
        var name = $"check-out-{language}-{(script ? "script" : "plain")}-{(dark ? "dark" : "light")}";
        await Chromium.Picture(page, name);
        if (script) await IsCalm(page);
        await Mark(page, 8, 7, 9, 6);
        await page.Locator("input[value=rushed]").CheckAsync();
        await Send(page);
        await page.Arrives("/thanks");
        await Chromium.Picture(page, name + "-thanks");
        if (script) await IsCalm(page);
        Assert.Equal(1, await Kept());
        await page.GoBackAsync();
        Assert.Equal(0, await page.Locator("input[type=radio]").CountAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Enter_on_a_mark_sends_nothing_and_on_the_button_everything(bool script)
    {
        var page = await chromium.Open(_practice!.Address, phone: true, script: script);
        await page.GotoAsync($"/f/{await _planted.Link()}");
        await page.Locator("input[name='rapport-check-out.1'][value='8']").CheckAsync();
        await page.Locator("input[name='rapport-check-out.1'][value='8']").PressAsync("Enter");
        await page.Locator("input[value=rushed]").PressAsync("Enter");
        await Mark(page, 8, 7, 9, 6); // the page still stands
        Assert.Equal(0, await Kept());
        await page.Locator("button.main").PressAsync("Enter");
        await page.Arrives("/thanks");
        Assert.Equal(1, await Kept());
    }

    [Fact]
    public async Task A_narrow_phone_scrolls_only_downwards()
    {
        var page = await chromium.Open(_practice!.Address, phone: true);
        await page.SetViewportSizeAsync(320, 640);
        foreach (var purpose in new[] { FormPurpose.CheckOut, FormPurpose.CheckIn })
        {
            await page.GotoAsync("/f/" + await _planted.Link(purpose));
            await Chromium.Picture(page, $"narrow-{purpose}");
            await IsCalm(page);
        }
    }

    [Fact]
    public async Task A_risk_word_is_known_before_anything_is_sent_and_help_stands_first_afterwards()
    {
        await _planted.Ready();
        var page = await chromium.Open(_practice!.Address, phone: true);
        await page.GotoAsync("/f/" + await _planted.Link(FormPurpose.CheckIn));
        await page.RunAndWaitForResponseAsync(() => page.Locator("input[value=safety]").CheckAsync(), answer => answer.Url.EndsWith("/mark", StringComparison.Ordinal));
        Assert.True(await page.Locator(".onrisk").IsVisibleAsync());
        Assert.Equal(1, await Risks());
        Assert.Equal(0, await Kept());
        await Chromium.Picture(page, "risk-ticked");
        await IsCalm(page);
        await Send(page);
        await page.Arrives("/thanks");
        Assert.True(await page.Locator(".helpfirst").IsVisibleAsync());
        await Chromium.Picture(page, "risk-thanks");
        await IsCalm(page);
        Assert.Equal(1, await Risks());
        await page.ReloadAsync();
        Assert.Equal(0, await page.Locator(".helpfirst").CountAsync());
    }

    [Fact]
    public async Task Without_a_net_it_says_so_and_sends_itself_once_when_there_is_one()
    {
        var page = await chromium.Open(_practice!.Address, phone: true);
        await page.GotoAsync("/f/" + await _planted.Link(FormPurpose.CheckIn));
        await page.Context.SetOfflineAsync(true);
        await page.Locator("input[value=safety]").CheckAsync();
        await page.Locator("input[name='rapport-check-in.1'][value='3']").CheckAsync();
        await Send(page);
        await page.Locator("#waits").WaitForAsync();
        await Chromium.Picture(page, "not-sent-yet");
        Assert.Contains("Not sent yet", await page.InnerTextAsync("#waits"), StringComparison.Ordinal);
        Assert.True(await page.Locator("#help-now").IsVisibleAsync());
        Assert.Equal((0, 0), (await Kept(), await Risks()));
        await page.Context.SetOfflineAsync(false);
        await page.Arrives("/thanks");
        Assert.True(await page.Locator(".helpfirst").IsVisibleAsync());
        Assert.Equal((1, 1), (await Kept(), await Risks()));
    }

    [Fact]
    public async Task A_reply_that_is_lost_after_the_form_arrived_leaves_one_form_and_a_thank_you()
    {
        var page = await chromium.Open(_practice!.Address, phone: true);
        var lost = 0;
        await page.RouteAsync("**/f/*", async route =>
        {
            if (route.Request.Method != "POST" || lost++ >= 2) { await route.ContinueAsync(); return; }
            await route.FetchAsync(); // it arrives, and the answer is dropped on its way back
            await route.AbortAsync();
        });
        await page.GotoAsync("/f/" + await _planted.Link());
        await Mark(page, 5, 5, 5, 5);
        await Send(page);
        await page.Locator("#waits").WaitForAsync();
        Assert.Equal(1, await Kept());
        await page.EvaluateAsync("() => dispatchEvent(new Event('online'))");
        await page.Locator("#waits").WaitForAsync();
        await page.EvaluateAsync("() => dispatchEvent(new Event('online'))");
        await page.Arrives("/thanks");
        Assert.Equal((1, 3), (await Kept(), lost));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Leaving_quickly_shows_nothing_and_neither_does_going_back(bool script)
    {
        var page = await chromium.Open(_practice!.Address, phone: true, script: script);
        await page.GotoAsync("/f/" + await _planted.Link());
        await page.FillAsync("textarea", "what nobody may see");
        await page.ClickAsync(".leave");
        await page.Arrives("/leave$");
        await page.GoBackAsync();
        Assert.Equal(0, await page.Locator("textarea").CountAsync());
    }

    [Fact]
    public async Task Handing_over_shows_a_code_and_a_screen_that_was_handed_over_asks_to_sign_in()
    {
        await _planted.Ready();
        var page = await chromium.Open(_practice!.Address);
        await page.GotoAsync($"/sign-in?back={Uri.EscapeDataString(_planted.Home + "/hand-over?for=check-out")}");
        await page.FillAsync("[name=Email]", RunningPractice.OwnerEmail);
        await page.FillAsync("[name=Password]", RunningPractice.Password);
        await page.ClickAsync("button[type=submit]");
        await page.ClickAsync("button[value=link]");
        await Assertions.Expect(page.Locator("svg.qr")).ToBeVisibleAsync();
        await Chromium.Picture(page, "hand-over");
        await IsCalm(page);
        await page.ClickAsync("button[value=tablet]");
        await page.Arrives("/f/");
        await Mark(page, 8, 8, 8, 8);
        await Send(page);
        await page.Arrives("/thanks");
        await Chromium.Picture(page, "tablet-thanks");
        await page.GotoAsync(_planted.Home + "/hand-over?for=check-out");
        Assert.Contains("/sign-in", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Paper_is_keyed_in_from_a_page_that_fits_and_prints()
    {
        var page = await chromium.Open(_practice!.Address);
        await page.GotoAsync($"/sign-in?back={Uri.EscapeDataString(_planted.Home + "/paper?for=check-in")}");
        await page.FillAsync("[name=Email]", RunningPractice.OwnerEmail);
        await page.FillAsync("[name=Password]", RunningPractice.Password);
        await page.ClickAsync("button[type=submit]");
        await page.Locator(".keyin").WaitForAsync();
        await Chromium.Picture(page, "paper-key-in");
        await IsCalm(page);
        await page.GotoAsync(_planted.Home + "/paper/print?for=check-in&lang=ar");
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Chromium.Picture(page, "paper-print");
    }
}
