namespace Rapport.Cli.Tests.Signals;

public sealed class SignalsRefusalTests
{
    private const string Table = "id,s,y,d,o\na,1,34,2026-01-05,26\na,2,35,2026-01-12,27\nb,1,30,2026-01-05,26\nb,2,31,2026-01-12,20\n";

    [Theory]
    [InlineData("--rule R99", "all or some of R1, R2", "\"R99\"")]
    [InlineData("--rule R15", "one client's sessions", "R15")]
    [InlineData("--rule R1", "--cut")]
    [InlineData("--rule R12", "--guess")]
    [InlineData("--rule R12 --guess o", "--range")]
    [InlineData("--rule R11", "--outcome and --expected")]
    [InlineData("--prior 35.5,9", "mean,var,noise")]
    [InlineData("--prior 35.5,0,3", "above 0")]
    [InlineData("--prior a,b,c", "mean,var,noise such as")]
    [InlineData("--prior 35.5,9,3.61 --instrument srs", "--instrument or --prior, found both")]
    [InlineData("--outcome o", "--outcome and --expected together")]
    [InlineData("--range 40,0", "lowest,highest")]
    [InlineData("--pack p.json", "--instrument as well")]
    [InlineData("--instrument nothing-of-that-name", "expected an instrument", "nothing-of-that-name")]
    [InlineData("--direction sideways", "sideways")]
    [InlineData("--guess nobody", "a column named \"nobody\"")]
    public void A_call_that_does_not_fit_together_is_one_line_and_exit_code_2(string options, params string[] said) =>
        Run(Table, options.Split(' ')).IsRefused(2, said);

    [Theory]
    [InlineData(2, "id,s,y\na,1,34\na,1,35\n", "line 3", "session 1 of \"a\" once", "another in line 2")]
    [InlineData(2, "id,s,y\na,1.5,34\n", "line 2, column 2 (s)", "a whole number from 1", "\"1.5\"")]
    [InlineData(2, "id,s,y\na,0,34\n", "line 2, column 2 (s)", "from 1")]
    [InlineData(2, "id,s,y\na,,34\n", "line 2, column 2 (s)", "a number", "nothing")]
    [InlineData(2, "id,s,y\na,1,\"34,5\"\n", "line 2, column 3 (y)", "point as decimal mark")]
    [InlineData(2, "id,s,y\na,1,inf\n", "line 2, column 3 (y)", "number")]
    [InlineData(2, "id,s,y\na,1,1e999\n", "line 2, column 3 (y)", "finite")]
    [InlineData(2, "id,s,y\na,1,34\nb,2", "line 3", "3 columns", "found 2")]
    [InlineData(2, "id,s,z\na,1,34\n", "a column named \"y\"")]
    [InlineData(2, "", "an empty file")]
    [InlineData(1, "id,s,y\n", "at least one row")]
    [InlineData(1, "id,s,y\na,1,34\n", "at least two clients")]
    [InlineData(1, "id,s,y\na,1,34\na,2,34\nb,1,34\nb,2,34\n", "ratings that differ")]
    public void A_wrong_file_is_one_line(int code, string table, params string[] said) => Run(table).IsRefused(code, said);

    [Theory]
    [InlineData("id,s,y,d\na,1,34,05.01.2026\n", "line 2, column 4 (d)", "a day such as 2026-11-22")]
    [InlineData("id,s,y,d\na,1,34,2026-01-12\na,2,35,2026-01-05\n", "line 3", "not before that of the session before")]
    public void A_wrong_day_is_one_line(string table, params string[] said) => Run(table, "--date", "d", "--prior", "35.5,9,3.61").IsRefused(2, said);

    [Fact]
    public void With_skip_bad_both_of_two_equal_sessions_are_left_out_and_listed()
    {
        var run = Run("id,s,y\na,1,34\na,2,35\na,2,36\na,3,36\n", "--prior", "35.5,9,3.61", "--skip-bad", "--json");
        Assert.Equal([1, 3], run.Json.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("session").GetInt32()));
        Assert.Contains("left out 2 rows", run.Error, StringComparison.Ordinal);
        Assert.Contains("line 3", run.Error, StringComparison.Ordinal);
        Assert.Contains("line 4", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Equal_ratings_of_everybody_say_nothing_and_break_nothing()
    {
        var rows = Run("id,s,y\n" + string.Concat(Enumerable.Range(1, 12).Select(t => $"a,{t},36\n")), "--prior", "35.5,9,3.61", "--rule", "all", "--json").Json.GetProperty("rows");
        Assert.DoesNotContain(rows.EnumerateArray(), row => row.GetProperty("verdict").GetString() is "amber" or "red");
    }

    [Fact]
    public void An_expected_course_is_read_and_judged() // docs/methods/expected-response.md
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("c.json", """{"b0":2,"b1":0.9,"g0":-1,"g1":-0.12,"v00":9,"v01":0,"v11":4,"s2":9,"courses":250,"measure":"Distress","direction":"lower"}""");
        const string Outcomes = "id,s,y,o\na,1,36,26\na,4,36,27\na,6,36,24\na,10,36,17\n";
        var rows = Run(Outcomes, "--prior", "35.5,9,3.61", "--outcome", "o", "--expected", file, "--rule", "R11", "--json").Json.GetProperty("rows");
        Assert.Equal(["not-enough-data", "red", "amber", "none"], rows.EnumerateArray().Select(row => row.GetProperty("verdict").GetString()));
        Assert.Equal(1.4428, rows[1].GetProperty("statistic").GetDouble(), 5e-4);
        Assert.Equal(27, rows[1].GetProperty("value").GetDouble());
    }

    [Theory]
    [InlineData("""{"b0":2}""", "b0, b1, g0")]
    [InlineData("{", "line 1")]
    [InlineData("null", "null")]
    [InlineData("""{"b0":2,"b1":0.9,"g0":-1,"g1":-0.12,"v00":-9,"v01":0,"v11":4,"s2":9,"courses":250,"direction":"lower"}""", "v00")]
    [InlineData("""{"b0":2,"b1":0.9,"g0":-1,"g1":-0.12,"v00":9,"v01":0,"v11":4,"s2":9,"courses":250,"direction":"down"}""", "lower or higher")]
    [InlineData("""{"b0":2,"b1":0.9,"g0":-1,"g1":-0.12,"v00":9,"v01":0,"v11":4,"s2":9,"courses":250,"direction":"lower","slope":1}""", "slope")]
    public void A_wrong_expected_course_is_one_line(string json, string said)
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("c.json", json);
        Run(Table, "--prior", "35.5,9,3.61", "--outcome", "o", "--expected", file, "--rule", "R11").IsRefused(2, "c.json", said);
    }

    [Fact]
    public void A_file_that_is_not_there_or_is_a_folder_is_one_line()
    {
        using var folder = new TemporaryFolder();
        RapportRun.Of("signals", folder.At("no.csv"), "--id", "id", "--session", "s", "--measure", "y").IsRefused(2, "nothing there");
        RapportRun.Of("signals", folder.Path, "--id", "id", "--session", "s", "--measure", "y").IsRefused(2, "a folder");
    }

    private static RapportRun Run(string table, params string[] options) =>
        RapportRun.With(table, ["signals", "-", "--id", "id", "--session", "s", "--measure", "y", .. options]);
}
