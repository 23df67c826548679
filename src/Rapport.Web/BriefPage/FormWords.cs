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

    private static Wording? English(string instrument)
    {
        lock (One)
        {
            if (Known.TryGetValue(instrument, out var wording)) return wording;
            return Known[instrument] = InstrumentCatalog.Find(instrument)?.Wordings.FirstOrDefault(one => one.Language == "en");
        }
    }
}
