using System.CommandLine;
using Rapport.Alliance;
using Rapport.Cli.Io;

namespace Rapport.Cli.Commands.Signals;

/// <summary>The rules that a table of sessions can answer, and what each of them needs.</summary>
internal static class RuleChoices
{
    private const int ChartBaseline = 5;
    private const double Level = 0.02;

    public static IReadOnlyList<SessionRule> Of(SignalsFrame frame, StartingPoint start, (SignalsWords Words, ParseResult Parsed, Terminal Terminal) call)
    {
        var (words, parsed) = (call.Words, call.Parsed);
        var (scale, noise) = (Floored(frame.Scale, start), Math.Sqrt(start.Prior.Noise));
        var level = new LevelRule(start.Prior, frame.Scale);
        var baseline = new SmoothedBaseline(noise);
        string? range = scale.Range is null ? "--range lowest,highest or an --instrument whose range is known" : null;
        List<RuleChoice> all =
        [
            new("R1", frame.Cut is null ? "--cut or an --instrument that has one" : null, () => [new LevelPrompt(frame.Cut!.Value, scale) { IncludesCut = frame.Cut.Includes }]),
            new("R2", null, () => [new AdjacentDrop(new(), scale)]),
            new("R3", null, () => [new ControlChart(ChartBaseline, scale)]),
            new("R4", null, () => [new OwnBaseline(Level, scale)]),
            new("R5", null, () => [new Ewma(baseline, scale), new Cusum(baseline, scale)]),
            new("R5b", null, () => [new SmoothedForecast(noise, scale)]),
            new("own-mean-2sd", null, () => [new OwnMean(scale)]),
            new("R6", null, () => [level]),
            new("R6b", null, () => [LevelRule.WithMemory(start.Smooth, frame.Scale)]),
            new("R7", null, () => [new RuptureRule(level)]),
            new("R11", parsed.GetValue(words.Outcome) is null ? "--outcome and --expected" : null, () => [Expected(parsed.GetValue(words.Expected)!, call.Terminal)]),
            new("R12", parsed.GetValue(words.Guess) is null ? "--guess" : range, () => [new Discrepancy(level, Discrepancy.FloorFor(scale.Range!.Value))]),
            new("R13", parsed.GetValue(words.Before) is null ? "--before" : range, () => Split(scale, PriorWords.Range(words.BeforeRange.Name, parsed.GetRequiredValue(words.BeforeRange)))),
            new("R14", null, () => [new MissingFeedback(scale)]),
            new("R16", range, () => [new HonestReading(level)]),
        ];
        return RuleChoice.Chosen(parsed.GetRequiredValue(words.Rule), all);
    }

    /// <summary>Where the instrument's standard error is not known, the practice's own noise is the best guess of it.</summary>
    private static ScoreScale Floored(ScoreScale scale, StartingPoint start) => scale.StandardError > 0 ? scale : scale with { StandardError = Math.Sqrt(start.Prior.Noise) };

    private static ExpectedResponse Expected(string path, Terminal terminal)
    {
        var (course, scale) = ExpectedFile.Read(path, terminal);
        return new(course, scale);
    }

    private static SessionRule[] Split(ScoreScale scale, (double Lowest, double Highest) before)
    {
        var both = new BeforeScale(scale, new(Statistics.Direction.HigherIsBetter) { Range = before });
        return [new WithinSession(both), new BetweenSessions(both)];
    }
}
