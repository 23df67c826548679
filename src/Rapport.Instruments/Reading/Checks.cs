using System.Globalization;

namespace Rapport.Instruments;

/// <summary>Whether the parts of a definition agree with each other. Called before <see cref="Completion"/>.</summary>
internal static class Checks
{
    /// <summary>Reports path, expected and found of everything that contradicts something else.</summary>
    public static void Run(Instrument instrument, Action<string, string, string> report)
    {
        Names(instrument, report);
        Items(instrument, report);
        if (!ItemListsFit(instrument, report)) return;
        if (instrument.Total is { } total) ScoreChecks.Run(instrument, total, "$.total", report);
        for (var i = 0; i < instrument.Subscales.Count; i++) ScoreChecks.Run(instrument, instrument.Subscales[i].Rule, At("$.subscales", i), report);
        MeaningChecks.Run(instrument, report);
    }

    public static string At(string path, int index) => string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]");

    private static void Names(Instrument instrument, Action<string, string, string> report)
    {
        if (instrument.Id.Any(letter => !(char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter is '-' or '.')))
            report("$.id", "lower-case letters, digits, hyphens and points", $"\"{instrument.Id}\"");
        if (instrument.IsOurs != instrument.Id.StartsWith("rapport-", StringComparison.Ordinal))
            report("$.ship", instrument.IsOurs ? "an id that begins with rapport-, as \"own\" is for our own instruments" : "\"own\", as rapport- names are for our own instruments", $"\"{instrument.Id}\"");
        if (instrument.IsOurs != (instrument.KeyStatus == KeyStatus.Own))
            report("$.key.status", instrument.IsOurs ? "own" : "read, partly-read or recalled", Vocabulary.WordOf(Vocabulary.Keys, instrument.KeyStatus));
        if (instrument.IsOurs && instrument.Wordings.Count == 0) report("$.wording", "the wording in every language, as the instrument is ours", "none");
        if (instrument.Respondents.Count == 0) report("$.respondents", "at least one respondent", "none");
        foreach (var one in instrument.KeyCovers.Except(instrument.Respondents))
            report("$.key.covers", "one of the respondents", Vocabulary.WordOf(Vocabulary.Respondents, one));
        Unique([.. instrument.Choices.SelectMany(choice => choice.Options.Select(option => $"{choice.Id}/{option.Id}"))], "$.choices", report);
        Unique([.. instrument.FreeTexts.Select(text => text.Id)], "$.freeTexts", report);
    }

    private static void Items(Instrument instrument, Action<string, string, string> report)
    {
        Unique([.. instrument.Items.Select(item => item.Id)], "$.items", report);
        foreach (var item in instrument.Items)
        {
            var path = At("$.items", item.Number - 1);
            if (item.Minimum >= item.Maximum) report(path, "a lowest answer under the highest", $"{Plain.Text(item.Minimum)} and {Plain.Text(item.Maximum)}");
            if (item.Step <= 0) report($"{path}.step", "a step above 0", Plain.Text(item.Step.Value));
            else if (item.Step is { } step && (item.Maximum - item.Minimum) % step != 0) report($"{path}.step", "a step that reaches the highest answer", Plain.Text(step));
            if (item.Values is { } values && (values.Zip(values.Skip(1)).Any(pair => pair.First >= pair.Second) || values[0] != item.Minimum || values[^1] != item.Maximum))
                report($"{path}.values", "ascending values from the lowest to the highest answer", string.Join(", ", values.Select(Plain.Text)));
            if (item.IsRisk && (item.Minimum != 0 || item.IsReversed)) report($"{path}.risk", "a risk item from 0 upward that is not reversed", "another");
            if (item.IsReversed && !instrument.ReversalsKnown) report($"{path}.reversed", "no reversed item while reversalsKnown is false", "true");
        }
    }

    private static bool ItemListsFit(Instrument instrument, Action<string, string, string> report)
    {
        var fits = true;
        Unique([.. instrument.Subscales.Select(subscale => subscale.Id).Append(Cutoff.Total)], "$.subscales", report);
        void Look(IReadOnlyList<int>? items, string path)
        {
            if (items is null) return;
            if (items.Count == 0) Wrong(path, "at least one item", "none");
            if (items.Distinct().Count() != items.Count) Wrong(path, "every item once", "an item twice");
            foreach (var number in items.Where(number => number < 1 || number > instrument.Items.Count))
                Wrong(path, string.Create(CultureInfo.InvariantCulture, $"item numbers from 1 to {instrument.Items.Count}"), Plain.Text(number));
        }
        void Wrong(string path, string expected, string found)
        {
            report(path, expected, found);
            fits = false;
        }
        Look(instrument.Total?.Items, "$.total.items");
        for (var i = 0; i < instrument.Subscales.Count; i++) Look(instrument.Subscales[i].Rule.Items, At("$.subscales", i) + ".items");
        return fits;
    }

    private static void Unique(IReadOnlyList<string> ids, string path, Action<string, string, string> report)
    {
        foreach (var twice in ids.GroupBy(id => id, StringComparer.Ordinal).Where(group => group.Count() > 1))
            report(path, "every id once", $"\"{twice.Key}\" twice");
    }
}
