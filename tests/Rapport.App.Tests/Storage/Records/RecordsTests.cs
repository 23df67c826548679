using System.Collections;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Rapport.App.Keys;
using Rapport.App.Storage;
using Rapport.App.Storage.Walls;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Tests.Storage.Records;

/// <summary>Every table of the records at once, on SQLite files and on PostgreSQL.</summary>
public sealed class RecordsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Ground.Kinds), MemberType = typeof(Ground))]
    public async Task Every_property_of_every_row_is_read_as_it_was_written(string kind)
    {
        using var ground = Ground.On(kind);
        var written = await Write(ground, await ground.SetUpRecords());
        var keys = await ground.Unlocked();
        await ground.Stores.PrepareRecords(keys, Stop);
        await using var db = ground.Stores.OpenRecords(keys);
        Assert.True(written.Rows.Count > 30);
        Assert.All(written.Rows, row => Assert.Empty(Everything.Differences(row, Read(db, row.GetType()))));
        Assert.Equal(0, await db.SaveChangesAsync(Stop));
    }

    [Theory, MemberData(nameof(Ground.Kinds), MemberType = typeof(Ground))]
    public async Task No_sentence_is_in_any_byte_of_a_file_or_a_line_of_the_log(string kind)
    {
        using var ground = Ground.On(kind);
        var keys = await ground.SetUpRecords();
        var written = await Write(ground, keys);
        if (ground.IsServer) PostgresServer.Shared.Checkpoint();
        Assert.True(written.Sentences.Count > 30);
        Assert.NotEmpty(ground.Log);
        Assert.All(Thief.Files(ground), file =>
        {
            Assert.False(Thief.Holds(file.Bytes, Everything.Marker), file.Path);
            Assert.False(Thief.Holds(file.Bytes, Everything.Marker.ToLowerInvariant()), file.Path);
        });
        Assert.Contains(Thief.Files(ground), file => Thief.Holds(file.Bytes, Everything.PlainWords));
        Assert.DoesNotContain(ground.Log, line => line.Contains(Everything.Marker, StringComparison.OrdinalIgnoreCase));
    }

    [Theory, MemberData(nameof(Ground.Kinds), MemberType = typeof(Ground))]
    public async Task Every_row_of_an_erased_client_can_be_read_and_says_nothing_and_is_not_written_again(string kind)
    {
        using var ground = Ground.On(kind);
        var keys = await ground.SetUpRecords();
        var written = await Write(ground, keys);
        await using (var db = ground.Stores.OpenRecords(keys)) await db.EraseClient(Everything.Client.Value, TimeProvider.System, Stop);
        await using var again = ground.Stores.OpenRecords(keys);
        var read = written.Rows.Select(row => Read(again, row.GetType())).ToList();
        var practice = read.Single(row => row is Practice);
        var telling = read.Where(row => Everything.Kept(row).Any(property => Texts(property.GetValue(row)).Any(IsTold))).Select(row => row.GetType().Name);
        Assert.Equal(["Account", "Arriving", "InstrumentWording", "Invitation", "KeepingRule", "OpenSignIn", "Passkey", "Person", "Practice", "PracticeAgreement", "ProtectionKey", "ReflectionKey", "ReflectionWill", "WillOpening"], telling.Order(StringComparer.Ordinal));
        Assert.Contains(Everything.Marker, ((Practice)practice).Name, StringComparison.Ordinal);
        Assert.Equal(SealedDb.Erased, read.OfType<Client>().Single().Name);
        Assert.Equal(0, await again.SaveChangesAsync(Stop));
    }

    [Fact]
    public async Task A_message_to_staff_belongs_to_the_practice_and_one_to_a_client_to_them()
    {
        using var ground = Ground.On("SQLite");
        var keys = await ground.SetUpRecords();
        await Write(ground, keys);
        await using var db = ground.Stores.OpenRecords(keys);
        var practice = await db.Practices.Select(one => one.Id).SingleAsync(Stop);
        db.Outbox.Add(new() { Id = NewId.For<App.Outbox.OutboxMessage>(TimeProvider.System), Practice = practice, Template = "t", Language = "en", Address = "staff@example.org" });
        await db.SaveChangesAsync(Stop);
        await db.EraseClient(Everything.Client.Value, TimeProvider.System, Stop);
        await using var again = ground.Stores.OpenRecords(keys);
        Assert.Equal([SealedDb.Erased, "staff@example.org"], (await again.Outbox.OrderBy(one => one.Client == null).ToListAsync(Stop)).Select(one => one.Address));
    }

    private static async Task<Everything> Write(Ground ground, Keyring keys)
    {
        await using var db = ground.Watched.OpenRecords(keys);
        var everything = new Everything(db);
        await db.Enter(Everything.Practice, Stop);
        db.AddRange(everything.Rows);
        await db.SaveChangesAsync(Stop);
        return everything;
    }

    private static object Read(RapportDb db, Type type) =>
        typeof(RecordsTests).GetMethod(nameof(Only), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type).Invoke(null, [db])!;

    /// <summary>Rows that stand in the ledger bring entries of their own; the planted entry is about a code.</summary>
    private static object Only<T>(RapportDb db) where T : class => db.Set<T>().AsEnumerable().Single(row => row is not LedgerEntry { About: not "AA" });

    private static bool IsTold(string text) => text.Contains(Everything.Marker, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> Texts(object? value) => value switch
    {
        null => [],
        string text => [text],
        IEnumerable many => many.Cast<object?>().Select(one => one?.ToString() ?? ""),
        _ => [value.ToString() ?? ""],
    };
}
