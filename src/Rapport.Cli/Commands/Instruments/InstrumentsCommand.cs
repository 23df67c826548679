using System.CommandLine;
using Rapport.Cli.Io;

namespace Rapport.Cli.Commands;

/// <summary>What the program knows about instruments.</summary>
internal sealed class InstrumentsCommand : Command
{
    public InstrumentsCommand(Terminal terminal) : base("instruments", "The instruments: scoring, licence, sources; checks a definition.")
    {
        Add(new InstrumentsListCommand(terminal));
        Add(new InstrumentsShowCommand(terminal));
        Add(new InstrumentsCheckCommand(terminal));
    }
}
