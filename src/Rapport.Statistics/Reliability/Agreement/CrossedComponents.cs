using MathNet.Numerics.LinearAlgebra;

namespace Rapport.Statistics.Reliability.Agreement;

/// <summary>
/// The crossed variances of targets and raters by restricted maximum likelihood: Newton steps held at zero or above, with second derivatives
/// from differences of the exact slopes.
/// </summary>
internal static class CrossedComponents
{
    public const int MaximumSteps = 200;

    /// <summary>The three variances; null when the search did not settle.</summary>
    public static (double Targets, double Raters, double Error)? Of(ScoreTable table)
    {
        var model = new CrossedCriterion(table);
        double[] starts = [0.001, 0.1, 1, 10];
        var point = (from t in starts from r in starts let start = model.At(t, r) orderby start.Value select start).First();
        for (var step = 0; step < MaximumSteps; step++)
        {
            if (Settled(point)) return (point.A * point.Error, point.B * point.Error, point.Error);
            if (Next(model, point) is not { } next) return null;
            point = next;
        }

        return null;
    }

    private static bool Settled(CrossedCriterion.Point point) =>
        (Held(point.A, point.SlopeA) || Math.Abs(point.SlopeA) * (1 + point.A) < 1e-7)
        && (Held(point.B, point.SlopeB) || Math.Abs(point.SlopeB) * (1 + point.B) < 1e-7);

    /// <summary>At zero and wanting to go below.</summary>
    private static bool Held(double variance, double slope) => variance == 0 && slope >= 0;

    private static CrossedCriterion.Point? Next(CrossedCriterion model, CrossedCriterion.Point point)
    {
        var (moveA, moveB) = Direction(model, point);
        for (var length = 1.0; length > 1e-14; length /= 2)
        {
            var next = model.At(Math.Max(0, point.A + (length * moveA)), Math.Max(0, point.B + (length * moveB)));

            // Close to the optimum only the slopes can tell which of two points is better: the criterion differs by rounding alone.
            if (next.Value < point.Value - (1e-13 * Math.Abs(point.Value))) return next;
            if (Math.Abs(next.Value - point.Value) <= 1e-11 * (1 + Math.Abs(point.Value)) && Steepness(next) < Steepness(point)) return next;
        }

        return null;
    }

    private static double Steepness(CrossedCriterion.Point point) =>
        (Held(point.A, point.SlopeA) ? 0 : Math.Abs(point.SlopeA) * (1 + point.A)) + (Held(point.B, point.SlopeB) ? 0 : Math.Abs(point.SlopeB) * (1 + point.B));

    private static (double A, double B) Direction(CrossedCriterion model, CrossedCriterion.Point point)
    {
        double ha = 1e-5 * (1 + point.A), hb = 1e-5 * (1 + point.B);
        CrossedCriterion.Point byA = model.At(point.A + ha, point.B), byB = model.At(point.A, point.B + hb);
        double aa = (byA.SlopeA - point.SlopeA) / ha, bb = (byB.SlopeB - point.SlopeB) / hb;
        var ab = (((byA.SlopeB - point.SlopeB) / ha) + ((byB.SlopeA - point.SlopeA) / hb)) / 2;
        if (Held(point.A, point.SlopeA)) return (0, Downhill(bb, point.SlopeB, point.B));
        if (Held(point.B, point.SlopeB)) return (Downhill(aa, point.SlopeA, point.A), 0);
        var roots = Matrix<double>.Build.DenseOfArray(new[,] { { aa, ab }, { ab, bb } }).Evd(Symmetricity.Symmetric);
        var along = roots.EigenVectors.Transpose() * Vector<double>.Build.DenseOfArray([point.SlopeA, point.SlopeB]);
        var move = roots.EigenVectors * along.PointwiseDivide(-roots.EigenValues.Real().PointwiseAbs().PointwiseMaximum(1e-8));
        return (move[0], move[1]);
    }

    /// <summary>A Newton step where the criterion curves upwards, else a step of the variance's own size.</summary>
    private static double Downhill(double curve, double slope, double variance) => curve > 1e-8 ? -slope / curve : -Math.Sign(slope) * (1 + variance);
}
