using Rapport.Statistics.MixedModels.Nested;

namespace Rapport.Statistics.MixedModels;

/// <summary>Variances and covariances of a fit in the order of lme4's table.</summary>
internal static class VarianceTable
{
    public static IReadOnlyList<MixedModelFit.VarianceComponent> Of(FitState state, double sigma)
    {
        var rows = new List<MixedModelFit.VarianceComponent>();
        foreach (var block in state.Data.Blocks) AddTerm(block, state.Lambda(block), sigma, rows);
        rows.Add(new MixedModelFit.VarianceComponent("Residual", null, null, sigma * sigma, null));
        return rows;
    }

    /// <summary>The lower triangle of a matrix that lies row by row, column by column.</summary>
    public static IEnumerable<double> LowerTriangle(double[] matrix, int size)
    {
        for (var j = 0; j < size; j++)
            for (var i = j; i < size; i++) yield return matrix[i * size + j];
    }

    private static void AddTerm(RandomBlock block, double[] lambda, double sigma, List<MixedModelFit.VarianceComponent> rows)
    {
        var (size, shape) = (block.Size, block.Shape);
        for (var i = 0; i < size; i++) rows.Add(new MixedModelFit.VarianceComponent(shape.Group, shape.Labels[i], null, Entry(i, i), null));
        for (var i = 0; i < size; i++)
            for (var j = i + 1; j < size; j++)
            {
                var correlation = Entry(i, j) / Math.Sqrt(Entry(i, i) * Entry(j, j));
                rows.Add(new MixedModelFit.VarianceComponent(shape.Group, shape.Labels[i], shape.Labels[j], Entry(i, j), correlation));
            }

        double Entry(int i, int j)
        {
            var sum = 0.0;
            for (var k = 0; k < size; k++) sum += lambda[i * size + k] * lambda[j * size + k];
            return sum * sigma * sigma;
        }
    }
}
