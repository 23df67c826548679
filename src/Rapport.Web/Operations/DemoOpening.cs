using Rapport.App.Demo;
using Rapport.App.Keys;
using Rapport.Web.Hosting;

namespace Rapport.Web.Operations;

/// <summary>Opens a demonstration: its own folder with its key beside it, furnished when it is empty, its sign-ins told on the console.</summary>
internal sealed class DemoOpening(ServeSettings settings, Vault vault, IServiceScopeFactory scopes)
{
    /// <summary>The same people and stories every time.</summary>
    private const int Seed = 1;

    public async Task Run(TextWriter console, CancellationToken stop)
    {
        await vault.Unlock(await Secret(stop), stop);
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<FurnishDemo>().Run(Seed, stop);
        vault.Inhabit();
        await console.WriteLineAsync(Told());
    }

    /// <summary>Everybody in it is invented, so its key may lie beside it.</summary>
    private async Task<MasterSecret> Secret(CancellationToken stop)
    {
        var path = Path.Combine(settings.Folder, "demo.key");
        if (!File.Exists(path)) KeyFile.Write(path);
        if (KeyFile.Read(path, settings.Folder, allowBesideData: true) is not KeyFile.Found found) throw new InvalidOperationException("the key file of the demonstration cannot be used");
        await vault.Create(found.Secret, stop);
        return found.Secret;
    }

    private static string Told() =>
        $"""

        This is a demonstration: everybody in it is invented. It lies in a folder of its own.
        Sign in as one of these, each with the password "{DemoSignIn.Password}":
        {string.Join('\n', DemoSignIn.All.Select(one => $"  {one.Email,-22} {one.Name}, {one.Roles}"))}

        """;
}
