using Rapport.Alliance;

namespace Rapport.Cli.Report.Pictures;

/// <summary>Every client as one mark where their last rating lies; what asks for talk has its own shape, and lies lowest.</summary>
internal sealed class CaseloadPicture(double lowest, double highest, double? cut)
{
    private const double Left = 24, Right = 836, Floor = 232, Size = 8.5;
    private const int MostColumns = 80;
    private readonly Axis _x = new(lowest, highest, Left + 8, Right - 8);

    public void Write(Markup page, IReadOnlyList<Course> courses, string title)
    {
        var fine = courses.Select(course => course.Last.Value).Distinct().Count() > MostColumns;
        var columns = courses.GroupBy(course => fine ? Math.Round(_x.At(course.Last.Value) / Size) * Size : _x.At(course.Last.Value))
            .Select(column => (At: column.Key, Clients: column.OrderByDescending(course => course.Urgency).ThenBy(course => course.Client, StringComparer.Ordinal).ToArray())).ToArray();
        var step = Math.Min(Size + 1.5, (Floor - 30) / columns.Max(column => column.Clients.Length));
        page.In("svg", () =>
        {
            page.Words("title", title);
            if (cut is { } value)
            {
                page.One("path", "class", "cut", "d", $"M{Markup.At(_x.At(value))} 22V{Floor + 6}");
                page.Words("text", "cut-off " + Axis.Label(value), "class", "mid", "x", Markup.At(_x.At(value)), "y", "14");
            }
            foreach (var (at, clients) in columns)
                for (var i = 0; i < clients.Length; i++) Client(page, clients[i], at, Floor - (i * step));
            page.One("path", "class", "axis", "d", $"M{Left} {Floor + 8}H{Right}");
            foreach (var tick in _x.Ticks())
                page.Words("text", Axis.Label(tick), "class", "mid", "x", Markup.At(_x.At(tick)), "y", Markup.At(Floor + 26));
        }, "class", "fig", "viewBox", "0 0 860 264", "role", "img");
    }

    private static void Client(Markup page, Course course, double x, double y)
    {
        switch (course.Urgency)
        {
            case 3: page.One("path", "class", "dot red", "d", $"M{Markup.At(x)} {Markup.At(y - 4.5)}l4.5 8.5h-9z"); break;
            case > 0: page.One("path", "class", "dot amber", "d", $"M{Markup.At(x)} {Markup.At(y - 4.5)}l4.5 4.5-4.5 4.5-4.5-4.5z"); break;
            default: page.One("circle", "class", "dot", "cx", Markup.At(x), "cy", Markup.At(y), "r", "3"); break;
        }
    }
}
