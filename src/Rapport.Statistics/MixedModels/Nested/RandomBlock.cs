namespace Rapport.Statistics.MixedModels.Nested;

/// <summary>The effects of one random term: where its covariance stands in its level and where its parameters start.</summary>
internal sealed record RandomBlock(RandomTermShape Shape, int Level, int Offset, int Start)
{
    public int Size => Shape.Columns.Length;

    /// <summary>Number of parameters: the lower triangle, column by column as in lme4.</summary>
    public int Length => Size * (Size + 1) / 2;
}
