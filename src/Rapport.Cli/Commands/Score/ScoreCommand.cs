using System.CommandLine;
using Rapport.Cli.Io;
using Rapport.Instruments;

namespace Rapport.Cli.Commands;

/// <summary>Item answers to totals and subscales, with missing rule, standard error, cut-off and risk items.</summary>
internal sealed class ScoreCommand : TableCommand
{
    private readonly Option<string> _instrument = new("--instrument") { Description = "An instrument; rapport instruments list names them.", HelpName = "ID", Required = true };
    private readonly Option<string?> _pack = new("--pack") { Description = "A practice's pack: its confirmation of the key, and key parts that were unknown.", HelpName = "FILE" };
    private readonly Option<string?> _id = CallOptions.OptionalColumn("--id", "The column of the client. Without it the first column, unless that is an item; then a row has its number.");
    private readonly Option<string?> _session = CallOptions.OptionalColumn("--session", "The column of the session number, where a client has several rows.");
    private readonly Option<string?> _by = new("--by") { Description = "Who answered; the client, unless the form is made for another.", HelpName = "client|therapist|observer|caregiver" };

    public ScoreCommand(Terminal terminal)
        : base("score", "Scores item answers (columns i1 to ik): totals, subscales, bands, cut-offs, risk items.", terminal,
            new Example("rapport score tests/reference/items_phq9.csv --instrument phq-9", "1 19 2.1646 0 moderately severe >= 10 9"))
    {
        _instrument.CompletionSources.Add(_ => InstrumentCatalog.Ids.Select(id => new System.CommandLine.Completions.CompletionItem(id)));
        _by.AcceptOnlyFromAmong("client", "therapist", "observer", "caregiver");
        Add(_instrument);
        Add(_pack);
        Add(_id);
        Add(_session);
        Add(_by);
    }

    protected override void Answer(ParseResult parsed, Call call, Output output)
    {
        var instrument = InstrumentFile.Find(parsed.GetRequiredValue(_instrument), parsed.GetValue(_pack), Terminal);
        if (WhyNone(instrument) is { } reason) throw Refusal.NoAnswer(reason);
        using var source = CsvSource.Open(call.File, call);
        var columns = new ScoreColumns(source, instrument, parsed.GetValue(_id), parsed.GetValue(_session));
        using var rows = new SortedRows(columns.Width);
        var row = new double[columns.Width];
        source.ForEach(one =>
        {
            columns.Read(one, row);
            rows.Add(columns.Id(one), row, one.Line);
        });
        if (columns.HasSession) RefuseDoubles(rows, call, source.Name);
        var answer = new ScoreAnswer(instrument, columns.HasSession);
        var scored = Scored(rows, columns, ScoringKey.For(instrument), By(parsed.GetValue(_by)));
        if (call.Json) output.Json(writer => answer.Write(writer, scored));
        else output.Text(writer => answer.Write(writer, scored));
    }

    /// <summary>A session answered twice is a mistake of the file; several answers without a session may be several sessions.</summary>
    private static void RefuseDoubles(SortedRows rows, Call call, string file)
    {
        foreach (var client in rows.Clients())
            for (var i = 1; i < client.Count; i++)
                if (client.Value(i, 0) == client.Value(i - 1, 0))
                    Doubles.LeaveOut(call, file, [client.Line(i - 1), client.Line(i)], ("one row a client and session", FormattableString.Invariant($"another of {Quote.Found(client.Id)} at {client.Value(i, 0)}")));
    }

    /// <summary>Whether a row shares its session with a neighbour.</summary>
    private static bool IsDouble(ClientRows client, int row) =>
        (row > 0 && client.Value(row - 1, 0) == client.Value(row, 0)) || (row + 1 < client.Count && client.Value(row + 1, 0) == client.Value(row, 0));

    private static IEnumerable<ScoredRow> Scored(SortedRows rows, ScoreColumns columns, ScoringKey key, Respondent? by)
    {
        foreach (var client in rows.Clients())
        {
            for (var i = 0; i < client.Count; i++)
            {
                if (columns.HasSession && IsDouble(client, i)) continue;
                var scoring = key.Score(columns.Response(client.Row(i)) with { By = by });
                yield return new ScoredRow(columns.Shown(client.Id), client.Row(i)[0], scoring);
            }
        }
    }

    private static Respondent? By(string? word) => word is null ? null : Enum.Parse<Respondent>(word, ignoreCase: true);

    /// <summary>Why no row could ever have a score; null where some can.</summary>
    private static string? WhyNone(Instrument instrument)
    {
        if (instrument.Items.Count == 0) return $"{instrument.Id}: expected items to score, found none: nobody wrote down how many there are; a practice enters them in a pack (--pack)";
        if (!instrument.ReversalsKnown) return $"{instrument.Id}: expected to know the reversed items, found none written down; a practice enters them in a pack (--pack)";
        return null;
    }
}
