using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Rapport.Cli.Commands;

/// <summary>The usual help, then one worked example.</summary>
internal sealed class HelpWithExample(HelpAction usual, Example example) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var code = usual.Invoke(parseResult);
        var writer = parseResult.InvocationConfiguration.Output;
        writer.WriteLine("Example:");
        writer.WriteLine("  " + example.Line);
        foreach (var line in example.Shows) writer.WriteLine("    " + line);
        writer.WriteLine();
        return code;
    }
}
