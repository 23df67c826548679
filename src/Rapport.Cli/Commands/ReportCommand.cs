using System.CommandLine;
using Rapport.Cli.Io;
using Rapport.Cli.Report;
using Rapport.Statistics;

namespace Rapport.Cli.Commands;

/// <summary>rapport report: one page of pictures from a table of sessions.</summary>
internal sealed class ReportCommand : RapportCommand
{
    private readonly Argument<string> _file = new("FILE") { Description = "A CSV file with one row a session, or - for standard input." };
    private readonly Option<string> _out = new("--out") { Description = "The page to write, whole or not at all.", HelpName = "FILE", Required = true };
    private readonly Option<string> _id = Named("--id", "Who: the client's id.", "client_id");
    private readonly Option<string> _session = Named("--session", "When: the session's number.", "session");
    private readonly Option<string> _measure = Named("--measure", "What: the rating.", "value");
    private readonly Option<string> _therapist = Named("--therapist", "The therapist's code; without such a column there is no funnel.", "therapist_id");
    private readonly Option<string?> _closed = CallOptions.OptionalColumn("--closed", "Whether the case is closed, 1 or 0; without it every case counts as closed.");
    private readonly Option<string> _direction = new("--direction") { Description = "Which way better lies.", HelpName = "lower|higher", DefaultValueFactory = _ => "higher" };
    private readonly Option<double?> _cut = CallOptions.Number("--cutoff", "A cut-off to draw.");
    private readonly Option<bool> _skipBad = new("--skip-bad") { Description = "Leave out bad rows, count and list them, instead of stopping at the first." };

    public ReportCommand(Terminal terminal) : base("report", "One page with pictures: the caseload, each client's course, therapists by code.", terminal,
        new Example("rapport report docs/examples/caseload.csv --out report.html", "report.html: 24 clients, 287 ratings"))
    {
        _direction.AcceptOnlyFromAmong("lower", "higher");
        Add(_file);
        foreach (var option in new Option[] { _out, _id, _session, _measure, _therapist, _closed, _direction, _cut, _skipBad }) Add(option);
    }

    protected override void Run(ParseResult parsed)
    {
        var call = new Call(parsed.GetRequiredValue(_file), Json: false, parsed.GetValue(_skipBad) ? new SkippedRows() : null, Terminal);
        using var output = Output.To(parsed.GetRequiredValue(_out), Terminal);
        var caseload = Read(parsed, call);
        ReportPage.Write(caseload, output.Stream);
        output.Keep();
        call.Skipped?.Say(Terminal.Error);
        using var said = Output.To(null, Terminal);
        said.Text(writer => writer.WriteLine(string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"{parsed.GetValue(_out)}: {caseload.Courses.Count} clients, {caseload.Sessions} ratings")));
        said.Keep();
    }

    private Caseload Read(ParseResult parsed, Call call)
    {
        var direction = parsed.GetValue(_direction) == "lower" ? Direction.LowerIsBetter : Direction.HigherIsBetter;
        using var source = CsvSource.Open(call.File, call);
        using var rows = new CaseloadReading(direction, parsed.GetValue(_closed) is not null);
        ReadRows(parsed, source, rows);
        rows.RefuseDoubles((line, number) => new BadRow(new Place(source.Name, line), $"session {number} once for each client", "it a second time"));
        var prior = rows.OwnPrior() ?? throw Refusal.NoAnswer($"{source.Name}: expected ratings that differ, of at least two clients with two sessions; found too few to know the usual ups and downs");
        var courses = rows.Courses(prior);
        var cut = parsed.GetValue(_cut);
        var (lowest, highest) = CaseloadReading.Range(courses, cut);
        return new(source.Name, parsed.GetRequiredValue(_measure), courses, lowest, highest, cut,
            "it started from this file's own first sessions, so its figures are not prospective.", TherapistFunnel.From(courses, direction));
    }

    private void ReadRows(ParseResult parsed, CsvSource source, CaseloadReading rows)
    {
        var (id, session, measure) = (source.Column(parsed.GetRequiredValue(_id)), source.Column(parsed.GetRequiredValue(_session)), source.Column(parsed.GetRequiredValue(_measure)));
        var therapist = TherapistColumn(parsed, source);
        var closed = parsed.GetValue(_closed) is { } name ? source.Column(name) : -1;
        source.ForEach(row => rows.Add(row.Text(id), therapist < 0 ? "" : row.Raw(therapist),
            (Session(row, session), row.NumberOrMissing(measure), closed < 0 ? 1 : row.Number(closed)), row.Line));
    }

    /// <summary>The usual column may be absent; one that was asked for by name may not.</summary>
    private int TherapistColumn(ParseResult parsed, CsvSource source) =>
        parsed.GetResult(_therapist) is { Implicit: false } ? source.Column(parsed.GetRequiredValue(_therapist)) : Array.IndexOf(source.Columns, parsed.GetRequiredValue(_therapist));

    private static double Session(CsvSource row, int column)
    {
        var session = row.Number(column);
        return session is >= 1 and <= 100_000 && session == Math.Floor(session) ? session : throw row.Bad(column, "a session number, 1 or more", Quote.Found(row.Raw(column)));
    }

    private static Option<string> Named(string name, string description, string usual) =>
        new(name) { Description = description, HelpName = "COLUMN", DefaultValueFactory = _ => usual };
}
