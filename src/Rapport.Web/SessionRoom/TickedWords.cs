using Rapport.Care;
using Rapport.Instruments;

namespace Rapport.Web.SessionRoom;

/// <summary>What a client ticked, as the form said it, for staff.</summary>
internal static class TickedWords
{
    private static readonly Dictionary<string, Wording?> Wordings = InstrumentCatalog.All().Where(instrument => instrument.IsOurs)
        .ToDictionary(instrument => instrument.Id, instrument => instrument.Wordings.FirstOrDefault(wording => wording.Language == "en"), StringComparer.Ordinal);

    /// <summary>The ticked words of a form of our own; nothing for a form that is not in.</summary>
    public static IReadOnlyList<string> Ticked(FormAnswer? answer) =>
        answer is not null && Wordings.GetValueOrDefault(answer.Instrument) is { } wording
            ? [.. answer.Ticks.Select(tick => Of(wording, tick)).OfType<string>()]
            : [];

    private static string? Of(Wording wording, string tick) =>
        tick.Split('/') is [var choice, var option] ? wording.Choices.FirstOrDefault(one => one.Id == choice)?.Options.GetValueOrDefault(option) : null;
}
