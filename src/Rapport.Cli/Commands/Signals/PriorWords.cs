using System.Globalization;
using Rapport.Alliance;
using Rapport.Cli.Io;

namespace Rapport.Cli.Commands.Signals;

/// <summary>Lists of numbers in one option, such as --prior 35.5,9,3.61.</summary>
internal static class PriorWords
{
    /// <summary>mean,var,noise as a prior.</summary>
    public static PracticePrior Prior(string option, string text)
    {
        var numbers = Numbers(option, text, "mean,var,noise such as 35.5,9,3.61");
        if (numbers.Length != 3 || numbers[1] <= 0 || numbers[2] <= 0)
            throw Refusal.Call($"{option}: expected mean,var,noise with both variances above 0, found {Quote.Found(text)}");
        return new(numbers[0], numbers[1], numbers[2]);
    }

    /// <summary>lowest,highest as a range.</summary>
    public static (double Lowest, double Highest) Range(string option, string text)
    {
        var numbers = Numbers(option, text, "lowest,highest such as 0,40");
        return numbers.Length == 2 && numbers[0] < numbers[1] ? (numbers[0], numbers[1])
            : throw Refusal.Call($"{option}: expected lowest,highest such as 0,40, found {Quote.Found(text)}");
    }

    private static double[] Numbers(string option, string text, string expected) => [.. text.Split(',').Select(part =>
        double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number
        : throw Refusal.Call($"{option}: expected {expected}, found {Quote.Found(text)}"))];
}
