using Rapport.Statistics.MixedModels.Formulas;
using Rapport.Statistics.MixedModels.Nested;

namespace Rapport.Statistics.MixedModels.Streaming;

/// <summary>The random terms in lme4's order, each at its place in the nesting.</summary>
internal sealed class EffectOrder
{
    private readonly ModelColumns _columns;
    private readonly List<RandomBlock> _blocks = [];
    private readonly List<int>[] _levelColumns;

    public EffectOrder(Formula formula, ModelColumns columns, Nesting nesting)
    {
        (_columns, Nesting) = (columns, nesting);
        _levelColumns = [.. nesting.Groupings.Select(_ => new List<int>())];
        var levels = nesting.Groupings.Select((grouping, level) => (grouping.Name, level)).ToDictionary(pair => pair.Name, pair => pair.level);
        var terms = formula.RandomTerms.Select((term, index) => (term, columns: columns.Random[index], level: levels[term.Group.Name])).ToList();
        var sizes = terms.Select(term => nesting.Groupings[term.level].Count).ToList();
        foreach (var index in Order(sizes)) Place(terms[index].term, terms[index].columns, terms[index].level);
    }

    public Nesting Nesting { get; }

    /// <summary>What lme4 refuses as well: one level, or as many effects as rows.</summary>
    public FitOutcome? Refuse(long rows)
    {
        foreach (var grouping in Nesting.Groupings)
            if (grouping.Count < 2) return new FitOutcome.OneLevel(grouping.Name);
        foreach (var block in _blocks)
        {
            var effects = (long)Nesting.Groupings[block.Level].Count * block.Size;
            if (effects >= rows) return new FitOutcome.TooManyEffects(block.Shape.Group, effects, rows);
        }
        return null;
    }

    public NestedData Data(Packing packing, double[] products, long rows) => new()
    {
        Packing = packing,
        Levels = [.. _levelColumns.Select((columns, level) => new NestedLevel([.. columns], Nesting.Ends[level]))],
        Products = products,
        Blocks = _blocks,
        Fixed = _columns.Fixed,
        Response = _columns.Response,
        Rows = rows,
        LogScale = 0,
    };

    /// <summary>lme4 leaves the terms as written when their numbers of levels never rise, and else takes the ascending order from behind.</summary>
    private static IEnumerable<int> Order(List<int> sizes)
    {
        var written = Enumerable.Range(0, sizes.Count);
        var rises = sizes.Skip(1).Zip(sizes, (next, before) => next > before).Any(rise => rise);
        return rises ? written.OrderBy(index => sizes[index]).Reverse() : written;
    }

    private void Place(RandomTerm term, int[] columns, int level)
    {
        var shape = new RandomTermShape(term.Group.Name, [.. term.Columns.Select(column => column.Label)], columns);
        _blocks.Add(new RandomBlock(shape, level, _levelColumns[level].Count, _blocks.Sum(block => block.Length)));
        _levelColumns[level].AddRange(columns);
    }
}
