using System.CommandLine;
using Rapport.Cli.Commands;
using Rapport.Cli.Io;
using Rapport.Testing;

namespace Rapport.Cli.Tests;

public sealed class HelpTests
{
    public static TheoryData<string> Commands()
    {
        using var error = new StringWriter();
        return [.. All(RapportProgram.Root(new Terminal(Stream.Null, Stream.Null, error))).Where(command => !command.Example.NeedsPractice).Select(command => command.Example.Line).Order(StringComparer.Ordinal)];
    }

    [Theory, MemberData(nameof(Commands))]
    public void The_example_that_help_shows_gives_what_it_says(string line)
    {
        using var error = new StringWriter();
        var example = All(RapportProgram.Root(new Terminal(Stream.Null, Stream.Null, error))).Single(command => command.Example.Line == line).Example;
        using var folder = new TemporaryFolder();
        var words = CommandLineWords.Split(line).Skip(1).Select(word => InPlace(word, folder)).ToArray();
        var run = RapportRun.Done(words);
        Assert.NotEmpty(example.Shows);
        Assert.All(example.Shows, shown => Assert.Contains(Squeezed(shown), Squeezed(run.Out), StringComparison.Ordinal));
    }

    [Fact]
    public void A_wrong_word_is_one_line_and_exit_code_2() => RapportRun.Of("sudenly").IsRefused(2, "sudenly");

    [Fact]
    public void Help_lists_every_command()
    {
        var run = RapportRun.Done("--help");
        Assert.Contains("completion", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_shell_is_told_what_may_come_next() =>
        Assert.Contains("completion", RapportRun.Done("[suggest:10]", "rapport co").Out, StringComparison.Ordinal);

    private static IEnumerable<RapportCommand> All(Command command) =>
        command.Subcommands.SelectMany(All).Concat(command.Subcommands.OfType<RapportCommand>());

    private static string Squeezed(string text) => string.Join(' ', text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Files of the project by their path, files that are written into the test's own folder.</summary>
    private static string InPlace(string word, TemporaryFolder folder) =>
        File.Exists(Checkout.At(word)) ? Checkout.At(word)
        : Path.GetExtension(word) is ".html" or ".csv" or ".json" ? folder.At(word)
        : word;
}
