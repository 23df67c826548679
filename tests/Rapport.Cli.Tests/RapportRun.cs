using System.Text;
using System.Text.Json;
using Rapport.Cli.Commands;
using Rapport.Cli.Io;

namespace Rapport.Cli.Tests;

/// <summary>One call of the program inside the test: what it printed, what it complained about, how it ended.</summary>
internal sealed record RapportRun(int Code, string Out, string Error)
{
    public JsonElement Json => JsonDocument.Parse(Out).RootElement;

    public static RapportRun Of(params string[] arguments) => With("", arguments);

    /// <param name="input">What stands on standard input.</param>
    /// <param name="arguments">The call without the program's name.</param>
    public static RapportRun With(string input, params string[] arguments)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        using var standardInput = new MemoryStream(Encoding.UTF8.GetBytes(input));
        var code = RapportProgram.Run(arguments, new Terminal(standardInput, output, error));
        return new(code, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    /// <summary>A call that must end well.</summary>
    public static RapportRun Done(params string[] arguments)
    {
        var run = Of(arguments);
        Assert.True(run.Code == 0, $"rapport {string.Join(' ', arguments)} ended with {run.Code}: {run.Error}");
        return run;
    }

    /// <summary>One clear line, the right exit code, nothing on standard output, no stack trace.</summary>
    public RapportRun IsRefused(int code, params string[] words)
    {
        Assert.Equal(code, Code);
        Assert.Equal("", Out);
        var line = Assert.Single(Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.All(words, word => Assert.Contains(word, line, StringComparison.Ordinal));
        return this;
    }
}
