using MathNet.Numerics.LinearAlgebra;

namespace Rapport.Statistics.Reliability.Factors;

/// <summary>Rotations of several factors: varimax as a start, then oblimin (quartimin) by projected gradients (Jennrich 2002).</summary>
internal static class Rotation
{
    private const int MaximumSteps = 2000;

    /// <summary>Varimax with Kaiser's normalisation, by singular values.</summary>
    public static Matrix<double> Varimax(Matrix<double> loadings)
    {
        var lengths = loadings.RowNorms(2);
        var a = Matrix<double>.Build.Dense(loadings.RowCount, loadings.ColumnCount, (i, j) => loadings[i, j] / lengths[i]);
        var turn = Matrix<double>.Build.DenseIdentity(loadings.ColumnCount);
        var before = 0.0;
        for (var step = 0; step < MaximumSteps; step++)
        {
            var z = a * turn;
            var squares = z.PointwiseMultiply(z).ColumnSums() / a.RowCount;
            var pull = a.Transpose() * (z.PointwisePower(3) - (z * Matrix<double>.Build.DiagonalOfDiagonalVector(squares)));
            var svd = pull.Svd();
            turn = svd.U * svd.VT;
            var now = svd.S.Sum();
            if (now < before * (1 + 1e-10)) break;
            before = now;
        }

        return loadings * turn;
    }

    /// <summary>Oblimin with gamma 0: pattern loadings and correlations of the factors; null when it did not settle.</summary>
    public static (Matrix<double> Pattern, Matrix<double> Correlations)? Oblimin(Matrix<double> loadings)
    {
        var turn = Matrix<double>.Build.DenseIdentity(loadings.ColumnCount);
        var (value, gradient) = Quartimin(loadings, turn);
        var step = 1.0;
        for (var i = 0; i < MaximumSteps; i++)
        {
            var projected = gradient - (turn * Matrix<double>.Build.DiagonalOfDiagonalVector(turn.PointwiseMultiply(gradient).ColumnSums()));
            var size = projected.FrobeniusNorm();
            if (size < 1e-7) return (Pattern(loadings, turn), turn.Transpose() * turn);
            step *= 2;
            for (var halving = 0; halving <= 40; halving++, step /= 2)
            {
                var next = (turn - (step * projected)).NormalizeColumns(2);
                var (nextValue, nextGradient) = Quartimin(loadings, next);
                if (value - nextValue <= size * size * step / 2 && halving < 40) continue;
                (turn, value, gradient) = (next, nextValue, nextGradient);
                break;
            }
        }

        return null;
    }

    private static Matrix<double> Pattern(Matrix<double> loadings, Matrix<double> turn) => loadings * turn.Inverse().Transpose();

    private static (double Value, Matrix<double> Gradient) Quartimin(Matrix<double> loadings, Matrix<double> turn)
    {
        var pattern = Pattern(loadings, turn);
        var squares = pattern.PointwiseMultiply(pattern);
        var others = Matrix<double>.Build.Dense(squares.RowCount, squares.ColumnCount, (i, j) => squares.Row(i).Sum() - squares[i, j]);
        var slope = pattern.PointwiseMultiply(others);
        return (squares.PointwiseMultiply(others).ColumnSums().Sum() / 4, -(pattern.Transpose() * slope * turn.Inverse()).Transpose());
    }
}
