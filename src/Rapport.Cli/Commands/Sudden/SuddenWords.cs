using System.CommandLine;
using Rapport.Cli.Commands.Change;
using Rapport.Cli.Io;
using Rapport.Statistics;
using Rapport.Statistics.SuddenGains;

namespace Rapport.Cli.Commands.Sudden;

/// <summary>The options of rapport sudden and what they mean together.</summary>
internal sealed class SuddenWords
{
    private readonly Option<double?> _cutOff = CallOptions.Number("--cutoff", "First criterion: points by which the score must move, above 0 for gains and losses alike.");
    private readonly Option<bool> _noFirst = new("--no-first") { Description = "Leave the first criterion out." };
    private readonly Option<double?> _percent = CallOptions.Number("--percent", "Second criterion: share of the score before; 0.25 and 25 are both 25 per cent (0.25).");
    private readonly Option<bool> _noSecond = new("--no-second") { Description = "Leave the second criterion out." };
    private readonly Option<double?> _alpha = CallOptions.Number("--alpha", "Third criterion: two-sided, adjusted to the sessions present (0.05).");
    private readonly Option<double?> _critical = CallOptions.Number("--critical", "Third criterion: a fixed critical value instead, such as 2.776.");
    private readonly Option<bool> _noThird = new("--no-third") { Description = "Leave the third criterion out." };
    private readonly Option<string> _direction = CallOptions.OneOf("--direction", "Which way is better (lower).", "lower", "higher");
    private readonly Option<bool> _losses = new("--losses") { Description = "Look for losses instead of gains." };
    private readonly Option<bool> _fromFirst = new("--from-first") { Description = "The first column is a baseline: the first interval is called 1to2." };

    public SuddenWords()
    {
        _direction.Required = false;
        _direction.DefaultValueFactory = _ => "lower";
    }

    public Option<string> Id { get; } = CallOptions.Column("--id", "The client.");

    public Option<string?> Sessions { get; } = new("--sessions")
    {
        Description = "First and last session column; every column after the id when left out.",
        HelpName = "FIRST..LAST",
    };

    public IEnumerable<Option> All => [Id, Sessions, _cutOff, _noFirst, _percent, _noSecond, _alpha, _critical, _noThird, _direction, _losses, _fromFirst];

    public SuddenCriteria Criteria(ParseResult parsed)
    {
        OneOf(parsed, needed: true, _cutOff, _noFirst);
        OneOf(parsed, needed: false, _percent, _noSecond);
        OneOf(parsed, needed: false, _alpha, _critical, _noThird);
        if (parsed.GetValue(_noFirst) && parsed.GetValue(_noSecond) && parsed.GetValue(_noThird))
            throw Refusal.Call("--no-first, --no-second, --no-third: expected at least one criterion, found none");
        var direction = parsed.GetRequiredValue(_direction) == "lower" ? Direction.LowerIsBetter : Direction.HigherIsBetter;
        return new(direction, parsed.GetValue(_losses) ? SuddenKind.Loss : SuddenKind.Gain)
        {
            CutOff = ChangeWords.Positive(_cutOff, parsed),
            Percentage = parsed.GetValue(_noSecond) ? null : ChangeWords.Percentage(_percent, parsed) ?? 0.25,
            Third = Third(parsed),
            FromFirst = parsed.GetValue(_fromFirst),
        };
    }

    private ThirdCriterion Third(ParseResult parsed)
    {
        if (parsed.GetValue(_noThird)) return new ThirdCriterion.Off();
        if (ChangeWords.Positive(_critical, parsed) is { } critical) return new ThirdCriterion.Fixed(critical);
        return new ThirdCriterion.Adjusted(ChangeWords.Share(_alpha, parsed) ?? 0.05);
    }

    private static void OneOf(ParseResult parsed, bool needed, params Option[] options)
    {
        var given = options.Where(option => parsed.GetResult(option) is { Implicit: false }).Select(option => option.Name).ToList();
        var names = string.Join(" or ", options.Select(option => option.Name));
        if (given.Count > 1) throw Refusal.Call($"expected {names}, found {string.Join(" and ", given)}");
        if (needed && given.Count == 0) throw Refusal.Call($"expected {names}, found neither");
    }
}
