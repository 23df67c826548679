using Rapport.Statistics.MixedModels.Formulas;

namespace Rapport.Statistics.MixedModels.Streaming;

/// <summary>One grouping factor: its levels in ordinal order of their ids.</summary>
internal sealed class Grouping
{
    private readonly CellTable _cells;
    private readonly GroupName _group;

    public Grouping(CellTable cells, GroupName group)
    {
        (_cells, _group) = (cells, group);
        LevelOfCell = new int[cells.Count];
        foreach (var variable in group.Variables)
        {
            var ranks = cells.Ranks(variable);
            var keys = new long[cells.Count];
            for (var cell = 0; cell < keys.Length; cell++) keys[cell] = ((long)LevelOfCell[cell] << 32) | (long)ranks[cells.Level(cell, variable)];
            LevelOfCell = DenseRanks(keys);
        }
        foreach (var level in LevelOfCell) Count = Math.Max(Count, level + 1);
        Sample = new int[Count];
        for (var cell = 0; cell < LevelOfCell.Length; cell++) Sample[LevelOfCell[cell]] = cell;
    }

    public string Name => _group.Name;

    public int Count { get; }

    /// <summary>The level of each cell.</summary>
    public int[] LevelOfCell { get; }

    /// <summary>A cell of each level.</summary>
    public int[] Sample { get; }

    /// <summary>The level's ids joined as lme4 joins them: <c>C001:T01</c>.</summary>
    public string Label(int level) =>
        _group.Variables.Length == 1
            ? _cells.Id(Sample[level], _group.Variables[0])
            : string.Join(':', _group.Variables.Select(variable => _cells.Id(Sample[level], variable)));

    /// <summary>The rank of each key among the different keys.</summary>
    public static int[] DenseRanks(long[] keys)
    {
        var order = new int[keys.Length];
        for (var i = 0; i < order.Length; i++) order[i] = i;
        var sorted = (long[])keys.Clone();
        if (!IsSorted(sorted)) Array.Sort(sorted, order);
        var ranks = new int[keys.Length];
        for (int i = 0, rank = 0; i < order.Length; i++)
        {
            if (i > 0 && sorted[i] != sorted[i - 1]) rank++;
            ranks[order[i]] = rank;
        }
        return ranks;
    }

    private static bool IsSorted(long[] keys)
    {
        for (var i = 1; i < keys.Length; i++)
            if (keys[i - 1] > keys[i]) return false;
        return true;
    }
}
