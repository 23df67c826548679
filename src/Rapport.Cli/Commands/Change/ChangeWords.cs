using System.CommandLine;
using Rapport.Cli.Io;
using Rapport.Statistics;
using Rapport.Statistics.Change;
using Rapport.Statistics.Change.Slopes;

namespace Rapport.Cli.Commands.Change;

/// <summary>The options of rapport change and what they mean together.</summary>
internal sealed class ChangeWords
{
    private readonly Option<string> _id = CallOptions.Column("--id", "The client.");
    private readonly Option<string> _time = CallOptions.Column("--time", "The session, or any number that puts a client's rows in order.");
    private readonly Option<string> _measure = CallOptions.Column("--measure", "The score.");
    private readonly Option<double?> _pre = CallOptions.Number("--pre", "The time before; the first in the file when left out.");
    private readonly Option<double?> _post = CallOptions.Number("--post", "The time after; the last in the file when left out.");
    private readonly Option<string> _direction = CallOptions.OneOf("--direction", "Which way is better.", "lower", "higher");
    private readonly Option<string> _method = CallOptions.OneOf("--method", "How change is weighed.", "JT", "GLN", "HLL", "EN", "NK", "HA", "HLM", "PERCENT", "ANCHOR", "CUTOFF");
    private readonly Option<double?> _alpha = CallOptions.Number("--alpha", "Nominal share of unchanged clients called changed (0.05).");
    private readonly Option<string?> _slope = new("--slope") { Description = "HLM: deviation, against the average client (usual), or total, the client's own slope against standing still.", HelpName = "total|deviation" };
    private readonly ChangeFigures _figures = new();
    private readonly ChangeCutOff _cutOff = new();

    public ChangeWords() => _slope.AcceptOnlyFromAmong("total", "deviation");

    public IEnumerable<Option> All => [_id, _time, _measure, _pre, _post, _direction, _method, .. _figures.All, _alpha, .. _cutOff.All, _slope];

    /// <summary>Reads the call; refuses what does not fit together.</summary>
    public ChangeChoices Read(ParseResult parsed)
    {
        var name = parsed.GetRequiredValue(_method);
        var direction = parsed.GetRequiredValue(_direction) == "lower" ? Direction.LowerIsBetter : Direction.HigherIsBetter;
        if (name != "HLM" && parsed.GetValue(_slope) is not null) throw Refusal.Call($"--slope: expected --method HLM, found {name}");
        if (name == "HLM" && (parsed.GetValue(_pre) ?? parsed.GetValue(_post)) is not null) throw Refusal.Call("--pre, --post: expected a method that compares two times, found HLM, which uses every session");
        if (name is "PERCENT" or "ANCHOR" or "CUTOFF" && parsed.GetValue(_alpha) is not null) throw Refusal.Call($"--alpha: expected a method with a critical value, found {name}");
        var form = parsed.GetValue(_slope) == "total" ? SlopeForm.Total : SlopeForm.Deviation;
        var method = name switch
        {
            "HLM" => new ChangeMethod.HierarchicalSlope(form),
            "CUTOFF" => new ChangeMethod.Crossing(),
            _ => _figures.Method(name, parsed),
        };
        _figures.RefuseStrangers(name, parsed);
        var options = new ChangeOptions(direction, Share(_alpha, parsed) ?? 0.05, _cutOff.Read(name, parsed));
        var columns = new ChangeColumns(parsed.GetRequiredValue(_id), parsed.GetRequiredValue(_time), parsed.GetRequiredValue(_measure));
        return new(name, method, options, columns with { Pre = parsed.GetValue(_pre), Post = parsed.GetValue(_post) });
    }

    /// <summary>A number strictly between 0 and 1; null when it was not given.</summary>
    public static double? Share(Option<double?> option, ParseResult parsed) => parsed.GetValue(option) is not { } value ? null
        : value is > 0 and < 1 ? value
        : throw Refusal.Call($"{option.Name}: expected a number between 0 and 1, found {Text(value)}");

    /// <summary>A number above 0; null when it was not given.</summary>
    public static double? Positive(Option<double?> option, ParseResult parsed) => parsed.GetValue(option) is not { } value ? null
        : value > 0 ? value
        : throw Refusal.Call($"{option.Name}: expected a number above 0, found {Text(value)}");

    /// <summary>A share above 0 up to 1, or above 1 a percentage: 0.5 and 50 are the same; null when it was not given.</summary>
    public static double? Percentage(Option<double?> option, ParseResult parsed) =>
        Positive(option, parsed) is not { } value ? null : value > 1 ? (double)((decimal)value / 100) : value;

    private static string Text(double value) => value.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
}
