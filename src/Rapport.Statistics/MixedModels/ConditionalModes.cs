using Rapport.Statistics.MixedModels.Nested;

namespace Rapport.Statistics.MixedModels;

/// <summary>
/// Expected effects of every group with their conditional standard deviations, from the outside in: what the outer groups' effects explain is
/// taken from the residual, and how unsure they are is carried along.
/// </summary>
internal sealed class ConditionalModes
{
    private readonly FitState _state;
    private readonly int _width;
    private readonly double[][] _effects;
    private readonly double[][] _variances;
    private double[] _effect = [];
    private double[] _covariance = [];

    public ConditionalModes(FitState state)
    {
        _state = state;
        _width = state.Data.Packing.Width;
        state.Criterion.Profiled(state.Search.Theta, []);
        _effects = [.. state.Data.Levels.Select(level => new double[level.Count * level.Columns.Length])];
        _variances = [.. state.Data.Levels.Select(level => new double[level.Count * level.Columns.Length])];
        var contrasts = state.Criterion.Root.Contrast;
        var spreads = new double[_width * _width];
        for (var level = _effects.Length - 1; level >= 0; level--) (contrasts, spreads) = Visit(level, contrasts, spreads);
    }

    public IEnumerable<ConditionalMode> All(double sigma)
    {
        foreach (var level in _state.Data.Blocks.Select(block => block.Level).Distinct())
        {
            var grouping = _state.Effects.Nesting.Groupings[level];
            var nodes = _state.Effects.Nesting.NodeOfCell[level];
            var blocks = _state.Data.Blocks.Where(block => block.Level == level).ToArray();
            for (var index = 0; index < grouping.Count; index++)
            {
                var label = grouping.Label(index);
                var start = nodes[grouping.Sample[index]] * _state.Data.Levels[level].Columns.Length;
                foreach (var block in blocks)
                    for (var i = 0; i < block.Size; i++)
                    {
                        var at = start + block.Offset + i;
                        yield return new(block.Shape.Group, label, block.Shape.Labels[i], _effects[level][at], sigma * Math.Sqrt(_variances[level][at]));
                    }
            }
        }
    }

    private (double[] Contrasts, double[] Spreads) Visit(int level, double[] outerContrasts, double[] outerSpreads)
    {
        var (kernel, ends, square) = (_state.Criterion.Kernel(level), _state.Data.Levels[level].Ends, _width * _width);
        var inside = level == 0 ? 0 : _state.Data.Levels[level].Count;
        var (contrasts, spreads) = (new double[inside * _width], new double[inside * square]);
        var back = _state.Data.Blocks.Where(block => block.Level == level).Select(block => (block, _state.Standard.Back(block.Shape.Columns))).ToArray();
        (_effect, _covariance) = (new double[kernel.Size], new double[kernel.Size * kernel.Size]);
        for (int group = 0, parent = 0; parent < ends.Length; parent++)
        {
            var contrast = outerContrasts.AsSpan(parent * _width, _width);
            var spread = outerSpreads.AsSpan(parent * square, square);
            for (; group < ends[parent]; group++)
            {
                kernel.Reduce(_state.Criterion.Products(level, group));
                Predict(kernel, contrast, spread);
                foreach (var (block, way) in back) Store(block, way, group);
                if (level == 0) continue;
                kernel.Descend(spread, spreads.AsSpan(group * square, square));
                Subtract(kernel, contrast, contrasts.AsSpan(group * _width, _width));
            }
        }
        return (contrasts, spreads);
    }

    /// <summary>What is left of the residual for the groups inside.</summary>
    private void Subtract(LevelKernel kernel, ReadOnlySpan<double> outer, Span<double> inner)
    {
        outer.CopyTo(inner);
        for (var a = 0; a < _effect.Length; a++) inner[kernel.Columns[a]] -= _effect[a];
    }

    /// <summary>Effects W E'S v of the group reduced last and their covariance W + (W E'S) Q (W E'S)'.</summary>
    private void Predict(LevelKernel kernel, ReadOnlySpan<double> contrast, ReadOnlySpan<double> spread)
    {
        for (var a = 0; a < _effect.Length; a++)
        {
            var pull = kernel.Pull.AsSpan(a * _width, _width);
            _effect[a] = 0;
            for (var c = 0; c < _width; c++) _effect[a] += pull[c] * contrast[c];
            for (var b = 0; b < _effect.Length; b++)
            {
                var at = a * _effect.Length + b;
                _covariance[at] = kernel.Weight[at] + LevelKernel.Form(pull, spread, kernel.Pull.AsSpan(b * _width, _width));
            }
        }
    }

    /// <summary>Keeps the effects in the columns as they were given.</summary>
    private void Store(RandomBlock block, double[] way, int group)
    {
        var (size, width) = (block.Size, _effect.Length);
        for (var i = 0; i < size; i++)
        {
            var (value, variance) = (0.0, 0.0);
            for (var j = 0; j < size; j++)
            {
                value += way[i * size + j] * _effect[block.Offset + j];
                for (var k = 0; k < size; k++)
                    variance += way[i * size + j] * way[i * size + k] * _covariance[(block.Offset + j) * width + block.Offset + k];
            }
            _effects[block.Level][group * width + block.Offset + i] = value;
            _variances[block.Level][group * width + block.Offset + i] = Math.Max(0, variance);
        }
    }
}
