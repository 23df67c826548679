using System.CommandLine;
using Rapport.Cli.Io;

namespace Rapport.Cli.Commands.Practices;

/// <summary>rapport ledger: who looked at what, as it was written down.</summary>
internal sealed class LedgerCommand : Command
{
    public LedgerCommand(Terminal terminal) : base("ledger", "The ledger of looks and disclosures.") => Add(new LedgerVerifyCommand(terminal));
}
