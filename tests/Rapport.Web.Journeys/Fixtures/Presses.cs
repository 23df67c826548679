using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Rapport.Web.Fixtures;

namespace Rapport.Web.Journeys.Fixtures;

/// <summary>
/// A press that leads to another page, or to the same one anew. A click ends when the browser has begun to go, and on a busy machine now and then before;
/// what is typed or opened then goes with the page that goes.
/// </summary>
public static class Presses
{
    /// <summary>Presses the first of what this selector finds and waits until the next page stands there.</summary>
    public static Task PressAndGo(this IPage page, string target) => page.Locator(target).First.PressAndGo();

    /// <summary>Presses it and waits until the next page stands there.</summary>
    public static async Task PressAndGo(this ILocator target)
    {
        var page = target.Page;
        await page.EvaluateAsync("() => document.documentElement.setAttribute('data-old', '')");
        await target.ClickAsync();
        await page.Stands("html:not([data-old])");
    }

    /// <summary>
    /// Waits until the page at an address that fits this regular expression stands there. The page itself is asked: of the browser's own tidings that it
    /// has loaded one is now and then missed, and then waited for without end.
    /// </summary>
    public static async Task Arrives(this IPage page, string address)
    {
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(address, RegexOptions.None, TimeSpan.FromSeconds(1)));
        await page.Stands();
    }

    /// <summary>Waits until the whole page is there, its style sheet included; asked again and again from outside, so that a page without scripts tells it too.</summary>
    public static Task Stands(this IPage page, string root = "html") => Assertions.Expect(page.Locator(root)).ToHaveJSPropertyAsync("ownerDocument.readyState", "complete");

    /// <summary>Whoever set the practice up signs in.</summary>
    public static async Task SignIn(this IPage page)
    {
        await page.GotoAsync("/sign-in");
        await page.FillAsync("[name=Email]", RunningPractice.OwnerEmail);
        await page.FillAsync("[name=Password]", RunningPractice.Password);
        await page.PressAndGo("main button.main");
        Assert.DoesNotContain("/sign-in", page.Url, StringComparison.Ordinal);
    }
}
