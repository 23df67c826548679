namespace Rapport.Cli.Tests.Change;

public sealed class ChangeCommandTests
{
    private const string Table = "id,session,y\nb,1,20\nb,2,15\nb,3,9\na,1,30\na,3,28\nc,1,25\nc,2,\nc,3,24\nd,1,18\n";
    private static readonly string[] Columns = ["--id", "id", "--time", "session", "--measure", "y", "--direction", "lower"];

    [Fact]
    public void The_first_and_the_last_time_of_the_file_are_compared_and_clients_without_both_left_out()
    {
        var json = Done(Table, "--method", "ANCHOR", "--mid-improved", "5").Json;
        Assert.Equal((4, 3), (json.GetProperty("clients").GetInt32(), json.GetProperty("used").GetInt32()));
        Assert.Equal(["a unchanged", "b improved", "c unchanged"], json.GetProperty("rows").EnumerateArray().Select(x => $"{x.GetProperty("id")} {x.GetProperty("category")}"));
    }

    [Fact]
    public void Other_times_can_be_named()
    {
        var json = Done(Table, "--method", "ANCHOR", "--mid-improved", "5", "--pre", "1", "--post", "2").Json;
        var row = Assert.Single(json.GetProperty("rows").EnumerateArray());
        Assert.Equal(("b", -5.0, "improved"), (row.GetProperty("id").GetString(), row.GetProperty("change").GetDouble(), row.GetProperty("category").GetString()));
    }

    [Theory]
    [InlineData("JT", "--reliability", "0.8")]
    [InlineData("PERCENT", "--percent-improved", "50")]
    public void The_order_of_the_rows_changes_no_byte(string method, string option, string value)
    {
        var lines = Table.TrimEnd('\n').Split('\n');
        var turned = string.Join('\n', lines.Take(1).Concat(lines.Skip(1).Reverse())) + "\n";
        Assert.Equal(Done(Table, "--method", method, option, value).Out, Done(turned, "--method", method, option, value).Out);
    }

    [Fact]
    public void Fifty_and_a_half_are_the_same_percentage() =>
        Assert.Equal(Done(Table, "--method", "PERCENT", "--percent-improved", "0.5").Out, Done(Table, "--method", "PERCENT", "--percent-improved", "50").Out);

