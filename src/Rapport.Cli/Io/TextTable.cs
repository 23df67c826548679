using System.Globalization;
using Spectre.Console;

namespace Rapport.Cli.Io;

/// <summary>A table for reading. On a terminal a person reads the first rows; a file or a pipe gets them all.</summary>
internal sealed class TextTable(params string[] columns)
{
    private const int Shown = 1000;
    private readonly List<string[]> _rows = [];

    /// <summary>One row; cells as text, see <see cref="Number"/>.</summary>
    public void Row(params string[] cells) => _rows.Add(cells);

    /// <summary>A number as a person reads it: at most four digits after the point, a dash where it is not defined.</summary>
    public static string Number(double value) =>
        !double.IsFinite(value) ? "-"
        : value != 0 && Math.Abs(value) < 0.00005 ? (value < 0 ? "> -0.0001" : "< 0.0001")
        : value.ToString("0.####", CultureInfo.InvariantCulture);

    public void Write(TextWriter writer)
    {
        var cut = writer is TableWriter { IsWatched: true } && _rows.Count > Shown;
        var widths = Enumerable.Range(0, columns.Length).Select(Width).ToArray();
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new Wide(writer, widths.Sum() + (4 * widths.Length) + 8),
        });
        var parts = (cut ? _rows.Take(Shown) : _rows).Chunk(Shown).ToArray();
        for (var i = 0; i < Math.Max(1, parts.Length); i++) console.Write(Part(i == 0, widths, parts.Length == 0 ? [] : parts[i]));
        if (cut) writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_rows.Count - Shown} more rows; --out or --json holds all of them."));
    }

    private Table Part(bool first, int[] widths, string[][] rows)
    {
        var table = new Table { Border = first ? TableBorder.Simple : TableBorder.None, ShowHeaders = first };
        for (var i = 0; i < columns.Length; i++) table.AddColumn(new TableColumn(Markup.Escape(columns[i])) { NoWrap = true, Width = widths[i], Padding = new Padding(1, 0, 1, 0) });
        foreach (var row in rows) table.AddRow(row.Select(cell => new Text(Plain(cell))));
        return table;
    }

    private int Width(int column) => Math.Max(columns[column].Length, _rows.Count == 0 ? 0 : _rows.Max(row => row[column].Length));

    /// <summary>What comes out of somebody's file never steers a terminal.</summary>
    private static string Plain(string cell) => cell.Any(char.IsControl) ? string.Concat(cell.Select(letter => char.IsControl(letter) ? '\u00b7' : letter)) : cell;

    /// <summary>Rows are never broken to fit a window: what reads them may be a file or a pager.</summary>
    private sealed class Wide(TextWriter writer, int width) : IAnsiConsoleOutput
    {
        public TextWriter Writer => writer;
        public bool IsTerminal => false;
        public int Width => width;
        public int Height => 50;
        public void SetEncoding(System.Text.Encoding encoding) { }
    }
}
