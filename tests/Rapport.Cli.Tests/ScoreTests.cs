using System.Globalization;
using System.Text.Json;
using Rapport.Testing;

namespace Rapport.Cli.Tests;

public sealed class ScoreTests
{
    private const string Gad = "client,i1,i2,i3,i4,i5,i6,i7\n";

    private static JsonElement[] Rows(RapportRun run) => [.. run.Json.GetProperty("rows").EnumerateArray()];

    private static double? Value(JsonElement row, string name) => row.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : null;

    [Theory]
    [MemberData(nameof(Reference.Folders), MemberType = typeof(Reference))]
    public void Reference_answers_to_phq_9_give_sums_and_cover_two_gaps(string folder)
    {
        var reference = new Reference(folder);
        var rows = Rows(RapportRun.Done("score", reference.PathOf("items_phq9.csv"), "--instrument", "phq-9", "--json"));
        var answers = reference.Rows("items_phq9.csv", [.. Enumerable.Range(1, 9).Select(i => $"i{i}")]).Select(cells => cells.Select(Reference.Number).ToArray()).ToList();
        var family = new Family(reference, "score, phq-9");
        Assert.Equal(answers.Count, rows.Length);
        for (var i = 0; i < rows.Length; i++)
        {
            var given = answers[i].Where(answer => !double.IsNaN(answer)).ToArray();
            var id = (i + 1).ToString(CultureInfo.InvariantCulture);
            family.Same($"row {id} id", id, rows[i].GetProperty("id").GetString());
            family.Same($"row {id} missing", 9 - given.Length, rows[i].GetProperty("missing").GetInt32());
            family.Near($"row {id} total", given.Length >= 7 ? given.Sum() * 9 / given.Length : double.NaN, Value(rows[i], "total") ?? double.NaN, 1e-12);
            family.Same($"row {id} risk", answers[i][8] > 0, rows[i].GetProperty("risk").GetArrayLength() == 1);
        }
        family.Close();
    }

    [Theory]
    [MemberData(nameof(Reference.Folders), MemberType = typeof(Reference))]
    public void Reference_answers_to_the_alliance_inventory_give_three_subscales(string folder)
    {
        var reference = new Reference(folder);
        var rows = Rows(RapportRun.Done("score", reference.PathOf("items_wai12.csv"), "--instrument", "wai-sr", "--json"));
        var answers = reference.Rows("items_wai12.csv", [.. Enumerable.Range(1, 12).Select(i => $"i{i}")]).Select(cells => cells.Select(Reference.Number).ToArray()).ToList();
        var family = new Family(reference, "score, wai-sr");
        for (var i = 0; i < rows.Length; i++)
        {
            family.Near($"row {i} total", answers[i].Sum(), Value(rows[i], "total")!.Value, 0);
            family.Near($"row {i} bond", answers[i][2] + answers[i][4] + answers[i][6] + answers[i][8], Value(rows[i].GetProperty("subscales"), "bond")!.Value, 0);
            family.Near($"row {i} goal", answers[i][3] + answers[i][5] + answers[i][7] + answers[i][10], Value(rows[i].GetProperty("subscales"), "goal")!.Value, 0);
        }
        family.Close();
    }

    [Fact]
    public void A_row_has_the_members_that_other_programs_rely_on()
    {
        var row = Assert.Single(Rows(RapportRun.With("client;i1;i2;i3;i4;i5;i6;i7;i8;i9\nc1;1;3;3;1;3;2;2;3;1\n", "score", "-", "--instrument", "phq-9", "--json")));
        Assert.Equal("c1", row.GetProperty("id").GetString());
        Assert.Equal(19, Value(row, "total"));
        Assert.Equal(2.1646, Value(row, "standardError")!.Value, 4);
        Assert.Equal("moderately severe", row.GetProperty("band").GetString());
        Assert.Equal([9], row.GetProperty("risk").EnumerateArray().Select(one => one.GetInt32()));
        Assert.Equal(JsonValueKind.Object, row.GetProperty("subscales").ValueKind);
    }

    [Fact]
    public void What_is_not_defined_is_null_and_has_its_reason()
    {
        var row = Assert.Single(Rows(RapportRun.With(Gad + "c1,1,1,1,,1,1,1\n", "score", "-", "--instrument", "gad-7", "--json")));
        Assert.Null(Value(row, "total"));
        Assert.Equal(JsonValueKind.Null, row.GetProperty("band").ValueKind);
        Assert.Equal(1, row.GetProperty("missing").GetInt32());
        Assert.Equal("items 4 left out", row.GetProperty("reasons").GetProperty("total").GetString());
    }

