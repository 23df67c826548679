using Microsoft.Playwright;

namespace Rapport.Web.Journeys.Fixtures;

/// <summary>
/// Goes from page to page in one window and asks of each what docs/house-style.md and the style sheet promise: nothing found by the accessibility scan
/// in light and in dark, at a desk and on phones, nothing that scrolls sideways, targets large enough for a thumb, and a print without buttons.
/// Each page is loaded once; the window changes around it.
/// </summary>
public sealed class PageLook(IPage page, ISet<string> seen)
{
    private readonly List<string> _found = [];

    public IPage Page => page;

    /// <summary>What is not calm, so far.</summary>
    public IReadOnlyList<string> Found => _found;

    /// <summary>Opens the page of a route of the program.</summary>
    public async Task At(string route, string? path = null, int status = 200, string? name = null)
    {
        var answer = await page.GotoAsync(path ?? route, new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        if (answer!.Status != status) _found.Add($"{page.Url} answers {answer.Status}");
        await Here(route, name);
    }

    /// <summary>Looks at the page that is open.</summary>
    public async Task Here(string route, string? name = null)
    {
        seen.Add(route);
        await page.Stands();
        var picture = "page-" + (name ?? route).Trim('/').Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal).Replace(":guid", "", StringComparison.Ordinal).Replace('/', '-');
        await Frame();
        await Set(1280, ColorScheme.Light);
        await Chromium.Picture(page, picture + "-desk");
        await Set(390, ColorScheme.Dark);
        await Chromium.Picture(page, picture + "-phone");
        await page.EvaluateAsync("() => document.querySelectorAll('details').forEach(one => one.open = true)");
        Say("dark, 390", await Axe.Findings(page, onlyColours: true));
        await Sizes(390);
        await Set(320, ColorScheme.Dark);
        await Sizes(320);
        await Set(1280, ColorScheme.Light);
        Say("light, 1280", await Axe.Findings(page));
        await Sizes(1280);
        await Print(picture);
    }

    /// <summary>One main part, one heading of the first rank, a language and its direction, no style in the page.</summary>
    private async Task Frame() => Say("", await page.EvaluateAsync<string[]>("""
        () => {
          const wrong = [], one = (what) => { const n = document.querySelectorAll(what).length; if (n !== 1) wrong.push(`has ${n} of ${what}`); };
          one('main');
          if (!document.body.hasAttribute('data-empty')) one('h1');
          if (!document.documentElement.lang) wrong.push('has no language');
          if (document.documentElement.lang === 'ar' && getComputedStyle(document.documentElement).direction !== 'rtl') wrong.push('does not run from right to left');
          if (document.querySelector('[style], style, [onclick]')) wrong.push('has style or script of its own');
          const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), place = (node) => node.parentElement.closest('p, li, h1, h2, h3, dt, dd, td, th, label, summary, legend');
          for (let last = null, node = words.nextNode(); node; last = node, node = words.nextNode()) {
            if (!last || last.parentElement === node.parentElement || !place(node) || place(node) !== place(last) || !node.parentElement.checkVisibility()) continue;
            if (!/[\p{L}\p{N}.,;:!?”)]$/u.test(last.data) || !/^[\p{L}\p{N}“(]/u.test(node.data)) continue;
            const [end, start] = [last, node].map((one, order) => { const range = document.createRange(); range.selectNodeContents(one); const boxes = [...(one.parentElement.matches('q') ? one.parentElement : range).getClientRects()]; return order ? boxes[0] : boxes.at(-1); });
            if (end && start && Math.abs(end.bottom - start.bottom) < 4 && Math.min(Math.abs(start.left - end.right), Math.abs(end.left - start.right)) < 2) wrong.push(`runs words together: ${last.data.trim().slice(-20)}|${node.data.trim().slice(0, 20)}`);
          }
          const size = parseFloat(getComputedStyle(document.querySelector('main') ?? document.body).fontSize), least = document.body.classList.contains('client') ? 18 : 16;
          if (size < least) wrong.push(`speaks at ${size} px`);
          return wrong;
        }
        """));

    /// <summary>Nothing scrolls sideways, a time of day is not broken in two, and on a phone everything that can be touched is 44 px wide and high.</summary>
    private async Task Sizes(int width) => Say($"{width}", await page.EvaluateAsync<string[]>("""
        (phone) => {
          const wrong = [], told = (one) => `${one.tagName.toLowerCase()} "${(one.innerText || one.name || one.id || one.className || '').trim().slice(0, 40)}"`;
          if (document.documentElement.scrollWidth > innerWidth) {
            const far = [...document.querySelectorAll('main *, header *, footer *')].filter(one => one.getBoundingClientRect().right > innerWidth + 1 && !one.closest('.wide'))[0];
            wrong.push('scrolls sideways' + (far ? ' for ' + told(far) : ''));
          }
          for (const one of document.querySelectorAll('.at time')) if (one.getClientRects().length > 1) wrong.push('breaks ' + told(one));
          if (!phone) return wrong;
          const inText = (one) => getComputedStyle(one).display === 'inline' && [...one.parentElement.childNodes].some(next => next !== one && next.textContent.trim() && (next.nodeType === 3 || getComputedStyle(next).display.startsWith('inline')));
          for (const one of document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')) {
            if (!one.checkVisibility() || one.closest('.skip, .sr, svg') || one.disabled || inText(one)) continue;
            const boxes = [one, ...(one.labels ?? [])].filter(part => !part.matches('.sr')).map(part => part.getBoundingClientRect());
            const wide = Math.max(...boxes.map(box => box.right)) - Math.min(...boxes.map(box => box.left)), high = Math.max(...boxes.map(box => box.bottom)) - Math.min(...boxes.map(box => box.top));
            if (Math.min(wide, high) < 43.5) wrong.push(`has a small target, ${Math.round(wide)} x ${Math.round(high)}: ${told(one)}`);
          }
          return wrong;
        }
        """, width < 600));

    /// <summary>On paper, as wide as a sheet of A4 between its margins: no button, no way to other pages, nothing cut at the side.</summary>
    private async Task Print(string picture)
    {
        await page.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = ColorScheme.Light });
        await page.SetViewportSizeAsync(680, 960);
        Say("print", await page.EvaluateAsync<string[]>("""
            () => [
              ...[...document.querySelectorAll('button, .btn, nav, summary, .helpnow')].filter(one => one.checkVisibility()).map(one => `shows ${one.tagName.toLowerCase()} "${one.innerText}"`).slice(0, 2),
              ...(document.documentElement.scrollWidth > innerWidth ? ['is cut at the side'] : []),
            ]
            """));
        await Chromium.Picture(page, picture + "-print");
        await page.EmulateMediaAsync(new() { Media = Media.Screen });
    }

    private async Task Set(int width, ColorScheme colours)
    {
        await page.SetViewportSizeAsync(width, width < 600 ? 844 : 900);
        await page.EmulateMediaAsync(new() { ColorScheme = colours, ReducedMotion = ReducedMotion.Reduce });
    }

    private void Say(string window, IEnumerable<string> wrong)
    {
        foreach (var one in wrong.Distinct()) _found.Add($"{new Uri(page.Url).PathAndQuery} ({window}) {one}");
    }
}
