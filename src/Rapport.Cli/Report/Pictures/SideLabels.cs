namespace Rapport.Cli.Report.Pictures;

/// <summary>Labels at the end of lines, moved apart so that none covers another.</summary>
internal sealed class SideLabels
{
    private const double Height = 16;
    private readonly List<(double Y, string Words, string Class)> _labels = [];

    public void Add(double y, string words, string style = "") => _labels.Add((y, words, style));

    public void Write(Markup page, double x, double highest, double lowest)
    {
        var labels = _labels.OrderBy(label => label.Y).ToArray();
        for (var i = 0; i < labels.Length; i++)
            labels[i].Y = Math.Max(Math.Max(labels[i].Y, highest), i == 0 ? double.MinValue : labels[i - 1].Y + Height);
        for (var i = labels.Length - 1; i >= 0; i--)
            labels[i].Y = Math.Min(Math.Min(labels[i].Y, i == labels.Length - 1 ? lowest : double.MaxValue), i == labels.Length - 1 ? double.MaxValue : labels[i + 1].Y - Height);
        foreach (var (y, words, style) in labels)
            page.Words("text", words, "class", style, "x", Markup.At(x), "y", Markup.At(y + 4.5));
    }
}