    [Fact]
    public void The_order_of_the_rows_does_not_matter()
    {
        string[] rows = ["b,1,1,1,1,1,1,1", "a,0,0,0,0,0,0,3", "B,2,2,2,2,2,2,2", "a,0,0,0,0,0,0,1"];
        var one = RapportRun.With(Gad + string.Join('\n', rows), "score", "-", "--instrument", "gad-7", "--json");
        var other = RapportRun.With(Gad + string.Join('\n', rows.Reverse()), "score", "-", "--instrument", "gad-7", "--json");
        Assert.Equal(one.Out, other.Out);
        Assert.Equal(["B", "a", "a", "b"], Rows(one).Select(row => row.GetProperty("id").GetString()));
    }

    [Fact]
    public void Several_sessions_of_a_client_stand_in_their_order()
    {
        var run = RapportRun.With("s,client,i1,i2,i3,i4\n2,a,9,9,9,9\n10,a,8,8,8,8\n1,a,7.5,7.5,7.5,7.5\n", "score", "-", "--instrument", "srs", "--id", "client", "--session", "s", "--json");
        Assert.Equal([(1, 30), (2, 36), (10, 32)], Rows(run).Select(row => (Value(row, "session")!.Value, Value(row, "total")!.Value)));
    }

    [Fact]
    public void Tenths_that_add_up_to_the_cut_off_do_not_fall_below_it()
    {
        var row = Assert.Single(Rows(RapportRun.With("i1,i2,i3,i4\n9.2,9.1,9.1,8.6\n", "score", "-", "--instrument", "srs", "--json")));
        Assert.Equal("36", row.GetProperty("total").GetRawText());
        Assert.Equal(["each-item < 9"], row.GetProperty("cutoffs").EnumerateArray().Select(one => one.GetString()));
    }

    [Fact]
    public void Our_own_items_can_be_named_and_the_word_about_safety_is_a_risk_answer()
    {
        const string Table = "client,mood,connected,managing,hope,work-together-before,must-come-first/safety\nc1,6,5,7,8,2,1\nc2,6,5,7,8,,\n";
        var rows = Rows(RapportRun.With(Table, "score", "-", "--instrument", "rapport-check-in", "--json"));
        Assert.Equal(26, Value(rows[0], "total"));
        Assert.Equal(2, Value(rows[0].GetProperty("subscales"), "work-together"));
        Assert.Equal(["must-come-first/safety"], rows[0].GetProperty("riskWords").EnumerateArray().Select(one => one.GetString()));
        Assert.Empty(rows[1].GetProperty("riskWords").EnumerateArray());
        RapportRun.With(Table.Replace("2,1\n", "2,yes\n", StringComparison.Ordinal), "score", "-", "--instrument", "rapport-check-in").IsRefused(2, "line 2", "1 for ticked", "\"yes\"");
    }

