namespace Rapport.Cli.Tests.Simulate;

public sealed class SimulateCommandTests
{
    [Fact]
    public void A_table_has_a_row_a_session_and_the_same_bytes_for_the_same_seed()
    {
        string[] call = ["simulate", "--world", "base", "--clients", "30", "--sessions", "16", "--seed", "5"];
        var lines = RapportRun.Done(call).Out.TrimEnd('\n').Split('\n');
        Assert.Equal("therapist_id,client_id,session,value,onset,end", lines[0]);
        Assert.Equal(30 * 16, lines.Length - 1);
        Assert.Equal(RapportRun.Done(call).Out, RapportRun.Done(call).Out);
        Assert.NotEqual(RapportRun.Done(call).Out, RapportRun.Done([.. call[..^1], "6"]).Out);
    }

    [Fact]
    public void More_clients_do_not_change_the_first_ones()
    {
        var few = RapportRun.Done("simulate", "--world", "ar", "--clients", "3", "--seed", "2").Out;
        Assert.StartsWith(few, RapportRun.Done("simulate", "--world", "ar", "--clients", "9", "--seed", "2").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void All_worlds_stand_under_each_other_with_their_names()
    {
        var lines = RapportRun.Done("simulate", "--world", "all", "--clients", "2", "--sessions", "6").Out.TrimEnd('\n').Split('\n');
        Assert.EndsWith(",world", lines[0], StringComparison.Ordinal);
        Assert.Equal(7 * 2 * 6, lines.Length - 1);
        Assert.Equal(["base", "t3", "ar", "ceiling", "early", "slow", "decline"], lines.Skip(1).Select(line => line.Split(',')[^1]).Distinct());
    }

    [Theory]
    [InlineData("--world nowhere --clients 2", "nowhere")]
    [InlineData("--world base --clients 0", "--clients", "found 0")]
    [InlineData("--world base --clients 2 --sessions 5", "--sessions", "6 to 1000")]
    [InlineData("--world base --clients 2 --seed x", "x")]
    [InlineData("--world base", "--clients")]
    public void A_wrong_call_is_one_line(string options, params string[] said) => RapportRun.Of(["simulate", .. options.Split(' ')]).IsRefused(2, said);

    [Fact]
    public void Out_writes_the_file_whole()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal("", RapportRun.Done("simulate", "--world", "slow", "--clients", "4", "--out", folder.At("s.csv")).Out);
        Assert.Equal(RapportRun.Done("simulate", "--world", "slow", "--clients", "4").Out, File.ReadAllText(folder.At("s.csv")));
    }
}
