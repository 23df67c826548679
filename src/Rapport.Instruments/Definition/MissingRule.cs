namespace Rapport.Instruments;

/// <summary>What happens to a score when one of its items was left out. Without a source nothing is ever filled in.</summary>
public abstract record MissingRule
{
    private MissingRule() { }

    /// <summary>Where the rule comes from.</summary>
    public Evidence Evidence { get; internal init; } = Evidence.None;

    /// <summary>One missing answer and there is no score.</summary>
    public sealed record NoScore : MissingRule;

    /// <summary>Up to a number of missing answers, the mean of the answered items stands for them. The result is not rounded.</summary>
    /// <param name="AtMost">How many may be missing.</param>
    public sealed record Prorate(int AtMost) : MissingRule;

    /// <summary>
    /// A missing answer is replaced by the mean of the answered items of its subscale, rounded to a whole number, halves away from zero.
    /// At least half of the subscale must be answered; this limit is ours, the sources name none.
    /// </summary>
    public sealed record RoundedSubscaleMean : MissingRule;
}