    [Fact]
    public void The_table_says_when_a_key_is_not_confirmed_and_when_a_form_is_not_validated()
    {
        var folder = Checkout.At("tests", "reference", "items_core10.csv");
        Assert.Contains("recalled and not confirmed", RapportRun.Done("score", folder, "--instrument", "core-10").Out, StringComparison.Ordinal);
        Assert.Contains("not validated", RapportRun.With("i1,i2,i3,i4\n8,7,9,6\n", "score", "-", "--instrument", "rapport-check-out").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pack_confirms_the_key_and_enters_what_was_unknown()
    {
        using var folder = new TemporaryFolder();
        var pack = folder.Write("pack.json", """
            { "format": 1, "instrument": "star-p", "confirmation": { "by": "o", "on": "2026-11-22", "form": "f" },
              "key": { "reversed": [10, 11, 12], "subscales": { "nonsupport": [10, 11, 12] } } }
            """);
        const string Table = "client,i1,i2,i3,i4,i5,i6,i7,i8,i9,i10,i11,i12\nc1,4,4,4,4,4,4,3,3,3,0,0,1\n";
        RapportRun.With(Table, "score", "-", "--instrument", "star-p").IsRefused(1, "star-p", "reversed items", "--pack");
        var run = RapportRun.With(Table, "score", "-", "--instrument", "star-p", "--pack", pack, "--json");
        Assert.Equal(44, Value(Assert.Single(Rows(run)), "total"));
        Assert.True(run.Json.GetProperty("confirmed").GetBoolean());
        folder.Write("pack.json", "{ \"format\": 1, \"instrument\": \"star-p\",\n  \"keys\": 1 }");
        RapportRun.With(Table, "score", "-", "--instrument", "star-p", "--pack", pack).IsRefused(2, "pack.json, line 2", "$.keys");
    }

    [Theory]
    [InlineData("c1,1,1,1,4,1,1,1", "line 2, column 5 (i4)", "0 to 3 in steps of 1", "\"4\"")]
    [InlineData("c1,1,1,1,1.5,1,1,1", "line 2, column 5 (i4)", "0 to 3 in steps of 1", "\"1.5\"")]
    [InlineData("c1,1,1,1,often,1,1,1", "line 2, column 5 (i4)", "a number", "\"often\"")]
    [InlineData("c1,1,1,1,\"1,5\",1,1,1", "line 2, column 5 (i4)", "point as decimal mark", "\"1,5\"")]
    [InlineData("c1,1,1,1,1e300,1,1,1", "line 2, column 5 (i4)", "-1e15 and 1e15", "\"1e300\"")]
    [InlineData("c1,1,1,1,Infinity,1,1,1", "line 2, column 5 (i4)", "a finite number", "\"Infinity\"")]
    [InlineData("c1,1,1,1", "line 2", "8 columns", "4")]
    [InlineData(",1,1,1,1,1,1,1", "line 2, column 1 (client)", "a value", "nothing")]
    public void A_bad_row_is_named_and_can_be_left_out(string row, params string[] words)
    {
        RapportRun.With(Gad + row + "\nc2,1,1,1,1,1,1,1\n", "score", "-", "--instrument", "gad-7").IsRefused(2, words);
        var run = RapportRun.With(Gad + row + "\nc2,1,1,1,1,1,1,1\n", "score", "-", "--instrument", "gad-7", "--skip-bad", "--json");
        Assert.Equal(0, run.Code);
        Assert.Equal("c2", Assert.Single(Rows(run)).GetProperty("id").GetString());
        Assert.Contains("left out 1 row", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_call_that_is_wrong_is_one_line()
    {
        using var folder = new TemporaryFolder();
        RapportRun.With(Gad + "c1,1,1,1,1,1,1,1\n", "score", "-", "--instrument", "phq-10").IsRefused(2, "phq-10", "phq-9");
        RapportRun.With("client,i1,i2\nc1,1,1\n", "score", "-", "--instrument", "gad-7").IsRefused(2, "line 1", "\"i3\"");
        RapportRun.With(Gad + "c1,1,1,1,1,1,1,1\n", "score", "-", "--instrument", "gad-7", "--id", "name").IsRefused(2, "\"name\"");
        RapportRun.With(Gad, "score", "-", "--instrument", "gad-7").IsRefused(1, "at least one row");
        RapportRun.With("", "score", "-", "--instrument", "gad-7").IsRefused(2, "an empty file");
        RapportRun.Of("score", folder.Path, "--instrument", "gad-7").IsRefused(2, "a folder");
        RapportRun.Of("score", folder.At("none.csv"), "--instrument", "gad-7").IsRefused(2, "nothing there");
        RapportRun.Of("score", folder.At("none.csv")).IsRefused(2, "--instrument");
        RapportRun.With("i1\n1\n", "score", "-", "--instrument", "promis-anxiety").IsRefused(1, "nobody wrote down");
        RapportRun.With(Gad + "c1,1,1,1,1,1,1,1\n", "score", "-", "--instrument", "gad-7", "--by", "cat").IsRefused(2, "cat");
    }

    [Fact]
    public void A_bad_file_leaves_no_half_answer()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("in.csv", Gad + "c1,1,1,1,1,1,1,1\nc2,9,1,1,1,1,1,1\n");
        RapportRun.Of("score", file, "--instrument", "gad-7", "--out", folder.At("out.json"), "--json").IsRefused(2, "in.csv, line 3, column 2 (i1)");
        Assert.Equal([file], Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void The_observers_form_of_another_order_gives_no_total_and_says_why()
    {
        var header = string.Join(',', Enumerable.Range(1, 36).Select(i => $"i{i}"));
        var table = $"{header}\n{string.Join(',', Enumerable.Repeat("4", 36))}\n";
        Assert.Equal(144, Value(Rows(RapportRun.With(table, "score", "-", "--instrument", "wai-36", "--json"))[0], "total"));
        var observed = Rows(RapportRun.With(table, "score", "-", "--instrument", "wai-36", "--by", "observer", "--json"))[0];
        Assert.Null(Value(observed, "total"));
        Assert.Contains("respondent", observed.GetProperty("reasons").GetProperty("total").GetString(), StringComparison.Ordinal);
    }
}
