using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Rapport.Web.Journeys.Fixtures;

/// <summary>
/// The accessibility scan. Our pages have no frames, so that the scan needs no window of its own to put the answers of frames together, goes into a page
/// once however often that page is asked, and tells what is wrong and not also what is right.
/// </summary>
public static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>What the scan finds on the page as it stands: by every rule, or by that of colours alone.</summary>
    public static async Task<string[]> Findings(IPage page, bool onlyColours = false)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window")) await page.EvaluateAsync(Script);
        return await page.EvaluateAsync<string[]>("""
            async (onlyColours) => {
              if (document.querySelector('iframe, frame, object')) return ['has frames, into which this scan does not look'];
              const result = await axe.run(document, { resultTypes: ['violations'], ...(onlyColours && { runOnly: { type: 'rule', values: ['color-contrast'] } }) });
              return result.violations.map(one => `${one.id}: ${one.help} (${one.nodes.length}): ${one.nodes[0].html}`);
            }
            """, onlyColours);
    }
}
