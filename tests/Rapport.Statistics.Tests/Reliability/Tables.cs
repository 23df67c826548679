using FsCheck;
using FsCheck.Fluent;
using Rapport.Statistics.Reliability;

namespace Rapport.Statistics.Tests.Reliability;

/// <summary>Made-up answers: random tables for properties, and small ones written out.</summary>
internal static class Tables
{
    /// <summary>Tables of 2 to 12 people and 2 to 6 items answered 0 to 4, every eighth cell missing, no relation wanted or excluded.</summary>
    public static Arbitrary<ScoreTable> Any { get; } = Sized(Gen.Frequency((7, Gen.Choose(0, 4).Select(answer => (double)answer)), (1, Gen.Constant(double.NaN))));

    /// <summary>As <see cref="Any"/>, all cells answered.</summary>
    public static Arbitrary<ScoreTable> Complete { get; } = Sized(Gen.Choose(0, 4).Select(answer => (double)answer));

    public static ScoreTable Of(params double[][] rows) => new(Names(rows[0].Length), rows);

    /// <summary>Five answers to four items that hang together.</summary>
    public static ScoreTable Plain => Of([1, 2, 1, 2], [3, 3, 4, 2], [2, 2, 3, 3], [4, 3, 4, 4], [0, 1, 1, 0], [2, 3, 1, 2]);

    public static IEnumerable<double[]> RowsOf(ScoreTable table) =>
        Enumerable.Range(0, table.RowCount).Select(i => table.Columns.Select(column => table.Answer(i, column)).ToArray());

    private static string[] Names(int columns) => [.. Enumerable.Range(1, columns).Select(i => FormattableString.Invariant($"i{i}"))];

    private static Arbitrary<ScoreTable> Sized(Gen<double> cell) =>
        (from rows in Gen.Choose(2, 12)
         from columns in Gen.Choose(2, 6)
         from cells in cell.ArrayOf(columns).ArrayOf(rows)
         select new ScoreTable(Names(columns), cells)).ToArbitrary();
}
