using MathNet.Numerics.LinearAlgebra;

namespace Rapport.Statistics.Reliability;

/// <summary>How much of each item the others explain together: 1 - 1 / diagonal of the inverse correlations.</summary>
internal static class SquaredMultipleCorrelations
{
    /// <summary>Below this smallest eigenvalue the correlations count as singular.</summary>
    private const double Smallest = 1e-10;

    /// <summary>Null where the correlations are singular or, through missing cells, not those of any set of people.</summary>
    public static double[]? Of(Matrix<double> correlations)
    {
        var roots = correlations.Evd(Symmetricity.Symmetric);
        if (roots.EigenValues.Any(root => root.Real < Smallest)) return null;
        return [.. correlations.Cholesky().Solve(Matrix<double>.Build.DenseIdentity(correlations.RowCount)).Diagonal().Select(d => 1 - (1 / d))];
    }
}
