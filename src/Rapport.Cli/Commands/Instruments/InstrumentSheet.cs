using System.Globalization;
using Rapport.Cli.Io;
using Rapport.Instruments;

namespace Rapport.Cli.Commands;

/// <summary>One instrument as lines for reading: a name, then what it is.</summary>
internal static class InstrumentSheet
{
    public static void Write(Instrument instrument, TextWriter writer)
    {
        writer.WriteLine($"{instrument.Id}: {instrument.Name}");
        foreach (var (name, what) in Terms(instrument).Concat(Key(instrument)).Concat(Scores(instrument)).Concat(Figures(instrument)))
            if (!string.IsNullOrEmpty(what)) writer.WriteLine($"{name,-16} {what}");
    }

    private static IEnumerable<(string Name, string What)> Terms(Instrument instrument)
    {
        yield return ("owner", instrument.Owner);
        yield return ("domain", instrument.Domain);
        yield return ("filled in by", string.Join(", ", instrument.Respondents.Select(one => one.ToString().ToLowerInvariant())));
        yield return ("licence", $"{instrument.Licence.Class}: {instrument.Licence.Note} ({InstrumentWords.Of(instrument.Licence.Evidence)})");
        yield return ("ships", InstrumentWords.Of(instrument.Ship) + (instrument.IsOurs ? "" : "; no wording here, a practice brings its licensed text in a pack"));
        yield return ("languages", string.Join(", ", instrument.Languages));
    }

    private static IEnumerable<(string Name, string What)> Key(Instrument instrument)
    {
        yield return ("key", InstrumentWords.Certainty(instrument) + (instrument.CanRaiseSignal ? "" : "; no signal rests on its total"));
        yield return ("items", instrument.Items.Count == 0 ? "unknown" : $"{Whole(instrument.Items.Count)}, {Answers(instrument)}");
        yield return ("reversed items", instrument.ReversalsKnown ? Numbers(instrument.Items.Where(item => item.IsReversed)) : "unknown; the practice can enter them in a pack");
        yield return ("risk items", Numbers(instrument.Items.Where(item => item.IsRisk)));
        yield return ("risk words", string.Join(", ", instrument.Choices.SelectMany(choice => choice.Options.Where(option => option.IsRisk).Select(option => $"{choice.Id}/{option.Id}"))));
    }

    private static IEnumerable<(string Name, string What)> Scores(Instrument instrument)
    {
        yield return ("total", instrument.Total is { } total ? Rule(total) : "none, on purpose");
        foreach (var band in Bands(instrument.Total)) yield return band;
        foreach (var one in instrument.Subscales)
        {
            var items = one.Rule.Items is { } numbers ? string.Join(", ", numbers) : "unknown";
            yield return ("subscale", $"{one.Id}, {one.Name}: {Rule(one.Rule)}; items {items}{(instrument.IsConfirmed(one) ? "" : " (unconfirmed)")}");
            foreach (var band in Bands(one.Rule)) yield return band;
        }
        foreach (var cutoff in instrument.Cutoffs) yield return ("cut-off", Cutoff(cutoff));
        if (instrument.Clusters is { } clusters)
            yield return ("clusters", $"items at {Value(clusters.AtLeast)} or more: {string.Join(", ", clusters.Needs.Select(need => $"{Whole(need.Count)} of {need.Subscale}"))} ({InstrumentWords.Of(clusters.Evidence)})");
    }

    private static IEnumerable<(string Name, string What)> Bands(ScoreRule? rule)
    {
        if (rule?.Bands is not { } table) yield break;
        foreach (var band in table.Bands) yield return ("  band", $"{TextTable.Number(band.From)} to {TextTable.Number(band.To)} {band.Name}");
        yield return ("  bands from", InstrumentWords.Of(table.Evidence));
    }

    private static IEnumerable<(string Name, string What)> Figures(Instrument instrument)
    {
        if (instrument.ReliableChange is { } change)
            yield return ("change", $"{TextTable.Number(change.Points)} points {(change.IsErrorBased ? "(reliable)" : "(worth noticing; no measure of error)")} ({InstrumentWords.Of(change.Evidence)})");
        foreach (var one in instrument.Reliabilities) yield return ("reliability", $"{one.Kind} {TextTable.Number(one.Value)}, {one.Score} ({InstrumentWords.Of(one.Evidence)})");
        foreach (var one in instrument.Norms) yield return ("norms", $"{one.Sample}: mean {TextTable.Number(one.Mean)}, sd {TextTable.Number(one.Sd)} ({InstrumentWords.Of(one.Evidence)})");
        if (instrument.Prior is { } prior)
            yield return ("detector starts", $"mean {TextTable.Number(prior.Mean.Value)}, variance {TextTable.Number(prior.Variance.Value)}, noise {TextTable.Number(prior.Noise.Value)} ({InstrumentWords.Of(prior.Noise.Evidence)})");
        foreach (var note in instrument.Notes) yield return ("note", note);
        foreach (var source in instrument.Sources) yield return ("source", InstrumentWords.Of(source));
    }

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Value(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);

    private static string Answers(Instrument instrument)
    {
        var kinds = instrument.Items.GroupBy(item => item.Expected(), StringComparer.Ordinal).ToList();
        return kinds.Count == 1 ? kinds[0].Key : string.Join("; ", kinds.Select(kind => $"{Numbers(kind)}: {kind.Key}"));
    }

    private static string Numbers(IEnumerable<Item> items) => string.Join(", ", items.Select(item => Whole(item.Number)));

    private static string Rule(ScoreRule rule)
    {
        var formula = rule.Method switch { ScoreMethod.Sum => "sum", ScoreMethod.Mean => "mean", _ => "rule not here" };
        if (rule.Rescale is { } scale) formula += $" of items stretched onto {Value(scale.Minimum)} to {Value(scale.Maximum)}";
        if (rule.Times != 1) formula += " x " + Value(rule.Times);
        if (rule.DividedBy != 1) formula += " / " + Value(rule.DividedBy);
        if (rule.Plus != 0) formula += (rule.Plus < 0 ? " - " : " + ") + Value(Math.Abs(rule.Plus));
        if (rule.Table is { } table) formula += $", then table ({InstrumentWords.Of(table.Evidence)})";
        formula += $", {InstrumentWords.Range(rule)}, {(InstrumentWords.Of(rule.Better) is { } better ? better + " is better" : "neither way is better")}";
        if (rule.StandardError is { } error) formula += $", standard error {TextTable.Number(error.Points)} ({error.Evidence.Source})";
        return formula + rule.Missing switch
        {
            MissingRule.Prorate prorate => $", up to {Whole(prorate.AtMost)} missing: mean of the rest ({InstrumentWords.Of(prorate.Evidence)})",
            MissingRule.RoundedSubscaleMean => $", missing: rounded mean of the rest of the subscale ({InstrumentWords.Of(rule.Missing.Evidence)})",
            _ => ", nothing is filled in",
        };
    }

    private static string Cutoff(Cutoff cutoff) =>
        $"{cutoff.Score} {InstrumentWords.Of(cutoff.Comparison)} {TextTable.Number(cutoff.Value)}: {cutoff.Meaning}{(cutoff.Group is null ? "" : $", {cutoff.Group} only")} ({InstrumentWords.Of(cutoff.Evidence)})";
}
