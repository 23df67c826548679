using Rapport.Instruments;

namespace Rapport.Care;

/// <summary>One instrument as it was filled in.</summary>
/// <param name="Instrument">Its id.</param>
/// <param name="Version">The version of its definition.</param>
/// <param name="Response">Answers by item, ticks, and who answered.</param>
/// <param name="Comment">Own words; null for none.</param>
public sealed record FilledForm(string Instrument, string Version, Response Response, string? Comment)
{
    /// <summary>What on it is no answer to the instrument; empty when all of it is. Leaving out is always allowed.</summary>
    /// <param name="instrument">The instrument of that id.</param>
    /// <exception cref="ArgumentException">Another instrument.</exception>
    public IReadOnlyList<FormProblem> Problems(Instrument instrument)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        if (instrument.Id != Instrument) throw new ArgumentException($"not {Instrument}", nameof(instrument));
        if (Response.Answers.Count != instrument.Items.Count) return [new FormProblem.OtherForm(instrument.Items.Count, Response.Answers.Count)];
        var known = instrument.Choices.SelectMany(choice => choice.Options.Select(option => $"{choice.Id}/{option.Id}")).ToHashSet(StringComparer.Ordinal);
        var longest = instrument.FreeTexts.Select(text => text.MaximumLength).DefaultIfEmpty(0).Max();
        return
        [
            .. instrument.Items.Zip(Response.Answers)
                .Where(pair => pair.Second is { } answer && !pair.First.Accepts(answer))
                .Select(pair => new FormProblem.NoAnswer(pair.First.Number, pair.First.Expected())),
            .. Response.Ticks.Where(tick => !known.Contains(tick)).Select(tick => new FormProblem.UnknownTick(tick)),
            .. Comment is { } words && words.Length > longest ? [new FormProblem.TooLong(longest)] : Array.Empty<FormProblem>(),
        ];
    }
}
