using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Rapport.App.Ledgers;
using Rapport.App.Storage;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Tests.Storage.Records;

/// <summary>Looks stand in the ledger by the same save, whoever writes at the same moment, and what is done to the store afterwards is found.</summary>
public sealed class LedgerStoreTests
{
    /// <summary>A moment of a real clock, finer than a store keeps it.</summary>
    private static readonly DateTimeOffset Odd = House.Now.AddTicks(1_234_567);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Ground.Kinds), MemberType = typeof(Ground))]
    public async Task Many_who_look_at_once_make_one_chain(string kind)
    {
        using var ground = Ground.On(kind);
        var house = await House.On(ground);
        var (client, _) = await house.NewClient("Ada");
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(async () =>
        {
            for (var at = 0; at < 5; at++) await Look(house, client);
        }, Stop)));
        var done = await Verified(ground);
        Assert.Equal(30, Assert.IsType<LedgerVerdict.Whole>(Assert.Single(done.Practices).Verdict).Head.Number);
        Assert.Equal(0, done.LooksOutside);
    }

    [Theory, MemberData(nameof(Ground.Kinds), MemberType = typeof(Ground))]
    public async Task A_save_that_fails_leaves_neither_the_look_nor_its_entry(string kind)
    {
        using var ground = Ground.On(kind);
        var house = await House.On(ground);
        var (client, _) = await house.NewClient("Ada");
        var first = await Look(house, client);
        await using (var db = house.Open())
        {
            db.Add(Made(house, client));
            db.Add(new Barred(House.Next<Person>(), client.Id, House.Now)); // nobody of that name
            await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(Stop));
            db.ChangeTracker.Clear();
            db.Add(Made(house, client));
            await db.SaveChangesAsync(Stop);
        }
        await using var again = house.Open();
        Assert.Equal(2, await again.Accesses.CountAsync(Stop));
        Assert.Equal([1, 2], await again.LedgerEntries.OrderBy(entry => entry.Number).Select(entry => entry.Number).ToListAsync(Stop));
        Assert.Equal(first.Id.Value, (await again.LedgerEntries.OrderBy(entry => entry.Number).FirstAsync(Stop)).Row);
    }

    [Theory, MemberData(nameof(Ground.Kinds), MemberType = typeof(Ground))]
    public async Task The_store_itself_lets_no_entry_be_changed_or_deleted(string kind)
    {
        using var ground = Ground.On(kind);
        var house = await House.On(ground);
        var (client, _) = await house.NewClient("Ada");
        await Look(house, client);
        await using var db = house.Open();
        await Assert.ThrowsAnyAsync<DbException>(() => db.Database.ExecuteSqlRawAsync("UPDATE \"LedgerEntries\" SET \"Kind\" = 2", Stop));
        await Assert.ThrowsAnyAsync<DbException>(() => db.Database.ExecuteSqlRawAsync("DELETE FROM \"LedgerEntries\"", Stop));
        Assert.IsType<LedgerVerdict.Whole>(Assert.Single((await Verified(ground)).Practices).Verdict);
    }

    [Theory]
    [InlineData("UPDATE LedgerEntries SET At = At + 60000000 WHERE Number = 2", 2, LedgerFault.Changed)]
    [InlineData("DELETE FROM LedgerEntries WHERE Number = 2", 2, LedgerFault.Missing)]
    [InlineData("DELETE FROM LedgerEntries WHERE Number >= 3", 3, LedgerFault.CutOff)]
    [InlineData("DELETE FROM LedgerEntries", 1, LedgerFault.CutOff)]
    [InlineData("DELETE FROM Accesses WHERE Id IN (SELECT Row FROM LedgerEntries WHERE Number = 3)", 3, LedgerFault.RowDiffers)]
    [InlineData("UPDATE Accesses SET What = 'note'", 1, LedgerFault.RowDiffers)]
    public async Task Somebody_with_the_database_in_their_hands_is_found_out(string deed, int number, LedgerFault fault)
    {
        using var ground = Ground.On("SQLite");
        var house = await House.On(ground);
        var (client, _) = await house.NewClient("Ada");
        for (var at = 0; at < 4; at++) await Look(house, client);
        await using (var db = house.Open())
        {
            var head = KeptHead.Of(await db.HeadOfLedger(house.Practice.Id, Stop), House.Now, db.Keys);
            await File.WriteAllTextAsync(ground.Place.LedgerHeads, head.ToLine(), Stop);
            await db.Database.ExecuteSqlRawAsync("DROP TRIGGER LedgerEntriesStay; DROP TRIGGER LedgerEntriesKept; PRAGMA foreign_keys = OFF;", Stop);
            await db.Database.ExecuteSqlRawAsync(deed, Stop);
        }
        Assert.Equal(new LedgerVerdict.Broken(number, fault), Assert.Single((await Verified(ground)).Practices).Verdict);
    }

    [Fact]
    public async Task A_head_of_another_hand_and_a_look_put_in_by_one_are_told()
    {
        using var ground = Ground.On("SQLite");
        var house = await House.On(ground);
        var (client, _) = await house.NewClient("Ada");
        await Look(house, client);
        await using var db = house.Open();
        var head = KeptHead.Of(await db.HeadOfLedger(house.Practice.Id, Stop), House.Now, db.Keys);
        var verify = new VerifyLedger(ground.Place, TimeProvider.System);
        Assert.True(Assert.IsType<LedgerVerified.Done>(await verify.Run([head.ToLine()], ground.Secret, Stop)).IsWhole);
        var forged = head with { Mark = new byte[32] };
        Assert.Equal(new LedgerVerified.BadHead(2, IsForged: true), await verify.Run([head.ToLine(), forged.ToLine()], ground.Secret, Stop));
        Assert.Equal(new LedgerVerified.BadHead(1, IsForged: false), await verify.Run(["{}"], null, Stop));
        await db.Database.ExecuteSqlRawAsync("INSERT INTO Accesses (Id, At, Client, Part, Person, Reason, What) SELECT randomblob(16), At, Client, Part, Person, Reason, What FROM Accesses", Stop);
        Assert.Equal(1, (await Verified(ground)).LooksOutside);
    }

    private static async Task<LedgerVerified.Done> Verified(Ground ground)
    {
        var heads = File.Exists(ground.Place.LedgerHeads) && !ground.IsServer ? await File.ReadAllLinesAsync(ground.Place.LedgerHeads, Stop) : [];
        return Assert.IsType<LedgerVerified.Done>(await new VerifyLedger(ground.Place, TimeProvider.System).Run(heads, null, Stop));
    }

    private static async Task<Access> Look(House house, Client client)
    {
        await using var db = house.Open();
        var access = Made(house, client);
        db.Add(access);
        await db.SaveChangesAsync(Stop);
        return access;
    }

    private static Access Made(House house, Client client) =>
        new(House.Next<Access>(), client.Id, house.Therapist.Id, Odd) { Part = RecordPart.Content, Reason = AccessReason.Therapist, What = "brief" };
}
