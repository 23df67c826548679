using Rapport.Statistics.MixedModels.Nested;
using Rapport.Statistics.MixedModels.Streaming;

namespace Rapport.Statistics.MixedModels;

/// <summary>
/// Takes the rows of a mixed model one by one and keeps only sums for each finest group (each client), so that any number of sessions fits
/// in memory. The order of the rows does not change the answer. Described in docs/methods/mixed-models.md.
/// </summary>
public sealed class MixedModelBuilder
{
    private readonly Formula _formula;
    private readonly ModelColumns _columns;
    private readonly Packing _packing;
    private readonly CellTable _cells;
    private readonly CellSums _sums;
    private readonly double[] _row;
    private FitOutcome.NotFinite? _notFinite;
    private double _firstOutcome = double.NaN;
    private bool _isVaried;
    private long _used;

    /// <summary>An empty builder.</summary>
    /// <param name="formula">The model to fit.</param>
    public MixedModelBuilder(Formula formula)
    {
        ArgumentNullException.ThrowIfNull(formula);
        _formula = formula;
        _columns = new ModelColumns(formula);
        _packing = new Packing(_columns.Count);
        _cells = new CellTable(formula.GroupVariables.Count);
        _sums = new CellSums(_packing);
        _row = new double[_columns.Count];
    }

    /// <summary>Rows fed in so far, complete or not.</summary>
    public long Rows { get; private set; }

    /// <summary>Rows left out because the outcome, a predictor or a group was missing.</summary>
    public long Dropped => Rows - _used;

    /// <summary>The number by which <see cref="Add"/> knows an id.</summary>
    /// <param name="group">Index into <see cref="Formula.GroupVariables"/>.</param>
    /// <param name="id">The id as it stands in the file; empty means missing.</param>
    /// <returns>A number from 0, or -1 for a missing id.</returns>
    public int Level(int group, ReadOnlySpan<char> id) => id.IsEmpty ? -1 : _cells.LevelOf(group, id);

    /// <summary>Adds one row.</summary>
    /// <param name="levels">One number from <see cref="Level"/> for each of <see cref="Formula.GroupVariables"/>.</param>
    /// <param name="values">One value for each of <see cref="Formula.Variables"/>; NaN means missing and leaves the row out.</param>
    /// <exception cref="ArgumentException">The lengths do not fit the formula.</exception>
    public void Add(ReadOnlySpan<int> levels, ReadOnlySpan<double> values)
    {
        if (levels.Length != _formula.GroupVariables.Count) throw new ArgumentException("one level for each group variable", nameof(levels));
        if (values.Length != _formula.Variables.Count) throw new ArgumentException("one value for each variable", nameof(values));
        Rows++;
        foreach (var value in values)
            if (double.IsNaN(value)) return;
        foreach (var level in levels)
            if (level < 0) return;
        var bad = _columns.Compute(values, _row);
        if (bad >= 0)
        {
            _notFinite ??= new FitOutcome.NotFinite(_columns.Label(bad), Rows);
            return;
        }
        Use(levels);
    }

    /// <summary>Fits the model to the rows fed in so far; more rows may follow, and another fit.</summary>
    /// <param name="criterion">REML or maximum likelihood.</param>
    /// <returns>The fit, or why the data cannot give one.</returns>
    public FitOutcome Fit(FitCriterion criterion = FitCriterion.Reml)
    {
        if (_notFinite is not null) return _notFinite;
        if (_used == 0) return new FitOutcome.NoRows(Dropped);
        var groupings = _formula.RandomTerms.Select(term => term.Group).DistinctBy(group => group.Name)
            .Select(group => new Grouping(_cells, group)).ToList();
        if (Nesting.TryBuild(groupings, out var nesting) is { } crossed) return crossed;
        var effects = new EffectOrder(_formula, _columns, nesting);
        if (effects.Refuse(_used) is { } refused) return refused;
        if (_used <= _columns.Fixed.Length) return new FitOutcome.TooFewRows(_used, _columns.Fixed.Length);
        if (!_isVaried) return new FitOutcome.ConstantOutcome(_firstOutcome);
        return Fit(criterion, effects);
    }

    private void Use(ReadOnlySpan<int> levels)
    {
        _used++;
        var outcome = _row[^1];
        if (double.IsNaN(_firstOutcome)) _firstOutcome = outcome;
        _isVaried |= outcome != _firstOutcome;
        _sums.Add(_cells.CellOf(levels), _row);
    }

    private FitOutcome Fit(FitCriterion criterion, EffectOrder effects)
    {
        var leaves = new Leaves(_sums, effects.Nesting.NodeOfCell[0], _packing);
        var totals = leaves.Totals();
        for (var column = 0; column < _columns.Count; column++)
            if (!double.IsFinite(totals[_packing[column, column]].Value)) return new FitOutcome.NotFinite(_columns.Label(column), 0);
        var standard = new Standardisation(_columns, _packing, totals);
        if (standard.Collinear >= 0) return new FitOutcome.Collinear(_columns.Label(standard.Collinear));
        if (standard.ResidualSquares <= 1e-20 * standard.OutcomeSquares) return new FitOutcome.NoResidual();
        var data = effects.Data(_packing, leaves.Products(standard), _used) with { LogScale = standard.LogScale };
        var inner = new NestedCriterion(data, criterion == FitCriterion.Reml);
        return Conclude(data, inner, standard, effects);
    }

    /// <summary>Effects a hundred thousand times as wide as the residual leave nothing of the outcome when the groups reproduce it exactly.</summary>
    private FitOutcome Conclude(NestedData data, NestedCriterion criterion, Standardisation standard, EffectOrder effects)
    {
        criterion.Profiled(Search.Identity(data, 1e5), []);
        if (criterion.Root.ResidualSquares <= 1e-10 * standard.ResidualSquares) return new FitOutcome.NoResidual();
        var search = new Search(data, criterion);
        if (!search.HasArrived) return new FitOutcome.NotConverged(search.Value, search.Gain);
        return new FitOutcome.Fitted(new MixedModelFit(new FitState(data, criterion, search, standard, effects), _formula, Dropped));
    }
}
