using System.Globalization;
using Rapport.Care;
using Rapport.Instruments;
using Rapport.Web.Texts;

namespace Rapport.Web.Forms;

/// <summary>Sentences of the forms that are put together.</summary>
internal static class FormWords
{
    /// <summary>The text that names who reads it: of somebody who stands in only where somebody does.</summary>
    public static string Who(string text, bool hasCover) => $"forms.{text}{(hasCover ? "" : "-alone")}";

    /// <summary>When the practice is open, days with the same hours together; empty where it has not said so.</summary>
    public static string Hours(Practice practice, ClientTexts texts)
    {
        if (practice.Hours is not { } hours) return "";
        var runs = new List<(OpenDay First, OpenDay Last)>();
        foreach (var day in hours.Week.OrderBy(FromMonday))
            if (runs.Count > 0 && runs[^1].Last is var last && FromMonday(last) + 1 == FromMonday(day) && (last.From, last.To) == (day.From, day.To)) runs[^1] = (runs[^1].First, day);
            else runs.Add((day, day));
        var days = runs.Select(run => $"{Days(run.First, run.Last, texts)} {DayWords.Time(run.First.From, texts.Language)}–{DayWords.Time(run.First.To, texts.Language)}");
        return texts.Say("forms.hours", ("hours", string.Join(texts.Language == "ar" ? "، " : ", ", days)));
    }

    /// <summary>What is wrong with a field, in the client's words.</summary>
    public static string Problem(FormProblem problem, (Item? Item, int Length) field, ClientTexts texts) => problem switch
    {
        FormProblem.TooLong words => texts.Say("forms.wrong-words", ("most", words.Longest), ("n", field.Length)),
        FormProblem.NoAnswer when field.Item is { } item && IsNumber(item) => texts.Say("forms.wrong-number", ("low", Plain(item.Minimum)), ("high", Plain(item.Maximum))),
        FormProblem.NoAnswer => texts["forms.wrong-answer"],
        _ => texts["forms.wrong-form"],
    };

    /// <summary>The places of a line or a list; empty where a number is written instead.</summary>
    public static IReadOnlyList<decimal> Places(Item item)
    {
        if (item.Values is { } values) return values;
        var step = item.Step ?? 1;
        return IsNumber(item) ? [] : [.. Enumerable.Range(0, (int)((item.Maximum - item.Minimum) / step) + 1).Select(place => item.Minimum + place * step)];
    }

    public static string Plain(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>The wording in the client's language, else in English, else in the first there is.</summary>
    public static Wording In(Instrument instrument, string language) =>
        instrument.Wordings.FirstOrDefault(one => one.Language == language)
        ?? instrument.Wordings.FirstOrDefault(one => one.Language.Split('-')[0] == language)
        ?? instrument.Wordings.FirstOrDefault(one => one.Language == "en")
        ?? instrument.Wordings[0];

    private static bool IsNumber(Item item) => item.Values is null && (item.Maximum - item.Minimum) / (item.Step ?? 1) > 11;

    private static int FromMonday(OpenDay day) => ((int)day.Day + 6) % 7;

    private static string Days(OpenDay first, OpenDay last, ClientTexts texts) =>
        first == last ? DayWords.WeekDay(first.Day, texts.Language) : $"{DayWords.WeekDay(first.Day, texts.Language)}–{DayWords.WeekDay(last.Day, texts.Language)}";
}
