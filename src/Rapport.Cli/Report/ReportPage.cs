using System.Globalization;
using System.Reflection;
using Rapport.Alliance;
using Rapport.Cli.Report.Pictures;

namespace Rapport.Cli.Report;

/// <summary>The caseload as one page that holds everything it needs: opened from a disk, printed, sent to nobody.</summary>
internal sealed class ReportPage(Caseload caseload, Markup page)
{
    private readonly TrajectoryPicture _trajectory = new(caseload.Lowest, caseload.Highest, caseload.Cut);

    public static void Write(Caseload caseload, Stream stream)
    {
        using var page = new Markup(stream);
        new ReportPage(caseload, page).Write();
    }

    private void Write() => page.In("html", () =>
    {
        page.In("head", () => page.One("meta", "charset", "utf-8")
            .One("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
            .One("meta", "name", "robots", "content", "noindex")
            .Words("title", "Caseload report").Style(StyleSheet()));
        page.In("body", () => page.In("main", Content).In("footer", Limits));
    }, "lang", "en");

    private void Content()
    {
        page.Words("h1", "How the work together is going");
        page.Words("p", string.Create(CultureInfo.InvariantCulture,
            $"{caseload.Courses.Count} clients, {caseload.Sessions} sessions, the column \u201c{caseload.Measure}\u201d of {caseload.Source}."), "class", "lead");
        page.In("section", Overview);
        if (caseload.Funnel is { } funnel) page.In("section", () => FunnelSection.Write(page, funnel));
        var asks = caseload.Courses.Where(course => course.AsksForTalk).OrderByDescending(course => course.Urgency).ToArray();
        var others = caseload.Courses.Where(course => !course.AsksForTalk).ToArray();
        page.In("section", () => Clients("Worth talking about next time", asks,
            "Nothing here asks for a conversation at present. Clients whose rating fell, or whose strain is open, will stand here."));
        page.In("section", () => Clients("Everybody else", others, "Every client of this file stands above."));
        if (caseload.WithoutRating.Count > 0) page.In("section", WithoutRating);
    }

    private void Overview()
    {
        page.Words("h2", "The caseload at a glance");
        page.In("figure", () =>
        {
            var title = Sentences.Caseload(caseload);
            page.Words("figcaption", title);
            page.In("p", () => page.Words("span", "as usual", "class", "state usual").Words("span", "strain open, or a little lower last time", "class", "state amber")
                .Words("span", "fell more than usual last time", "class", "state red"), "class", "key");
            page.In("div", () => new CaseloadPicture(caseload.Lowest, caseload.Highest, caseload.Cut).Write(page, caseload.Courses, title),
                "class", "wide latest", "role", "region", "aria-label", "Chart, scrolls sideways", "tabindex", "0");
            page.Words("p", "Each mark is one client, at their last rating.", "class", "small");
            page.In("details", () => page.Words("summary", "The same as a table").In("div", OverviewTable, "class", "wide"));
        }, "class", "figure");
    }

    private void OverviewTable() => page.In("table", () =>
    {
        page.In("thead", () => page.In("tr", () => Heads("client", "therapist", "sessions", "last rating", "what was seen")));
        page.In("tbody", () =>
        {
            foreach (var course in caseload.Courses)
                page.In("tr", () => page.Words("th", course.Client, "scope", "row").Words("td", course.Therapist)
                    .Words("td", Axis.Label(course.Points.Count), "class", "n").Words("td", Axis.Label(course.Last.Value), "class", "n")
                    .Words("td", Sentences.Of(course)));
        });
    });

    private void Clients(string heading, Course[] courses, string empty)
    {
        page.Words("h2", heading);
        if (courses.Length == 0)
        {
            page.Words("p", empty, "class", "soft");
            return;
        }
        page.In("div", () =>
        {
            foreach (var course in courses) page.In("details", () => Client(course));
        }, "class", courses[0].AsksForTalk ? "clients asks" : "clients");
    }

    private void WithoutRating()
    {
        page.Words("h2", "No rating yet");
        page.Words("p", "Not enough data to say anything of these: " + string.Join(", ", caseload.WithoutRating) + ". Have they been asked?", "class", "soft");
    }

    private void Client(Course course)
    {
        page.In("summary", () =>
        {
            page.Words("span", course.Client, "class", "who").Words("span", Sentences.Of(course), "class", "says");
            SparklinePicture.Write(page, course, caseload.Lowest, caseload.Highest);
            page.Words("span", Axis.Label(course.Last.Value), "class", "n");
        });
        page.In("figure", () =>
        {
            var title = $"{course.Client}: {Sentences.Of(course)}";
            page.Words("figcaption", title);
            if (course.Last.Mark != Mark.Ordinary) page.Words("p", Sentences.HowSure(course.Last.Mark), "class", "small");
            page.In("div", () => _trajectory.Write(page, course, title, "Ratings by session with the usual range before each; all values are in the table below."),
                "class", "wide latest", "role", "region", "aria-label", "Chart, scrolls sideways", "tabindex", "0");
            page.In("details", () => page.Words("summary", "The values").In("div", () => Values(course), "class", "wide"));
        }, "class", "figure");
    }

    private void Values(Course course) => page.In("table", () =>
    {
        page.In("thead", () => page.In("tr", () => Heads("session", "rating", "usual range before it", "this low by chance, says the model", "seen")));
        page.In("tbody", () =>
        {
            foreach (var point in course.Points)
                page.In("tr", () => page.Words("th", Axis.Label(point.Session), "scope", "row").Words("td", Axis.Label(point.Value), "class", "n")
                    .Words("td", Range(point)).Words("td", Percent(point.Chance), "class", "n")
                    .In("td", () => page.Words("span", Sentences.Word(point.Mark), "class", Sentences.Style(point.Mark))));
        });
    });

    private void Limits()
    {
        page.Words("p", $"How it was seen: rule R6, a robust local-level filter that learns each client's own ups and downs; {caseload.Prior} The usual range holds about 9 in 10 ordinary ratings.", "class", "small");
        page.Words("p", "A strain ends here when the rating is back. Whether it is mended, only the client can say. A low rating is a reason to ask, never a verdict; this page makes no diagnosis and decides nothing about treatment.", "class", "small");
    }

    private void Heads(params ReadOnlySpan<string> heads)
    {
        foreach (var head in heads) page.Words("th", head, "scope", "col");
    }

    private static string Range(CoursePoint point) =>
        double.IsNaN(point.Margin) ? "not enough data" : $"{Short(point.Level - point.Margin)} to {Short(point.Level + point.Margin)}";

    private static string Percent(double chance) => double.IsNaN(chance) ? "\u2013" : chance < 0.01 ? "under 1 %" : chance.ToString("0 %", CultureInfo.InvariantCulture);

    private static string Short(double value) => value.ToString("0.0", CultureInfo.InvariantCulture);

    private static string StyleSheet()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("report.css")!);
        return reader.ReadToEnd();
    }
}
