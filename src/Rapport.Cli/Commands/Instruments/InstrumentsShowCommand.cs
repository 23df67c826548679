using System.CommandLine;
using Rapport.Cli.Io;
using Rapport.Instruments;

namespace Rapport.Cli.Commands;

/// <summary>Shows one instrument: how it is scored, what is known about its scores, what its owner allows, and where all this comes from.</summary>
internal sealed class InstrumentsShowCommand : RapportCommand
{
    private readonly Argument<string> _id = new("ID") { Description = "An instrument; rapport instruments list names them.", HelpName = "ID" };
    private readonly Option<bool> _json = new("--json") { Description = "The definition as it is written, one JSON document." };
    private readonly Option<string?> _out = new("--out") { Description = "Write there instead of standard output, whole or not at all.", HelpName = "FILE" };

    public InstrumentsShowCommand(Terminal terminal)
        : base("show", "Shows one instrument: scoring, bands, cut-offs, licence, sources.", terminal,
            new Example("rapport instruments show core-10", "reversed items 2, 3", "risk items 6", "key recalled, unconfirmed", "total sum, 0 to 40, lower is better"))
    {
        _id.CompletionSources.Add(_ => InstrumentCatalog.Ids.Select(id => new System.CommandLine.Completions.CompletionItem(id)));
        Add(_id);
        Add(_json);
        Add(_out);
    }

    protected override void Run(ParseResult parsed)
    {
        var instrument = InstrumentFile.Find(parsed.GetRequiredValue(_id), null, Terminal);
        using var output = Output.To(parsed.GetValue(_out), Terminal);
        if (parsed.GetValue(_json)) output.Text(writer => writer.Write(InstrumentCatalog.Text(instrument.Id)));
        else output.Text(writer => InstrumentSheet.Write(instrument, writer));
        output.Keep();
    }
}
