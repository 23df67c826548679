using System.Text.Json;
using Rapport.Testing;

namespace Rapport.Cli.Tests.Reliability;

public sealed class ReliabilityCommandTests
{
    private const string Answers = "i1,i2,i3\n1,2,1\n2,2,3\n3,4,3\n4,4,5\n5,3,3\n2,4,1\n";

    [Fact]
    public void A_scale_is_answered_in_the_promised_shape()
    {
        // docs/methods/reliability.md, example 1
        var run = RapportRun.With(Answers, "reliability", "-", "--json");
        Assert.Equal(0, run.Code);
        Assert.Equal(["n", "alpha", "interval", "omega", "items"], run.Json.EnumerateObject().Select(part => part.Name));
        Assert.Equal(0.7406, run.Json.GetProperty("alpha").GetDouble(), 5e-5);
        Assert.Equal(2, run.Json.GetProperty("interval").GetArrayLength());
        Assert.Equal(["item", "mean", "sd", "rest", "alphaWithout"], run.Json.GetProperty("items")[0].EnumerateObject().Select(part => part.Name));
        Assert.Contains("6 people are too few", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Raters_are_answered_in_the_promised_shape()
    {
        // docs/methods/icc.md, example 1
        const string ratings = "t,j1,j2,j3,j4\na,9,2,5,8\nb,6,1,3,2\nc,8,4,6,8\nd,7,1,2,6\ne,10,5,6,9\nf,6,2,4,7\n";
        var run = RapportRun.With(ratings, "reliability", "-", "--icc", "--id", "t", "--json");
        var forms = run.Json.GetProperty("icc").EnumerateArray().ToList();
        Assert.Equal(["ICC1", "ICC2", "ICC3", "ICC1k", "ICC2k", "ICC3k"], forms.Select(form => form.GetProperty("form").GetString()!));
        Assert.Equal(["form", "value", "interval"], forms[0].EnumerateObject().Select(part => part.Name));
        Assert.Equal(0.17, forms[0].GetProperty("value").GetDouble(), 5e-3);
        Assert.Contains("6 targets, 4 raters", RapportRun.With(ratings, "reliability", "-", "--icc", "--id", "t").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_order_of_people_and_the_separator_change_no_byte()
    {
        var turned = string.Join('\n', Answers.TrimEnd().Split('\n').Skip(1).Reverse().Prepend("i1;i2;i3")).Replace(',', ';') + "\n";
        Assert.Equal(RapportRun.With(Answers, "reliability", "-", "--json").Out, RapportRun.With(turned, "reliability", "-", "--json").Out);
    }

    [Fact]
    public void Columns_may_be_named_or_spanned()
    {
        const string file = "id,i1,i2,i3,note\na,1,2,1,x\nb,2,2,3,y\nc,3,4,3,z\nd,4,4,5,x\ne,5,3,3,y\nf,2,4,1,z\n";
        var spanned = RapportRun.With(file, "reliability", "-", "--columns", "i1..i3", "--json").Out;
        Assert.Equal(RapportRun.With(Answers, "reliability", "-", "--json").Out, spanned);
        Assert.Equal(spanned, RapportRun.With(file, "reliability", "-", "--columns", "i1, i2,i3", "--json").Out);
    }

    [Fact]
    public void Without_the_ends_of_the_scale_an_item_is_turned_round_at_the_answers_seen()
    {
        var seen = RapportRun.With(Answers, "reliability", "-", "--reverse", "i2", "--json").Json.GetProperty("items")[1].GetProperty("mean").GetDouble();
        var known = RapportRun.With(Answers, "reliability", "-", "--reverse", "i2", "--scale", "0..5", "--json").Json.GetProperty("items")[1].GetProperty("mean").GetDouble();
        Assert.Equal(6 - (19 / 6.0), seen, 1e-12);
        Assert.Equal(5 - (19 / 6.0), known, 1e-12);
    }

    [Fact]
    public void What_is_not_defined_is_null_and_the_reason_is_said()
    {
        var run = RapportRun.With("i1,i2\n1,2\n2,1\n3,4\n4,4\n", "reliability", "-", "--json");
        Assert.Equal(JsonValueKind.Null, run.Json.GetProperty("omega").ValueKind);
        Assert.Equal(JsonValueKind.Null, run.Json.GetProperty("items")[0].GetProperty("alphaWithout").ValueKind);
        Assert.Contains("no omega: 3 items", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_item_that_should_perhaps_be_reversed_is_named()
    {
        var run = RapportRun.Done("reliability", Checkout.At("tests", "reference", "items_core10.csv"));
        Assert.Contains("going against the rest, perhaps to be reversed: i2", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("i1\n1\n2\n", "items or raters are needed")]
    [InlineData("i1,i2\n1,2\n", "rows are needed")]
    [InlineData("i1,i2\n3,1\n3,2\n3,3\n", "all answers are the same in i1")]
    [InlineData("i1,i2\n,\n,\n", "rows are needed")]
    [InlineData("i1,i2\n1,4\n2,3\n4,1\n", "does not vary")]
    [InlineData("i1,i2\n", "at least one row")]
    public void Answers_that_hold_no_alpha_end_with_1(string file, string reason) => RapportRun.With(file, "reliability", "-").IsRefused(1, reason);

    [Theory]
    [InlineData("j1,j2\n1,2\n3,4\n5,6\n", "no error left")]
    [InlineData("j1,j2\n1,2\n2,1\n", "targets do not differ")]
    [InlineData("j1,j2\n1,\n,2\n3,\n", "rated more than once")]
    public void Ratings_that_hold_no_agreement_end_with_1(string file, string reason) => RapportRun.With(file, "reliability", "-", "--icc", "--json").IsRefused(1, reason);

    [Theory]
    [InlineData("i1,i2\n1,2\n2,x\n", "line 3, column 2 (i2)", "expected a number", "\"x\"")]
    [InlineData("i1;i2\n1;2\n2;3,5\n", "line 3, column 2 (i2)", "point as decimal mark", "\"3,5\"")]
    [InlineData("i1,i2\n1,2\n2,Infinity\n", "line 3, column 2 (i2)", "finite", "Infinity")]
    [InlineData("i1,i2\n1,2\n2\n", "line 3", "2 columns", "found 1")]
    [InlineData("i1,i1\n1,2\n", "line 1", "named once", "i1")]
    [InlineData("", "header line", "empty file", "")]
    public void A_wrong_file_ends_with_2_and_its_place(string file, string place, string expected, string found) =>
        RapportRun.With(file, "reliability", "-").IsRefused(2, place, expected, found);

    [Theory]
    [InlineData("--columns", "i1,i9", "\"i9\"")]
    [InlineData("--columns", "i3..i1", "file order")]
    [InlineData("--columns", "i1,i1", "once")]
    [InlineData("--reverse", "i9", "\"i9\"")]
    [InlineData("--scale", "4", "LOWEST..HIGHEST")]
    [InlineData("--scale", "4..0", "LOWEST..HIGHEST")]
    [InlineData("--scale", "1..4", "line 5, column 3 (i3): expected an answer from 1 to 4, found \"5\"")]
    [InlineData("--id", "client", "\"client\"")]
    public void A_wrong_call_ends_with_2(string option, string value, string found) =>
        RapportRun.With(Answers, "reliability", "-", option, value).IsRefused(2, found);

    [Fact]
    public void Options_that_contradict_each_other_end_with_2()
    {
        RapportRun.With(Answers, "reliability", "-", "--icc", "--reverse", "i1").IsRefused(2, "--reverse");
        RapportRun.With(Answers, "reliability", "-", "--id", "i1", "--columns", "i1..i3").IsRefused(2, "--id");
        RapportRun.With(Answers, "reliability", "-", "--columns", "i1,i2", "--reverse", "i3").IsRefused(2, "i3");
    }

    [Fact]
    public void A_bad_row_may_be_left_out_and_is_counted()
    {
        var run = RapportRun.With(Answers + "9,9,nine\n", "reliability", "-", "--json", "--skip-bad");
        Assert.Equal(0, run.Code);
        Assert.Equal(6, run.Json.GetProperty("n").GetInt32());
        Assert.Contains("left out 1 row", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refused_answer_leaves_no_file()
    {
        using var folder = new TemporaryFolder();
        RapportRun.With("i1,i2\n1,2\n", "reliability", "-", "--out", folder.At("answer.json"), "--json").IsRefused(1, "rows are needed");
        Assert.Empty(Directory.GetFiles(folder.Path));
    }
}
