using System.Globalization;
using System.Text.Json;

namespace Rapport.Cli.Tests.Signals;

public sealed class SignalsCommandTests
{
    private const string S = "id,s,y\na,1,34.2\na,2,35.0\na,3,35.8\na,4,36.1\na,5,36.4\na,6,31.0\na,7,33.2\na,8,36.0\na,9,36.8\na,10,36.5\n";
    private static readonly string[] Prior = ["--prior", "35.5,9,3.61"];
    private static readonly double[] Z = [.3661, -.1763, -.4905, -.4700, -.4775, 2.8509, .7528, -.9991, -1.1172, -.5975];

    [Fact]
    public void The_worked_example_stands_in_the_document() // docs/methods/robust-level-filter.md
    {
        var json = Run(S, [.. Prior, "--json"]).Json;
        Assert.Equal((35.5, 9.0, 3.61), (Number(json.GetProperty("prior"), "mean"), Number(json.GetProperty("prior"), "variance"), Number(json.GetProperty("prior"), "noise")));
        var rows = json.GetProperty("rows").EnumerateArray().ToList();
        for (var i = 0; i < Z.Length; i++) Assert.Equal(Z[i], Number(rows[i], "statistic"), 5e-4);
        Assert.Equal("none none none none none red none none none none", Verdicts(rows));
        var red = rows[5];
        Assert.Equal((.0022, 2.3263, .01), (Math.Round(Number(red, "p"), 4), Math.Round(Number(red, "threshold"), 4), Number(red, "rate")));
        Assert.Equal(35.8614, Number(red.GetProperty("state"), "level"), 5e-4);
        Assert.StartsWith("Your client's rating of working together fell from 35.86 to 31", red.GetProperty("reason").GetString(), StringComparison.Ordinal);
        Assert.Equal("Open next time with how last time felt.", red.GetProperty("next").GetString());
    }

    [Theory]
    [InlineData("id session rule version value state statistic threshold rate p verdict reason next")]
    public void Every_row_has_the_fields_that_other_programs_read(string fields)
    {
        var rows = Run(S, [.. Prior, "--rule", "all", "--json"]).Json.GetProperty("rows");
        Assert.All(rows.EnumerateArray(), row => Assert.All(fields.Split(' '), field => Assert.True(row.TryGetProperty(field, out _), field)));
    }

    [Fact]
    public void All_rules_that_the_columns_allow_speak_once_a_session_in_a_fixed_order()
    {
        var rows = Run(S, [.. Prior, "--rule", "all", "--cut", "36", "--range", "0,40", "--json"]).Json.GetProperty("rows").EnumerateArray().ToList();
        Assert.Equal("R1 R2 R3 R4 R5-ewma R5-cusum R5b own-mean-2sd R6 R6b R7 R14 R16", string.Join(' ', rows.Take(rows.Count / 10).Select(row => row.GetProperty("rule").GetString())));
        Assert.Equal(130, rows.Count);
        Assert.Equal("prompt amber none amber amber none amber amber red red amber none none", Verdicts(rows.Where(row => row.GetProperty("session").GetInt32() == 6)));
    }

    [Fact]
    public void Named_rules_speak_alone_and_R5_means_both_charts()
    {
        var rows = Run(S, [.. Prior, "--rule", "R6,R5", "--json"]).Json.GetProperty("rows").EnumerateArray().Take(3);
        Assert.Equal(["R5-ewma", "R5-cusum", "R6"], rows.Select(row => row.GetProperty("rule").GetString()));
    }

    [Fact]
    public void The_order_of_the_rows_changes_no_byte()
    {
        var lines = (S + "b,1,30\nb,2,31\n").TrimEnd('\n').Split('\n');
        var turned = string.Join('\n', lines.Take(1).Concat(lines.Skip(1).Reverse())) + "\n";
        string[] call = ["--rule", "all", "--json"];
        Assert.Equal(Run(S + "b,1,30\nb,2,31\n", call).Out, Run(turned, call).Out);
    }

