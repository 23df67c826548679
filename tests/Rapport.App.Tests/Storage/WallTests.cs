using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Rapport.App.Backups;
using Rapport.App.Keys;
using Rapport.App.Storage;
using Rapport.App.Storage.Copying;
using Rapport.App.Storage.Walls;
using Rapport.App.Tests.Storage.Records;
using Rapport.Care;

namespace Rapport.App.Tests.Storage;

/// <summary>Two practices in one database of PostgreSQL: the server itself keeps them apart, whatever the program asks.</summary>
public sealed class WallTests
{
    private const string NotAllowed = PostgresErrorCodes.InsufficientPrivilege;
    private static readonly Id<Practice> Other = House.Next<Practice>();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_table_of_the_model_is_behind_the_wall_or_says_why_it_need_not_be()
    {
        using var db = new DesignTime.RecordsOnServer().CreateDbContext([]);
        var walled = PracticeWall.Of(db.Model).Select(table => table.Name).ToList();
        var outside = PracticeWall.Outside.Keys.Select(kind => db.Model.FindEntityType(kind)!.GetTableName()!).ToList();
        Assert.Equal(db.Model.GetEntityTypes().Select(table => table.GetTableName()).Order(StringComparer.Ordinal), walled.Concat(outside).Order(StringComparer.Ordinal));
        Assert.All(PracticeWall.Outside.Values, reason => Assert.True(reason.Length > 20, reason));
        using var loose = new LooseDb(new StorePlace.OnServer("Host=127.0.0.1;Database=none").Options());
        Assert.Contains(nameof(Loose), Assert.Throws<InvalidOperationException>(() => PracticeWall.Of(loose.Model)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_server_forces_the_rule_on_every_table_that_is_there()
    {
        using var ground = Ground.On("PostgreSQL");
        await ground.SetUpRecords();
        await using var db = ground.Stores.OpenWhole();
        var outside = PracticeWall.Outside.Keys.Select(kind => db.Model.FindEntityType(kind)!.GetTableName()!).Append("__EFMigrationsHistory");
        var open = await db.Database.SqlQuery<string>($"""
            SELECT c.relname::text AS "Value" FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
            AND NOT (c.relrowsecurity AND c.relforcerowsecurity AND EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = 'practice'))
            """).ToListAsync(Stop);
        Assert.Equal(outside.Order(StringComparer.Ordinal), open.Order(StringComparer.Ordinal));
        Assert.False(await db.IsPassedBy(Stop));
    }

    [Fact]
    public async Task Of_another_practice_no_row_of_any_table_is_seen_changed_or_taken_by_any_way()
    {
        using var ground = Ground.On("PostgreSQL");
        var (mine, theirs) = await TwoPractices(ground);
        await using var whole = ground.Stores.OpenWhole();
        await using var db = ground.Stores.OpenRecords(theirs);
        await whole.Database.OpenConnectionAsync(Stop);
        await db.Database.OpenConnectionAsync(Stop);
        foreach (var table in Walled(db))
        {
            var own = table.Entity.ClrType == typeof(Practice) ? 1 : 0; // theirs is the practice itself and nothing more
            Assert.Equal(own, await table.Count(db, Stop));
            Assert.Equal(1 + own, await table.Count(whole, Stop) - (table.Name == "LedgerEntries" ? await Entries(whole) - 1 : 0));
            if (table.Name != "LedgerEntries") Assert.Equal(own, await Touched(db, table));
            foreach (var row in await Rows(table, whole)) await IsRefused(db, table, row, isOwn: row.Contains(Other));
        }
        Assert.Equal(Other, (await db.Practices.IgnoreQueryFilters().Select(one => one.Id).SingleAsync(Stop)));
        Assert.Empty(await db.Clients.IgnoreQueryFilters().ToListAsync(Stop));
        Assert.Empty(await db.Clients.FromSql($"""SELECT * FROM "Clients" WHERE "Id" = {Everything.Client.Value}""").IgnoreQueryFilters().ToListAsync(Stop));
        Assert.Equal(0, await db.Sessions.IgnoreQueryFilters().ExecuteDeleteAsync(Stop));
        await using var again = ground.Stores.OpenRecords(mine);
        Assert.Equal(Everything.Client, (await again.Clients.SingleAsync(Stop)).Id);
    }

    [Fact]
    public async Task A_row_of_ones_own_neither_moves_to_another_practice_nor_names_anybody_there()
    {
        using var ground = Ground.On("PostgreSQL");
        var (_, theirs) = await TwoPractices(ground);
        var (person, client) = (new Person(House.Next<Person>(), Other, "Tove", Roles.Therapist), new Client(House.Next<Client>(), Other, "Ada", "en"));
        var episode = new Episode(House.Next<Episode>(), client.Id, House.Now);
        episode.Open(House.Now);
        await using var db = ground.Stores.OpenRecords(theirs);
        db.AddRange(person, client, episode);
        await db.SaveChangesAsync(Stop);
        await Refused(() => db.Database.ExecuteSqlAsync($"""UPDATE "Clients" SET "Practice" = {Everything.Practice.Value}""", Stop));
        await Refused(() => db.Database.ExecuteSqlAsync($"""UPDATE "Episodes" SET "Client" = {Everything.Client.Value}""", Stop));
        var stranger = await Stranger(ground);
        db.Add(episode.Assign(House.Next<Assignment>(), stranger, House.Now));
        var refused = await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(Stop));
        Assert.Equal(NotAllowed, Assert.IsType<PostgresException>(refused.InnerException).SqlState);
    }

    [Fact]
    public async Task Without_the_setting_nothing_is_shown_and_nothing_taken()
    {
        using var ground = Ground.On("PostgreSQL");
        await TwoPractices(ground);
        await using var nobody = ground.Stores.OpenRecords(await ground.Unlocked()); // no practice yet
        await using var bare = new PostgresRapportDb(new StorePlace.OnServer(ground.Place.Server!.Value.Records).Options(), null!); // no setting at all
        await using var whole = ground.Stores.OpenWhole();
        await whole.Database.OpenConnectionAsync(Stop);
        foreach (var db in new RapportDb[] { nobody, bare })
        {
            await db.Database.OpenConnectionAsync(Stop);
            foreach (var table in Walled(db))
            {
                Assert.Equal(0, await table.Count(db, Stop));
                foreach (var row in await Rows(table, whole)) await IsRefused(db, table, row, isOwn: false);
            }
            await db.Database.ExecuteSqlAsync($"SELECT set_config('rapport.practice', 'nonsense', false)", Stop);
            await Assert.ThrowsAsync<PostgresException>(() => db.Clients.CountAsync(Stop));
        }
    }

    [Theory]
    [InlineData("ALTER TABLE \"Sessions\" DISABLE ROW LEVEL SECURITY")]
    [InlineData("CREATE POLICY other ON \"Sessions\" USING (true)")]
    [InlineData("ALTER POLICY practice ON \"Sessions\" USING (true)")]
    [InlineData("ALTER TABLE \"Sessions\" NO FORCE ROW LEVEL SECURITY")]
    [InlineData("DROP POLICY practice ON \"Sessions\"")]
    public async Task What_was_taken_out_of_the_wall_is_put_back_at_the_next_start(string deed)
    {
        using var ground = Ground.On("PostgreSQL");
        var (mine, theirs) = await TwoPractices(ground);
        await using (var whole = ground.Stores.OpenWhole())
        {
#pragma warning disable EF1002 // a sentence of this test
            await whole.Database.ExecuteSqlRawAsync(deed, Stop);
#pragma warning restore EF1002
        }
        await using (var db = ground.Stores.OpenRecords(theirs)) Assert.Equal(deed.StartsWith("DROP", StringComparison.Ordinal) ? 0 : 1, await db.Sessions.CountAsync(Stop)); // a hole, or nothing for anybody
        Assert.Equal(WallState.Stands, await ground.Stores.PrepareRecords(null, Stop));
        await using var apart = ground.Stores.OpenRecords(theirs);
        await using var own = ground.Stores.OpenRecords(mine);
        Assert.Equal((0, 1), (await apart.Sessions.CountAsync(Stop), await own.Sessions.CountAsync(Stop)));
    }

    [Fact]
    public async Task A_store_from_before_the_wall_gets_it_when_it_is_upgraded_and_what_a_migration_changes_is_changed()
    {
        using var ground = Ground.On("PostgreSQL");
        await ground.Stores.PrepareKeys(Stop);
        await using var whole = ground.Stores.OpenWhole();
        await whole.Database.MigrateAsync("20261127120000_First", Stop);
        var place = ground.Place with { Folder = Directory.CreateTempSubdirectory("rapport-wall-").FullName };
        Assert.IsType<Upgraded.Done>(await new UpgradeStores(place, TimeProvider.System).Run(Stop));
        Assert.Equal(PracticeWall.Of(whole.Model).Count, (await Policies(whole)).Count);
        await TwoPractices(ground);
        Assert.Equal(2, await whole.Database.ExecuteSqlAsync($"""UPDATE "Practices" SET "Country" = 'IE'""", Stop));
        Assert.Equal(1, await whole.Database.ExecuteSqlAsync($"""UPDATE "Clients" SET "Language" = 'es'""", Stop));
    }

    [Fact]
    public async Task Where_the_wall_stands_a_start_changes_nothing_and_connections_are_never_lent_across()
    {
        using var ground = Ground.On("PostgreSQL");
        var (mine, theirs) = await TwoPractices(ground);
        await using var whole = ground.Stores.OpenWhole();
        var before = await Policies(whole);
        await ground.Stores.PrepareRecords(null, Stop);
        Assert.Equal(before, await Policies(whole));
        var stores = ground.Stores;
        await Parallel.ForEachAsync(Enumerable.Range(0, 60), Stop, async (at, stop) =>
        {
            await using var db = stores.OpenRecords(at % 2 == 0 ? mine : theirs);
            Assert.Equal(at % 2 == 0 ? 1 : 0, await db.Clients.CountAsync(stop));
        });
    }

    [Fact]
    public async Task Somebody_above_every_rule_is_told_of_and_a_server_that_drops_the_setting_is_no_empty_store()
    {
        using var ground = Ground.On("PostgreSQL");
        var (mine, _) = await TwoPractices(ground);
        var (records, keys) = ground.Place.Server!.Value;
        Assert.Equal(WallState.PassedBy, await new Stores(new StorePlace.OnServer(PostgresServer.AsAdministrator(records)), new StorePlace.OnServer(keys)).PrepareRecords(null, Stop));
        await using var dropped = new PostgresRapportDb(new StorePlace.OnServer(records).Options(options => options.AddInterceptors(WholeStoreCheck.Instance)), null!);
        Assert.Contains("rapport.practice", (await Assert.ThrowsAsync<InvalidOperationException>(() => dropped.Clients.CountAsync(Stop))).Message, StringComparison.Ordinal);
        Assert.Equal("-c jit=off -c geqo=off -c rapport.practice=whole", new NpgsqlConnectionStringBuilder(WallSetting.In("Host=db;Options=-c geqo=off", WallSetting.Whole)).Options);
        var both = await ground.Unlocked();
        both.Add(Everything.Practice.Value, Other.Value);
        Assert.Equal(Everything.Practice, mine.Practice);
        await Assert.ThrowsAsync<InvalidOperationException>(() => ground.Stores.PrepareRecords(both, Stop));
    }

    /// <summary>One row in every table for the first; for the second, whose keys are in no store of the first, the practice alone.</summary>
    private static async Task<(Keyring Mine, Keyring Theirs)> TwoPractices(Ground ground)
    {
        var (mine, theirs) = (await ground.SetUpRecords(), await ground.Unlocked());
        await using (var db = ground.Stores.OpenRecords(mine))
        {
            await db.Enter(Everything.Practice, Stop);
            db.AddRange(new Everything(db).Rows);
            await db.SaveChangesAsync(Stop);
        }
        await using (var db = ground.Stores.OpenRecords(theirs))
        {
            await db.Enter(Other, Stop);
            db.Add(new Practice(Other, "Mill Race", "GB", "Europe/London"));
            await db.SaveChangesAsync(Stop);
        }
        return (mine, theirs);
    }

    private static IEnumerable<StoredTable> Walled(RapportDb db) => StoredTable.Of(db).Where(table => !PracticeWall.Outside.ContainsKey(table.Entity.ClrType));

    private static async Task<List<object?[]>> Rows(StoredTable table, RapportDb db)
    {
        List<object?[]> rows = [];
        await foreach (var row in table.Rows(db, Stop)) rows.Add(row);
        return rows;
    }

    /// <summary>The server judges whose a row is before it looks whether it is there already.</summary>
    private static async Task IsRefused(RapportDb db, StoredTable table, object?[] row, bool isOwn)
    {
        await using var inserting = table.Inserting(db);
        var refused = await Assert.ThrowsAsync<PostgresException>(() => table.Insert(inserting, row, Stop));
        Assert.True((isOwn ? PostgresErrorCodes.UniqueViolation : NotAllowed) == refused.SqlState, $"{table.Name}: {refused.MessageText}");
    }

    private static async Task Refused(Func<Task<int>> work) => Assert.Equal(NotAllowed, (await Assert.ThrowsAsync<PostgresException>(work)).SqlState);

    private static async Task<int> Touched(RapportDb db, StoredTable table)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        var column = PracticeWall.Quoted(table.Properties[0].GetColumnName());
        command.CommandText = string.Create(CultureInfo.InvariantCulture, $"UPDATE {PracticeWall.Quoted(table.Name)} SET {column} = {column}");
        return await command.ExecuteNonQueryAsync(Stop);
    }

    private static async Task<long> Entries(RapportDb whole) => await whole.LedgerEntries.LongCountAsync(Stop);

    private static async Task<Id<Person>> Stranger(Ground ground)
    {
        await using var whole = ground.Stores.OpenWhole();
        return await whole.People.Where(one => one.Practice == Everything.Practice).Select(one => one.Id).SingleAsync(Stop);
    }

    private static Task<List<string>> Policies(RapportDb whole) => whole.Database.SqlQuery<string>($"""SELECT oid::text AS "Value" FROM pg_policy ORDER BY oid""").ToListAsync(Stop);

    private sealed class Loose
    {
        public Id<Loose> Id { get; init; }
    }

    private sealed class LooseDb(DbContextOptions options) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Loose>().HasKey(row => row.Id);
    }
}
