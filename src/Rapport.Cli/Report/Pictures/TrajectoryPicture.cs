using Rapport.Alliance;

namespace Rapport.Cli.Report.Pictures;

/// <summary>One client's ratings over sessions: the line, the usual range before each rating, the cut-off, strains and returns.</summary>
internal sealed class TrajectoryPicture(double lowest, double highest, double? cut)
{
    private const double Left = 44, Right = 700, Top = 34, Bottom = 190, AxisAt = 236, LabelAt = 224;
    private readonly Axis _y = new(lowest, highest, Bottom, Top);

    public void Write(Markup page, Course course, string title, string description)
    {
        var x = new Axis(course.Points[0].Session, Math.Max(course.Last.Session, course.Points[0].Session + 3), Left + 14, Right - 14);
        page.In("svg", () =>
        {
            page.Words("title", title).Words("desc", description);
            Ground(page, x, course);
            Usual(page, x, course.Points);
            Line(page, x, course.Points);
            Strains(page, x, course);
            foreach (var point in course.Points) Point(page, x, point, point == course.Last);
            Labels(page, course);
        }, "class", "fig", "viewBox", "0 0 860 262", "role", "img");
    }

    private void Ground(Markup page, Axis x, Course course)
    {
        foreach (var tick in _y.Ticks())
        {
            page.One("path", "class", "rule", "d", $"M{Left} {Markup.At(_y.At(tick))}H{Right}");
            page.Words("text", Axis.Label(tick), "class", "end", "x", "36", "y", Markup.At(_y.At(tick) + 4));
        }
        if (cut is { } value) page.One("path", "class", "cut", "d", $"M{Left} {Markup.At(_y.At(value))}H{Right}");
        page.One("path", "class", "axis", "d", $"M{Left} {AxisAt}H{Right}");
        var every = Math.Max(1, (int)Math.Ceiling((course.Last.Session - course.Points[0].Session) / 20));
        foreach (var point in course.Points.Where(point => (int)point.Session % every == 0 || point == course.Last))
            page.Words("text", Axis.Label(point.Session), "class", "mid", "x", Markup.At(x.At(point.Session)), "y", "254");
        page.Words("text", "session", "x", "708", "y", "254");
    }

    private void Usual(Markup page, Axis x, IReadOnlyList<CoursePoint> points)
    {
        foreach (var run in Stretch.Of(points.Where(point => !double.IsNaN(point.Margin)), point => point.Session))
        {
            var upper = run.Select(point => $"{Markup.At(x.At(point.Session))} {Markup.At(_y.At(point.Level + point.Margin))}");
            var lower = run.Reverse().Select(point => $"{Markup.At(x.At(point.Session))} {Markup.At(_y.At(point.Level - point.Margin))}");
            page.One("path", "class", "band", "d", $"M{string.Join(' ', upper)} {string.Join(' ', lower)}z");
            page.One("path", "class", "level", "d", "M" + string.Join(' ', run.Select(point => $"{Markup.At(x.At(point.Session))} {Markup.At(_y.At(point.Level))}")));
        }
    }

    private void Line(Markup page, Axis x, IReadOnlyList<CoursePoint> points)
    {
        for (var i = 1; i < points.Count; i++)
        {
            if (points[i].Session - points[i - 1].Session > 1)
                page.One("path", "class", "gap", "d", $"M{Place(x, points[i - 1])}L{Place(x, points[i])}");
        }
        foreach (var run in Stretch.Of(points, point => point.Session).Where(run => run.Count > 1))
            page.One("path", "class", "run", "d", "M" + string.Join(' ', run.Select(point => Place(x, point))));
    }

    private void Strains(Markup page, Axis x, Course course)
    {
        var free = double.MinValue;
        foreach (var strain in course.Strains)
        {
            var onset = course.Points.First(point => point.Session >= strain.Onset);
            var at = x.At(onset.Session);
            page.One("path", "class", "stem", "d", $"M{Markup.At(at)} {Markup.At(_y.At(onset.Value) + 9)}V{LabelAt - 22}");
            page.One("path", "class", "glyph", "d", $"M{Markup.At(at)} {LabelAt - 22}l6 7-6 7-6-7z");
            if (at > free) page.Words("text", strain.BackAt is null ? "strain, open" : "strain", "class", "t-amber mid", "x", Markup.At(at), "y", "224");
            free = Math.Max(free, at + 84);
            if (strain.BackAt is not { } back) continue;
            var rating = course.Points.First(point => point.Session >= back);
            page.One("path", "class", "stem calm", "d", $"M{Markup.At(x.At(back))} 32V{Markup.At(_y.At(rating.Value) - 8)}");
            page.One("circle", "class", "glyph calm", "cx", Markup.At(x.At(back)), "cy", "26", "r", "5.5");
            page.Words("text", "back", "class", "t-calm mid", "x", Markup.At(x.At(back)), "y", "14");
        }
    }

    private void Point(Markup page, Axis x, CoursePoint point, bool last)
    {
        var (cx, cy) = (x.At(point.Session), _y.At(point.Value));
        if (point.Mark == Mark.Ordinary) page.One("circle", "class", last ? "pt last" : "pt", "cx", Markup.At(cx), "cy", Markup.At(cy), "r", "4.5");
        else if (point.Mark == Mark.Amber) page.One("path", "class", "pt amber", "d", $"M{Markup.At(cx)} {Markup.At(cy - 6.5)}l6.5 6.5-6.5 6.5-6.5-6.5z");
        else page.One("path", "class", "pt red", "d", $"M{Markup.At(cx)} {Markup.At(cy - 7)}l7 12.5h-14z");
    }

    private void Labels(Markup page, Course course)
    {
        var labels = new SideLabels();
        labels.Add(_y.At(course.Last.Value), "last rating " + Axis.Label(course.Last.Value), "t-client");
        if (!double.IsNaN(course.Last.Margin)) labels.Add(_y.At(course.Last.Level), "usual range before it");
        if (cut is { } value) labels.Add(_y.At(value), "cut-off " + Axis.Label(value));
        labels.Write(page, 708, Top, Bottom);
    }

    private string Place(Axis x, CoursePoint point) => $"{Markup.At(x.At(point.Session))} {Markup.At(_y.At(point.Value))}";
}