    [Fact]
    public void Without_a_known_start_the_files_own_sessions_have_to_do_and_the_answer_says_so()
    {
        var table = S + "b,1,30\nb,2,31\n";
        var prior = Run(table, "--json").Json.GetProperty("prior");
        Assert.False(prior.GetProperty("prospective").GetBoolean());
        Assert.Equal((34.2 + 30) / 2, Number(prior, "mean"), 1e-12);
        Assert.Contains("nothing here is prospective", prior.GetProperty("note").GetString(), StringComparison.Ordinal);
        Assert.Contains("nothing here is prospective", Run(table).Out, StringComparison.Ordinal);
        Assert.True(Run(S, [.. Prior, "--json"]).Json.GetProperty("prior").GetProperty("prospective").GetBoolean());
    }

    [Fact]
    public void An_instrument_gives_start_direction_and_range()
    {
        var json = Run(S, "--instrument", "rapport-check-out", "--rule", "all", "--json").Json;
        Assert.Equal(35.5, Number(json.GetProperty("prior"), "mean"));
        Assert.Contains(json.GetProperty("rows").EnumerateArray(), row => row.GetProperty("rule").GetString() == "R16");
        Assert.Contains("fell from 36 to 31 of 40", json.GetProperty("rows").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_instrument_with_an_unconfirmed_key_raises_no_signal()
    {
        var unconfirmed = Instruments.InstrumentCatalog.All().First(one => one.HasScorableTotal && !one.IsKeyConfirmed).Id;
        Run(S, "--instrument", unconfirmed).IsRefused(1, unconfirmed, "confirmed");
    }

    [Fact]
    public void A_missing_rating_is_never_worded_as_fine()
    {
        var row = Run(S.Replace("a,6,31.0", "a,6,", StringComparison.Ordinal), [.. Prior, "--json"]).Json.GetProperty("rows")[5];
        Assert.Equal((JsonValueKind.Null, "not-enough-data"), (row.GetProperty("value").ValueKind, row.GetProperty("verdict").GetString()));
        Assert.Contains("neither that all is well", row.GetProperty("reason").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_dates_are_given_the_level_wanders_by_weeks()
    {
        const string Dated = "id,s,y,d\na,1,34.2,2026-01-05\na,2,35.0,2026-02-16\n";
        var row = Run(Dated, [.. Prior, "--date", "d", "--json"]).Json.GetProperty("rows")[1];
        Assert.Equal(2.9014 + 3 * .3249, Number(row.GetProperty("state"), "variance"), 5e-4);
    }

    [Fact]
    public void Lower_is_better_alarms_on_a_rise()
    {
        var risen = string.Join('\n', S.TrimEnd('\n').Split('\n').Select((line, i) => i == 0 ? line
            : $"{line[..(line.LastIndexOf(',') + 1)]}{(40 - double.Parse(line[(line.LastIndexOf(',') + 1)..], CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture)}")) + "\n";
        var rows = Run(risen, "--prior", "4.5,9,3.61", "--direction", "lower", "--json").Json.GetProperty("rows").EnumerateArray().ToList();
        Assert.Equal("none none none none none red none none none none", Verdicts(rows));
    }

    [Fact]
    public void The_two_views_and_the_mark_before_come_from_their_columns() // docs/methods/discrepancy.md
    {
        const string Views = "id,s,y,g,b\na,1,5.2,4.9,8\na,2,5.5,5.0,8\na,3,5.6,5.3,8\na,4,4.4,5.0,8\n";
        var rows = Run(Views, "--prior", "5.4,0.1,0.01", "--guess", "g", "--before", "b", "--range", "1,7", "--rule", "R12,R13", "--json").Json.GetProperty("rows").EnumerateArray().ToList();
        var last = rows.Single(row => row.GetProperty("rule").GetString() == "R12" && row.GetProperty("session").GetInt32() == 4);
        Assert.Equal(("flag", .1096), (last.GetProperty("verdict").GetString(), Math.Round(Number(last, "threshold"), 4)));
        Assert.Equal(8, rows.Count(row => row.GetProperty("rule").GetString()!.StartsWith("R13-", StringComparison.Ordinal)));
    }

    private static string Verdicts(IEnumerable<JsonElement> rows) => string.Join(' ', rows.Select(row => row.GetProperty("verdict").GetString()));

    private static double Number(JsonElement row, string field) => row.GetProperty(field).GetDouble();

    private static RapportRun Run(string table, params string[] options) =>
        RapportRun.With(table, ["signals", "-", "--id", "id", "--session", "s", "--measure", "y", .. options]);
}
