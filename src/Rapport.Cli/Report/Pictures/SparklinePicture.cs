using Rapport.Alliance;

namespace Rapport.Cli.Report.Pictures;

/// <summary>The line alone, for a list; the last value is written out beside it.</summary>
internal static class SparklinePicture
{
    public static void Write(Markup page, Course course, double lowest, double highest)
    {
        var x = new Axis(course.Points[0].Session, Math.Max(course.Last.Session, course.Points[0].Session + 3), 5, 123);
        var y = new Axis(lowest, highest, 29, 5);
        page.In("svg", () =>
        {
            page.One("path", "class", "run", "d", "M" + string.Join(' ', course.Points.Select(point => $"{Markup.At(x.At(point.Session))} {Markup.At(y.At(point.Value))}")));
            if (course.Last.Mark != Mark.Red) page.One("circle", "class", "pt last", "cx", Markup.At(x.At(course.Last.Session)), "cy", Markup.At(y.At(course.Last.Value)), "r", "3");
            foreach (var point in course.Points.Where(point => point.Mark == Mark.Red))
                page.One("path", "class", "pt red", "d", $"M{Markup.At(x.At(point.Session))} {Markup.At(y.At(point.Value) - 5)}l5 9h-10z");
        }, "class", "fig spark", "viewBox", "0 0 128 34", "aria-hidden", "true");
    }
}
