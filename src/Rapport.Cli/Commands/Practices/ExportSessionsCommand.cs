using System.CommandLine;
using System.Globalization;
using Rapport.App.Exports;
using Rapport.App.Storage;
using Rapport.Cli.Io;

namespace Rapport.Cli.Commands.Practices;

/// <summary>rapport export sessions: held sessions with their scores, without anybody's name.</summary>
internal sealed class ExportSessionsCommand : PracticeCommand
{
    private readonly Option<string> _file = new("--deidentified") { Description = "The table goes there: random ids, days since the first session, no words.", HelpName = "FILE", Required = true };

    public ExportSessionsCommand(Terminal terminal)
        : base("sessions", "Writes every held session with its scores, as rapport signals, change and fit read them.", terminal,
            new Example("rapport export sessions --deidentified sessions.csv", "sessions of") { NeedsPractice = true }) => Add(_file);

    protected override async Task Work(ParseResult parsed, DataPlace place, CancellationToken stop)
    {
        var file = parsed.GetRequiredValue(_file);
        if (await new ExportSessions(place).Run(stop) is not { } table) throw Refusal.File(place.Folder, "a practice", "none there");
        if (table.Rows.Count == 0) throw Refusal.NoAnswer($"{place.Folder}: expected sessions that were held, found none");
        using (var output = Output.To(file, Terminal))
        {
            output.Text(writer => Write(writer, table));
            output.Keep();
        }
        if (file == "-") return;
        Say(string.Create(CultureInfo.InvariantCulture, $"export: {table.Rows.Count} sessions of {table.Clients} clients in {file}. The ids are drawn for this file alone; nothing in it leads back."));
        if (table.SmallCells > 0)
            Say(string.Create(CultureInfo.InvariantCulture, $"note: {table.SmallCells} therapists have fewer than {SessionTable.SmallestCell} clients here; whoever knows the practice may know them by that. Drop the column therapist_id before you pass the file on."));
    }

    private static void Write(TextWriter writer, SessionTable table)
    {
        var measures = table.Measures;
        writer.WriteLine(string.Join(',', ["client_id", "therapist_id", "session", "day", .. measures, "guess"]));
        foreach (var row in table.Rows)
            writer.WriteLine(string.Join(',', [row.Client, row.Therapist, Number(row.Session), Number(row.Day),
                .. measures.Select(measure => row.Scores.TryGetValue(measure, out var value) ? Number(value) : ""), row.Guess is { } guess ? Number(guess) : ""]));
    }

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
