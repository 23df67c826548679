using System.CommandLine;
using Rapport.Cli.Io;

namespace Rapport.Cli.Commands;

/// <summary>Prints what a shell needs to complete this program's words; the program itself answers what may come next.</summary>
internal sealed class CompletionCommand : RapportCommand
{
    private const string Bash = """
        _rapport() {
            local IFS=$'\n'
            COMPREPLY=($(compgen -W "$("${COMP_WORDS[0]}" "[suggest:$COMP_POINT]" "$COMP_LINE" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
        }
        complete -o default -F _rapport rapport ./rapport
        """;

    private const string Zsh = """
        _rapport() {
            local completions=("${(@f)$(${words[1]} "[suggest:$CURSOR]" "$BUFFER" 2>/dev/null)}")
            compadd -- $completions || _files
        }
        compdef _rapport rapport ./rapport
        """;

    private const string Fish = """
        complete -c rapport -a '(rapport "[suggest:"(commandline -C)"]" (commandline -cp) 2>/dev/null)'
        """;

    private readonly Argument<string> _shell = new("SHELL") { Description = "bash, zsh or fish." };

    public CompletionCommand(Terminal terminal)
        : base("completion", "Prints the lines that let a shell complete commands and options.", terminal,
            new Example("rapport completion bash", "complete -o default -F _rapport rapport ./rapport"))
    {
        _shell.AcceptOnlyFromAmong("bash", "zsh", "fish");
        Add(_shell);
    }

    protected override void Run(ParseResult parsed)
    {
        using var output = Output.To(null, Terminal);
        output.Text(writer => writer.WriteLine(parsed.GetRequiredValue(_shell) switch { "bash" => Bash, "zsh" => Zsh, _ => Fish }));
        output.Keep();
    }
}
