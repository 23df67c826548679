using System.CommandLine;
using Rapport.Cli.Io;

namespace Rapport.Cli.Commands;

/// <summary>
/// A command that reads one table and answers with a table or a JSON document. It reads the whole input before it
/// writes the first byte, so that an error leaves no half answer.
/// </summary>
internal abstract class TableCommand : RapportCommand
{
    private readonly Argument<string> _file = new("FILE") { Description = "A CSV file with a header, or - for standard input." };
    private readonly Option<bool> _json = new("--json") { Description = "One JSON document instead of a table." };
    private readonly Option<string?> _out = new("--out") { Description = "Write there instead of standard output, whole or not at all.", HelpName = "FILE" };
    private readonly Option<bool> _skipBad = new("--skip-bad") { Description = "Leave out bad rows, count and list them, instead of stopping at the first." };

    protected TableCommand(string name, string description, Terminal terminal, Example example) : base(name, description, terminal, example)
    {
        Add(_file);
        Add(_json);
        Add(_out);
        Add(_skipBad);
    }

    /// <summary>Reads the table of <paramref name="call"/> and writes the answer.</summary>
    protected abstract void Answer(ParseResult parsed, Call call, Output output);

    protected sealed override void Run(ParseResult parsed)
    {
        var skipped = parsed.GetValue(_skipBad) ? new SkippedRows() : null;
        var call = new Call(parsed.GetRequiredValue(_file), parsed.GetValue(_json), skipped, Terminal);
        try
        {
            using var output = Output.To(parsed.GetValue(_out), Terminal, call.File);
            Answer(parsed, call, output);
            output.Keep();
        }
        finally
        {
            skipped?.Say(Terminal.Error);
        }
    }
}
