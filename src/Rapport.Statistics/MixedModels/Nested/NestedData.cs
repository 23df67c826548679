namespace Rapport.Statistics.MixedModels.Nested;

/// <summary>Everything that the criterion needs: cross-products of the finest groups, finest level first, and what the columns mean.</summary>
internal sealed record NestedData
{
    public required Packing Packing { get; init; }

    /// <summary>Finest first.</summary>
    public required IReadOnlyList<NestedLevel> Levels { get; init; }

    /// <summary>Packed cross-products of the finest groups, one after another.</summary>
    public required double[] Products { get; init; }

    public required IReadOnlyList<RandomBlock> Blocks { get; init; }

    public required int[] Fixed { get; init; }

    public required int Response { get; init; }

    public required long Rows { get; init; }

    /// <summary>Twice the sum of the logarithms of the fixed columns' scales: what REML's determinant misses after scaling.</summary>
    public required double LogScale { get; init; }

    public int ParameterCount => Blocks.Sum(block => block.Length);
}
