namespace Rapport.Statistics.MixedModels.Nested;

/// <summary>
/// A level with two effects a group, the common case (intercept and slope): W = (Sigma + |Sigma| adj(S)) / |I + Sigma S| needs no
/// factorisation, and loops over the columns handle both effects at once. Half the time of the general kernel.
/// </summary>
internal sealed class PairKernel(Packing packing, int[] columns) : LevelKernel(packing, columns)
{
    private readonly int _width = packing.Width;
    private readonly int[] _first = packing.Row(columns[0]).ToArray();
    private readonly int[] _second = packing.Row(columns[1]).ToArray();
    private readonly int _one = columns[0];
    private readonly int _two = columns[1];

    public override double Reduce(ReadOnlySpan<double> group)
    {
        var (s11, s12, s22) = (group[_first[_one]], group[_first[_two]], group[_second[_two]]);
        var area = Math.Max(0, s11 * s22 - s12 * s12);
        var root = Lambda[0] * Lambda[3];
        var spread = root * root;
        var determinant = 1 + Sigma[0] * s11 + 2 * Sigma[1] * s12 + Sigma[3] * s22 + spread * area;
        var w11 = (Sigma[0] + spread * s22) / determinant;
        var w12 = (Sigma[1] - spread * s12) / determinant;
        var w22 = (Sigma[3] + spread * s11) / determinant;
        (Weight[0], Weight[1], Weight[2], Weight[3]) = (w11, w12, w12, w22);
        Share(group, w11, w12, w22);
        return determinant;
    }

    private void Share(ReadOnlySpan<double> group, double w11, double w12, double w22)
    {
        var (first, second) = (_first, _second);
        var picked1 = Row(Picked, 0);
        var picked2 = Row(Picked, 1);
        var pull1 = Row(Pull, 0);
        var pull2 = Row(Pull, 1);
        for (var c = 0; c < first.Length; c++)
        {
            var (x, y) = (group[first[c]], group[second[c]]);
            (picked1[c], picked2[c]) = (x, y);
            (pull1[c], pull2[c]) = (w11 * x + w12 * y, w12 * x + w22 * y);
        }
    }

    public override void AddReduced(ReadOnlySpan<double> group, Span<double> sum)
    {
        var picked1 = Row(Picked, 0);
        var picked2 = Row(Picked, 1);
        var pull1 = Row(Pull, 0);
        var pull2 = Row(Pull, 1);
        for (int i = 0, k = 0; i < picked1.Length; i++)
        {
            var (x, y) = (picked1[i], picked2[i]);
            for (var j = i; j < pull1.Length; j++, k++) sum[k] += group[k] - (x * pull1[j] + y * pull2[j]);
        }
    }

    public override void AddSlope(ReadOnlySpan<double> outer)
    {
        var row1 = Row(Picked, 0);
        var row2 = Row(Picked, 1);
        Reduce(row1, row2);
        var (form11, form12, form22) = (0.0, 0.0, 0.0);
        for (int i = 0, k = 0; i < row1.Length; i++)
        {
            var (along1, along2) = (0.0, 0.0);
            for (var j = 0; j < row2.Length; j++, k++)
            {
                along1 += outer[k] * row1[j];
                along2 += outer[k] * row2[j];
            }
            form11 += row1[i] * along1;
            form12 += row1[i] * along2;
            form22 += row2[i] * along2;
        }
        Slope[0] += row1[_one] - form11;
        Slope[2] = Slope[1] += row1[_two] - form12;
        Slope[3] += row2[_two] - form22;
    }

    /// <summary>E'S' = E'S - E'SE W E'S.</summary>
    private void Reduce(Span<double> row1, Span<double> row2)
    {
        var (s11, s12, s22) = (row1[_one], row1[_two], row2[_two]);
        var pull1 = Row(Pull, 0);
        var pull2 = Row(Pull, 1);
        for (var c = 0; c < row1.Length; c++)
        {
            row1[c] -= s11 * pull1[c] + s12 * pull2[c];
            row2[c] -= s12 * pull1[c] + s22 * pull2[c];
        }
    }

    private Span<double> Row(double[] matrix, int row) => matrix.AsSpan(row * _width, _width);
}
