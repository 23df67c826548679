using System.Globalization;
using Rapport.Statistics.MixedModels;

namespace Rapport.Cli.Commands.Fit;

/// <summary>Writes groups' own effects as CSV, numbers in the shortest form that reads back to the same double.</summary>
internal static class EffectsTable
{
    private const int LongestNumber = 32;

    public static void Write(IEnumerable<ConditionalMode> modes, TextWriter writer)
    {
        writer.WriteLine("group,level,term,value,sd");
        foreach (var mode in modes)
        {
            Text(mode.Group, writer);
            Text(mode.Level, writer);
            Text(mode.Term, writer);
            Number(mode.Value, writer);
            writer.Write(',');
            Number(mode.StandardDeviation, writer);
            writer.Write('\n');
        }
    }

    private static void Text(string text, TextWriter writer)
    {
        if (text.AsSpan().IndexOfAny(",\"\n\r") < 0)
        {
            writer.Write(text);
        }
        else
        {
            writer.Write('"');
            writer.Write(text.Replace("\"", "\"\"", StringComparison.Ordinal));
            writer.Write('"');
        }
        writer.Write(',');
    }

    private static void Number(double value, TextWriter writer)
    {
        Span<char> digits = stackalloc char[LongestNumber];
        value.TryFormat(digits, out var length, "R", CultureInfo.InvariantCulture);
        writer.Write(digits[..length]);
    }
}
