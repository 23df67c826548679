using System.Globalization;
using Rapport.Cli.Io;
using Rapport.Instruments;

namespace Rapport.Cli.Commands;

/// <summary>Where in a table the answers, the client and the session stand.</summary>
internal sealed class ScoreColumns
{
    private readonly Instrument _instrument;
    private readonly int[] _items;
    private readonly (string Word, int Column)[] _words;
    private readonly int? _id;
    private readonly int? _session;

    public ScoreColumns(CsvSource source, Instrument instrument, string? id, string? session)
    {
        _instrument = instrument;
        var byName = instrument.IsOurs && Array.IndexOf(source.Columns, "i1") < 0;
        _items = source.ColumnsNamed(instrument.Items.Select(item => byName ? item.Id : Numbered(item)));
        _words = [.. instrument.Choices.SelectMany(choice => choice.Options.Where(option => option.IsRisk).Select(option => $"{choice.Id}/{option.Id}"))
            .Select(word => (word, Array.IndexOf(source.Columns, word))).Where(word => word.Item2 >= 0)];
        _session = session is null ? null : source.Column(session);
        _id = id is not null ? source.Column(id) : _items.Contains(0) || _session == 0 ? null : 0;
    }

    /// <summary>Numbers kept of each row: the session (0 without one), the answers (NaN = left out), the words that are risk answers (1 = ticked).</summary>
    public int Width => 1 + _items.Length + _words.Length;

    public bool HasSession => _session is not null;

    /// <summary>Takes one row. An answer that the form does not have makes it a bad row.</summary>
    public void Read(CsvSource source, Span<double> into)
    {
        into[0] = _session is { } session ? source.Number(session) : 0;
        for (var i = 0; i < _items.Length; i++)
        {
            var answer = source.NumberOrMissing(_items[i]);
            var item = _instrument.Items[i];
            if (!double.IsNaN(answer) && !IsAccepted(item, answer)) throw source.Bad(_items[i], $"{item.Expected()}, or an empty cell", Quote.Found(source.Raw(_items[i])));
            into[i + 1] = answer;
        }
        for (var i = 0; i < _words.Length; i++) into[1 + _items.Length + i] = Ticked(source, _words[i].Column);
    }

    /// <summary>The client of a row; where no column names clients its line below the header, with zeros so that rows stay in order.</summary>
    public string Id(CsvSource source) => _id is { } id ? source.Text(id) : (source.Line - 1).ToString("D12", CultureInfo.InvariantCulture);

    /// <summary>The id as it is shown.</summary>
    public string Shown(string id) => _id is null ? id.TrimStart('0') : id;

    /// <summary>A kept row as a response.</summary>
    public Response Response(ReadOnlySpan<double> row)
    {
        var answers = new decimal?[_items.Length];
        for (var i = 0; i < answers.Length; i++) answers[i] = double.IsNaN(row[i + 1]) ? null : (decimal)row[i + 1];
        List<string> ticks = [];
        for (var i = 0; i < _words.Length; i++)
            if (row[1 + _items.Length + i] == 1) ticks.Add(_words[i].Word);
        return new Response(answers) { Ticks = ticks };
    }

    private static double Ticked(CsvSource source, int column) => source.Raw(column) switch
    {
        "" or "0" => 0,
        "1" => 1,
        var other => throw source.Bad(column, "1 for ticked, 0 or an empty cell for not", Quote.Found(other)),
    };

    private static bool IsAccepted(Item item, double answer) =>
        answer >= (double)item.Minimum && answer <= (double)item.Maximum && item.Accepts((decimal)answer);

    private static string Numbered(Item item) => string.Create(CultureInfo.InvariantCulture, $"i{item.Number}");
}
