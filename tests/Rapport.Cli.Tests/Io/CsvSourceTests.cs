using Rapport.Cli.Io;

namespace Rapport.Cli.Tests.Io;

public sealed class CsvSourceTests
{
    [Theory]
    [InlineData("id,s1\nC1,2.5\n")]
    [InlineData("id;s1\nC1;2.5\n")]
    [InlineData("id\ts1\r\nC1\t2.5\r\n")]
    [InlineData("\ufeffid,s1\nC1,2.5")]
    [InlineData("\"id\",\"s1\"\n\"C1\",\"2.5\"\n")]
    public void The_separator_is_found(string text)
    {
        var seen = new List<(string, double)>();
        Read(text, row => seen.Add((row.Text(row.Column("id")), row.Number(row.Column("s1")))));
        Assert.Equal([("C1", 2.5)], seen);
    }

    [Theory]
    [InlineData("id,s1\nC1,abc\n", "line 2, column 2 (s1): expected a number (a missing one is an empty cell), found \"abc\"")]
    [InlineData("id;s1\nC1;2,5\n", "line 2, column 2 (s1): expected a number with a point as decimal mark, found \"2,5\"")]
    [InlineData("id,s1\nC1,1e999\n", "line 2, column 2 (s1): expected a finite number, found \"1e999\"")]
    [InlineData("id,s1\nC1,Infinity\n", "expected a finite number")]
    [InlineData("id,s1\nC1,1\nC2\n", "line 3: expected 2 columns as in the header, found 1")]
    [InlineData("id,s1\nC1,1\nC2,2,5\n", "line 3: expected 2 columns as in the header, found 3")]
    [InlineData("id,s1\n,1\n", "line 2, column 1 (id): expected a value, found nothing")]
    [InlineData("id,s2\nC1,1\n", "expected a column named \"s1\", found the columns id, s2")]
    [InlineData("id,id\nC1,1\n", "expected each column named once")]
    [InlineData("", "expected a header line, found an empty file")]
    [InlineData("\n\n", "expected a header line")]
    [InlineData("id,s1\n", "expected at least one row below the header, found none")]
    public void What_is_wrong_is_said_at_its_place(string text, string message)
    {
        var refusal = Assert.ThrowsAny<Refusal>(() => Read(text, row => _ = (row.Text(row.Column("id")), row.NumberOrMissing(row.Column("s1")))));
        Assert.Contains(message, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
    }

    [Fact]
    public void Bad_rows_are_left_out_and_listed_when_asked()
    {
        var skipped = new SkippedRows();
        var seen = new List<string>();
        Read("id,s1\nC1,1\nC2,x\nC3\nC4,4\n", row => { _ = row.Number(1); seen.Add(row.Text(0)); }, skipped);
        Assert.Equal(["C1", "C4"], seen);
        using var error = new StringWriter();
        skipped.Say(error);
        Assert.Contains("left out 2 rows:", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("line 3, column 2 (s1)", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_and_a_missing_file_are_named()
    {
        using var folder = new TemporaryFolder();
        Assert.Contains("expected a file, found a folder", Refused(folder.Path), StringComparison.Ordinal);
        Assert.Contains("expected a file, found nothing there", Refused(folder.At("none.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.At("x.csv"), [.. "id,s1\nC"u8, 0xFF, 0xFE, .. ",1\n"u8]);
        Assert.Contains("UTF-8", Refused(folder.At("x.csv")), StringComparison.Ordinal);
    }

    private static string Refused(string path)
    {
        using var error = new StringWriter();
        var call = new Call(path, Json: false, Skipped: null, new Terminal(Stream.Null, Stream.Null, error));
        return Assert.ThrowsAny<Refusal>(() =>
        {
            using var source = CsvSource.Open(path, call);
            source.ForEach(row => row.Text(0));
        }).Message;
    }

    private static void Read(string text, Action<CsvSource> take, SkippedRows? skipped = null)
    {
        using var error = new StringWriter();
        using var input = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text));
        using var source = CsvSource.Open("-", new Call("-", Json: false, skipped, new Terminal(input, Stream.Null, error)));
        source.ForEach(take);
    }
}
