using Rapport.Cli.Commands;
using Rapport.Cli.Io;

var terminal = Terminal.OfThisProcess();
try
{
    return RapportProgram.Run(args, terminal);
}
catch (Exception problem) when (Environment.GetEnvironmentVariable("RAPPORT_TRACE") is null)
{
    // A fault of the program, not of the file. Nobody who works with clients is shown a stack trace; RAPPORT_TRACE=1 shows it.
    terminal.Error.WriteLine($"rapport: a fault in the program ({problem.GetType().Name}): {problem.Message.ReplaceLineEndings(" ")} RAPPORT_TRACE=1 shows more.");
    return 2;
}
