using System.Globalization;

namespace Rapport.Instruments;

/// <summary>Whether one score rule agrees with its items, its declared range, its table and its bands.</summary>
internal static class ScoreChecks
{
    public static void Run(Instrument instrument, ScoreRule rule, string path, Action<string, string, string> report)
    {
        Arithmetic(instrument, rule, path, report);
        Missing(instrument, rule, path, report);
        if (rule.Table is not null) Table(instrument, rule, path, report);
        var range = Completion.Range(instrument, rule);
        if (range is var (low, high))
        {
            if (rule.Minimum is { } minimum && minimum != (double)low) report($"{path}.minimum", $"{Plain.Text(low)}, which the items give", Number(minimum));
            if (rule.Maximum is { } maximum && maximum != (double)high) report($"{path}.maximum", $"{Plain.Text(high)}, which the items give", Number(maximum));
            if (rule.Bands is { } bands) Bands(bands.Bands, ((double)low, (double)high), $"{path}.bands.of", report);
        }
        else if (rule.Bands is not null)
        {
            report($"{path}.bands", "no bands while the range is unknown", "bands");
        }
    }

    private static void Arithmetic(Instrument instrument, ScoreRule rule, string path, Action<string, string, string> report)
    {
        if (rule.Times <= 0) report($"{path}.times", "a factor above 0", Plain.Text(rule.Times));
        if (rule.DividedBy <= 0) report($"{path}.dividedBy", "a divisor above 0", Plain.Text(rule.DividedBy));
        if (rule.Rescale is { } scale && scale.Minimum >= scale.Maximum) report($"{path}.rescale", "a lowest value under the highest", "another");
        if (rule.Method == ScoreMethod.Unknown || rule.Items is not { } items) return;
        var ranges = items.Select(number => instrument.Items[number - 1]).Select(item => (item.Minimum, item.Maximum)).Distinct().Count();
        if (ranges > 1 && rule.Rescale is null && (rule.Method == ScoreMethod.Mean || items.Any(number => instrument.Items[number - 1].MayNotApply)))
            report(path, "items of one range, or rescale, where items are averaged", "items of several ranges");
        if (rule.Method == ScoreMethod.Sum && items.Any(number => instrument.Items[number - 1].MayNotApply))
            report($"{path}.method", "mean, as an item may not apply", "sum");
    }

    private static void Missing(Instrument instrument, ScoreRule rule, string path, Action<string, string, string> report)
    {
        if (rule.Missing is MissingRule.Prorate prorate)
        {
            var most = (rule.Items?.Count ?? int.MaxValue) - 1;
            if (prorate.AtMost < 1 || prorate.AtMost > most) report($"{path}.missing.atMost", string.Create(CultureInfo.InvariantCulture, $"1 to {most}"), Plain.Text(prorate.AtMost));
            if (rule.Table is not null) report($"{path}.missing.rule", "no prorating before a table of whole sums", "prorate");
        }
        var homeless = rule.Items?.Any(number => !instrument.Subscales.Any(subscale => subscale.Rule.Items?.Contains(number) == true)) ?? false;
        if (rule.Missing is MissingRule.RoundedSubscaleMean && homeless)
            report($"{path}.missing.rule", "every item in a subscale, from which its mean is taken", "an item in none");
    }

    private static void Table(Instrument instrument, ScoreRule rule, string path, Action<string, string, string> report)
    {
        var table = rule.Table!;
        if (rule.Method != ScoreMethod.Sum || rule.Times != 1 || rule.DividedBy != 1 || rule.Plus != 0 || rule.Rescale is not null)
            report($"{path}.table", "a table after a plain sum", "further arithmetic");
        if (table.Scores.Zip(table.Scores.Skip(1)).Any(pair => pair.First > pair.Second)) report($"{path}.table.scores", "scores that never fall", "a fall");
        if (Completion.RawRange(instrument, rule) is not var (low, high)) return;
        if (table.First != low || table.First + table.Scores.Count - 1 != high)
            report($"{path}.table", $"an entry for every sum from {Plain.Text(low)} to {Plain.Text(high)}", string.Create(CultureInfo.InvariantCulture, $"{table.First} to {table.First + table.Scores.Count - 1}"));
        if (rule.Items!.Any(number => instrument.Items[number - 1].Step != 1)) report($"{path}.table", "items answered in whole numbers", "others");
    }

    private static void Bands(IReadOnlyList<Band> bands, (double Low, double High) range, string path, Action<string, string, string> report)
    {
        if (bands.Count == 0 || bands[0].From != range.Low || bands[^1].To != range.High)
            report(path, $"bands from {Number(range.Low)} to {Number(range.High)}", bands.Count == 0 ? "none" : $"{Number(bands[0].From)} to {Number(bands[^1].To)}");
        for (var i = 0; i < bands.Count; i++)
        {
            if (bands[i].From > bands[i].To) report(Checks.At(path, i), "a lower edge that is not above the upper", $"{Number(bands[i].From)} to {Number(bands[i].To)}");
            if (i > 0 && bands[i].From != bands[i - 1].To + 1) report(Checks.At(path, i), $"a lower edge of {Number(bands[i - 1].To + 1)}", Number(bands[i].From));
        }
    }

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
