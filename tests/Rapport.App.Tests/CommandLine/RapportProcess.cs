using System.Diagnostics;

namespace Rapport.App.Tests.CommandLine;

/// <summary>The command-line program as a process of its own: what it printed, what it complained about, how it ended.</summary>
internal sealed record RapportProcess(int Code, string Out, string Error)
{
    private static readonly string[] Ours = ["RAPPORT_DATA", "RAPPORT_PASSPHRASE_FILE", "ConnectionStrings__Records", "ConnectionStrings__Keys", "Keys__File", "CREDENTIALS_DIRECTORY"];

    public static Task<RapportProcess> Of(params string[] arguments) => With(new Dictionary<string, string>(StringComparer.Ordinal), arguments);

    /// <summary>With these settings in the environment and no others of the program.</summary>
    public static async Task<RapportProcess> With(IReadOnlyDictionary<string, string> settings, params string[] arguments)
    {
        var stop = TestContext.Current.CancellationToken;
        var here = AppContext.BaseDirectory;
        var tests = Path.Combine(here, "Rapport.App.Tests"); // what the program needs lies where the tests were built
        var start = new ProcessStartInfo("dotnet", ["exec", "--depsfile", tests + ".deps.json", "--runtimeconfig", tests + ".runtimeconfig.json", Path.Combine(here, "rapport.dll"), .. arguments])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, UseShellExecute = false,
        };
        foreach (var name in Ours) start.Environment.Remove(name);
        foreach (var (name, value) in settings) start.Environment[name] = value;
        start.Environment["DOTNET_TieredPGO"] = "0"; // what lives a second gains nothing by counting its calls
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(stop), process.StandardError.ReadToEndAsync(stop));
        await process.WaitForExitAsync(stop);
        return new(process.ExitCode, await output, await error);
    }

    /// <summary>It ended well and said this.</summary>
    public RapportProcess Says(params string[] words)
    {
        Assert.True(Code == 0, $"ended with {Code}: {Error}");
        Assert.All(words, word => Assert.Contains(word, Out, StringComparison.Ordinal));
        return this;
    }

    /// <summary>One clear line, the right exit code, nothing on standard output.</summary>
    public void IsRefused(int code, params string[] words)
    {
        Assert.True(code == Code, $"ended with {Code}: {Out}{Error}");
        Assert.Equal("", Out);
        var line = Assert.Single(Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.All(words, word => Assert.Contains(word, line, StringComparison.Ordinal));
    }
}
