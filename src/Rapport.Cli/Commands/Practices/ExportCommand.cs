using System.CommandLine;
using Rapport.Cli.Io;

namespace Rapport.Cli.Commands.Practices;

/// <summary>rapport export: what may leave the practice as a plain file.</summary>
internal sealed class ExportCommand : Command
{
    public ExportCommand(Terminal terminal) : base("export", "Writes what the practice holds into plain files.") => Add(new ExportSessionsCommand(terminal));
}
