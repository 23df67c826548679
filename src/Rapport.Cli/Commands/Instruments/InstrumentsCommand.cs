using System.CommandLine;
using System.CommandLine.Help;
using Rapport.Cli.Io;

namespace Rapport.Cli.Commands;

/// <summary>What the program knows about instruments.</summary>
internal sealed class InstrumentsCommand : Command
{
    public InstrumentsCommand(Terminal terminal) : base("instruments", "The instruments: scoring, licence, sources; checks a definition.")
    {
        Add(new HelpOption { Action = new HelpWithExample(new HelpAction(), new Example("rapport instruments show core-10", "reversed items 2, 3", "key recalled, unconfirmed")) });
        Add(new InstrumentsListCommand(terminal));
        Add(new InstrumentsShowCommand(terminal));
        Add(new InstrumentsCheckCommand(terminal));
    }
}
