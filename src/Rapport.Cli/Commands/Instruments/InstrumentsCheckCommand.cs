using System.CommandLine;
using System.Text.Json;
using Rapport.Cli.Io;
using Rapport.Instruments;

namespace Rapport.Cli.Commands;

/// <summary>Checks a definition, or a practice's pack against the instrument it names; every mistake is a line of its own.</summary>
internal sealed class InstrumentsCheckCommand : RapportCommand
{
    private readonly Argument<string> _file = new("FILE") { Description = "A definition or a practice's pack (JSON), or - for standard input." };
    private readonly Option<bool> _json = new("--json") { Description = "One JSON document instead of lines." };
    private readonly Option<string?> _out = new("--out") { Description = "Write there instead of standard output, whole or not at all.", HelpName = "FILE" };

    public InstrumentsCheckCommand(Terminal terminal)
        : base("check", "Checks a definition or a pack and names what is wrong.", terminal,
            new Example("rapport instruments check instruments/phq-9.json", "phq-9.json: sound. phq-9, Patient Health Questionnaire 9: 9 items, total 0 to 27."))
    {
        Add(_file);
        Add(_json);
        Add(_out);
    }

    protected override void Run(ParseResult parsed)
    {
        var path = parsed.GetRequiredValue(_file);
        var reading = Read(InstrumentFile.Text(path, Terminal));
        var problems = reading is InstrumentReading.Refused refused ? refused.Problems : [];
        using var output = Output.To(parsed.GetValue(_out), Terminal);
        if (parsed.GetValue(_json)) output.Json(writer => WriteJson(writer, path, reading, problems));
        else if (reading is InstrumentReading.Understood sound) output.Text(writer => writer.WriteLine(Sound(path, sound.Instrument)));
        if (parsed.GetValue(_json) || problems.Count == 0) output.Keep();
        foreach (var problem in problems.SkipLast(1)) Terminal.Error.WriteLine("rapport: " + InstrumentFile.Line(path, problem));
        if (problems.Count > 0) throw Refusal.Call(InstrumentFile.Line(path, problems[^1]));
    }

    private InstrumentReading Read(string json) => PracticePack.Read(json) is PracticePackReading.Understood { Pack: var pack }
        ? InstrumentFile.Find(pack.Instrument, null, Terminal).With(pack)
        : InstrumentReader.Read(json);

    private static string Sound(string path, Instrument instrument) =>
        FormattableString.Invariant($"{InstrumentFile.Name(path)}: sound. {instrument.Id}, {instrument.Name}: {instrument.Items.Count} items, total {InstrumentWords.Range(instrument.Total)}.");

    private static void WriteJson(Utf8JsonWriter writer, string path, InstrumentReading reading, IReadOnlyList<Problem> problems)
    {
        writer.WriteStartObject();
        writer.WriteString("file", InstrumentFile.Name(path));
        writer.WriteBoolean("sound", problems.Count == 0);
        writer.WriteString("id", (reading as InstrumentReading.Understood)?.Instrument.Id);
        writer.Objects("problems", problems, problem =>
        {
            writer.WriteNumber("line", problem.Line);
            writer.WriteNumber("column", problem.Column);
            writer.WriteString("path", problem.Path);
            writer.WriteString("expected", problem.Expected);
            writer.WriteString("found", problem.Found);
        });
        writer.WriteEndObject();
    }
}
