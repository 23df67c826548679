namespace Rapport.Statistics.Reliability;

/// <summary>How one item behaves within its scale.</summary>
public sealed record ItemStatistics
{
    /// <summary>The item's name.</summary>
    public required string Item { get; init; }

    /// <summary>Rows that answered it.</summary>
    public required int Answered { get; init; }

    /// <summary>The mean answer.</summary>
    public required double Mean { get; init; }

    /// <summary>The standard deviation of the answers (n - 1).</summary>
    public required double Sd { get; init; }

    /// <summary>The correlation with the people's item means, the item itself among them.</summary>
    public required double TotalCorrelation { get; init; }

    /// <summary>The same as if all items varied equally.</summary>
    public required double StandardisedCorrelation { get; init; }

    /// <summary>
    /// The same with the item's own error taken out (squared multiple correlation on the diagonal).
    /// NaN where the correlations are singular or their corrected sum is not positive.
    /// </summary>
    public required double CorrectedCorrelation { get; init; }

    /// <summary>The correlation with the sum of the other items. NaN where that sum does not vary.</summary>
    public required double RestCorrelation { get; init; }

    /// <summary>The scale without this item; null with fewer than three items, or where the others' sum does not vary or their pairs do not fit together.</summary>
    public required WithoutItem? Without { get; init; }
}
