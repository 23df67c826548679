using Microsoft.Playwright;
using Rapport.Web.Fixtures;
using Rapport.Web.Journeys.Fixtures;

namespace Rapport.Web.Journeys;

/// <summary>One session from Today to the guess with a keyboard and nothing else; where the focus stands can be seen at every step.</summary>
[Collection("browser")]
public sealed class KeyboardJourney(Chromium chromium)
{
    private const string IsSeen =
        """
        () => {
          const marked = one => { const style = one && getComputedStyle(one); return style && style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0; };
          const one = document.activeElement;
          return marked(one) || (one.matches('input[type=radio], input[type=checkbox]') && (marked(one.nextElementSibling) || marked(one.closest('label'))));
        }
        """;

    private IPage _page = null!;

    [Theory]
    [MemberData(nameof(Store.BothWhenLong), MemberType = typeof(Store))]
    public async Task A_whole_session_is_lived_with_the_keyboard_alone(string store)
    {
        await using var practice = await RunningPractice.SetUp(null, Store.Arguments(store));
        var with = await Planted.In(practice);
        await with.Session(1, -20, isHeld: false);
        _page = await chromium.Open(practice.Address);
        await _page.GotoAsync("/sign-in");
        await SignIn();
        await Follow("li[data-session] .go a", "/brief$");
        await Follow("main a.main", "/sessions/[^/]+$");
        await Go("form[action$='/begin'] button");
        await Assertions.Expect(_page.Locator("form[action$='/begin']")).ToHaveCountAsync(0);
        await Assertions.Expect(_page.Locator("a[href$='/closing']")).ToBeVisibleAsync();
        await Type("#note-0", "Written without a mouse.");
        await Assertions.Expect(_page.Locator("[data-note-status]")).ToContainTextAsync("Nothing gets lost");
        await Follow("a[href$='/closing']", "/closing$");
        await Follow("main a.main", "/hand-over");
        await Follow("button[value=computer]", "/f/");
        foreach (var line in new[] { 1, 2, 3, 4 }) await Mark($"rapport-check-out.{line}", 7);
        await Follow("main button.main", "/thanks");
        await Follow("a[href='/here']", "/here$");
        await Follow("a[href='/sign-in']", "/sign-in");
        await SignIn();
        await Follow("li[data-session] .go a", "/sessions/[^/]+$");
        await Follow("a[href$='/closing']", "/closing$");
        await Follow("main a[href$='/guess']", "/guess$");
        foreach (var line in new[] { "goals", "method", "bond", "voice" }) await Mark(line, 6);
        await Go("main button.main");
        await Assertions.Expect(_page.Locator("main")).ToContainTextAsync("marked 7; you guessed 6, 1 too low");
    }

    private async Task SignIn()
    {
        await Type("[name=Email]", RunningPractice.OwnerEmail);
        await Type("[name=Password]", RunningPractice.Password);
        await _page.Keyboard.PressAsync("Enter");
        await _page.Arrives("/today$");
    }

    /// <summary>Tab after tab until the focus is there; it must be seen where it stands.</summary>
    private async Task Reach(string target)
    {
        for (var tab = 0; tab < 120; tab++)
        {
            if (await _page.EvaluateAsync<bool>("target => document.activeElement.matches(target)", target))
            {
                Assert.True(await _page.EvaluateAsync<bool>(IsSeen), $"the focus on {target} of {_page.Url} cannot be seen");
                return;
            }
            await _page.Keyboard.PressAsync("Tab");
        }
        Assert.Fail($"no tab leads to {target} on {_page.Url}");
    }

    private async Task Go(string target)
    {
        await Reach(target);
        await _page.Keyboard.PressAsync("Enter");
    }

    private async Task Follow(string target, string address)
    {
        await Go(target);
        await _page.Arrives(address);
    }

    private async Task Type(string target, string text)
    {
        await Reach(target);
        await _page.Keyboard.TypeAsync(text);
    }

    /// <summary>Onto the line, and with the arrows to the mark.</summary>
    private async Task Mark(string name, int mark)
    {
        await Reach($"input[name='{name}']");
        await _page.Keyboard.PressAsync("Space");
        for (var step = 0; step < 12 && !await _page.Locator($"input[name='{name}'][value='{mark}']").IsCheckedAsync(); step++) await _page.Keyboard.PressAsync("ArrowRight");
        Assert.True(await _page.Locator($"input[name='{name}'][value='{mark}']").IsCheckedAsync(), $"the arrows do not reach {mark} of {name}");
        Assert.True(await _page.EvaluateAsync<bool>(IsSeen), $"the focus on {name} cannot be seen");
    }
}
