using System.Globalization;
using Rapport.Care;
using Rapport.Instruments;

namespace Rapport.Web.BriefPage;

/// <summary>What was ticked, in the words of the form as staff read them.</summary>
internal static class FormWords
{
    private static readonly Dictionary<string, Wording?> Known = new(StringComparer.Ordinal);
    private static readonly Lock One = new();

    /// <summary>The ticked words; an option that the form no longer has is left out.</summary>
    public static IReadOnlyList<string> Ticked(FormAnswer answer)
    {
        var choices = English(answer.Instrument)?.Choices ?? [];
        return [.. from tick in answer.Ticks
                   let parts = tick.Split('/', 2)
                   where parts.Length == 2
                   let words = choices.FirstOrDefault(choice => choice.Id == parts[0])?.Options.GetValueOrDefault(parts[1])
                   where words is not null
                   select words];
    }

    /// <summary>The marks of one's own form one by one, where too few of them stand for a sum: the question and the mark.</summary>
    public static IReadOnlyList<string> Marks(FormAnswer answer)
    {
        var items = English(answer.Instrument)?.Items ?? [];
        return [.. items.Zip(answer.Answers).Where(one => one.Second is not null).Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.First.Text}: {one.Second:0.#}"))];
    }

    private static Wording? English(string instrument)
    {
        lock (One)
        {
            if (Known.TryGetValue(instrument, out var wording)) return wording;
            return Known[instrument] = InstrumentCatalog.Find(instrument)?.Wordings.FirstOrDefault(one => one.Language == "en");
        }
    }
}
