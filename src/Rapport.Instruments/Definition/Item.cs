namespace Rapport.Instruments;

/// <summary>One line of an instrument: what may be answered and how it is keyed. It holds no wording.</summary>
public sealed record Item
{
    internal Item() { }

    /// <summary>The position on the form, from 1.</summary>
    public int Number { get; internal init; }

    /// <summary>A stable name where the instrument is ours; otherwise the number as text.</summary>
    public string Id { get; internal init; } = "";

    /// <summary>The lowest answer.</summary>
    public decimal Minimum { get; internal init; }

    /// <summary>The highest answer.</summary>
    public decimal Maximum { get; internal init; }

    /// <summary>Answers lie whole steps above the lowest; null where every decimal within the range is an answer.</summary>
    public decimal? Step { get; internal init; }

    /// <summary>The only answers there are, ascending (0, 2, 4); null where range and step say it.</summary>
    public IReadOnlyList<decimal>? Values { get; internal init; }

    /// <summary>True when the item is scored lowest + highest - answer.</summary>
    public bool IsReversed { get; internal init; }

    /// <summary>True when the form cannot be handed in without it.</summary>
    public bool IsRequired { get; internal init; }

    /// <summary>True when the item may not apply to a person: leaving it out is then no missing answer.</summary>
    public bool MayNotApply { get; internal init; }

    /// <summary>True when any answer above 0 is a risk answer.</summary>
    public bool IsRisk { get; internal init; }

    /// <summary>True when the value is an answer to this item.</summary>
    /// <param name="answer">The value as given, before any reversal.</param>
    /// <returns>Whether it lies in the range and on a step.</returns>
    public bool Accepts(decimal answer)
    {
        if (answer < Minimum || answer > Maximum) return false;
        if (Values is not null) return Values.Contains(answer);
        if (Step is not { } step) return true;
        if (step == 1 && answer.Scale == 0 && Minimum.Scale == 0) return true; // the usual case, spared a slow division
        return (answer - Minimum) % step == 0;
    }

    /// <summary>The answer as it counts: reversed items are turned over within their own range.</summary>
    /// <param name="answer">An accepted answer.</param>
    /// <returns>The keyed value, within the same range.</returns>
    public decimal Keyed(decimal answer) => IsReversed ? Minimum + Maximum - answer : answer;

    /// <summary>What an answer looks like, in words for an error message: "0 to 3 in steps of 1" or "0, 2 or 4".</summary>
    /// <returns>The sentence part.</returns>
    public string Expected() => Values is { } values
        ? string.Join(", ", values.SkipLast(1).Select(Plain.Text)) + " or " + Plain.Text(values[^1])
        : Step is { } step
            ? $"{Plain.Text(Minimum)} to {Plain.Text(Maximum)} in steps of {Plain.Text(step)}"
            : $"{Plain.Text(Minimum)} to {Plain.Text(Maximum)}";
}
