using Rapport.Statistics.Reliability;

namespace Rapport.Statistics.Tests.Reliability;

public sealed class ScoreTableTests
{
    [Fact]
    public void A_person_who_answered_nothing_is_no_row() =>
        Assert.Equal(1, new ScoreTable(["i1", "i2"], [[1, double.NaN], [double.NaN, double.NaN]]).RowCount);

    [Fact]
    public void Only_whole_rows_are_complete()
    {
        var table = new ScoreTable(["i1", "i2"], [[1, double.NaN], [2, 3]]);
        Assert.True(table.HasMissing);
        Assert.False(table.CompleteRows().HasMissing);
        Assert.Equal(1, table.CompleteRows().RowCount);
    }

    [Fact]
    public void An_item_is_turned_round_at_the_middle_of_all_answers()
    {
        var table = new ScoreTable(["i1", "i2"], [[0, 1], [1, 3]]).Reversed(["i1"]);
        double[][] turned = [[2, 3], [3, 1]];
        Assert.Equal(turned, Tables.RowsOf(table));
    }

    [Fact]
    public void A_table_that_makes_no_sense_is_refused_at_once()
    {
        Assert.Throws<ArgumentException>(() => new ScoreTable([], []));
        Assert.Throws<ArgumentException>(() => new ScoreTable(["i1", "i1"], []));
        Assert.Throws<ArgumentException>(() => new ScoreTable(["i1", "i2"], [[1]]));
        Assert.Throws<ArgumentException>(() => new ScoreTable(["i1"], [[double.PositiveInfinity]]));
        Assert.Throws<ArgumentException>(() => new ScoreTable(["i1"], [[1]]).Reversed(["i9"]));
        Assert.Throws<ArgumentException>(() => new ScoreTable(["i1"], [[1]]).Answer(0, "i9"));
    }
}
