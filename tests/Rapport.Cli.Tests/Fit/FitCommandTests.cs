using Rapport.Testing;

namespace Rapport.Cli.Tests.Fit;

public sealed class FitCommandTests
{
    private const string Simple = "y ~ session + (1 | client)";
    private const string Header = "client,therapist,session,y\n";
    private const string Good = Header + "A,T1,1,10\nA,T1,2,12\nA,T1,3,14\nB,T1,1,20\nB,T1,2,21\nB,T1,3,25\nC,T2,1,15\nC,T2,2,13\nC,T2,3,14\n";

    [Theory]
    [InlineData("y ~ session + (1 client)", "--formula, character 18: expected '|' or '||' inside the parentheses of a random term, found 'client'")]
    [InlineData("y session", "--formula, character 3: expected '~' after the outcome, found 'session'")]
    [InlineData("y ~ session", "expected a random term such as (1 | client_id), found the end of the formula")]
    [InlineData("y ~ age + (1 | client)", "line 1: expected a column named \"age\", found the columns client, therapist, session, y")]
    [InlineData("y ~ session + (1 | clinic)", "line 1: expected a column named \"clinic\"")]
    public void A_wrong_formula_is_a_wrong_call(string formula, string message) => Run(Good, formula).IsRefused(2, message);

    [Theory]
    [InlineData("D,T2,1,ten\n", Simple, "line 11, column 4 (y): expected a number")]
    [InlineData("D,T2,1,\"1,5\"\n", Simple, "line 11, column 4 (y): expected a number with a point as decimal mark, found \"1,5\"")]
    [InlineData("D,T2,1,1e999\n", Simple, "line 11, column 4 (y): expected a finite number")]
    [InlineData("D,T2,1\n", Simple, "line 11: expected 4 columns as in the header, found 3")]
    [InlineData("D,T2,0,4\n", "y ~ log(session) + (1 | client)", "line 11, column 3 (session): expected a number above 0 (its logarithm is taken), found \"0\"")]
    public void A_bad_row_stops_the_run_at_its_place(string row, string formula, string message) => Run(Good + row, formula).IsRefused(2, message);

    [Theory]
    [InlineData(Header + "A,T1,1,10\nA,T1,2,12\n", Simple, "expected at least two levels of client, found one")]
    [InlineData(Header + "A,T1,1,10\nB,T1,2,12\nC,T1,3,9\n", Simple, "found 3 effects of client for 3 rows")]
    [InlineData(Header + "A,T1,1,\n", Simple, "found none (1 with something missing)")]
    [InlineData(Header + "A,T1,1,7\nA,T1,2,7\nB,T1,1,7\nB,T1,2,7\n", Simple, "expected outcomes that differ, found 7 in every row")]
    [InlineData(Header + "A,T1,1,3\nA,T1,1,2\nB,T1,1,1\nB,T1,1,6\n", Simple, "found session determined by the terms before it")]
    [InlineData(Header + "A,T1,1,2\nA,T1,2,4\nB,T1,1,2\nB,T1,3,6\n", Simple, "reproduce exactly")]
    [InlineData(Header + "A,T1,1,10\nB,T1,1,12\nA,T2,1,9\nB,T2,2,12\nA,T1,2,10\n", "y ~ 1 + (1 | client) + (1 | therapist)", "found client and therapist crossed: \"A\" appears under \"T1\" and \"T2\"")]
    [InlineData(Header, Simple, "expected at least one row below the header")]
    public void Data_without_an_answer_end_with_code_1(string table, string formula, string message) => Run(table, formula).IsRefused(1, message);

    [Fact]
    public void Bad_rows_are_left_out_and_counted_when_asked()
    {
        var run = RapportRun.With(Good + "D,T2,1,ten\n", "fit", "-", "--formula", Simple, "--json", "--skip-bad");
        Assert.Equal(0, run.Code);
        Assert.Equal(9, run.Json.GetProperty("n").GetInt32());
        Assert.Contains("left out 1 row:", run.Error, StringComparison.Ordinal);
        Assert.Contains("line 11, column 4 (y)", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_with_a_missing_cell_are_left_out_and_counted()
    {
        var json = Run(Good + "D,T2,1,\n,T2,1,4\nD,T2,,4\n", Simple).Json;
        Assert.Equal(9, json.GetProperty("n").GetInt32());
        Assert.Equal(3, json.GetProperty("dropped").GetInt32());
    }

    [Fact]
    public void The_order_of_the_rows_does_not_change_a_single_byte()
    {
        const string formula = "phq9 ~ log(session) + (1 + log(session) | therapist_id/client_id)";
        using var folder = new TemporaryFolder();
        var lines = File.ReadAllLines(Checkout.At("tests", "reference", "sessions.csv"));
        var rows = lines[1..];
        new Random(4).Shuffle(rows);
        var shuffled = folder.Write("shuffled.csv", string.Join('\n', rows.Prepend(lines[0])));
        var one = RapportRun.Done("fit", Checkout.At("tests", "reference", "sessions.csv"), "--formula", formula, "--json", "--effects", folder.At("one.csv"));
        var other = RapportRun.Done("fit", shuffled, "--formula", formula, "--json", "--effects", folder.At("other.csv"));
        Assert.Equal(one.Out, other.Out);
        Assert.Equal(File.ReadAllText(folder.At("one.csv")), File.ReadAllText(folder.At("other.csv")));
    }

    [Fact]
    public void Ids_that_hold_the_separator_are_quoted_among_the_effects()
    {
        using var folder = new TemporaryFolder();
        var table = Good.Replace("A,", "\"Ann, \"\"A\"\"\",", StringComparison.Ordinal);
        Assert.Equal(0, RapportRun.With(table, "fit", "-", "--formula", Simple, "--effects", folder.At("effects.csv")).Code);
        Assert.StartsWith("client,\"Ann, \"\"A\"\"\",(Intercept),", File.ReadLines(folder.At("effects.csv")).ElementAt(1), StringComparison.Ordinal);
    }

    [Fact]
    public void A_refused_fit_leaves_no_file_behind()
    {
        using var folder = new TemporaryFolder();
        RapportRun.With(Header + "A,T1,1,10\n", "fit", "-", "--formula", Simple, "--effects", folder.At("effects.csv"), "--out", folder.At("fit.json")).IsRefused(1);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public void A_folder_in_place_of_a_file_is_a_wrong_call()
    {
        using var folder = new TemporaryFolder();
        RapportRun.With(Good, "fit", "-", "--formula", Simple, "--effects", folder.Path).IsRefused(2, "expected a file to write, found a folder");
        RapportRun.Of("fit", folder.Path, "--formula", Simple).IsRefused(2, "expected a file, found a folder");
    }

    [Fact]
    public void A_person_reads_a_table()
    {
        var run = RapportRun.With(Good, "fit", "-", "--formula", Simple, "--ml");
        Assert.StartsWith("y ~ session + (1 | client)\n9 rows (0 left out for missing values), 3 client\nML: criterion ", run.Out, StringComparison.Ordinal);
        Assert.Contains("Residual", run.Out, StringComparison.Ordinal);
    }

    private static RapportRun Run(string table, string formula) => RapportRun.With(table, "fit", "-", "--formula", formula, "--json");
}
