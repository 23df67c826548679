namespace Rapport.Statistics.Reliability;

/// <summary>
/// How far the items of a scale hang together: Cronbach's alpha and its relatives, with one line an item.
/// Source: Cronbach 1951; Guttman 1945 (lambda 6); Feldt 1965 (interval); docs/methods/reliability.md. Missing cells are left out pair by pair.
/// </summary>
public sealed record Alpha
{
    /// <summary>Rows below which alpha is too uncertain to show (docs/methods/reliability.md): its interval spans more than 0.1.</summary>
    public const int RowsToShow = 100;

    /// <summary>Rows with at least one answer.</summary>
    public required int Rows { get; init; }

    /// <summary>Alpha of the items as they are, from covariances. At most 1; negative when items go against each other.</summary>
    public required double Raw { get; init; }

    /// <summary>Alpha of the items made equally variable, from correlations.</summary>
    public required double Standardised { get; init; }

    /// <summary>Guttman's lambda 6 from squared multiple correlations. NaN where <see cref="Notes"/> names singular correlations.</summary>
    public required double GuttmanSix { get; init; }

    /// <summary>The mean correlation between two items.</summary>
    public required double MeanCorrelation { get; init; }

    /// <summary>The median correlation between two items.</summary>
    public required double MedianCorrelation { get; init; }

    /// <summary>Signal to noise: k r / (1 - r) with r the mean correlation; infinite when every correlation is 1.</summary>
    public required double SignalToNoise { get; init; }

    /// <summary>The standard error of <see cref="Raw"/> (Duhachek and Iacobucci 2004).</summary>
    public required double StandardError { get; init; }

    /// <summary>Feldt's 95 % interval of <see cref="Raw"/>.</summary>
    public required ConfidenceInterval Interval { get; init; }

    /// <summary>The mean of the people's item means.</summary>
    public required double Mean { get; init; }

    /// <summary>The standard deviation (n - 1) of the people's item means.</summary>
    public required double Sd { get; init; }

    /// <summary>One line an item, in the order of the table.</summary>
    public required IReadOnlyList<ItemStatistics> Items { get; init; }

    /// <summary>What to keep in mind: singular correlations, items that go against the rest.</summary>
    public required IReadOnlyList<ReliabilityProblem> Notes { get; init; }

    /// <summary>Whether there are rows enough to show alpha to a person as a property of the scale.</summary>
    public bool MayBeShown => Rows >= RowsToShow;

    /// <summary>Alpha and its relatives; refused for fewer than two items or rows, an item without variance, a sum without variance, and when
    /// so many cells are missing that alpha would pass 1.</summary>
    /// <param name="table">People by items, all items keyed the same way.</param>
    public static Estimate<Alpha> From(ScoreTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return AlphaCalculation.Of(table);
    }

    /// <summary>Feldt's interval: 1 - (1 - alpha) F, with n - 1 and (n - 1)(k - 1) degrees of freedom.</summary>
    /// <param name="alpha">Alpha, at most 1.</param>
    /// <param name="people">People, n, at least 2.</param>
    /// <param name="items">Items, k, at least 2.</param>
    /// <param name="level">The share of such intervals that hold the true alpha, between 0 and 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value outside the range above.</exception>
    public static ConfidenceInterval FeldtInterval(double alpha, int people, int items, double level = 0.95)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(alpha, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(people, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(items, 2);
        if (level is not (> 0 and < 1)) throw new ArgumentOutOfRangeException(nameof(level));
        double df1 = people - 1, df2 = df1 * (items - 1), tail = (1 - level) / 2;
        return new(1 - ((1 - alpha) * FisherF.Quantile(1 - tail, df1, df2)), 1 - ((1 - alpha) * FisherF.Quantile(tail, df1, df2)));
    }
}
