using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Rapport.Cli.Io;
using Rapport.Instruments;

namespace Rapport.Cli.Commands;

/// <summary>Lists the shipped instruments in ordinal order of id.</summary>
internal sealed class InstrumentsListCommand : RapportCommand
{
    private readonly Option<bool> _json = new("--json") { Description = "One JSON document instead of a table." };
    private readonly Option<string?> _out = new("--out") { Description = "Write there instead of standard output, whole or not at all.", HelpName = "FILE" };

    public InstrumentsListCommand(Terminal terminal)
        : base("list", "Lists the instruments, how sure their keys are, and what their owners allow.", terminal,
            new Example("rapport instruments list", "phq-9 Patient Health Questionnaire 9 9 0 to 27 lower read yes free-no-permission"))
    {
        Add(_json);
        Add(_out);
    }

    protected override void Run(ParseResult parsed)
    {
        using var output = Output.To(parsed.GetValue(_out), Terminal);
        if (parsed.GetValue(_json)) output.Json(WriteJson);
        else output.Text(WriteTable);
        output.Keep();
    }

    private static void WriteTable(TextWriter writer)
    {
        var table = new TextTable("id", "name", "items", "total", "better", "key", "signals", "licence");
        foreach (var one in InstrumentCatalog.All())
        {
            var items = one.Items.Count == 0 ? "-" : one.Items.Count.ToString(CultureInfo.InvariantCulture);
            table.Row(one.Id, one.Name, items, InstrumentWords.Range(one.Total), InstrumentWords.Of(one.Direction) ?? "-", InstrumentWords.Certainty(one), one.CanRaiseSignal ? "yes" : "no", one.Licence.Class);
        }
        table.Write(writer);
        writer.WriteLine("An unconfirmed key gives scores and risk answers but no signal, until a practice confirms it against its own form (a pack).");
        writer.WriteLine("Only our own instruments carry wording; they are not validated, and equal no other instrument.");
    }

    private static void WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.Objects("instruments", InstrumentCatalog.All(), one =>
        {
            writer.WriteString("id", one.Id);
            writer.WriteString("version", one.Version);
            writer.WriteString("name", one.Name);
            writer.WriteString("domain", one.Domain);
            if (one.Items.Count == 0) writer.WriteNull("items");
            else writer.WriteNumber("items", one.Items.Count);
            writer.Number("minimum", one.Total?.Minimum ?? double.NaN);
            writer.Number("maximum", one.Total?.Maximum ?? double.NaN);
            writer.WriteString("better", InstrumentWords.Of(one.Direction));
            writer.WriteString("keyStatus", InstrumentWords.Of(one.KeyStatus));
            writer.WriteBoolean("confirmed", one.IsKeyConfirmed);
            writer.WriteBoolean("canRaiseSignal", one.CanRaiseSignal);
            writer.WriteString("licence", one.Licence.Class);
            writer.WriteString("ship", InstrumentWords.Of(one.Ship));
            writer.WriteStartArray("languages");
            foreach (var language in one.Languages) writer.WriteStringValue(language);
            writer.WriteEndArray();
        });
        writer.WriteEndObject();
    }
}
