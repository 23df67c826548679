using Microsoft.Data.Sqlite;
using Rapport.App.Keys;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Tests.CommandLine;

/// <summary>What the care commands say to a call that cannot be done: one line, exit code 2, nothing changed.</summary>
public sealed class CareRefusalTests : IAsyncLifetime
{
    private const string Passphrase = "a quiet well-kept room";
    private readonly string _folder = Directory.CreateTempSubdirectory("rapport-small-").FullName, _elsewhere = Directory.CreateTempSubdirectory("rapport-other-").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Backup => Path.Combine(_elsewhere, "practice.backup");

    /// <summary>A small practice behind a passphrase, and a backup of it.</summary>
    public async ValueTask InitializeAsync()
    {
        var stores = new DataPlace(_folder).Stores();
        await stores.PrepareKeys(Stop);
        var (keys, _) = await stores.Keys(TimeProvider.System).Create(new MasterSecret.Passphrase(Passphrase), Stop);
        await stores.PrepareRecords(keys, Stop);
        await using (var db = stores.OpenRecords(keys))
        {
            var practice = new Practice(NewId.For<Practice>(TimeProvider.System), "Lindenhof", "DE", "Europe/Berlin");
            db.AddRange(practice, new Client(NewId.For<Client>(TimeProvider.System), practice.Id, "Ruth Adeyemi", "en"));
            await db.SaveChangesAsync(Stop);
        }
        (await RapportProcess.Of("backup", Backup, "--data", _folder)).Says("backup:");
    }

    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        foreach (var folder in new[] { _folder, _elsewhere }) Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task The_passphrase_comes_from_a_file_or_a_credential_and_must_be_that_of_the_backup()
    {
        var right = Written("right", Passphrase + "\n");
        (await Restore("one", Setting("RAPPORT_PASSPHRASE_FILE", right))).Says("is in", "2 sealed texts");
        Written("rapport-passphrase", Passphrase);
        (await Restore("two", Setting("CREDENTIALS_DIRECTORY", _elsewhere))).Says("is in");
        (await Restore("three", Setting("RAPPORT_PASSPHRASE_FILE", Written("wrong", "another room")))).IsRefused(2, "expected the passphrase or key file of this backup", "nothing was changed");
        (await Restore("three", Setting("RAPPORT_PASSPHRASE_FILE", right + ".none"))).IsRefused(2, right + ".none", "none there");
        (await Restore("three", Setting("none", ""))).IsRefused(2, "expected the passphrase", "found neither");
        (await Restore("three", Setting("none", ""), "--key-file", Written("short", "12ab"))).IsRefused(2, "64 hexadecimal digits");
        Assert.False(File.Exists(Path.Combine(_elsewhere, "three", "rapport.db")));
    }

    [Fact]
    public async Task A_backup_that_is_missing_cut_off_or_none_is_named()
    {
        var right = Setting("RAPPORT_PASSPHRASE_FILE", Written("right", Passphrase));
        var whole = await File.ReadAllBytesAsync(Backup, Stop);
        (await RapportProcess.With(right, "restore", Backup + ".none", "--data", At("new"))).IsRefused(2, Backup + ".none", "nothing there");
        await File.WriteAllBytesAsync(Backup, whole[..^100], Stop);
        (await Restore("new", right)).IsRefused(2, Backup, "shorter or was changed");
        await File.WriteAllBytesAsync(Backup, [.. whole[..^1], (byte)(whole[^1] ^ 0xFF)], Stop);
        (await Restore("new", right)).IsRefused(2, Backup, "shorter or was changed");
        await File.WriteAllTextAsync(Backup, "something else", Stop);
        (await Restore("new", right)).IsRefused(2, Backup, "a backup of Rapport");
        await File.WriteAllBytesAsync(Backup, whole, Stop);
        File.Delete(Backup + ".keys");
        (await Restore("new", right)).IsRefused(2, "the wrapped keys", "--keys says where");
        Assert.False(File.Exists(At("new", "rapport.db")));
    }

