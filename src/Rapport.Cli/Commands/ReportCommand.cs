using System.CommandLine;
using Rapport.Cli.Commands.Signals;
using Rapport.Cli.Io;
using Rapport.Cli.Report;

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
    private readonly StartWords _start = new();
    private readonly Option<double?> _cut = CallOptions.Number("--cutoff", "A cut-off to draw.");
    private readonly Option<bool> _skipBad = new("--skip-bad") { Description = "Leave out bad rows, count and list them, instead of stopping at the first." };

    public ReportCommand(Terminal terminal) : base("report", "One page with pictures: the caseload, each client's course, therapists by code.", terminal,
        new Example("rapport report docs/examples/caseload.csv --out report.html", "report.html: 24 clients, 288 ratings"))
    {
        Add(_file);
        foreach (var option in new Option[] { _out, _id, _session, _measure, _therapist, _closed, _cut, _skipBad }.Concat(_start.All)) Add(option);
    }

    protected override void Run(ParseResult parsed)
    {
        var call = new Call(parsed.GetRequiredValue(_file), Json: false, parsed.GetValue(_skipBad) ? new SkippedRows() : null, Terminal);
        using var output = Output.To(parsed.GetRequiredValue(_out), Terminal, call.File);
        try
        {
            Draw(Read(parsed, call), output, parsed.GetRequiredValue(_out));
        }
        finally
        {
            call.Skipped?.Say(Terminal.Error);
        }
    }

    private void Draw(Caseload caseload, Output output, string path)
    {
        output.Bytes(stream => ReportPage.Write(caseload, stream));
        output.Keep();
        using var said = Output.To(null, Terminal);
        said.Text(writer => writer.WriteLine(string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"{path}: {caseload.Courses.Count} clients, {caseload.Sessions} ratings")));
        said.Keep();
    }

    private Caseload Read(ParseResult parsed, Call call)
    {
        _start.Check(parsed);
        var frame = SignalsFrame.Of(_start, parsed, Terminal);
        using var source = CsvSource.Open(call.File, call);
        using var rows = new CaseloadReading(frame.Scale.Direction, parsed.GetValue(_closed) is not null);
        ReadRows(parsed, source, rows, frame.Scale.Range);
        rows.LeaveOutDoubles(call, source.Name);
        var start = frame.Start ?? rows.Learn(source.Name);
        var courses = rows.Courses(start.Prior);
        if (courses.Count == 0) throw Refusal.NoAnswer($"{source.Name}: expected at least one rating, found none");
        var cut = parsed.GetValue(_cut) ?? frame.Cut?.Value;
        var (lowest, highest) = CaseloadReading.Range(courses, cut);
        return new(source.Name, parsed.GetRequiredValue(_measure), courses, lowest, highest, cut, Sentences.Start(start), TherapistFunnel.From(courses, frame.Scale.Direction))
        {
            WithoutRating = rows.WithoutRating(),
        };
    }

    private void ReadRows(ParseResult parsed, CsvSource source, CaseloadReading rows, (double Lowest, double Highest)? range)
    {
        var (id, session, measure) = (source.Column(parsed.GetRequiredValue(_id)), source.Column(parsed.GetRequiredValue(_session)), source.Column(parsed.GetRequiredValue(_measure)));
        var therapist = TherapistColumn(parsed, source);
        var closed = parsed.GetValue(_closed) is { } name ? source.Column(name) : -1;
        source.ForEach(row => rows.Add(row.Text(id), therapist < 0 ? "" : row.Raw(therapist),
            (Session(row, session), SignalsColumns.Within(row, measure, range), closed < 0 ? 1 : row.Number(closed)), row.Line));
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
