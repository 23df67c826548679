namespace Rapport.App.Storage;

/// <summary>Where a practice lies: a folder of this machine, or two databases of a server with a folder for what is not in them.</summary>
/// <param name="Folder">Holds the stores, or on a server the list of erased clients and the daily backups alone.</param>
public sealed record DataPlace(string Folder)
{
    public (string Records, string Keys)? Server { get; init; }

    public string Backups => Path.Combine(Folder, "backups");

    /// <summary>The list of erased clients outside both stores.</summary>
    public string ErasedList => Path.Combine(Folder, "erased.json");

    /// <summary>The heads of the ledger outside the store.</summary>
    public string LedgerHeads => Path.Combine(Folder, "ledger-heads.jsonl");

    public Stores Stores() => Server is { } server ? new(new StorePlace.OnServer(server.Records), new StorePlace.OnServer(server.Keys)) : Storage.Stores.In(Folder);

    /// <summary>Whether a practice may be there; on a server only the server knows.</summary>
    public bool HasPractice => Server is not null || File.Exists(Path.Combine(Folder, "rapport.db"));

    /// <summary>The folder for whoever names none.</summary>
    public static string Default() =>
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "rapport");

    /// <summary>A demonstration has a folder of its own beside the practice's.</summary>
    public static string Demo(string folder) => Path.Combine(folder, "demo");
}
