using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Tests.Storage;

/// <summary>What a model may not be, and that the migrations follow it.</summary>
public sealed class ModelTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void The_migrations_hold_all_that_the_models_say()
    {
        DbContext[] all =
        [
            new DesignTime.Records().CreateDbContext([]), new DesignTime.RecordsOnServer().CreateDbContext([]),
            new DesignTime.Keys().CreateDbContext([]), new DesignTime.KeysOnServer().CreateDbContext([]),
        ];
        Assert.All(all, db =>
        {
            Assert.NotEmpty(db.Database.GetMigrations());
            Assert.False(db.Database.HasPendingModelChanges(), $"{db.GetType().Name}: make a migration");
            db.Dispose();
        });
    }

    [Fact]
    public async Task A_SQLite_connection_waits_keeps_what_was_acknowledged_and_holds_foreign_keys()
    {
        using var ground = Ground.On("SQLite");
        await ground.Stores.PrepareKeys(Stop);
        var (keys, _) = await ground.Store.Create(ground.Secret, Stop);
        await ground.Stores.PrepareRecords(keys, Stop);
        await using var records = ground.Stores.OpenRecords(keys);
        await using var store = ground.Stores.OpenKeys();
        foreach (var db in new DbContext[] { records, store })
        {
            Assert.Equal("wal", await Pragma(db, "journal_mode"));
            Assert.Equal("2", await Pragma(db, "synchronous"));
            Assert.Equal("1", await Pragma(db, "foreign_keys"));
            Assert.Equal("5000", await Pragma(db, "busy_timeout"));
            Assert.Equal("1", await Pragma(db, "secure_delete"));
            Assert.Equal("2", await Pragma(db, "temp_store"));
        }
    }

    [Fact]
    public async Task Identifiers_are_sixteen_bytes_in_order_and_moments_are_milliseconds()
    {
        using var ground = Ground.On("SQLite");
        var keys = await ground.SetUp();
        var id = await SealedStoreTests.OneHomework(ground, keys);
        await using var db = ground.Open(keys);
        (await db.Set<ClinicDb.Homework>().SingleAsync(Stop)).MarkDone(DateTimeOffset.UnixEpoch.AddMilliseconds(17));
        await db.SaveChangesAsync(Stop);
        Assert.Equal(Convert.ToHexString(id.Value.ToByteArray(bigEndian: true)), await Scalar(db, "SELECT hex(Id) FROM Homework"));
        Assert.Equal("integer 17", await Scalar(db, "SELECT typeof(DoneAt) || ' ' || DoneAt FROM Homework"));
        Assert.Equal("blob", await Scalar(db, "SELECT typeof(Wording) FROM Homework"));
        var ids = Enumerable.Range(0, 50).Select(second => NewId.For<ClinicDb.Client>(new At(second)));
        db.AddRange(ids.Reverse().Select(next => new ClinicDb.Client(next, "x")));
        await db.SaveChangesAsync(Stop);
        var sorted = await db.Set<ClinicDb.Client>().OrderBy(client => client.Id).Select(client => client.Id).ToListAsync(Stop);
        Assert.Equal(sorted.OrderBy(next => next.Value.ToString(), StringComparer.Ordinal), sorted);
    }

    [Theory]
    [InlineData("unowned", "does not say whose")]
    [InlineData("converted", "would be stored as plain text")]
    [InlineData("shadow", "would be stored as plain text")]
    [InlineData("complex", "would be stored as plain text")]
    [InlineData("bytes", "would be stored as plain text")]
    [InlineData("index", "key or index")]
    [InlineData("keyless", "no key to tie it to")]
    [InlineData("wrong owner", "is no Id<Client>")]
    public void A_text_that_nobody_sealed_fails_the_model(string form, string says)
    {
        using var db = new WrongDb(new StorePlace.OnFile("never-opened.db").Options(options =>
            options.ReplaceService<Microsoft.EntityFrameworkCore.Infrastructure.IModelCacheKeyFactory, NoCache>()), form);
        var error = Assert.Throws<InvalidOperationException>(() => db.Model);
        Assert.Contains(says, error.Message, StringComparison.Ordinal);
    }

    private static async Task<string?> Pragma(DbContext db, string name) => await Scalar(db, $"PRAGMA {name}");

    private static async Task<string?> Scalar(DbContext db, string sql)
    {
        await db.Database.OpenConnectionAsync(Stop);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(await command.ExecuteScalarAsync(Stop), System.Globalization.CultureInfo.InvariantCulture);
    }

    private sealed class At(int second) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch.AddSeconds(1_790_000_000 + second);
    }

    private sealed class NoCache : Microsoft.EntityFrameworkCore.Infrastructure.IModelCacheKeyFactory
    {
        public object Create(DbContext context, bool designTime) => new();
    }

    private sealed class Client;

    private sealed record Word(string Text);

    private sealed class Thing
    {
        public Id<Thing> Id { get; init; }
        public Id<Client> Client { get; init; }
        public Id<Thing> Other { get; init; }
        public Word Word { get; init; } = new("");
        public byte[] Picture { get; init; } = [];
        public string Text { get; init; } = "";
    }

    private sealed class Loose
    {
        public Id<Loose> Id { get; init; }
        public string Text { get; init; } = "";
    }

    private sealed class WrongDb(DbContextOptions options, string form) : SealedDb(options, null!)
    {
        protected override void Map(ModelBuilder model)
        {
            if (form == "unowned") model.Entity<Loose>();
            if (form == "keyless") model.Entity<Loose>().HasNoKey();
            if (form is "unowned" or "keyless") return;
            var thing = model.Entity<Thing>();
            if (form != "bytes") thing.Ignore(row => row.Picture);
            if (form == "converted") thing.Property(row => row.Word).HasConversion(word => word.Text, text => new Word(text));
            else if (form == "complex") thing.ComplexProperty(row => row.Word);
            else thing.Ignore(row => row.Word);
            if (form == "shadow") thing.Property<string>("Hidden");
            if (form == "index") thing.HasIndex(row => row.Text);
            if (form == "wrong owner") thing.BelongsToClient(nameof(Thing.Other));
        }
    }
}
