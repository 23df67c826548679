using System.CommandLine.Parsing;

namespace Rapport.Cli.Tests;

/// <summary>Splits an example as a shell would.</summary>
internal static class CommandLineWords
{
    public static IEnumerable<string> Split(string line) => CommandLineParser.SplitCommandLine(line);
}
