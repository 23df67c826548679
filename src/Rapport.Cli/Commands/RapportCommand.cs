using System.CommandLine;
using System.CommandLine.Help;
using Rapport.Cli.Io;

namespace Rapport.Cli.Commands;

/// <summary>A command of this program: carries its worked example and turns a <see cref="Refusal"/> into one line and an exit code.</summary>
internal abstract class RapportCommand : Command
{
    protected RapportCommand(string name, string description, Terminal terminal, Example example) : base(name, description)
    {
        Terminal = terminal;
        Example = example;
        Add(new HelpOption { Action = new HelpWithExample(new HelpAction(), example) });
        SetAction(Invoke);
    }

    public Example Example { get; }

    protected Terminal Terminal { get; }

    /// <summary>Does the work. Throws <see cref="Refusal"/> where there is no answer.</summary>
    protected abstract void Run(ParseResult parsed);

    private int Invoke(ParseResult parsed)
    {
        try
        {
            Run(parsed);
            return 0;
        }
        catch (Refusal refusal)
        {
            Terminal.Error.WriteLine("rapport: " + refusal.Message);
            return refusal.ExitCode;
        }
        catch (IOException problem)
        {
            // A disk that fails while reading, or while rows wait in a file of their own.
            Terminal.Error.WriteLine("rapport: " + problem.Message);
            return 2;
        }
    }
}
