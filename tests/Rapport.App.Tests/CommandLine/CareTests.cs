using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.App.Storage.Copying;
using Rapport.App.Tests.Demo;
using Rapport.App.Tests.Storage;

namespace Rapport.App.Tests.CommandLine;

/// <summary>A practice is backed up, brought back, moved to a server and exported by the commands that docs/operate names; it is equal afterwards.</summary>
[Collection(FurnishedPractice.Shared)]
public sealed class CareTests(FurnishedPractice practice)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_backup_is_proved_brought_back_and_put_in_the_place_of_another()
    {
        var (file, keyFile, back) = (Path.Combine(NewFolder(), "practice.backup"), KeyFile(), NewFolder());
        (await RapportProcess.Of("backup", file, "--data", practice.Folder)).Says("backup:", "Keep the two apart");
        (await RapportProcess.Of("restore", file, "--verify", "--key-file", keyFile, "--data", practice.Folder)).Says("is whole", "all of them open", "was left alone");
        (await RapportProcess.Of("restore", file, "--verify", "--key-file", keyFile, "--data", back)).Says("is in " + back, "all of them open");
        Assert.Equal(await Sums(practice.Place), await Sums(new(back)));
        (await RapportProcess.Of("restore", file, "--key-file", keyFile, "--data", back)).IsRefused(2, "a practice is in " + back, "--replace");
        (await RapportProcess.Of("restore", file, "--replace", "--key-file", keyFile, "--data", back)).Says("The one that was there is kept in");
        Assert.Equal(await Sums(practice.Place), await Sums(new(back)));
        Assert.Single(Directory.EnumerateDirectories(back, "before-restore-*"));
    }

    [Fact]
    public async Task A_practice_moves_to_a_server_and_a_backup_of_it_fills_two_other_databases()
    {
        var (from, keyFile, file) = (practice.Copy(), KeyFile(), Path.Combine(NewFolder(), "practice.backup"));
        var (here, there) = (NewServer(), NewServer());
        var (records, keys) = here.Server!.Value;
        var moved = (await RapportProcess.Of("move", "--to-records", records, "--to-keys", keys, "--data", from.Folder)).Says("every count and hash the same");
        Assert.Contains("FormAnswers", moved.Out, StringComparison.Ordinal);
        Assert.Equal(await Sums(from), await Sums(here));
        (await RapportProcess.Of("move", "--to-records", records, "--to-keys", keys, "--data", from.Folder)).IsRefused(2, "expected two empty databases", "nothing was changed");

        (await RapportProcess.With(On(here), "backup", file)).Says("backup:");
        (await RapportProcess.With(On(here), "restore", file, "--verify", "--key-file", keyFile)).Says("is whole", "on the server was left alone");
        (await RapportProcess.With(On(here), "restore", file, "--replace", "--key-file", keyFile)).IsRefused(2, "expected two empty databases", "nothing was changed");
        (await RapportProcess.With(On(there), "restore", file, "--verify", "--key-file", keyFile)).Says("is in the two databases of the server", "all of them open");
        Assert.Equal(await Sums(from), await Sums(there));
        (await RapportProcess.With(On(there), "upgrade")).Says("at this version already");
        Assert.Equal(await Export(from), await ExportLines(On(there)));
    }

    [Fact]
    public async Task What_is_exported_is_read_by_signals_and_report_and_names_nobody()
    {
        var (folder, held) = (NewFolder(), await Held());
        var (table, page) = (Path.Combine(folder, "sessions.csv"), Path.Combine(folder, "report.html"));
        (await RapportProcess.Of("export", "sessions", "--deidentified", table, "--data", practice.Folder)).Says(string.Create(CultureInfo.InvariantCulture, $"export: {held} sessions of "));
        var signals = (await RapportProcess.Of("signals", table, "--id", "client_id", "--session", "session", "--measure", "rapport_check_out", "--instrument", "rapport-check-out", "--json")).Says("\"verdict\":");
        Assert.Contains("\"red\"", signals.Out, StringComparison.Ordinal);
        (await RapportProcess.Of("report", table, "--id", "client_id", "--session", "session", "--measure", "rapport_check_out", "--instrument", "rapport-check-out", "--out", page)).Says();
        var all = await File.ReadAllTextAsync(table, Stop) + signals.Out + await File.ReadAllTextAsync(page, Stop);
        await using var db = practice.Open();
        foreach (var client in await db.Clients.AsNoTracking().ToListAsync(Stop))
        {
            Assert.DoesNotContain(client.Name, all, StringComparison.Ordinal);
            Assert.DoesNotContain(client.Id.Value.ToString(), all, StringComparison.OrdinalIgnoreCase);
        }
    }

    private async Task<int> Held()
    {
        await using var db = practice.Open();
        return await db.Sessions.CountAsync(session => session.State == Rapport.Care.SessionState.Held, Stop);
    }

    private static async Task<int> Export(DataPlace place)
    {
        var table = Path.Combine(NewFolder(), "sessions.csv");
        (await RapportProcess.Of("export", "sessions", "--deidentified", table, "--data", place.Folder)).Says();
        return (await File.ReadAllLinesAsync(table, Stop)).Length;
    }

    private static async Task<int> ExportLines(IReadOnlyDictionary<string, string> settings)
    {
        var table = Path.Combine(NewFolder(), "sessions.csv");
        (await RapportProcess.With(settings, "export", "sessions", "--deidentified", table)).Says();
        return (await File.ReadAllLinesAsync(table, Stop)).Length;
    }

    /// <summary>Count and hash of every table of both stores.</summary>
    private static async Task<string> Sums(DataPlace place)
    {
        await using var records = place.Stores().OpenWhole();
        await using var keys = place.Stores().OpenKeys();
        await records.Database.OpenConnectionAsync(Stop);
        await keys.Database.OpenConnectionAsync(Stop);
        var all = (await TableSum.OfAll(records, Stop)).Concat(await TableSum.OfAll(keys, Stop)).ToList();
        Assert.True(all.Sum(table => table.Value.Rows) > 10_000);
        return string.Join('\n', all.Select(table => $"{table.Key} {table.Value}"));
    }

    private static DataPlace NewServer() => new(NewFolder()) { Server = (PostgresServer.Shared.NewDatabase(), PostgresServer.Shared.NewDatabase()) };

    private static Dictionary<string, string> On(DataPlace place) => new(StringComparer.Ordinal)
    {
        ["RAPPORT_DATA"] = place.Folder, ["ConnectionStrings__Records"] = place.Server!.Value.Records, ["ConnectionStrings__Keys"] = place.Server!.Value.Keys,
    };

    /// <summary>The secret of the furnished practice, as a key file.</summary>
    private static string KeyFile()
    {
        var path = Path.Combine(NewFolder(), "practice.key");
        File.WriteAllText(path, new string('0', 64));
        return path;
    }

    private static string NewFolder() => Directory.CreateTempSubdirectory("rapport-care-").FullName;
}
