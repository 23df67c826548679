namespace Rapport.Cli.Tests.Alarms;

public sealed class AlarmsCommandTests
{
    private static readonly string Base = RapportRun.Done("simulate", "--world", "base", "--clients", "300", "--seed", "1").Out;

    [Fact]
    public void The_document_compares_every_detector_at_three_shares_of_false_alarms()
    {
        var json = Run(Base, "--world", "base", "--seed", "1", "--resamples", "20", "--json").Json;
        Assert.Equal(("base", 1, 150, 150), (json.GetProperty("world").GetString(), json.GetProperty("seed").GetInt32(), json.GetProperty("learnedFrom").GetInt32(), json.GetProperty("judged").GetInt32()));
        var rows = json.GetProperty("rows").EnumerateArray().ToList();
        Assert.Equal("R1 R2 R3 R4 R5-ewma R5-cusum R5b own-mean-2sd R6 R6b", string.Join(' ', rows.Select(row => row.GetProperty("rule").GetString()).Distinct()));
        Assert.Equal([.02, .05, .1], rows.Take(3).Select(row => row.GetProperty("falseAlarms").GetDouble()));
        Assert.All(rows, row =>
        {
            Assert.InRange(row.GetProperty("sensitivity").GetDouble(), row.GetProperty("interval")[0].GetDouble(), row.GetProperty("interval")[1].GetDouble());
            Assert.InRange(row.GetProperty("auc").GetDouble(), .5, 1);
        });
        Assert.InRange(rows.Single(row => row.GetProperty("rule").GetString() == "R6" && row.GetProperty("falseAlarms").GetDouble() == .02).GetProperty("sensitivity").GetDouble(), .65, .9);
        Assert.Equal(["R6", "R6b"], json.GetProperty("calibration").EnumerateArray().Select(table => table.GetProperty("rule").GetString()));
        Assert.Equal(10, json.GetProperty("calibration")[0].GetProperty("bins").GetArrayLength());
    }

    [Fact]
    public void The_order_of_the_rows_changes_no_byte()
    {
        var lines = Base.TrimEnd('\n').Split('\n');
        var turned = string.Join('\n', lines.Take(1).Concat(lines.Skip(1).Reverse())) + "\n";
        Assert.Equal(Run(Base, "--resamples", "20", "--json").Out, Run(turned, "--resamples", "20", "--json").Out);
    }

    [Fact]
    public void With_a_given_prior_every_client_is_judged()
    {
        var json = Run(Base, "--prior", "4,0.3,0.07", "--resamples", "5", "--json").Json;
        Assert.Equal((0, 300), (json.GetProperty("learnedFrom").GetInt32(), json.GetProperty("judged").GetInt32()));
    }

    [Fact]
    public void One_world_is_picked_out_of_a_table_of_all()
    {
        var all = RapportRun.Done("simulate", "--world", "all", "--clients", "60", "--seed", "1").Out;
        var json = Run(all, "--world", "slow", "--resamples", "5", "--json").Json;
        Assert.Equal((60, 5), (json.GetProperty("learnedFrom").GetInt32() + json.GetProperty("judged").GetInt32(), json.GetProperty("window").GetInt32()));
        Run(all).IsRefused(2, "--world", "\"base\"", "\"t3\"");
    }

    [Theory]
    [InlineData("--window 0", "--window")]
    [InlineData("--resamples 0", "--resamples")]
    [InlineData("--world nowhere", "nowhere")]
    [InlineData("--prior 1,2", "mean,var,noise")]
    [InlineData("--measure nothing", "a column named \"nothing\"")]
    public void A_wrong_call_is_one_line(string options, params string[] said) => Run(Base, options.Split(' ')).IsRefused(2, said);

    [Theory]
    [InlineData(2, "client_id,session,value,onset,end\na,1,4,2,1\n", "line 2, column 5 (end)", "not before the onset")]
    [InlineData(2, "client_id,session,value,onset,end\na,1,4,2,3\na,2,4,1,3\n", "line 3", "the same onset and end")]
    [InlineData(2, "client_id,session,value,onset,end\na,1,4,,\na,1,4,,\n", "line 3", "once")]
    [InlineData(2, "client_id,session,value,onset,end\na,x,4,,\n", "line 2, column 2 (session)", "a number")]
    [InlineData(2, "client_id,session,value,onset,end\na,1,4,0.5,\n", "line 2, column 4 (onset)", "whole number")]
    [InlineData(2, "client_id,session,value\na,1,4\n", "a column named \"onset\"")]
    [InlineData(1, "client_id,session,value,onset,end\na,1,4,,\n", "at least two clients")]
    public void A_wrong_file_is_one_line(int code, string table, params string[] said) => Run(table).IsRefused(code, said);

    [Fact]
    public void With_skip_bad_a_client_who_contradicts_themselves_is_left_out_and_listed()
    {
        var run = Run(Base + "T0000001,C0000001,1,4,,\n", "--resamples", "5", "--skip-bad", "--json");
        Assert.Equal(299, run.Json.GetProperty("learnedFrom").GetInt32() + run.Json.GetProperty("judged").GetInt32());
        Assert.Contains("left out 1 row", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_known_rupture_there_is_no_answer() =>
        Run("client_id,session,value,onset,end\na,1,4,,\na,2,5,,\n", "--prior", "4,1,1").IsRefused(1, "a known onset");

    private static RapportRun Run(string table, params string[] options) => RapportRun.With(table, ["alarms", "-", "--truth", "onset", .. options]);
}
