using Rapport.App.Storage;

namespace Rapport.Web.Hosting;

/// <summary>What the program was started with: command line, then environment, then defaults.</summary>
internal sealed record ServeSettings
{
    public const string DefaultUrl = "http://localhost:5177";

    /// <summary>Where the embedded stores, their backups and the settings lie.</summary>
    public required string Folder { get; init; }

    public bool IsDemo { get; init; }

    /// <summary>PostgreSQL for records and keys; both or neither.</summary>
    public (string Records, string Keys)? Server { get; init; }

    /// <summary>A file with the passphrase that the service manager hands over, or a key file on another volume.</summary>
    public string? PassphraseFile { get; init; }

    public string? KeyFile { get; init; }

    public bool AllowKeyFileBesideData { get; init; }

    /// <summary>What opens the stores at the start.</summary>
    public StoreOpener Opener => IsDemo ? StoreOpener.Demo : KeyFile is not null && (PassphraseFile is null || !File.Exists(PassphraseFile)) ? StoreOpener.KeyFile : StoreOpener.Passphrase;

    /// <summary>Whether the stores are opened at the start, before anybody comes.</summary>
    public bool OpensItself => IsDemo || KeyFile is not null || File.Exists(PassphraseFile);

    public Stores Stores() => Place().Stores();

    /// <summary>The same, as commands and jobs know it.</summary>
    public DataPlace Place() => new(Folder) { Server = Server };

    /// <summary>"serve" is the default verb; "--demo" needs no value.</summary>
    public static string[] Normalised(string[] args) =>
        [.. args.Where((arg, at) => at > 0 || arg != "serve").Select(arg => arg == "--demo" ? "--demo=true" : arg)];

    public static ServeSettings From(IConfiguration settings)
    {
        var demo = settings.GetValue("demo", false);
        var folder = settings["data"] ?? settings["RAPPORT_DATA"] ?? DataPlace.Default();
        return new()
        {
            Folder = Path.GetFullPath(demo && settings["data"] is null ? DataPlace.Demo(folder) : folder),
            IsDemo = demo,
            Server = settings.GetConnectionString("Records") is { } records && settings.GetConnectionString("Keys") is { } keys ? (records, keys) : null,
            PassphraseFile = settings["RAPPORT_PASSPHRASE_FILE"] ?? Credential(settings["CREDENTIALS_DIRECTORY"]),
            KeyFile = settings["Keys:File"],
            AllowKeyFileBesideData = settings.GetValue(Rapport.App.Keys.KeyFile.BesideDataSetting, false),
        };
    }

    private static string? Credential(string? folder) => folder is null ? null : Path.Combine(folder, "rapport-passphrase");
}
