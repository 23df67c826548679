using System.CommandLine.Parsing;
using System.Text.RegularExpressions;
using Rapport.Cli.Io;

namespace Rapport.Cli.Commands;

/// <summary>Says what is wrong with a word of the call in the manner of every other error: expected, found.</summary>
internal static partial class WrongWord
{
    public static string Say(ParseError error)
    {
        var message = Spaces().Replace(error.Message, " ").Trim();
        var option = error.SymbolResult is OptionResult { Option.Name: var name } ? name + ": " : "";
        if (NotInList().Match(message) is { Success: true } list)
            return $"{option}expected one of {string.Join(", ", Quoted().Matches(list.Groups["words"].Value).Select(word => word.Groups["word"].Value))}, found {Quote.Found(list.Groups["found"].Value)}.";
        if (NotOfType().Match(message) is { Success: true } type)
            return $"{type.Groups["option"].Value}: expected {(type.Groups["type"].Value.Contains("Int", StringComparison.Ordinal) ? "a whole number" : "a number")}, found {Quote.Found(type.Groups["found"].Value)}.";
        return message;
    }

    [GeneratedRegex(@"\s+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Spaces();

    [GeneratedRegex("^Argument '(?<found>.*)' not recognized. Must be one of:(?<words>.*)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NotInList();

    [GeneratedRegex("'(?<word>[^']*)'", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Quoted();

    [GeneratedRegex("^Cannot parse argument '(?<found>.*)' for option '(?<option>.*)' as expected type '(?<type>.*)'", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NotOfType();
}
