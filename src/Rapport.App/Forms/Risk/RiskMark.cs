using System.Globalization;
using Rapport.Alliance;
using Rapport.Care;
using Rapport.Instruments;

namespace Rapport.App.Forms;

/// <summary>A risk answer on a form of one instrument.</summary>
/// <param name="Instrument">The instrument.</param>
/// <param name="Number">The item's number; a word to tick is numbered after the items.</param>
/// <param name="Answer">The answer.</param>
public sealed record RiskMark(Instrument Instrument, int Number, RiskAnswer Answer)
{
    /// <summary>As a person reads it: the ticked words, or the number with its question.</summary>
    public string Shown => Answer.Tick is { } tick
        ? Instrument.Wordings.FirstOrDefault(one => one.Language == "en")?.Choices.Select(choice => Words(choice, tick)).FirstOrDefault(words => words is not null) ?? tick
        : string.Create(CultureInfo.InvariantCulture, $"{Answer.Answer} on question {Answer.Item} of {Instrument.Name}");

    /// <summary>Every risk answer of one form.</summary>
    public static IReadOnlyList<RiskMark> Among(Instrument instrument, Response response, DateTimeOffset at)
    {
        var scoring = ScoringKey.For(instrument).Score(response);
        return
        [
            .. scoring.RiskItems.Select(item => new RiskMark(instrument, item, RiskAnswer.Marked(item, (double)response.Answers[item - 1]!.Value, at).On(instrument.Id))),
            .. scoring.RiskTicks.Select(tick => new RiskMark(instrument, NumberOf(instrument, tick)!.Value, RiskAnswer.Ticked(tick, at).On(instrument.Id))),
        ];
    }

    /// <summary>The number of a risk word, as "choice/option"; null for any other.</summary>
    public static int? NumberOf(Instrument instrument, string tick)
    {
        var words = instrument.Choices.SelectMany(choice => choice.Options.Where(option => option.IsRisk).Select(option => $"{choice.Id}/{option.Id}")).ToList();
        return words.IndexOf(tick) is >= 0 and var place ? instrument.Items.Count + place + 1 : null;
    }

    /// <summary>The signal of it, in the practice's time.</summary>
    public Signal ToSignal(SignalSource source, Practice practice)
    {
        var local = TimeZoneInfo.ConvertTime(Answer.At, TimeZoneInfo.FindSystemTimeZoneById(practice.TimeZone)).DateTime;
        return Signal.FromRisk(source, Answer, (Shown, $"{DayWords.Near(DateOnly.FromDateTime(local), "en")}, {DayWords.Time(TimeOnly.FromDateTime(local), "en")}"));
    }

    private static string? Words(ChoiceWording choice, string tick) =>
        tick.StartsWith(choice.Id + "/", StringComparison.Ordinal) ? choice.Options.GetValueOrDefault(tick[(choice.Id.Length + 1)..]) : null;
}
