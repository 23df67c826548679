namespace Rapport.Statistics.MixedModels.Nested;

/// <summary>
/// Linear algebra on matrices of a few rows that lie row by row in spans. MathNet's matrices are objects on the heap; these run once a group
/// and evaluation, a hundred thousand times in a tenth of a second.
/// </summary>
internal static class Dense
{
    /// <summary>Replaces the lower triangle by its Cholesky factor.</summary>
    /// <returns>The logarithm of the determinant; NaN when the matrix is not positive definite.</returns>
    public static double Cholesky(Span<double> matrix, int size)
    {
        var logarithm = 0.0;
        for (var j = 0; j < size; j++)
        {
            var pivot = matrix[j * size + j];
            for (var k = 0; k < j; k++) pivot -= matrix[j * size + k] * matrix[j * size + k];
            if (!(pivot > 0)) return double.NaN;
            logarithm += Math.Log(pivot);
            var root = Math.Sqrt(pivot);
            matrix[j * size + j] = root;
            for (var i = j + 1; i < size; i++)
            {
                var sum = matrix[i * size + j];
                for (var k = 0; k < j; k++) sum -= matrix[i * size + k] * matrix[j * size + k];
                matrix[i * size + j] = sum / root;
            }
        }
        return logarithm;
    }

    /// <summary>Solves L L' x = b in place, L from <see cref="Cholesky"/>.</summary>
    public static void Solve(ReadOnlySpan<double> lower, Span<double> b, int size)
    {
        for (var i = 0; i < size; i++)
        {
            for (var k = 0; k < i; k++) b[i] -= lower[i * size + k] * b[k];
            b[i] /= lower[i * size + i];
        }
        for (var i = size - 1; i >= 0; i--)
        {
            for (var k = i + 1; k < size; k++) b[i] -= lower[k * size + i] * b[k];
            b[i] /= lower[i * size + i];
        }
    }

    /// <summary>The inverse of L L'.</summary>
    public static double[] Inverse(ReadOnlySpan<double> lower, int size)
    {
        var inverse = new double[size * size];
        for (var i = 0; i < size; i++)
        {
            inverse[i * size + i] = 1;
            Solve(lower, inverse.AsSpan(i * size, size), size);
        }
        return inverse;
    }

    /// <summary>L' S L for a lower triangular L.</summary>
    public static void Congruence(ReadOnlySpan<double> lower, ReadOnlySpan<double> middle, Span<double> result, int size)
    {
        for (var i = 0; i < size; i++)
            for (var j = 0; j < size; j++)
            {
                var sum = 0.0;
                for (var a = i; a < size; a++)
                    for (var b = j; b < size; b++) sum += lower[a * size + i] * middle[a * size + b] * lower[b * size + j];
                result[i * size + j] = sum;
            }
    }

    /// <summary>Lambda (C C')^-1 Lambda' for a Cholesky factor C.</summary>
    public static void SolveLower(ReadOnlySpan<double> factor, ReadOnlySpan<double> lambda, Span<double> result, int size)
    {
        Span<double> half = stackalloc double[size * size];
        for (var column = 0; column < size; column++)
            for (var i = 0; i < size; i++)
            {
                var sum = lambda[column * size + i];
                for (var k = 0; k < i; k++) sum -= factor[i * size + k] * half[k * size + column];
                half[i * size + column] = sum / factor[i * size + i];
            }
        for (var i = 0; i < size; i++)
            for (var j = 0; j < size; j++)
            {
                var sum = 0.0;
                for (var k = 0; k < size; k++) sum += half[k * size + i] * half[k * size + j];
                result[i * size + j] = sum;
            }
    }

    /// <summary>
    /// The lower triangular L with non-negative diagonal and L L' = A A', by rotating columns; A may have more columns than rows. Unlike a
    /// Cholesky factor of A A' it keeps full precision where a variance is almost nothing.
    /// </summary>
    public static double[] LowerFactor(ReadOnlySpan<double> a, int rows, int columns)
    {
        var work = a.ToArray();
        for (var i = 0; i < rows; i++)
            for (var j = i + 1; j < columns; j++) Rotate(work, columns, i, j);
        var lower = new double[rows * rows];
        for (var j = 0; j < rows; j++)
        {
            var sign = work[j * columns + j] < 0 ? -1 : 1;
            for (var i = j; i < rows; i++) lower[i * rows + j] = sign * work[i * columns + j];
        }
        return lower;
    }

    private static void Rotate(double[] work, int columns, int row, int column)
    {
        var (x, y) = (work[row * columns + row], work[row * columns + column]);
        if (y == 0) return;
        var length = double.Hypot(x, y);
        var (cosine, sine) = (x / length, y / length);
        for (var i = row; i < work.Length / columns; i++)
        {
            var (left, right) = (work[i * columns + row], work[i * columns + column]);
            work[i * columns + row] = cosine * left + sine * right;
            work[i * columns + column] = cosine * right - sine * left;
        }
    }
}
