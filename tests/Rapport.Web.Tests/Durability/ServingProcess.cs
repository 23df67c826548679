using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Rapport.Web.Fixtures;
using Rapport.Web.Hosting;

namespace Rapport.Web.Tests.Durability;

/// <summary>The program as a process of its own, which can be killed.</summary>
internal sealed class ServingProcess : IDisposable
{
    private readonly Process _process;

    private readonly bool _isWatched;

    private ServingProcess(Process process, Uri address, bool isWatched) => (_process, Address, _isWatched) = (process, address, isWatched);

    public Uri Address { get; }

    /// <summary>Unlocked by a file with the passphrase, and answering.</summary>
    /// <param name="folder">The practice.</param>
    /// <param name="under">Another program with its arguments, which starts and watches it.</param>
    public static async Task<ServingProcess> Start(string folder, IReadOnlyList<string>? under = null)
    {
        var passphrase = PassphraseIn(folder);
        await File.WriteAllTextAsync(passphrase, RunningPractice.Passphrase);
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var program = typeof(WebProgram).Assembly.Location;
        var tests = typeof(ServingProcess).Assembly.Location[..^".dll".Length]; // what both need lies where the tests were built
        string[] command = [.. under ?? [], "dotnet", "exec", "--depsfile", tests + ".deps.json", "--runtimeconfig", tests + ".runtimeconfig.json", program, "--data", folder, "--urls", address.OriginalString, "--Logging:LogLevel:Default=Warning"];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        };
        start.Environment["RAPPORT_PASSPHRASE_FILE"] = passphrase;
        var process = Process.Start(start)!;
        var serving = new ServingProcess(process, address, under is not null);
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        await serving.WaitUntilWell(process.StandardError.ReadToEndAsync());
        return serving;
    }

    public static string PassphraseIn(string folder) => Path.Combine(folder, "passphrase-of-this-test");

    /// <summary>SIGKILL: no warning, nothing finished. Who watches it ends by itself and keeps what it saw.</summary>
    public void Kill()
    {
        if (_isWatched && File.ReadAllText($"/proc/{_process.Id}/task/{_process.Id}/children").Split(' ') is [{ Length: > 0 } child, ..])
        {
            using var program = Process.GetProcessById(int.Parse(child, System.Globalization.CultureInfo.InvariantCulture));
            program.Kill();
        }
        else _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited) Kill();
        _process.Dispose();
    }

    private async Task WaitUntilWell(Task<string> complaints)
    {
        using var asking = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(5) };
        for (var times = 0; times < 600; times++)
        {
            if (_process.HasExited) Assert.Fail(await complaints);
            try
            {
                if ((await asking.GetAsync(new Uri("/health", UriKind.Relative))).StatusCode == HttpStatusCode.OK) return;
            }
            catch (Exception early) when (early is HttpRequestException or TaskCanceledException)
            {
                // it is still starting; the loop asks again and ends with a failure
            }
            await Task.Delay(200);
        }
        Assert.Fail("the program did not come up within two minutes");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
