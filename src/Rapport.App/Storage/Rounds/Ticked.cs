using Rapport.Instruments;

namespace Rapport.App.Storage.Rounds;

/// <summary>Ticked words as staff read them.</summary>
internal static class Ticked
{
    /// <summary>In the English of the form, separated by semicolons; a word that has no English stands as its own name.</summary>
    /// <param name="instrument">The instrument.</param>
    /// <param name="ticks">As "choice/option".</param>
    public static string InEnglish(Instrument instrument, IEnumerable<string> ticks) => string.Join("; ", ticks.Select(tick => Word(instrument, tick)));

    /// <summary>What a tick starts: "boundary", "bring-up"; null for nothing but a talk.</summary>
    public static string? Raises(Instrument instrument, string tick) =>
        tick.Split('/') is [var choice, var option]
            ? instrument.Choices.FirstOrDefault(one => one.Id == choice)?.Options.FirstOrDefault(one => one.Id == option)?.Raises
            : null;

    private static string Word(Instrument instrument, string tick)
    {
        var (choice, option) = tick.Split('/') is [var one, var two] ? (one, two) : ("", tick);
        var wording = instrument.Wordings.FirstOrDefault(words => words.Language == "en");
        return wording?.Choices.FirstOrDefault(words => words.Id == choice)?.Options.GetValueOrDefault(option) ?? option;
    }
}
