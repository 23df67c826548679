using Rapport.Care;
using Rapport.Instruments;
using Rapport.Web.Forms;
using Rapport.Web.Texts;

namespace Rapport.Web.OwnCopies;

/// <summary>A form that somebody filled in, question by question, in the words that the client saw.</summary>
internal static class CopyWords
{
    public static string Title(FormAnswer answer, IReadOnlyDictionary<string, Instrument> instruments, ClientTexts texts) =>
        Words(answer, instruments, texts)?.Title ?? instruments.GetValueOrDefault(answer.Instrument)?.Name ?? answer.Instrument;

    /// <summary>Each question with its mark, then what was ticked. A mark that was left out has none.</summary>
    public static IEnumerable<(string Question, string? Mark)> Lines(FormAnswer answer, IReadOnlyDictionary<string, Instrument> instruments, ClientTexts texts)
    {
        var words = Words(answer, instruments, texts);
        foreach (var (place, mark) in answer.Answers.Index())
        {
            var item = words?.Items.ElementAtOrDefault(place);
            var said = mark is { } value ? FormWords.Plain(value) : null;
            yield return (item?.Text ?? texts.Say("copy.question", ("n", place + 1)), said is not null && item?.Answers.GetValueOrDefault(said) is { } named ? $"{said} ({named})" : said);
        }
        foreach (var tick in answer.Ticks)
        {
            var choice = words?.Choices.FirstOrDefault(one => one.Id == tick.Split('/')[0]);
            yield return (choice?.Text ?? tick, choice?.Options.GetValueOrDefault(tick.Split('/')[^1]) ?? tick);
        }
    }

    private static Wording? Words(FormAnswer answer, IReadOnlyDictionary<string, Instrument> instruments, ClientTexts texts) =>
        instruments.GetValueOrDefault(answer.Instrument) is { Wordings.Count: > 0 } known ? FormWords.In(known, texts.Language) : null;
}
