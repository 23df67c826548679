using System.Globalization;
using Rapport.App.Questionnaires;
using Rapport.Instruments;
using static Rapport.Web.Texts.StaffTexts;

namespace Rapport.Web.PracticeSettings;

/// <summary>An instrument's standing, in words.</summary>
internal static class InstrumentWords
{
    public static string Key(KeyStatus status) => S[$"practice.key-{status}"];

    public static string Here(InstrumentShown shown) => shown switch
    {
        { Instrument.IsOurs: true } => S["practice.here-ours"],
        { CanBeAsked: true } => S["practice.here-ready"],
        { Wording: not null } => S["practice.here-unconfirmed"],
        _ => S["practice.here-scores"],
    };

    public static string State(InstrumentShown shown) => shown.CanBeAsked ? "done" : shown.Wording is null ? "" : "due";

    public static string Numbers(IEnumerable<int> numbers) => string.Join(", ", numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)));

    public static string Item(Item item)
    {
        string[] words = [item.IsReversed ? S["practice.reversed"] : "", item.IsRisk ? S["practice.risk-item"] : ""];
        return string.Join(", ", new[] { item.Expected() }.Concat(words.Where(word => word.Length > 0)));
    }
}
