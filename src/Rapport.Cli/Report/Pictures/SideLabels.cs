using Rapport.Alliance;

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
        var places = Stretch.Apart([.. labels.Select(label => label.Y)], Height, (highest, lowest));
        for (var i = 0; i < labels.Length; i++)
            page.Words("text", labels[i].Words, "class", labels[i].Class, "x", Markup.At(x), "y", Markup.At(places[i] + 4.5));
    }
}
