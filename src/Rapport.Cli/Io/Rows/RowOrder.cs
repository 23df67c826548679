namespace Rapport.Cli.Io;

/// <summary>The order of a client's rows: by their values from first to last, a missing one first; equal rows by their line.</summary>
internal static class RowOrder
{
    public static int Compare(ReadOnlySpan<double> a, ReadOnlySpan<double> b, int tie)
    {
        for (var i = 0; i < a.Length; i++)
        {
            var order = a[i].CompareTo(b[i]);
            if (order != 0) return order;
        }
        return tie;
    }
}
