namespace Rapport.Statistics.MixedModels.Streaming;

/// <summary>The grouping factors as a tree, or the first place where two of them cross.</summary>
internal sealed class Nesting
{
    private Nesting(IReadOnlyList<Grouping> groupings) => Groupings = groupings;

    /// <summary>Finest first.</summary>
    public IReadOnlyList<Grouping> Groupings { get; }

    /// <summary>For each level of nesting, the group of the tree that a cell belongs to; the finest level numbers the cells themselves.</summary>
    public IReadOnlyList<int[]> NodeOfCell { get; private set; } = [];

    /// <summary>For each level of nesting and each outer group, one past its last inner group.</summary>
    public IReadOnlyList<int[]> Ends { get; private set; } = [];

    public static FitOutcome.Crossed? TryBuild(IEnumerable<Grouping> groupings, out Nesting nesting)
    {
        nesting = new Nesting([.. groupings.Select((grouping, index) => (grouping, index))
            .OrderByDescending(pair => pair.grouping.Count).ThenBy(pair => pair.index).Select(pair => pair.grouping)]);
        for (var k = 0; k + 1 < nesting.Groupings.Count; k++)
            if (FindCross(nesting.Groupings[k], nesting.Groupings[k + 1]) is { } crossed) return crossed;
        nesting.Number();
        return null;
    }

    /// <summary>The first level, in ordinal order, that lies under two levels of the coarser factor.</summary>
    private static FitOutcome.Crossed? FindCross(Grouping fine, Grouping coarse)
    {
        var (first, second) = (new int[fine.Count], new int[fine.Count]);
        Array.Fill(first, int.MaxValue);
        Array.Fill(second, -1);
        for (var cell = 0; cell < fine.LevelOfCell.Length; cell++)
        {
            var level = fine.LevelOfCell[cell];
            first[level] = Math.Min(first[level], coarse.LevelOfCell[cell]);
            second[level] = Math.Max(second[level], coarse.LevelOfCell[cell]);
        }
        for (var level = 0; level < first.Length; level++)
            if (first[level] != second[level])
                return new FitOutcome.Crossed(fine.Name, fine.Label(level), coarse.Name, coarse.Label(first[level]), coarse.Label(second[level]));
        return null;
    }

    /// <summary>Numbers the groups from the outside in, so that what lies inside one group is consecutive at every level.</summary>
    private void Number()
    {
        var nodes = new int[Groupings.Count][];
        var ends = new int[Groupings.Count][];
        var outer = new int[Groupings[0].LevelOfCell.Length];
        var outerCount = 1;
        for (var k = Groupings.Count - 1; k >= 0; k--)
        {
            var keys = new long[outer.Length];
            for (var cell = 0; cell < keys.Length; cell++) keys[cell] = ((long)outer[cell] << 32) | (long)Groupings[k].LevelOfCell[cell];
            nodes[k] = Grouping.DenseRanks(keys);
            ends[k] = new int[outerCount];
            for (var cell = 0; cell < keys.Length; cell++) ends[k][outer[cell]] = Math.Max(ends[k][outer[cell]], nodes[k][cell] + 1);
            (outer, outerCount) = (nodes[k], Groupings[k].Count);
        }
        (NodeOfCell, Ends) = (nodes, ends);
    }
}
