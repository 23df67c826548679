using Rapport.Cli.Io;

namespace Rapport.Cli.Tests.Io;

public sealed class OutputTests
{
    private static readonly Terminal Nobody = new(Stream.Null, Stream.Null, TextWriter.Null);

    [Fact]
    public void A_file_appears_only_when_it_is_whole()
    {
        using var folder = new TemporaryFolder();
        using (var output = Output.To(folder.At("answer.json"), Nobody))
        {
            output.Text(writer => writer.Write("all of it"));
            Assert.False(File.Exists(folder.At("answer.json")));
            output.Keep();
        }
        Assert.Equal("all of it", File.ReadAllText(folder.At("answer.json")));
        Assert.Single(Directory.EnumerateFiles(folder.Path));
    }

    [Fact]
    public void What_stood_there_before_stays_when_the_work_breaks_off()
    {
        using var folder = new TemporaryFolder();
        folder.Write("answer.json", "the old one");
        using (var output = Output.To(folder.At("answer.json"), Nobody)) output.Text(writer => writer.Write("half"));
        Assert.Equal("the old one", File.ReadAllText(folder.At("answer.json")));
        Assert.Single(Directory.EnumerateFiles(folder.Path));
    }

    [Fact]
    public void A_full_disk_is_one_clear_line()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "this system has no /dev/full");
        var refusal = Assert.Throws<Refusal>(() =>
        {
            using var output = Output.To("/dev/full", Nobody);
            output.Text(writer => writer.Write(new string('x', 1 << 20)));
            output.Keep();
        });
        Assert.Contains("expected room and leave to write there, found no space left on device", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_read_back_to_the_same_double_and_undefined_ones_are_null()
    {
        using var memory = new MemoryStream();
        using (var output = Output.To(null, new Terminal(Stream.Null, memory, TextWriter.Null)))
        {
            output.Json(writer =>
            {
                writer.WriteStartObject();
                writer.Number("third", 1 / 3.0);
                writer.Number("none", double.NaN);
                writer.WriteEndObject();
            });
            output.Keep();
        }
        Assert.Equal("{\n \"third\": 0.3333333333333333,\n \"none\": null\n}\n", System.Text.Encoding.UTF8.GetString(memory.ToArray()));
    }

    [Fact]
    public void A_link_is_followed_and_the_file_keeps_who_may_read_it()
    {
        if (OperatingSystem.IsWindows()) return; // links and modes of Unix
        using var folder = new TemporaryFolder();
        folder.Write("scores.json", "the old one");
        File.SetUnixFileMode(folder.At("scores.json"), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.CreateSymbolicLink(folder.At("link.json"), folder.At("scores.json"));
        using (var output = Output.To(folder.At("link.json"), Nobody))
        {
            output.Text(writer => writer.Write("the new one"));
            output.Keep();
        }
        Assert.Equal("the new one", File.ReadAllText(folder.At("scores.json")));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(folder.At("scores.json")));
        Assert.NotNull(File.ResolveLinkTarget(folder.At("link.json"), returnFinalTarget: false));
    }

    [Fact]
    public void An_answer_never_replaces_what_it_was_made_from()
    {
        using var folder = new TemporaryFolder();
        var table = folder.Write("table.csv", "id,s1\nC1,1\n");
        Assert.Contains("another file than the one that is read", Assert.Throws<Refusal>(() => Output.To(table, Nobody, table)).Message, StringComparison.Ordinal);
        Assert.StartsWith("id,s1", File.ReadAllText(table), StringComparison.Ordinal);
    }

    [Fact]
    public void A_device_is_written_and_stays_a_device()
    {
        Assert.SkipUnless(File.Exists("/dev/null"), "this system has no /dev/null");
        using (var output = Output.To("/dev/null", Nobody))
        {
            output.Text(writer => writer.Write("gone"));
            output.Keep();
        }
        Assert.Equal(0, new FileInfo("/dev/null").Length);
        Assert.Empty(File.ReadAllText("/dev/null"));
    }
}
