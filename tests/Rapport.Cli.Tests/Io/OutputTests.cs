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
            using var output = Output.To("/dev/full/x", Nobody);
        });
        Assert.Contains("expected room and leave to write there", refusal.Message, StringComparison.Ordinal);
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
}
