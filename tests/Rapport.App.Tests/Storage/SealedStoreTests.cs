using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Rapport.App.Keys;
using Rapport.Care;

namespace Rapport.App.Tests.Storage;

/// <summary>The conventions of a sealed store, on SQLite files and on PostgreSQL.</summary>
public sealed class SealedStoreTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Ground.Kinds), MemberType = typeof(Ground))]
    public async Task What_was_written_is_read_again_in_every_shape(string kind)
    {
        using var ground = Ground.On(kind);
        var keys = await ground.SetUp();
        var (practice, client) = (NewId.For<ClinicDb.Practice>(TimeProvider.System), NewId.For<ClinicDb.Client>(TimeProvider.System));
        var homework = new ClinicDb.Homework(NewId.For<ClinicDb.Homework>(TimeProvider.System), client, "Ring your sister");
        homework.Steps.AddRange(["find the number", "", "breathe 🌬"]);
        var at = DateTimeOffset.FromUnixTimeMilliseconds(1_790_000_000_123);
        homework.MarkDone(at);
        var tick = new ClinicDb.TickMarked(homework.Id, client, "rushed", "it was too much", at) { Where = [new("neck", 3)] };
        await using (var db = ground.Open(keys))
        {
            db.AddRange(new ClinicDb.Practice(practice, "Lindenhof"), new ClinicDb.Client(client, "Ada"), homework, tick,
                new ClinicDb.Room(NewId.For<ClinicDb.Room>(TimeProvider.System), practice, "Blue room"));
            await db.SaveChangesAsync(Stop);
        }

        await using var again = ground.Open(await ground.Unlocked());
        var read = await again.Set<ClinicDb.Homework>().SingleAsync(row => row.Id == homework.Id, Stop);
        Assert.Equal((homework.Id, client, "Ring your sister", null, at), (read.Id, read.Client, read.Wording, read.WhatItWasLike, read.DoneAt));
        Assert.Equal(homework.Steps, read.Steps);
        var fact = await again.Set<ClinicDb.TickMarked>().AsNoTracking().SingleAsync(row => row.At == at, Stop);
        Assert.Equal((tick.Comment, tick.Code, tick.Where[0]), (fact.Comment, fact.Code, fact.Where[0]));
        Assert.Equal("Blue room", (await again.Set<ClinicDb.Room>().SingleAsync(Stop)).Name);
        Assert.Equal("Lindenhof", (await again.Set<ClinicDb.Practice>().SingleAsync(Stop)).Name);
    }

    [Theory, MemberData(nameof(Ground.Kinds), MemberType = typeof(Ground))]
    public async Task Only_what_changed_is_sealed_again(string kind)
    {
        using var ground = Ground.On(kind);
        var keys = await ground.SetUp();
        var homework = await OneHomework(ground, keys);
        await using var db = ground.Open(keys);
        var read = await db.Set<ClinicDb.Homework>().SingleAsync(Stop);
        Assert.Equal(0, await db.SaveChangesAsync(Stop));
        var before = Column(db, read, "WordingSealed");
        read.Tell("hard");
        Assert.Equal(1, await db.SaveChangesAsync(Stop));
        Assert.Equal(before, Column(db, read, "WordingSealed"));
        read.Reword("Write to your sister");
        read.Tell(null);
        Assert.Equal(1, await db.SaveChangesAsync(Stop));

        await using var again = ground.Open(keys);
        var last = await again.Set<ClinicDb.Homework>().SingleAsync(row => row.Id == homework, Stop);
        Assert.Equal(("Write to your sister", null), (last.Wording, last.WhatItWasLike));
    }

    [Theory, MemberData(nameof(Ground.Kinds), MemberType = typeof(Ground))]
    public async Task Any_text_comes_back_as_it_was(string kind)
    {
        using var ground = Ground.On(kind);
        var keys = await ground.SetUp();
        var id = await OneHomework(ground, keys);
        void Holds(string? text)
        {
            using (var db = ground.Open(keys))
            {
                var homework = db.Set<ClinicDb.Homework>().Single(row => row.Id == id);
                homework.Tell(text);
                homework.Reword(text ?? "");
                db.SaveChanges();
            }
            using var again = ground.Open(keys);
            var read = again.Set<ClinicDb.Homework>().Single(row => row.Id == id);
            Assert.Equal((text, text ?? ""), (read.WhatItWasLike, read.Wording));
        }
        string?[] known = [null, "", " ", "\0\u0001\u001b\r\n", "👩🏽‍🦱🌬 e\u0301", "مرحبا \u202e abc", "\ud83c", "\udf2c\ud83c", new string('ß', 100_000), "[erased]"];
        Assert.All(known, Holds);
        Prop.ForAll<string?>(text => Holds(text)).QuickCheckThrowOnFailure();
    }

    [Theory, MemberData(nameof(Ground.Kinds), MemberType = typeof(Ground))]
    public async Task A_ciphertext_in_another_row_column_or_clients_row_does_not_open(string kind)
    {
        using var ground = Ground.On(kind);
        var keys = await ground.SetUp();
        var (one, two) = (await OneHomework(ground, keys), await OneHomework(ground, keys));
        await using var db = ground.Open(keys);
        await CopyColumn(db, one, two, "WordingSealed");
        await Assert.ThrowsAsync<SealBrokenException>(() => Read(two));
        await CopyColumn(db, one, one, "WordingSealed", "StepsSealed");
        await Assert.ThrowsAsync<SealBrokenException>(() => Read(one));

        async Task Read(Id<ClinicDb.Homework> id)
        {
            await using var fresh = ground.Open(keys);
            await fresh.Set<ClinicDb.Homework>().SingleAsync(row => row.Id == id, Stop);
        }
    }

    [Theory, MemberData(nameof(Ground.Kinds), MemberType = typeof(Ground))]
    public async Task A_row_filed_under_the_wrong_client_is_sealed_anew_when_it_moves(string kind)
    {
        using var ground = Ground.On(kind);
        var keys = await ground.SetUp();
        var id = await OneHomework(ground, keys);
        var other = NewId.For<ClinicDb.Client>(TimeProvider.System);
        Id<ClinicDb.Client> first;
        await using (var db = ground.Open(keys))
        {
            db.Add(new ClinicDb.Client(other, "Berta"));
            await db.SaveChangesAsync(Stop);
            var homework = await db.Set<ClinicDb.Homework>().SingleAsync(row => row.Id == id, Stop);
            first = homework.Client;
            homework.MoveTo(other);
            await db.SaveChangesAsync(Stop);
        }
        keys.Erase(first.Value);
        await using var again = ground.Open(keys);
        Assert.Equal("Ring your sister", (await again.Set<ClinicDb.Homework>().SingleAsync(Stop)).Wording);
    }

    [Theory, MemberData(nameof(Ground.Kinds), MemberType = typeof(Ground))]
    public async Task A_query_over_sealed_text_fails_and_a_projection_opens_it(string kind)
    {
        using var ground = Ground.On(kind);
        var keys = await ground.SetUp();
        await OneHomework(ground, keys);
        await using var db = ground.Open(keys);
        var all = db.Set<ClinicDb.Homework>();
        await Assert.ThrowsAsync<InvalidOperationException>(() => all.Where(row => row.Wording == "Ring your sister").ToListAsync(Stop));
        await Assert.ThrowsAsync<InvalidOperationException>(() => all.OrderBy(row => row.Wording).ToListAsync(Stop));
        await Assert.ThrowsAsync<InvalidOperationException>(() => all.GroupBy(row => row.Wording).Select(group => group.Count()).ToListAsync(Stop));
        await Assert.ThrowsAsync<InvalidOperationException>(() => all.Select(row => EF.Property<string>(row, "Wording")).ToListAsync(Stop));
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            all.ExecuteUpdateAsync(set => set.SetProperty(row => row.Wording, "plain"), Stop));
        Assert.Equal(["Ring your sister"], await all.Select(row => row.Wording).ToListAsync(Stop));
        Assert.Equal("Ring your sister", (await all.Select(row => new { row.Id, row.Wording }).SingleAsync(Stop)).Wording);
        Assert.Equal("Ring your sister", (await (from row in all join client in db.Set<ClinicDb.Client>() on row.Client equals client.Id
                                                 select new { client.Name, row.Wording }).SingleAsync(Stop)).Wording);
    }

    [Theory, MemberData(nameof(Ground.Kinds), MemberType = typeof(Ground))]
    public async Task A_reread_entity_shows_what_another_wrote(string kind)
    {
        using var ground = Ground.On(kind);
        var keys = await ground.SetUp();
        var id = await OneHomework(ground, keys);
        await using var mine = ground.Open(keys);
        var held = await mine.Set<ClinicDb.Homework>().SingleAsync(Stop);
        await using (var theirs = ground.Open(keys))
        {
            (await theirs.Set<ClinicDb.Homework>().SingleAsync(row => row.Id == id, Stop)).Reword("Theirs");
            await theirs.SaveChangesAsync(Stop);
        }
        await mine.Reread(held, Stop);
        Assert.Equal("Theirs", held.Wording);
        Assert.Equal(0, await mine.SaveChangesAsync(Stop));
    }

    internal static async Task<Id<ClinicDb.Homework>> OneHomework(Ground ground, Keyring keys)
    {
        var client = NewId.For<ClinicDb.Client>(TimeProvider.System);
        var homework = new ClinicDb.Homework(NewId.For<ClinicDb.Homework>(TimeProvider.System), client, "Ring your sister");
        await using var db = ground.Open(keys);
        db.AddRange(new ClinicDb.Client(client, "Ada"), homework);
        await db.SaveChangesAsync(Stop);
        return homework.Id;
    }

    private static byte[]? Column(ClinicDb db, object entity, string name) => (byte[]?)db.Entry(entity).Property(name).CurrentValue;

    private static async Task CopyColumn(ClinicDb db, Id<ClinicDb.Homework> from, Id<ClinicDb.Homework> to, string column, string? into = null)
    {
        var bytes = await db.Set<ClinicDb.Homework>().Where(row => row.Id == from).Select(row => EF.Property<byte[]>(row, column)).SingleAsync(Stop);
        var target = into ?? column;
        Assert.Equal(1, await db.Set<ClinicDb.Homework>().Where(row => row.Id == to)
            .ExecuteUpdateAsync(set => set.SetProperty(row => EF.Property<byte[]>(row, target), bytes), Stop));
    }
}
