namespace Rapport.Cli.Tests.Sudden;

public sealed class SuddenCommandTests
{
    private const string Table = "id,s1,s2,s3,s4,s5,s6\nb,33,34,32,22,21,20\na,33,,32,22,21,20\nc,10,10,10,10,10,10\n";

    [Fact]
    public void The_worked_example_stands_in_the_document() // docs/methods/sudden-gains.md, worked example
    {
        var json = Run(Table, "--cutoff", "7", "--json").Json;
        Assert.Equal(["2to3", "3to4", "4to5"], json.GetProperty("intervals").EnumerateArray().Select(x => x.GetString()));
        Assert.Equal(["a -10", "b 010", "c 000"], json.GetProperty("rows").EnumerateArray().Select(x => $"{x.GetProperty("id")} {x.GetProperty("all")}"));
        Assert.Equal(["a 3to4 10 False", "b 3to4 10 False"], json.GetProperty("gains").EnumerateArray()
            .Select(x => $"{x.GetProperty("id")} {x.GetProperty("interval")} {x.GetProperty("magnitude")} {x.GetProperty("reversed")}"));
        Assert.Equal((8, 1), (json.GetProperty("judged").GetInt32(), json.GetProperty("notJudged").GetInt32()));
    }

    [Fact]
    public void The_order_of_the_rows_changes_no_byte()
    {
        var lines = Table.TrimEnd('\n').Split('\n');
        var turned = string.Join('\n', lines.Take(1).Concat(lines.Skip(1).Reverse())) + "\n";
        Assert.Equal(Run(Table, "--cutoff", "7", "--json").Out, Run(turned, "--cutoff", "7", "--json").Out);
    }

    [Fact]
    public void Where_higher_is_better_a_fall_is_a_loss()
    {
        Assert.Equal(0, Run(Table, "--cutoff", "7", "--direction", "higher", "--json").Json.GetProperty("gains").GetArrayLength());
        var losses = Run(Table, "--cutoff", "7", "--direction", "higher", "--losses", "--json").Json.GetProperty("gains");
        Assert.Equal([-10.0, -10.0], losses.EnumerateArray().Select(x => x.GetProperty("magnitude").GetDouble()));
    }

    [Fact]
    public void A_table_for_reading_counts_first()
    {
        var run = Run(Table, "--cutoff", "7");
        Assert.Contains("2 sudden gains in 2 of 3 clients; 8 intervals judged, 1 not", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Twenty_five_and_a_quarter_are_the_same_percentage() =>
        Assert.Equal(Run(Table, "--cutoff", "7", "--percent", "0.25", "--json").Out, Run(Table, "--cutoff", "7", "--percent", "25", "--json").Out);

    [Theory]
    [InlineData("", "--cutoff or --no-first")]
    [InlineData("--cutoff 7 --no-first", "--cutoff and --no-first")]
    [InlineData("--cutoff -7", "above 0")]
    [InlineData("--cutoff 7 --percent 0.25 --no-second", "--percent and --no-second")]
    [InlineData("--cutoff 7 --alpha 0.05 --critical 2.776", "--alpha and --critical")]
    [InlineData("--cutoff 7 --alpha 1", "between 0 and 1")]
    [InlineData("--no-first --no-second --no-third", "at least one criterion")]
    [InlineData("--cutoff 7 --sessions s1", "s1..s12")]
    [InlineData("--cutoff 7 --sessions s1..s99", "a column named \"s99\"")]
    public void A_call_that_does_not_fit_together_is_one_line_and_exit_code_2(string options, string said) =>
        Run(Table, options.Split(' ', StringSplitOptions.RemoveEmptyEntries)).IsRefused(2, said);

    [Theory]
    [InlineData(2, "id,s1,s2,s3,s4\na,1,2,3,4\na,1,2,3,4\n", "line 3", "one row a client", "in line 2")]
    [InlineData(2, "id,s1,s2,s3,s4\na,1,x,3,4\n", "line 2, column 3 (s2)", "a number", "\"x\"")]
    [InlineData(2, "id,s1,s2,s3,s4\na,1,2,3,4\nb,1,2", "line 3", "5 columns", "found 3")]
    [InlineData(1, "id,s1,s2,s3\na,1,2,3\n", "at least 4 session columns", "found 3")]
    [InlineData(1, "id,s1,s2,s3,s4\n", "at least one row")]
    public void A_wrong_file_is_one_line(int code, string table, params string[] said) => Run(table, "--cutoff", "7").IsRefused(code, said);

    [Fact]
    public void An_id_that_stands_twice_is_left_out_with_skip_bad_and_listed()
    {
        var run = Run(Table + "c,1,2,3,4,5,6\n", "--cutoff", "7", "--skip-bad", "--json");
        Assert.Equal(["a", "b"], run.Json.GetProperty("rows").EnumerateArray().Select(x => x.GetProperty("id").GetString()));
        Assert.Contains("left out 2 rows", run.Error, StringComparison.Ordinal);
    }

    private static RapportRun Run(string table, params string[] options) => RapportRun.With(table, ["sudden", "-", "--id", "id", .. options]);
}
