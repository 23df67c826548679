using System.CommandLine;
using System.Globalization;
using Rapport.Alliance;
using Rapport.Cli.Io;
using Rapport.Instruments;
using Rapport.Statistics;

namespace Rapport.Cli.Commands.Signals;

/// <summary>What the call says about the instrument: its scale, its cut, where the filter starts if that is known.</summary>
/// <param name="Scale">Direction, range, standard error.</param>
/// <param name="Start">Null where the file's own sessions have to do.</param>
/// <param name="Cut">For R1; null where there is none.</param>
internal sealed record SignalsFrame(ScoreScale Scale, StartingPoint? Start, AskingCut? Cut)
{
    public static SignalsFrame Of(SignalsWords words, ParseResult parsed, Terminal terminal)
    {
        var frame = Of(words.Start, parsed, terminal);
        if (parsed.GetValue(words.Range) is { } range) frame = frame with { Scale = frame.Scale with { Range = PriorWords.Range(words.Range.Name, range) } };
        return parsed.GetValue(words.Cut) is { } cut ? frame with { Cut = new(cut, true) } : frame;
    }

    public static SignalsFrame Of(StartWords words, ParseResult parsed, Terminal terminal)
    {
        var frame = parsed.GetValue(words.Instrument) is { } id
            ? Of(InstrumentFile.Find(id, parsed.GetValue(words.Pack), terminal), parsed.GetValue(words.Direction))
            : new(new(parsed.GetValue(words.Direction) == "lower" ? Direction.LowerIsBetter : Direction.HigherIsBetter), null, null);
        return parsed.GetValue(words.Prior) is { } prior ? frame with { Start = StartingPoint.Given(PriorWords.Prior(words.Prior.Name, prior), "--prior") } : frame;
    }

    private static SignalsFrame Of(Instrument instrument, string? direction)
    {
        if (!instrument.HasScorableTotal) throw Refusal.NoAnswer($"{instrument.Id}: expected a total to look at, found none that can be formed");
        if (!instrument.IsKeyConfirmed)
            throw Refusal.NoAnswer($"{instrument.Id}: expected a confirmed key, found one that is {InstrumentWords.Of(instrument.KeyStatus)}: no signal rests on it before the practice has confirmed it against its own form (--pack)");
        if (instrument.Direction is not { } better) throw Refusal.NoAnswer($"{instrument.Id}: expected one way to be better, found neither");
        if (direction is not null && direction != (better == Direction.LowerIsBetter ? "lower" : "higher")) throw Refusal.Call($"--direction: expected the way of {instrument.Id}, found {direction}");
        var scale = new ScoreScale(better, instrument.Total!.StandardError?.Points ?? 0)
        {
            Range = instrument.Total is { Minimum: { } lowest, Maximum: { } highest } ? (lowest, highest) : null,
        };
        return new(scale, StartOf(instrument), CutOf(instrument, better));
    }

    private static StartingPoint? StartOf(Instrument instrument) => instrument.Prior is not { } prior ? null : StartingPoint.Given(
        new(prior.Mean.Value, prior.Variance.Value, prior.Noise.Value),
        string.Create(CultureInfo.InvariantCulture, $"{instrument.Id}: {prior.Noise.Evidence.Source}"));

    /// <summary>The published cut of an alliance instrument's total on its worse side.</summary>
    private static AskingCut? CutOf(Instrument instrument, Direction better)
    {
        if (instrument.Domain != "alliance") return null;
        Comparison[] worse = better == Direction.HigherIsBetter ? [Comparison.AtMost, Comparison.Below] : [Comparison.AtLeast, Comparison.Above];
        var cut = instrument.Cutoffs.FirstOrDefault(one => one is { Score: Cutoff.Total, Group: null } && worse.Contains(one.Comparison));
        return cut is null ? null : new(cut.Value, cut.Comparison is Comparison.AtMost or Comparison.AtLeast);
    }
}
