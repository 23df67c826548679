using Rapport.Statistics;

namespace Rapport.Instruments;

/// <summary>How one score is formed: (sum or mean of the keyed answers) * times / divided by + plus, then perhaps a table.</summary>
public sealed record ScoreRule
{
    internal ScoreRule() { }

    /// <summary>The name of the score; "total" unless the instrument names it.</summary>
    public string Id { get; internal init; } = Cutoff.Total;

    /// <summary>Sum, mean, or not known here.</summary>
    public ScoreMethod Method { get; internal init; }

    /// <summary>The numbers of its items, ascending; null where nobody wrote down which they are.</summary>
    public IReadOnlyList<int>? Items { get; internal init; }

    /// <summary>The factor after adding or averaging.</summary>
    public decimal Times { get; internal init; } = 1;

    /// <summary>The divisor after the factor.</summary>
    public decimal DividedBy { get; internal init; } = 1;

    /// <summary>What is added in the end; -5 puts the middle of a 0-10 line at 0.</summary>
    public decimal Plus { get; internal init; }

    /// <summary>The range onto which every item is stretched before adding; null where items are taken as they are.</summary>
    public AnswerRange? Rescale { get; internal init; }

    /// <summary>The score for every raw sum; null where there is no table.</summary>
    public ScoreTable? Table { get; internal init; }

    /// <summary>Which way it moves when a client does better; null where neither way is better.</summary>
    public Direction? Better { get; internal init; }

    /// <summary>What happens with missing answers.</summary>
    public MissingRule Missing { get; internal init; } = new MissingRule.NoScore();

    /// <summary>The lowest possible score; null while items or rule are unknown and no source names it.</summary>
    public double? Minimum { get; internal init; }

    /// <summary>The highest possible score; null while items or rule are unknown and no source names it.</summary>
    public double? Maximum { get; internal init; }

    /// <summary>Named stretches of the score; null where there are none.</summary>
    public BandTable? Bands { get; internal init; }

    /// <summary>The standard error of a complete score; null where it is unknown.</summary>
    public StandardError? StandardError { get; internal init; }
}
