using Rapport.Statistics.MixedModels.Nested;
using Rapport.Statistics.MixedModels.Streaming;

namespace Rapport.Statistics.MixedModels;

/// <summary>What a fit is made of: data, criterion, the theta found, and the way back to the columns as they were given.</summary>
internal sealed record FitState(NestedData Data, NestedCriterion Criterion, Search Search, Standardisation Standard, EffectOrder Effects)
{
    /// <summary>Lambda of a term in the columns as they were given, row by row, with a non-negative diagonal.</summary>
    public double[] Lambda(RandomBlock block)
    {
        var size = block.Size;
        var lower = new double[size * size];
        for (int j = 0, k = block.Start; j < size; j++)
            for (var i = j; i < size; i++) lower[i * size + j] = Search.Theta[k++];
        return Dense.LowerFactor(Product(Standard.Back(block.Shape.Columns), lower, size), size, size);
    }

    /// <summary>B M B' with B the way back to the given columns.</summary>
    public double[] Outward(int[] columns, double[] inner)
    {
        var (size, back) = (columns.Length, Standard.Back(columns));
        var half = Product(back, inner, size);
        var result = new double[size * size];
        for (var i = 0; i < size; i++)
            for (var j = 0; j < size; j++)
                for (var k = 0; k < size; k++) result[i * size + j] += half[i * size + k] * back[j * size + k];
        return result;
    }

    /// <summary>B x.</summary>
    public double[] OutwardEffects(int[] columns, ReadOnlySpan<double> inner)
    {
        var (size, back) = (columns.Length, Standard.Back(columns));
        var result = new double[size];
        for (var i = 0; i < size; i++)
            for (var j = 0; j < size; j++) result[i] += back[i * size + j] * inner[j];
        return result;
    }

    private static double[] Product(double[] left, double[] right, int size)
    {
        var product = new double[size * size];
        for (var i = 0; i < size; i++)
            for (var j = 0; j < size; j++)
                for (var k = 0; k < size; k++) product[i * size + j] += left[i * size + k] * right[k * size + j];
        return product;
    }
}
