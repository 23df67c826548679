using Microsoft.EntityFrameworkCore;
using Rapport.App.Keys;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Tests.Storage;

/// <summary>A client erased opens nowhere; everybody else does.</summary>
public sealed class ErasureTests
{
    private const int Clients = 1000;
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_of_1000_erased_opens_nowhere_old_data_and_old_pair_included()
    {
        using var ground = Ground.On("SQLite");
        using var old = Ground.On("SQLite");
        using var pair = Ground.On("SQLite");
        var keys = await ground.SetUp();
        var gone = (await Fill(ground, keys))[412];
        Copy(ground, old, "rapport.db");
        Copy(ground, pair, "rapport.db", "keys.db");
        keys.Erase(gone.Value);
        await Check(ground, keys, gone);
        await Check(ground, await ground.Unlocked(), gone);

        Copy(ground, old, "keys.db");
        await Check(old, await old.Unlocked(), gone);

        var restored = await pair.Unlocked();
        restored.Replay(keys.Erasures());
        await Check(pair, restored, gone);
        Assert.Equal(keys.Erasures(), restored.Erasures());
    }

    [Fact]
    public async Task The_wrapped_key_of_the_erased_is_in_no_byte_of_the_key_store()
    {
        using var ground = Ground.On("SQLite");
        var keys = await ground.SetUp();
        var client = (await Fill(ground, keys))[7];
        byte[] wrapped;
        await using (var db = ground.Stores.OpenKeys())
            wrapped = (await db.DataKeys.SingleAsync(row => row.Owner == client.Value, Stop)).Wrapped[15..];
        Assert.Contains(Files(ground), bytes => bytes.AsSpan().IndexOf(wrapped) >= 0);
        keys.Erase(client.Value);
        Assert.DoesNotContain(Files(ground), bytes => bytes.AsSpan().IndexOf(wrapped) >= 0);
    }

    [Theory, MemberData(nameof(Ground.Kinds), MemberType = typeof(Ground))]
    public async Task Nothing_can_be_written_or_moved_for_the_erased_and_what_is_plain_still_can(string kind)
    {
        using var ground = Ground.On(kind);
        var keys = await ground.SetUp();
        var other = await ground.Unlocked();
        var id = await SealedStoreTests.OneHomework(ground, keys);
        await using var db = ground.Open(other);
        var client = (await db.Set<ClinicDb.Homework>().SingleAsync(Stop)).Client;
        keys.Erase(client.Value);
        Assert.False(other.IsErased(client.Value));
        other.Refresh();
        Assert.Empty(other.Missing([client.Value]));
        Assert.Single(other.Missing([id.Value]));

        db.ChangeTracker.Clear();
        var read = await db.Set<ClinicDb.Homework>().SingleAsync(Stop);
        Assert.Equal((SealedDb.Erased, 0), (read.Wording, read.Steps.Count));
        read.MarkDone(DateTimeOffset.FromUnixTimeMilliseconds(1));
        Assert.Equal(1, await db.SaveChangesAsync(Stop));
        read.Reword("back again");
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(Stop));
        read.Reword(SealedDb.Erased);
        read.MoveTo(new Id<ClinicDb.Client>(Guid.CreateVersion7()));
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(Stop));
        Assert.Throws<InvalidOperationException>(() => other.Add(client.Value));
    }

    [Theory, MemberData(nameof(Ground.Kinds), MemberType = typeof(Ground))]
    public async Task The_records_keep_the_list_of_the_erased_too(string kind)
    {
        using var ground = Ground.On(kind);
        await ground.Stores.PrepareKeys(Stop);
        var (keys, _) = await ground.Store.Create(ground.Secret, Stop);
        await ground.Stores.PrepareRecords(keys, Stop);
        var client = Guid.CreateVersion7();
        keys.Add(client);
        await using var db = ground.Stores.OpenRecords(keys);
        await db.EraseClient(client, TimeProvider.System, Stop);
        await db.EraseClient(client, TimeProvider.System, Stop);
        Assert.Equal(client, (await db.Erasures.SingleAsync(Stop)).Client);
        Assert.Equal(client, Assert.Single(keys.Erasures()).Client);
    }

    private static async Task<List<Id<ClinicDb.Client>>> Fill(Ground ground, Keyring keys)
    {
        await using var db = ground.Open(keys);
        var clients = Enumerable.Range(0, Clients).Select(_ => NewId.For<ClinicDb.Client>(TimeProvider.System)).ToList();
        db.AddRange(clients.Select(id => new ClinicDb.Client(id, $"Client {id.Value}")));
        db.AddRange(clients.Select(id => new ClinicDb.Homework(NewId.For<ClinicDb.Homework>(TimeProvider.System), id, $"Homework of {id.Value}")));
        await db.SaveChangesAsync(Stop);
        return clients;
    }

    private static async Task Check(Ground ground, Keyring keys, Id<ClinicDb.Client> gone)
    {
        await using (var held = ground.Stores.OpenKeys()) Assert.False(await held.DataKeys.AnyAsync(row => row.Owner == gone.Value, Stop)); // to be on the list is not enough
        await using var db = ground.Open(keys);
        var clients = await db.Set<ClinicDb.Client>().ToListAsync(Stop);
        Assert.Equal(Clients, clients.Count);
        Assert.All(clients, row => Assert.Equal(row.Id == gone ? SealedDb.Erased : $"Client {row.Id.Value}", row.Name));
        Assert.All(await db.Set<ClinicDb.Homework>().ToListAsync(Stop),
            row => Assert.Equal(row.Client == gone ? SealedDb.Erased : $"Homework of {row.Client.Value}", row.Wording));
    }

    private static void Copy(Ground from, Ground to, params string[] files)
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        foreach (var path in files.SelectMany(file => Directory.GetFiles(from.Folder, file + "*")))
            File.Copy(path, Path.Combine(to.Folder, Path.GetFileName(path)), overwrite: true);
    }

    private static IEnumerable<byte[]> Files(Ground ground) => Directory.GetFiles(ground.Folder, "keys.db*").Select(Read);

    /// <summary>SQLite still holds it.</summary>
    private static byte[] Read(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var all = new MemoryStream();
        file.CopyTo(all);
        return all.ToArray();
    }
}
