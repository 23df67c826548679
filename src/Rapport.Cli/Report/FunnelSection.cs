using System.Globalization;
using Rapport.Alliance;
using Rapport.Cli.Report.Pictures;
using Rapport.Statistics.Therapists;

namespace Rapport.Cli.Report;

/// <summary>The part of the page about therapists: by code, with shrinkage, never ranked.</summary>
internal static class FunnelSection
{
    private static readonly string[] Heads = ["therapist", "closed cases", "raw mean", "shrunken estimate", "95 % interval", "chance alone, 95 in 100"];

    public static void Write(Markup page, Funnel funnel)
    {
        page.Words("h2", "Therapists, by code");
        page.In("figure", () =>
        {
            var title = Sentences.Funnel(funnel);
            page.Words("figcaption", title);
            if (funnel.Shown.Count > 0) Picture(page, funnel, title);
            if (funnel.Shown.Count > 0) page.Words("p", How(funnel), "class", "small");
            if (funnel.TooFew.Count > 0) page.Words("p", TooFew(funnel), "class", "small");
            if (funnel.Shown.Count > 0) page.In("details", () => page.Words("summary", "The same as a table").In("div", () => Table(page, funnel), "class", "wide"));
        }, "class", "figure");
    }

    private static void Picture(Markup page, Funnel funnel, string title)
    {
        page.In("p", () => page.Words("span", "raw mean", "class", "state").Words("span", funnel.HasEstimates ? "shrunken estimate; its line is the 95 % interval" : "the line is the 95 % interval of the shrunken estimate", "class", funnel.HasEstimates ? "state calm" : "state line"), "class", "key");
        page.In("div", () => FunnelPicture.Write(page, funnel.Shown, TherapistComparison.CasesForEstimate, title),
            "class", "wide", "role", "region", "aria-label", "Chart, scrolls sideways", "tabindex", "0");
    }

    private static string How(Funnel funnel) => string.Create(CultureInfo.InvariantCulture,
        $"A client's result is their last rating beside what their first rating led one to expect, in standard deviations. {Share(funnel)} The order is by number of closed cases, then code; it says nothing about anybody's work. From {TherapistComparison.CasesForEstimate} closed cases on an estimate is shown, below that its interval alone, below {TherapistComparison.CasesForInterval} nothing.");

    private static string Share(Funnel funnel) => funnel.IsOwn
        ? string.Create(CultureInfo.InvariantCulture, $"In this file {funnel.Share * 100:0.#} % of the variance of these results lies between therapists; the rest lies between their clients.")
        : string.Create(CultureInfo.InvariantCulture, $"The share of the variance between therapists is taken as {funnel.Share * 100:0.#} %, the mean of 20 studies (Johns 2019), because this file is too small to tell.");

    private static string TooFew(Funnel funnel) =>
        string.Create(CultureInfo.InvariantCulture, $"Fewer than {TherapistComparison.CasesForInterval} closed cases, so nothing is compared: ") + string.Join(", ", funnel.TooFew.Take(60).Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Code} ({one.Cases})")))
        + (funnel.TooFew.Count > 60 ? string.Create(CultureInfo.InvariantCulture, $" and {funnel.TooFew.Count - 60} more.") : ".");

    private static void Table(Markup page, Funnel funnel) => page.In("table", () =>
    {
        page.In("thead", () => page.In("tr", () =>
        {
            foreach (var head in Heads) page.Words("th", head, "scope", "col");
        }));
        page.In("tbody", () =>
        {
            foreach (var column in funnel.Shown.OrderBy(column => column.Code, StringComparer.Ordinal)) page.In("tr", () => Row(page, column, TherapistComparison.CasesForEstimate));
        });
    });

    private static void Row(Markup page, FunnelColumn column, int pointFrom) => page
        .Words("th", column.Code, "scope", "row").Words("td", Axis.Label(column.Cases), "class", "n").Words("td", Signed(column.Raw), "class", "n")
        .Words("td", column.Cases >= pointFrom ? Signed(column.Shrunken) : "interval only", "class", "n")
        .Words("td", $"{Signed(column.Low)} to {Signed(column.High)}").Words("td", $"{Signed(-column.Limit)} to {Signed(column.Limit)}");

    private static string Signed(double value) => value.ToString("+0.00;\u22120.00;0.00", CultureInfo.InvariantCulture);
}
