using Rapport.Alliance;

namespace Rapport.Cli.Report.Pictures;

/// <summary>Therapists from few closed cases to many, never by result: the range of chance narrows, the estimates are shrunken.</summary>
internal static class FunnelPicture
{
    private const double Left = 44, Right = 720, Top = 24, Bottom = 240;

    /// <param name="page">Where it is drawn.</param>
    /// <param name="columns">Those with enough closed cases, in order of cases, then code.</param>
    /// <param name="pointFrom">From this many cases on, a point is shown; below it the interval alone.</param>
    /// <param name="title">The finding, in a sentence.</param>
    public static void Write(Markup page, IReadOnlyList<FunnelColumn> columns, int pointFrom, string title)
    {
        var reach = Math.Max(0.5, columns.Max(column => new[] { Math.Abs(column.Raw), Math.Abs(column.Low), Math.Abs(column.High), column.Limit }.Max()) * 1.05);
        var y = new Axis(-reach, reach, Bottom, Top);
        var x = new Axis(-0.5, columns.Count - 0.5, Left, Right);
        page.In("svg", () =>
        {
            page.Words("title", title);
            foreach (var tick in y.Ticks())
            {
                page.One("path", "class", "rule", "d", $"M{Left} {Markup.At(y.At(tick))}H{Right}");
                page.Words("text", Axis.Label(tick), "class", "end", "x", "36", "y", Markup.At(y.At(tick) + 4));
            }
            Chance(page, columns, x, y);
            page.One("path", "class", "axis", "d", $"M{Left} {Markup.At(y.At(0))}H{Right}");
            for (var i = 0; i < columns.Count; i++) Therapist(page, columns[i], x.At(i), y, columns[i].Cases >= pointFrom);
            Names(page, columns, x);
            SideWords(page, columns, y);
        }, "class", "fig", "viewBox", "0 0 860 292", "role", "img");
    }

    private static void Chance(Markup page, IReadOnlyList<FunnelColumn> columns, Axis x, Axis y)
    {
        var upper = columns.Select((column, i) => $"{Markup.At(x.At(i - 0.5))} {Markup.At(y.At(column.Limit))} {Markup.At(x.At(i + 0.5))} {Markup.At(y.At(column.Limit))}");
        var lower = columns.Select((column, i) => (column, i)).Reverse()
            .Select(at => $"{Markup.At(x.At(at.i + 0.5))} {Markup.At(y.At(-at.column.Limit))} {Markup.At(x.At(at.i - 0.5))} {Markup.At(y.At(-at.column.Limit))}");
        page.One("path", "class", "band", "d", $"M{string.Join(' ', upper)} {string.Join(' ', lower)}z");
    }

    private static void Therapist(Markup page, FunnelColumn column, double at, Axis y, bool point)
    {
        page.One("circle", "class", "raw", "cx", Markup.At(at), "cy", Markup.At(y.At(column.Raw)), "r", "3");
        page.One("path", "class", "ci", "d", $"M{Markup.At(at)} {Markup.At(y.At(column.Low))}V{Markup.At(y.At(column.High))}");
        if (point) page.One("circle", "class", "pt last", "cx", Markup.At(at), "cy", Markup.At(y.At(column.Shrunken)), "r", "4.5");
    }

    private static void Names(Markup page, IReadOnlyList<FunnelColumn> columns, Axis x)
    {
        if (columns.Count > 14) return;
        for (var i = 0; i < columns.Count; i++)
        {
            page.Words("text", columns[i].Code.Length > 8 ? columns[i].Code[..7] + "\u2026" : columns[i].Code, "class", "mid", "x", Markup.At(x.At(i)), "y", "262");
            page.Words("text", Axis.Label(columns[i].Cases), "class", "mid", "x", Markup.At(x.At(i)), "y", "280");
        }
        page.Words("text", "therapist", "x", "730", "y", "262").Words("text", "closed cases", "x", "730", "y", "280");
    }

    private static void SideWords(Markup page, IReadOnlyList<FunnelColumn> columns, Axis y)
    {
        var labels = new SideLabels();
        labels.Add(y.At(columns[^1].Limit), "chance alone: 95 in");
        labels.Add(y.At(columns[^1].Limit) + 16, "100 raw means");
        labels.Add(y.At(0), "as expected");
        labels.Write(page, 730, Top, Bottom);
    }
}
