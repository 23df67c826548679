using MathNet.Numerics.LinearAlgebra;

namespace Rapport.Statistics.MixedModels.Nested;

/// <summary>
/// Finds the best theta. The criterion is an even function of every column of Lambda, so the search needs no bounds; afterwards signs are
/// turned, parameters that are nothing are set to nothing, and a boundary is left again when the slope by Sigma says that it pays.
/// </summary>
internal sealed class Search
{
    /// <summary>lme4's tolerance for a singular fit, here in columns of unit scale.</summary>
    private const double Singularity = 1e-4;

    /// <summary>An expected gain above this means that the search did not arrive.</summary>
    private const double Arrival = 1e-6;

    private readonly NestedData _data;
    private readonly NestedCriterion _criterion;

    public Search(NestedData data, NestedCriterion criterion)
    {
        (_data, _criterion) = (data, criterion);
        Curvature = new double[data.ParameterCount];
        foreach (var block in data.Blocks)
            Curvature.AsSpan(block.Start, block.Length).Fill(2.0 * data.Levels[block.Level].Count);
        Theta = new double[data.ParameterCount];
        Run(Identity(data, 1));
        if (!HasArrived || IsSingular) Retry();
    }

    public double[] Theta { get; private set; }

    /// <summary>A guess of the criterion's second derivatives: twice the number of groups.</summary>
    public double[] Curvature { get; }

    public double Value { get; private set; } = double.PositiveInfinity;

    public double Gain { get; private set; } = double.PositiveInfinity;

    public bool HasArrived => double.IsFinite(Value) && Gain <= Arrival;

    /// <summary>Whether a variance is nothing or a correlation is one: a diagonal entry of Lambda below lme4's tolerance.</summary>
    public bool IsSingular => _data.Blocks.Any(block => Diagonal(block).Any(at => Math.Abs(Theta[at]) < Singularity));

    /// <summary>Lambda = scale times the identity in every term; lme4 starts at 1.</summary>
    public static double[] Identity(NestedData data, double scale)
    {
        var theta = new double[data.ParameterCount];
        foreach (var block in data.Blocks)
            foreach (var at in Diagonal(block)) theta[at] = scale;
        return theta;
    }

    private static IEnumerable<int> Diagonal(RandomBlock block)
    {
        for (int j = 0, at = block.Start; j < block.Size; at += block.Size - j, j++) yield return at;
    }

    private void Run(double[] start)
    {
        var search = new QuasiNewton(_criterion.Profiled, start, Curvature);
        search.Run(1e-11 + 1e-16 * Math.Abs(search.Value));
        var value = Snap(search.Point, search.Value);
        if (!(value < Value) && !(value == Value && search.Gain < Gain)) return;
        (Theta, Value, Gain) = (search.Point, value, search.Gain);
    }

    /// <summary>Sets small diagonal entries to exactly nothing where the criterion does not mind.</summary>
    private double Snap(double[] theta, double value)
    {
        foreach (var block in _data.Blocks)
            foreach (var at in Diagonal(block))
            {
                var kept = theta[at];
                if (kept == 0 || Math.Abs(kept) > 0.01) continue;
                theta[at] = 0;
                var trial = _criterion.Profiled(theta, []);
                if (trial <= value + 1e-9 + 1e-15 * Math.Abs(value)) value = Math.Min(value, trial);
                else theta[at] = kept;
            }
        return value;
    }

    /// <summary>A second start, and a step off the boundary where the slope asks for it.</summary>
    private void Retry()
    {
        Run(Identity(_data, 0.3));
        for (var tries = 0; tries < 3 && !HasArrived; tries++) Run(Theta); // forgets a curvature that rounding has spoilt
        for (var tries = 0; tries < 3 && Escape() is { } start; tries++) Run(start);
    }

    /// <summary>At the optimum the slope by Sigma is nowhere negative; where it is, variance in that direction lowers the criterion.</summary>
    private double[]? Escape()
    {
        _criterion.Profiled(Theta, new double[Theta.Length]);
        var start = (double[])Theta.Clone();
        var isBetter = false;
        foreach (var block in _data.Blocks)
        {
            var size = block.Size;
            var slopes = Matrix<double>.Build.Dense(size, size, _criterion.SlopeOf(block)).Evd(Symmetricity.Symmetric);
            var least = slopes.EigenValues[0].Real;
            if (least > -1e-3 * Math.Sqrt(_data.Levels[block.Level].Count)) continue;
            isBetter = true;
            Widen(block, slopes.EigenVectors.Column(0), start);
        }
        return isBetter ? start : null;
    }

    private static void Widen(RandomBlock block, Vector<double> direction, double[] theta)
    {
        var size = block.Size;
        var wide = new double[size * (size + 1)];
        for (int j = 0, k = block.Start; j < size; j++)
        {
            wide[j * (size + 1) + size] = 0.1 * direction[j];
            for (var i = j; i < size; i++) wide[i * (size + 1) + j] = theta[k++];
        }
        var lower = Dense.LowerFactor(wide, size, size + 1);
        for (int j = 0, k = block.Start; j < size; j++)
            for (var i = j; i < size; i++) theta[k++] = lower[i * size + j];
    }
}
