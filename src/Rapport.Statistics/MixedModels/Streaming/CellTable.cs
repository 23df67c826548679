using System.Runtime.InteropServices;

namespace Rapport.Statistics.MixedModels.Streaming;

/// <summary>The ids that were seen of each group variable, and their combinations (cells) in the order of appearance.</summary>
internal sealed class CellTable
{
    private readonly Ids[] _ids;
    private readonly Dictionary<long, int>[] _pairs;
    private readonly List<int> _levels = [];
    private readonly int[] _last;
    private int _lastCell = -1;

    public CellTable(int variables)
    {
        _ids = [.. Enumerable.Range(0, variables).Select(_ => new Ids())];
        _pairs = [.. Enumerable.Range(0, variables).Select(_ => new Dictionary<long, int>())];
        _last = new int[variables];
    }

    public int Count { get; private set; }

    public int Variables => _ids.Length;

    public int LevelOf(int variable, ReadOnlySpan<char> id) => _ids[variable].IndexOf(id);

    public string Id(int cell, int variable) => _ids[variable].Text(Level(cell, variable));

    public int Level(int cell, int variable) => _levels[cell * _ids.Length + variable];

    /// <summary>The ordinal rank of each id of a variable.</summary>
    public int[] Ranks(int variable) => _ids[variable].Ranks();

    public int CellOf(ReadOnlySpan<int> levels)
    {
        if (_lastCell >= 0 && levels.SequenceEqual(_last)) return _lastCell;
        levels.CopyTo(_last);
        var index = 0;
        for (var variable = 0; variable < levels.Length; variable++)
        {
            var key = ((long)index << 32) | (long)levels[variable];
            ref var next = ref CollectionsMarshal.GetValueRefOrAddDefault(_pairs[variable], key, out var isKnown);
            if (!isKnown) next = _pairs[variable].Count - 1;
            index = next;
        }
        if (index == Count)
        {
            Count++;
            _levels.AddRange(levels);
        }
        return _lastCell = index;
    }

    /// <summary>The different ids of one column.</summary>
    private sealed class Ids
    {
        private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);
        private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
        private readonly List<string> _texts = [];
        private int _last = -1;

        public Ids() => _lookup = _index.GetAlternateLookup<ReadOnlySpan<char>>();

        public string Text(int index) => _texts[index];

        public int IndexOf(ReadOnlySpan<char> id)
        {
            if (_last >= 0 && id.SequenceEqual(_texts[_last])) return _last;
            if (_lookup.TryGetValue(id, out _last)) return _last;
            var text = id.ToString();
            _last = _texts.Count;
            _index.Add(text, _last);
            _texts.Add(text);
            return _last;
        }

        public int[] Ranks()
        {
            var texts = _texts.ToArray();
            var order = new int[texts.Length];
            for (var i = 0; i < order.Length; i++) order[i] = i;
            if (!IsSorted(texts)) Array.Sort(texts, order, StringComparer.Ordinal);
            var ranks = new int[order.Length];
            for (var i = 0; i < order.Length; i++) ranks[order[i]] = i;
            return ranks;
        }

        private static bool IsSorted(string[] texts)
        {
            for (var i = 1; i < texts.Length; i++)
                if (string.CompareOrdinal(texts[i - 1], texts[i]) > 0) return false;
            return true;
        }
    }
}
