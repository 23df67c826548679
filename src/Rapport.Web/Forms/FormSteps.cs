using Rapport.Instruments;

namespace Rapport.Web.Forms;

/// <summary>
/// How forms are laid out on pages: everything on one page, but for an instrument with risk items. There each risk item has a page of its own, so that its
/// answer is known before the form is finished, also where the browser runs no scripts.
/// </summary>
internal static class FormSteps
{
    private const string BeforeItem = "work-together-before";

    /// <summary>The pages in order; never empty.</summary>
    /// <param name="instruments">The instruments in order.</param>
    /// <param name="hadSessions">Whether the two have met before; else the question about the work together is not asked.</param>
    public static IReadOnlyList<IReadOnlyList<FormPart>> Of(IReadOnlyList<Instrument> instruments, bool hadSessions)
    {
        var steps = new List<IReadOnlyList<FormPart>>();
        var together = new List<FormPart>();
        foreach (var instrument in instruments)
        {
            var asked = Asked(instrument, hadSessions);
            if (!asked.Exists(item => item.IsRisk)) together.Add(new(instrument, asked, true, true));
            else Split(instrument, asked, steps, together);
        }
        if (together.Count > 0) steps.Add(together);
        return steps;
    }

    /// <summary>The lines of one instrument that are asked, on a screen as on paper.</summary>
    public static List<Item> Asked(Instrument instrument, bool hadSessions) => [.. instrument.Items.Where(item => hadSessions || item.Id != BeforeItem)];

    private static void Split(Instrument instrument, List<Item> asked, List<IReadOnlyList<FormPart>> steps, List<FormPart> together)
    {
        if (together.Count > 0) steps.Add([.. together]);
        together.Clear();
        var rest = instrument.Choices.Count + instrument.FreeTexts.Count > 0;
        var pages = Pages(asked);
        if (rest && pages[^1].Exists(item => item.IsRisk)) pages.Add([]);
        for (var page = 0; page < pages.Count; page++) steps.Add([new(instrument, pages[page], page == 0, rest && page == pages.Count - 1)]);
    }

    private static List<List<Item>> Pages(List<Item> asked)
    {
        var pages = new List<List<Item>> { new() };
        foreach (var item in asked)
        {
            if (pages[^1].Count > 0 && (item.IsRisk || pages[^1][^1].IsRisk)) pages.Add([]);
            pages[^1].Add(item);
        }
        return pages;
    }
}
