using System.CommandLine;
using System.CommandLine.Parsing;
using Rapport.Cli.Commands.Alarms;
using Rapport.Cli.Commands.Change;
using Rapport.Cli.Commands.Fit;
using Rapport.Cli.Commands.Practices;
using Rapport.Cli.Commands.Reliability;
using Rapport.Cli.Commands.Signals;
using Rapport.Cli.Commands.Simulate;
using Rapport.Cli.Commands.Sudden;
using Rapport.Cli.Io;

namespace Rapport.Cli.Commands;

/// <summary>The program: its commands, and what happens when the call itself is wrong.</summary>
internal static class RapportProgram
{
    /// <summary>Runs one call and returns the exit code: 0 done, 1 the data cannot give an answer, 2 the call or the file is wrong.</summary>
    public static int Run(string[] arguments, Terminal terminal)
    {
        using var help = new StreamWriter(terminal.Out, new System.Text.UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        var parsed = Root(terminal).Parse(arguments);
        if (parsed.Errors.Count > 0 && !AsksForHelp(arguments))
        {
            terminal.Error.WriteLine($"rapport: {Wrong(parsed)} See: rapport {Path(parsed)}--help");
            return 2;
        }
        return parsed.Invoke(new InvocationConfiguration { Output = help, Error = terminal.Error, EnableDefaultExceptionHandler = false });
    }

    public static RootCommand Root(Terminal terminal) => new("Numbers for the therapeutic relationship from plain files, and the care of a practice on this machine. Without a command, ./rapport starts the program in the browser.")
    {
        new ChangeCommand(terminal),
        new SuddenCommand(terminal),
        new ReliabilityCommand(terminal),
        new CompletionCommand(terminal),
        new FitCommand(terminal),
        new InstrumentsCommand(terminal),
        new ScoreCommand(terminal),
        new ReportCommand(terminal),
        new SignalsCommand(terminal),
        new SimulateCommand(terminal),
        new AlarmsCommand(terminal),
        new BackupCommand(terminal),
        new RestoreCommand(terminal),
        new UpgradeCommand(terminal),
        new MoveCommand(terminal),
        new ExportCommand(terminal),
        new LedgerCommand(terminal),
    };

    private static bool AsksForHelp(string[] arguments) => arguments.Any(word => word is "--help" or "-h" or "-?" or "/?");

    private static string Wrong(ParseResult parsed) => parsed.UnmatchedTokens.Count > 0
        ? $"expected a command or option, found {Quote.Found(parsed.UnmatchedTokens[0])}."
        : WrongWord.Say(parsed.Errors[0]);

    private static string Path(ParseResult parsed) => string.Concat(Words(parsed.CommandResult).Reverse().Select(word => word + " "));

    /// <summary>The words of the command that was meant, the innermost first, without the program's own name.</summary>
    private static IEnumerable<string> Words(SymbolResult? result)
    {
        for (; result is CommandResult { Parent: not null } command; result = command.Parent) yield return command.Command.Name;
    }
}
