using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Rapport.Cli.Commands;

/// <summary>Options as this program reads them: numbers with a point, whatever the culture, and words from a list.</summary>
internal static class CallOptions
{
    /// <summary>The name of a column; --help shows it as COLUMN.</summary>
    public static Option<string> Column(string name, string description) => new(name) { Description = description, HelpName = "COLUMN", Required = true };

    /// <summary>The name of a column that may be left out of the call.</summary>
    public static Option<string?> OptionalColumn(string name, string description) => new(name) { Description = description, HelpName = "COLUMN" };

    /// <summary>A finite number; null when the option was not given.</summary>
    public static Option<double?> Number(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "NUMBER",
        CustomParser = result => Parse(result, name),
    };

    /// <summary>One word out of a list.</summary>
    public static Option<string> OneOf(string name, string description, params string[] words)
    {
        var option = new Option<string>(name) { Description = description, HelpName = string.Join('|', words), Required = true };
        option.AcceptOnlyFromAmong(words);
        return option;
    }

    private static double? Parse(ArgumentResult result, string name)
    {
        var text = result.Tokens[0].Value;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)) return number;
        result.AddError($"{name}: expected a number with a point as decimal mark, found {Io.Quote.Found(text)}");
        return null;
    }
}
