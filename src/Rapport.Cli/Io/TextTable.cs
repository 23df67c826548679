using System.Globalization;
using Spectre.Console;

namespace Rapport.Cli.Io;

/// <summary>A table for reading. A person reads the first rows; --json holds all of them.</summary>
internal sealed class TextTable(params string[] columns)
{
    private const int Shown = 1000;
    private readonly List<string[]> _rows = [];
    private long _more;

    /// <summary>One row; cells as text, see <see cref="Number"/>.</summary>
    public void Row(params string[] cells)
    {
        if (_rows.Count < Shown) _rows.Add(cells);
        else _more++;
    }

    /// <summary>A number as a person reads it: at most four digits after the point, a dash where it is not defined.</summary>
    public static string Number(double value) => double.IsFinite(value) ? (Math.Abs(value) < 0.00005 ? 0 : value).ToString("0.####", CultureInfo.InvariantCulture) : "-";

    public void Write(TextWriter writer)
    {
        var table = new Table { Border = TableBorder.Simple };
        foreach (var column in columns) table.AddColumn(new TableColumn(Markup.Escape(column)) { NoWrap = true });
        foreach (var row in _rows) table.AddRow(row.Select(cell => new Text(cell)));
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new Wide(writer),
        });
        console.Write(table);
        if (_more > 0) writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_more} more rows; --json holds all of them."));
    }

    /// <summary>Rows are never broken to fit a window: what reads them may be a file or a pager.</summary>
    private sealed class Wide(TextWriter writer) : IAnsiConsoleOutput
    {
        public TextWriter Writer => writer;
        public bool IsTerminal => false;
        public int Width => 400;
        public int Height => 50;
        public void SetEncoding(System.Text.Encoding encoding) { }
    }
}