    [Fact]
    public async Task While_a_program_serves_from_the_folder_only_a_backup_is_taken()
    {
        using (ServingLock.TryHold(_folder))
        {
            var right = Setting("RAPPORT_PASSPHRASE_FILE", Written("right", Passphrase));
            (await RapportProcess.Of("backup", At("again.backup"), "--data", _folder)).Says("backup:");
            (await RapportProcess.With(right, "restore", Backup, "--verify", "--data", _folder)).Says("is whole");
            (await RapportProcess.With(right, "restore", Backup, "--replace", "--data", _folder)).IsRefused(2, "a program serves from " + _folder);
            (await RapportProcess.Of("upgrade", "--data", _folder)).IsRefused(2, "a program serves from " + _folder);
            (await RapportProcess.Of("move", "--to-records", "Host=127.0.0.1;Port=1", "--to-keys", "Host=127.0.0.1;Port=1", "--data", _folder)).IsRefused(2, "a program serves from " + _folder);
        }
        (await RapportProcess.Of("upgrade", "--data", _folder)).Says("at this version already");
    }

    [Fact]
    public async Task Where_nothing_is_or_nothing_can_be_written_it_is_said()
    {
        var none = At("none");
        foreach (var call in new string[][] { ["backup", At("b")], ["upgrade"], ["export", "sessions", "--deidentified", At("s.csv")], ["move", "--to-records", "Host=a", "--to-keys", "Host=b"] })
            (await RapportProcess.Of([.. call, "--data", none])).IsRefused(2, none, "a practice", "none there");
        (await RapportProcess.Of("backup", At("none", "b"), "--data", _folder)).IsRefused(2, "a folder to write into");
        (await RapportProcess.Of("backup", _elsewhere, "--data", _folder)).IsRefused(2, "a folder");
        (await RapportProcess.Of("export", "sessions", "--deidentified", At("s.csv"), "--data", _folder)).IsRefused(1, "expected sessions that were held, found none");
        Assert.False(File.Exists(At("s.csv")));
    }

    [Fact]
    public async Task A_server_that_is_none_or_a_string_that_is_none_is_said_without_the_password()
    {
        (await RapportProcess.Of("move", "--to-records", "Password=secret words", "--to-keys", "nothing of the kind", "--data", _folder)).IsRefused(2, "--to-keys: expected a connection string");
        const string Nowhere = "Host=127.0.0.1;Port=1;Database=none;Timeout=2;Password=secret";
        (await RapportProcess.Of("move", "--to-records", Nowhere, "--to-keys", Nowhere + ";Username=other", "--data", _folder)).IsRefused(2, "the server: no answer");
        var settings = new Dictionary<string, string>(StringComparer.Ordinal) { ["RAPPORT_DATA"] = At("server"), ["ConnectionStrings__Records"] = Nowhere, ["ConnectionStrings__Keys"] = Nowhere + ";Username=other" };
        settings["RAPPORT_PASSPHRASE_FILE"] = Written("right", Passphrase);
        foreach (var call in new string[][] { ["backup", At("b")], ["upgrade"], ["restore", Backup], ["export", "sessions", "--deidentified", At("s.csv")] })
            (await RapportProcess.With(settings, call)).IsRefused(2, "the server of the databases: no answer from there");
    }

    [Fact]
    public async Task A_store_of_a_newer_version_is_left_alone()
    {
        await using (var store = new SqliteConnection($"Data Source={Path.Combine(_folder, "rapport.db")};Pooling=False"))
        {
            await store.OpenAsync(Stop);
            await using var command = store.CreateCommand();
            command.CommandText = "INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Later', '10.0.0')";
            await command.ExecuteNonQueryAsync(Stop);
        }
        (await RapportProcess.Of("upgrade", "--data", _folder)).IsRefused(2, "29990101000000_Later", "nothing was changed");
        (await RapportProcess.Of("backup", At("newer.backup"), "--data", _folder)).Says("backup:");
        (await RapportProcess.With(Setting("RAPPORT_PASSPHRASE_FILE", Written("right", Passphrase)), "restore", At("newer.backup"), "--data", At("new"))).IsRefused(2, "29990101000000_Later", "nothing was changed");
    }

    private Task<RapportProcess> Restore(string to, Dictionary<string, string> settings, params string[] more) =>
        RapportProcess.With(settings, ["restore", Backup, "--verify", "--data", At(to), .. more]);

    private string At(params string[] names) => Path.Combine([_elsewhere, .. names]);

    private static Dictionary<string, string> Setting(string name, string value) => new(StringComparer.Ordinal) { [name] = value };

    private string Written(string name, string text)
    {
        File.WriteAllText(At(name), text);
        return At(name);
    }
}
