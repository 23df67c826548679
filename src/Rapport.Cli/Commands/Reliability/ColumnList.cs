using Rapport.Cli.Io;

namespace Rapport.Cli.Commands.Reliability;

/// <summary>Columns as a person lists them: names with commas between, "i1..i10" for all from i1 to i10 in file order.</summary>
internal static class ColumnList
{
    private const string To = "..";

    public static int[] Of(string list, CsvSource source)
    {
        int[] columns = [.. list.Split(',', StringSplitOptions.TrimEntries).SelectMany(part => Part(part, source))];
        var twice = columns.GroupBy(column => column).FirstOrDefault(same => same.Skip(1).Any());
        return twice is null ? columns : throw Refusal.Call($"{Quote.Found(list)}: expected each column once, found {Quote.Found(source.Columns[twice.Key])} twice");
    }

    private static IEnumerable<int> Part(string part, CsvSource source)
    {
        var at = part.IndexOf(To, StringComparison.Ordinal);
        if (at < 0 || Array.IndexOf(source.Columns, part) >= 0) return [source.Column(part)];
        int first = source.Column(part[..at]), last = source.Column(part[(at + To.Length)..]);
        return first <= last ? Enumerable.Range(first, last - first + 1) : throw Refusal.Call($"{Quote.Found(part)}: expected columns in file order, found the last before the first");
    }
}