    [Fact]
    public void A_table_for_reading_names_the_two_times()
    {
        var run = RapportRun.With(Table, ["change", "-", .. Columns, "--method", "ANCHOR", "--mid-improved", "5"]);
        Assert.Contains("ANCHOR: 3 of 4 clients have both scores (time 1 and 3)", run.Out, StringComparison.Ordinal);
        Assert.Contains("improved 1, unchanged 2, deteriorated 0", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--method JT", "--method JT: expected --reliability")]
    [InlineData("--method JT --reliability 1.2", "between 0 and 1")]
    [InlineData("--method JT --reliability 0.8 --alpha 0", "--alpha")]
    [InlineData("--method JT --reliability 0.8 --cutoff c", "--functional-mean")]
    [InlineData("--method JT --reliability 0.8 --functional-mean 7", "--cutoff b or c")]
    [InlineData("--method JT --reliability 0.8 --cutoff c --functional-mean 7 --functional-sd 0", "above 0")]
    [InlineData("--method JT --reliability 0.8 --cutoff-b-sd clinical", "--cutoff b")]
    [InlineData("--method JT --reliability 0.8 --mid-improved 5", "expected --method ANCHOR")]
    [InlineData("--method JT --reliability 0.8 --slope total", "expected --method HLM")]
    [InlineData("--method HLM --pre 1", "HLM")]
    [InlineData("--method ANCHOR --mid-improved 5 --alpha 0.1", "--alpha")]
    [InlineData("--method PERCENT --percent-improved -5", "above 0")]
    [InlineData("--method CUTOFF", "--cutoff a, b or c")]
    [InlineData("--method PERCENT", "--percent-improved")]
    [InlineData("--method RCI", "RCI")]
    [InlineData("--method JT --reliability 0,8", "point as decimal mark")]
    public void A_call_that_does_not_fit_together_is_one_line_and_exit_code_2(string options, string said) =>
        Run(Table, options.Split(' ')).IsRefused(2, said);

    [Theory]
    [InlineData("id,session,y\na,1,5\na,1,6\nb,2,3\n", "line 3", "one row a client and time", "in line 2")]
    [InlineData("id,session,y\na,1,5\nb,x,6\n", "line 3, column 2 (session)", "a number", "\"x\"")]
    [InlineData("id,session,y\na,,5\n", "line 2, column 2 (session)", "a number", "nothing")]
    [InlineData("id,session,y\n,1,5\n", "line 2, column 1 (id)", "a value", "nothing")]
    [InlineData("id,session,y\na,1,\"5,5\"\n", "line 2, column 3 (y)", "point as decimal mark", "5,5")]
    [InlineData("id,session,y\na,1,Infinity\n", "line 2, column 3 (y)", "a finite number", "Infinity")]
    [InlineData("id,session,y\na,1,5\nb,1\n", "line 3", "3 columns", "found 2")]
    [InlineData("id,session,z\na,1,5\n", "line 1", "a column named \"y\"", "id, session, z")]
    public void A_wrong_file_is_one_line_and_exit_code_2(string table, params string[] said) =>
        Run(table, "--method", "JT", "--reliability", "0.8").IsRefused(2, said);

    [Theory]
    [InlineData("JT", "id,session,y\na,1,5\na,2,4\n", "at least 2 clients")]
    [InlineData("JT", "id,session,y\na,1,5\nb,1,4\n", "two times")]
    [InlineData("JT", "id,session,y\na,1,5\nb,2,4\n", "found none")]
    [InlineData("JT", "id,session,y\na,1,5\na,2,5\nb,1,5\nb,2,5\n", "scores before that differ")]
    [InlineData("HA", "id,session,y\na,1,5\na,2,4\nb,1,7\nb,2,4\n", "scores after that differ")]
    [InlineData("HA", "id,session,y\na,1,5\na,2,4\nb,1,7\nb,2,6\n", "changes that differ")]
    [InlineData("HLM", "id,session,y\na,1,5\na,2,4\nb,1,7\nb,2,6\n", "3 or more scores")]
    [InlineData("HLM", "id,session,y\na,1,5\na,2,4\na,3,3\n", "2 clients")]
    [InlineData("HLM", "id,session,y\na,1,5\na,2,5\na,3,5\nb,1,5\nb,2,5\nb,3,5\n", "scores that differ")]
    public void Data_without_an_answer_are_one_line_and_exit_code_1(string method, string table, string said) =>
        Run(table, method == "HLM" ? ["--method", method] : ["--method", method, "--reliability", "0.8"]).IsRefused(1, said);

    [Fact]
    public void A_client_seen_twice_at_one_time_is_left_out_there_with_skip_bad_and_listed()
    {
        const string Twice = "id,session,y\na,1,30\na,2,20\na,2,10\nb,1,30\nb,2,10\nc,1,12\nc,2,11\n";
        var run = Run(Twice, "--method", "ANCHOR", "--mid-improved", "5", "--skip-bad", "--json");
        Assert.Equal(["b", "c"], run.Json.GetProperty("rows").EnumerateArray().Select(x => x.GetProperty("id").GetString()));
        Assert.Contains("left out 2 rows", run.Error, StringComparison.Ordinal);
        Assert.Contains("line 4", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_is_written_whole_or_not_at_all()
    {
        using var folder = new TemporaryFolder();
        var table = folder.Write("table.csv", Table);
        RapportRun.Done(["change", table, .. Columns, "--method", "ANCHOR", "--mid-improved", "5", "--json", "--out", folder.At("answer.json")]);
        Assert.StartsWith("{", File.ReadAllText(folder.At("answer.json")), StringComparison.Ordinal);
        RapportRun.Of(["change", table, .. Columns, "--method", "JT", "--reliability", "0.8", "--pre", "7", "--out", folder.At("none.json")]).IsRefused(1, "found none");
        Assert.Equal(["answer.json", "table.csv"], Directory.EnumerateFileSystemEntries(folder.Path).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void Slopes_are_set_beside_the_average_client_unless_the_own_slope_is_asked_for()
    {
        const string Falling = "id,session,y\na,1,30\na,2,26\na,3,23\na,4,18\nb,1,28\nb,2,27\nb,3,25\nb,4,24\nc,1,31\nc,2,27\nc,3,22\nc,4,19\nd,1,29\nd,2,28\nd,3,27\nd,4,25\n";
        var own = Done(Falling, "--method", "HLM", "--slope", "total").Json;
        var against = Done(Falling, "--method", "HLM").Json;
        Assert.Equal(4, own.GetProperty("counts").GetProperty("improved").GetInt32());
        Assert.Equal((2, 2), (against.GetProperty("counts").GetProperty("improved").GetInt32(), against.GetProperty("counts").GetProperty("deteriorated").GetInt32()));
        Assert.Equal(own.GetProperty("rows")[0].GetProperty("slope").GetDouble() / own.GetProperty("rows")[0].GetProperty("deviationSd").GetDouble(),
            own.GetProperty("rows")[0].GetProperty("index").GetDouble(), 1e-12);
        Assert.Equal(0, against.GetProperty("rows").EnumerateArray().Sum(x => x.GetProperty("index").GetDouble()), 1e-6);
    }

    private static RapportRun Done(string table, params string[] options)
    {
        var run = Run(table, [.. options, "--json"]);
        Assert.True(run.Code == 0, run.Error);
        return run;
    }

    private static RapportRun Run(string table, params string[] options) => RapportRun.With(table, ["change", "-", .. Columns, .. options]);
}
