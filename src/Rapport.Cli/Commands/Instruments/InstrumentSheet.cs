using System.Globalization;
using Rapport.Cli.Io;
using Rapport.Instruments;

namespace Rapport.Cli.Commands;

/// <summary>One instrument as lines for reading: a name, then what it is.</summary>
internal static class InstrumentSheet
{
    public static void Write(Instrument instrument, TextWriter writer)
    {
        void Line(string name, string? what)
        {
            if (!string.IsNullOrEmpty(what)) writer.WriteLine($"{name,-16} {what}");
        }

        writer.WriteLine($"{instrument.Id}: {instrument.Name}");
        Line("owner", instrument.Owner);
        Line("domain", instrument.Domain);
        Line("filled in by", string.Join(", ", instrument.Respondents.Select(one => one.ToString().ToLowerInvariant())));
        Line("licence", $"{instrument.Licence.Class}: {instrument.Licence.Note} ({InstrumentWords.Of(instrument.Licence.Evidence)})");
        Line("ships", InstrumentWords.Of(instrument.Ship) + (instrument.IsOurs ? "" : "; no wording here, a practice brings its licensed text in a pack"));
        Line("key", InstrumentWords.Certainty(instrument) + (instrument.CanRaiseSignal ? "" : "; no signal rests on its total"));
        Line("items", instrument.Items.Count == 0 ? "unknown" : $"{instrument.Items.Count.ToString(CultureInfo.InvariantCulture)}, {Answers(instrument)}");
        Line("reversed items", instrument.ReversalsKnown ? Numbers(instrument.Items.Where(item => item.IsReversed)) : "unknown; the practice can enter them in a pack");
        Line("risk items", Numbers(instrument.Items.Where(item => item.IsRisk)));
        Line("risk words", string.Join(", ", instrument.Choices.SelectMany(choice => choice.Options.Where(option => option.IsRisk).Select(option => $"{choice.Id}/{option.Id}"))));
        Line("total", instrument.Total is { } total ? Rule(total) : "none, on purpose");
        foreach (var band in instrument.Total?.Bands?.Bands ?? []) Line("  band", $"{TextTable.Number(band.From)} to {TextTable.Number(band.To)} {band.Name}");
        foreach (var one in instrument.Subscales) Line("subscale", $"{one.Id}, {one.Name}: {Rule(one.Rule)}; items {(one.Rule.Items is { } items ? string.Join(", ", items) : "unknown")}{(instrument.IsConfirmed(one) ? "" : " (unconfirmed)")}");
        foreach (var cutoff in instrument.Cutoffs) Line("cut-off", Cutoff(cutoff));
        if (instrument.ReliableChange is { } change) Line("change", $"{TextTable.Number(change.Points)} points {(change.IsErrorBased ? "(reliable)" : "(worth noticing; no measure of error)")} ({InstrumentWords.Of(change.Evidence)})");
        foreach (var one in instrument.Reliabilities) Line("reliability", $"{one.Kind} {TextTable.Number(one.Value)}, {one.Score} ({InstrumentWords.Of(one.Evidence)})");
        foreach (var one in instrument.Norms) Line("norms", $"{one.Sample}: mean {TextTable.Number(one.Mean)}, sd {TextTable.Number(one.Sd)} ({InstrumentWords.Of(one.Evidence)})");
        if (instrument.Clusters is { } clusters) Line("clusters", $"items at {clusters.AtLeast.ToString(CultureInfo.InvariantCulture)} or more: {string.Join(", ", clusters.Needs.Select(need => $"{need.Count.ToString(CultureInfo.InvariantCulture)} of {need.Subscale}"))} ({InstrumentWords.Of(clusters.Evidence)})");
        if (instrument.Prior is { } prior) Line("detector starts", $"mean {TextTable.Number(prior.Mean.Value)}, variance {TextTable.Number(prior.Variance.Value)}, noise {TextTable.Number(prior.Noise.Value)} ({InstrumentWords.Of(prior.Noise.Evidence)})");
        Line("languages", string.Join(", ", instrument.Languages));
        foreach (var note in instrument.Notes) Line("note", note);
        foreach (var source in instrument.Sources) Line("source", InstrumentWords.Of(source));
    }

    private static string Answers(Instrument instrument)
    {
        var kinds = instrument.Items.GroupBy(item => item.Expected(), StringComparer.Ordinal).ToList();
        return kinds.Count == 1 ? kinds[0].Key : string.Join("; ", kinds.Select(kind => $"{Numbers(kind)}: {kind.Key}"));
    }

    private static string Numbers(IEnumerable<Item> items) => string.Join(", ", items.Select(item => item.Number.ToString(CultureInfo.InvariantCulture)));

    private static string Rule(ScoreRule rule)
    {
        static string Value(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);
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
            MissingRule.Prorate prorate => $", up to {prorate.AtMost.ToString(CultureInfo.InvariantCulture)} missing: mean of the rest ({InstrumentWords.Of(prorate.Evidence)})",
            MissingRule.RoundedSubscaleMean => $", missing: rounded mean of the rest of the subscale ({InstrumentWords.Of(rule.Missing.Evidence)})",
            _ => ", nothing is filled in",
        };
    }

    private static string Cutoff(Cutoff cutoff) =>
        $"{cutoff.Score} {InstrumentWords.Of(cutoff.Comparison)} {TextTable.Number(cutoff.Value)}: {cutoff.Meaning}{(cutoff.Group is null ? "" : $", {cutoff.Group} only")} ({InstrumentWords.Of(cutoff.Evidence)})";
}
