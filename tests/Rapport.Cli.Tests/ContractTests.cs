namespace Rapport.Cli.Tests;

/// <summary>What the contract asks of every command alike, found by people who tried it for the first time.</summary>
public sealed class ContractTests
{
    private static readonly string[] SignalsOfOwn = ["--id", "c", "--session", "s", "--measure", "y", "--instrument", "rapport-check-out"];

    [Fact]
    public void A_session_that_was_scored_twice_is_refused_and_with_skip_bad_left_out_altogether()
    {
        const string Table = "client,session,i1,i2,i3,i4,i5,i6,i7,i8,i9\nA,1,0,0,0,0,0,0,0,0,0\nA,1,3,3,3,3,3,3,3,3,3\nA,2,1,1,1,1,1,1,1,1,1\n";
        string[] call = ["score", "-", "--instrument", "phq-9", "--id", "client", "--session", "session", "--json"];
        RapportRun.With(Table, call).IsRefused(2, "line 3", "one row a client and session", "line 2");
        var run = RapportRun.With(Table, [.. call, "--skip-bad"]);
        Assert.Equal(0, run.Code);
        Assert.Equal(9, Assert.Single(run.Json.GetProperty("rows").EnumerateArray()).GetProperty("total").GetDouble());
        Assert.Contains("left out 2 rows:", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("c,s,y\nA,1,41\n")]
    [InlineData("c,s,y\nA,1,30\nA,2,-3\n")]
    public void A_rating_that_the_instrument_cannot_give_is_no_signal(string table) =>
        RapportRun.With(table, ["signals", "-", .. SignalsOfOwn]).IsRefused(2, "column 3 (y)", "expected 0 to 40");

    [Fact]
    public void What_was_left_out_is_said_even_when_nothing_remains()
    {
        var run = RapportRun.With("c,s,y\nA,1,x\nA,2,y\n", ["signals", "-", .. SignalsOfOwn, "--skip-bad"]);
        Assert.Equal(1, run.Code);
        Assert.Contains("expected at least one row that can be used, found none", run.Error, StringComparison.Ordinal);
        Assert.Contains("left out 2 rows:", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sideways", "JT", "--direction: expected one of lower, higher, found \"sideways\"")]
    [InlineData("lower", "jt", "--method: expected one of JT, GLN, HLL, EN, NK, HA, HLM, PERCENT, ANCHOR, CUTOFF, found \"jt\"")]
    public void A_word_that_is_not_in_the_list_is_answered_with_the_list(string direction, string method, string message) =>
        RapportRun.Of("change", "x.csv", "--id", "c", "--time", "t", "--measure", "y", "--direction", direction, "--method", method).IsRefused(2, message);

    [Fact]
    public void A_number_of_clients_is_whole() =>
        RapportRun.Of("simulate", "--world", "base", "--clients", "2.5").IsRefused(2, "--clients: expected a whole number, found \"2.5\"");

    [Fact]
    public void A_client_without_any_rating_stands_in_the_report_as_not_enough_data()
    {
        using var folder = new TemporaryFolder();
        var table = folder.Write("x.csv", "client_id,session,value\nA,1,\nA,2,\nB,1,5\nB,2,6\nB,3,5\nC,1,7\nC,2,6\n");
        RapportRun.Done("report", table, "--out", folder.At("x.html"));
        Assert.Contains("Not enough data to say anything of these: A.", File.ReadAllText(folder.At("x.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_gets_every_row_of_a_table()
    {
        using var folder = new TemporaryFolder();
        var table = folder.Write("x.csv", "id,i1,i2,i3,i4,i5,i6,i7,i8,i9\n" + string.Concat(Enumerable.Range(0, 2500).Select(i => $"C{i:0000},1,1,1,1,1,1,1,1,0\n")));
        RapportRun.Done("score", table, "--instrument", "phq-9", "--out", folder.At("x.txt"));
        Assert.Equal(2500, File.ReadLines(folder.At("x.txt")).Count(line => line.Contains("mild", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_high_mark_with_something_left_unsaid_is_a_question()
    {
        var run = RapportRun.With("c,s,y,u\nA,1,39,1\nA,2,39,0\n", ["signals", "-", .. SignalsOfOwn, "--rule", "R16", "--unsaid", "u", "--json"]);
        var verdicts = run.Json.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("verdict").GetString());
        Assert.Equal(["prompt", "none"], verdicts);
    }

    [Fact]
    public void A_risk_item_that_nobody_answered_is_not_shown_as_an_answer_of_nothing()
    {
        const string Table = "id,i1,i2,i3,i4,i5,i6,i7,i8,i9\nA,0,0,0,0,0,0,0,0,\nB,0,0,0,0,0,0,0,0,0\n";
        var rows = RapportRun.With(Table, "score", "-", "--instrument", "phq-9", "--json").Json.GetProperty("rows");
        Assert.Equal(9, Assert.Single(rows[0].GetProperty("riskUnanswered").EnumerateArray()).GetInt32());
        Assert.Empty(rows[0].GetProperty("risk").EnumerateArray());
        Assert.Empty(rows[1].GetProperty("riskUnanswered").EnumerateArray());
        Assert.Contains("9 unanswered", RapportRun.With(Table, "score", "-", "--instrument", "phq-9").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Bands_of_subscales_are_named()
    {
        var table = "id," + string.Join(',', Enumerable.Range(1, 21).Select(i => $"i{i}")) + "\nA" + string.Concat(Enumerable.Repeat(",3", 21)) + "\n";
        var row = RapportRun.With(table, "score", "-", "--instrument", "dass-21", "--json").Json.GetProperty("rows")[0];
        Assert.Equal("extremely severe", row.GetProperty("subscaleBands").GetProperty("d").GetString());
    }
}
