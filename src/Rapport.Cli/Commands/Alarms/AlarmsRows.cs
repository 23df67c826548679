using Rapport.Alliance;
using Rapport.Alliance.Alarms;
using Rapport.Cli.Io;

namespace Rapport.Cli.Commands.Alarms;

/// <summary>Clients with known truth, in ordinal order of id.</summary>
internal static class AlarmsRows
{
    private const int Width = 4;

    public static IReadOnlyList<KnownCourse> Read(AlarmsWords words, System.CommandLine.ParseResult parsed, Call call)
    {
        using var source = CsvSource.Open(call.File, call);
        using var rows = new SortedRows(Width);
        var (id, session, value) = (source.Column(parsed.GetRequiredValue(words.Id)), source.Column(parsed.GetRequiredValue(words.Session)), source.Column(parsed.GetRequiredValue(words.Measure)));
        var (onset, end) = (source.Column(parsed.GetRequiredValue(words.Truth)), End(words, parsed, source));
        var world = new WorldColumn(source, parsed.GetValue(words.World));
        source.ForEach(row =>
        {
            if (!world.Takes(row)) return;
            var truth = (Onset: Whole(row, onset), End: end < 0 ? double.NaN : Whole(row, end));
            if (truth.End < truth.Onset || (double.IsNaN(truth.Onset) && !double.IsNaN(truth.End))) throw row.Bad(end, "an end not before the onset", Quote.Found(row.Raw(end)));
            rows.Add(row.Text(id), [Number(row, session), row.NumberOrMissing(value), truth.Onset, truth.End], row.Line);
        });
        return [.. rows.Clients().Select(client => Course(client, source.Name, call.Skipped)).OfType<KnownCourse>()];
    }

    /// <summary>One client; with --skip-bad a client whose rows contradict each other is listed and left out as a whole.</summary>
    private static KnownCourse? Course(ClientRows client, string file, SkippedRows? skipped)
    {
        for (var row = 1; row < client.Count; row++)
        {
            if (Wrong(client, row, file) is not { } bad) continue;
            if (skipped is null) throw bad;
            skipped.Add(bad);
            return null;
        }
        var sessions = Enumerable.Range(0, client.Count).Select(row => new SessionScore((int)client.Value(row, 0), client.Value(row, 1)));
        return new([.. sessions], Known(client.Value(0, 2)), Known(client.Value(0, 3)));
    }

    private static BadRow? Wrong(ClientRows client, int row, string file) =>
        client.Value(row, 0) == client.Value(row - 1, 0) ? new(new Place(file, client.Line(row)), $"each session of {Quote.Found(client.Id)} once", "one a second time")
        : !client.Value(row, 2).Equals(client.Value(0, 2)) || !client.Value(row, 3).Equals(client.Value(0, 3))
            ? new(new Place(file, client.Line(row)), $"the same onset and end in every row of {Quote.Found(client.Id)}", "others")
        : null;

    private static int? Known(double value) => double.IsNaN(value) ? null : (int)value;

    private static int End(AlarmsWords words, System.CommandLine.ParseResult parsed, CsvSource source) =>
        parsed.GetValue(words.End) is { } name ? source.Column(name) : Array.IndexOf(source.Columns, "end");

    private static double Number(CsvSource row, int column) => Whole(row, column) is var number && !double.IsNaN(number) ? number : throw row.Bad(column, "a session number", "nothing");

    private static double Whole(CsvSource row, int column)
    {
        var number = row.NumberOrMissing(column);
        return double.IsNaN(number) || (number is >= 1 and <= 1_000_000 && number == Math.Floor(number)) ? number
            : throw row.Bad(column, "a session number, a whole number from 1", Quote.Found(row.Raw(column)));
    }
}
