using System.Globalization;

namespace Rapport.Instruments;

/// <summary>Whether cut-offs, figures, clusters and codes speak of scores and items that exist.</summary>
internal static class MeaningChecks
{
    public static void Run(Instrument instrument, Action<string, string, string> report)
    {
        Cutoffs(instrument, report);
        Figures(instrument, report);
        Clusters(instrument, report);
        Prior(instrument, report);
        foreach (var number in instrument.Loinc?.Items.Keys.Where(number => number < 1 || number > instrument.Items.Count) ?? [])
            report("$.loinc.items", "numbers of items", Plain.Text(number));
        if (instrument.IsOurs && (instrument.Cutoffs.Count > 0 || instrument.ReliableChange is not null))
            report(instrument.Cutoffs.Count > 0 ? "$.cutoffs" : "$.reliableChange", "none, as nobody has measured our own instruments yet", "some");
    }

    private static void Cutoffs(Instrument instrument, Action<string, string, string> report)
    {
        for (var i = 0; i < instrument.Cutoffs.Count; i++)
        {
            var (cutoff, path) = (instrument.Cutoffs[i], Checks.At("$.cutoffs", i));
            if (Range(instrument, cutoff.Score, path, report) is not var (low, high)) continue;
            if (cutoff.Value < (double)low || cutoff.Value > (double)high)
                report($"{path}.value", $"{Plain.Text(low)} to {Plain.Text(high)}, the range of the score", cutoff.Value.ToString("R", CultureInfo.InvariantCulture));
            if (cutoff.Respondent is { } one && !instrument.Respondents.Contains(one))
                report($"{path}.respondent", "one of the respondents", Vocabulary.WordOf(Vocabulary.Respondents, one));
        }
    }

    private static (decimal Minimum, decimal Maximum)? Range(Instrument instrument, string score, string path, Action<string, string, string> report)
    {
        switch (score)
        {
            case Cutoff.Total when instrument.Total is { } total:
                return Completion.Range(instrument, total);
            case Cutoff.RawTotal when instrument.Total is { } total:
                return Completion.RawRange(instrument, total);
            case Cutoff.EachItem when instrument.Items.Count > 0:
                return (instrument.Items.Min(item => item.Minimum), instrument.Items.Max(item => item.Maximum));
            default:
                if (instrument.Subscales.FirstOrDefault(one => one.Id == score) is { } subscale) return Completion.Range(instrument, subscale.Rule);
                report($"{path}.score", "total, raw-total, each-item or the id of a subscale", $"\"{score}\"");
                return null;
        }
    }

    private static void Figures(Instrument instrument, Action<string, string, string> report)
    {
        if (instrument.ReliableChange is { Points: <= 0 } change) report("$.reliableChange.points", "a number above 0", change.Points.ToString("R", CultureInfo.InvariantCulture));
        for (var i = 0; i < instrument.Reliabilities.Count; i++)
        {
            var path = Checks.At("$.reliabilities", i);
            Range(instrument, instrument.Reliabilities[i].Score, path, report);
            if (instrument.Reliabilities[i].Value is <= 0 or >= 1) report($"{path}.value", "a number above 0 and below 1", "another");
        }
        for (var i = 0; i < instrument.Norms.Count; i++)
        {
            var path = Checks.At("$.norms", i);
            Range(instrument, instrument.Norms[i].Score, path, report);
            if (instrument.Norms[i].Sd <= 0) report($"{path}.sd", "a number above 0", "another");
        }
    }

    private static void Clusters(Instrument instrument, Action<string, string, string> report)
    {
        foreach (var need in instrument.Clusters?.Needs ?? [])
        {
            var size = instrument.Subscales.FirstOrDefault(one => one.Id == need.Subscale)?.Rule.Items?.Count ?? 0;
            if (need.Count < 1 || need.Count > size)
                report($"$.clusters.needs.{need.Subscale}", string.Create(CultureInfo.InvariantCulture, $"1 to {size}, the items of that subscale"), Plain.Text(need.Count));
        }
    }

    private static void Prior(Instrument instrument, Action<string, string, string> report)
    {
        if (instrument.Prior is not { } prior) return;
        if (prior.Variance.Value <= 0) report("$.prior.variance.value", "a number above 0", "another");
        if (prior.Noise.Value <= 0) report("$.prior.noise.value", "a number above 0", "another");
        if (instrument.Total is null || Completion.Range(instrument, instrument.Total) is not var (low, high)) report("$.prior", "a total with a known range", "none");
        else if (prior.Mean.Value < (double)low || prior.Mean.Value > (double)high) report("$.prior.mean.value", $"{Plain.Text(low)} to {Plain.Text(high)}, the range of the total", "another");
    }
}
