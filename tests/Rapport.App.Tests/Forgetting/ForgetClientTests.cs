using Microsoft.EntityFrameworkCore;
using Rapport.App.Forgetting;
using Rapport.App.Storage;
using Rapport.App.Storage.Walls;
using Rapport.App.Tests.Demo;
using Rapport.App.Tests.Storage;
using Rapport.App.Tests.Storage.Records;
using Rapport.Care;

namespace Rapport.App.Tests.Forgetting;

/// <summary>A client is forgotten: figures go as rows, words with the key, and what stays names nobody. What a law keeps stays until its day.</summary>
public sealed class ForgetClientTests
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(House.Now.UtcDateTime);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Ground.Kinds), MemberType = typeof(Ground))]
    public async Task Every_kind_of_row_with_a_figure_or_a_word_goes_and_those_that_stay_say_nothing(string kind)
    {
        using var ground = Ground.On(kind);
        var keys = await ground.SetUpRecords();
        await using (var db = ground.Stores.OpenRecords(keys))
        {
            await db.Enter(Everything.Practice, Stop);
            db.AddRange(new Everything(db).Rows);
            await db.SaveChangesAsync(Stop);
        }
        await using (var db = ground.Stores.OpenRecords(keys))
        {
            await db.ForgetFigures(Everything.Client, Stop);
            await db.EraseClient(Everything.Client.Value, TimeProvider.System, Stop);
        }
        await using var again = ground.Stores.OpenRecords(keys);
        List<string> left = [];
        foreach (var table in again.Model.GetEntityTypes().Where(one => one.FindProperty("Client") is not null))
            if (await Count(again, table.ClrType) > 0) left.Add(table.ClrType.Name);
        Assert.Equal(["Access", "AskAnswered", "Assignment", "Barred", "CaseShare", "ClientAsk", "Disclosure", "EmergencyLook", "Episode", "Erasure", "ErasureAsked", "GuardianStep", "HandedOver", "HoldStep", "LedgerEntry", "ReflectionsOpened", "Session", "SessionChanged", "SessionMoved"], left.Order(StringComparer.Ordinal));
        Assert.Equal(SealedDb.Erased, (await again.Clients.SingleAsync(Stop)).Name);
    }

    [Theory, MemberData(nameof(Ground.Kinds), MemberType = typeof(Ground))]
    public async Task One_is_forgotten_and_the_other_stays_whole(string kind)
    {
        using var ground = Ground.On(kind);
        var house = await House.On(ground);
        var (gone, ended) = await house.NewClient("Ada");
        var (stays, open) = await house.NewClient("Berta");
        await house.Save(Earlier(gone, 12), Earlier(stays, 9));
        await using var db = house.Open();
        var forget = new ForgetClient(db, new FixedClock(House.Now));
        Assert.IsType<ClientForgotten.WorkGoesOn>(await forget.Run(gone.Id, new(null, "asked in the room", Today), house.Therapist, Stop));
        (await db.Episodes.SingleAsync(one => one.Id == ended.Id, Stop)).End(Ending.Agreed, EndedBy.Both, House.Now);
        await db.SaveChangesAsync(Stop);
        Assert.IsType<ClientForgotten.Gone>(await forget.Run(gone.Id, new(null, "asked in the room", Today), house.Therapist, Stop));
        await using var again = house.Open();
        Assert.Equal(stays.Id, (await again.EarlierScores.SingleAsync(Stop)).Client);
        Assert.Equal(["Berta", SealedDb.Erased], (await again.Clients.ToListAsync(Stop)).Select(one => one.Name).Order(StringComparer.Ordinal));
        Assert.Equal(gone.Id.Value, (await again.Erasures.SingleAsync(Stop)).Client);
        Assert.Equal(open.Id, (await again.Episodes.SingleAsync(one => one.EndedAt == null, Stop)).Id);
    }

    [Fact]
    public async Task What_a_law_keeps_stays_until_its_day_and_goes_when_it_is_over()
    {
        using var ground = Ground.On("SQLite");
        var house = await House.On(ground);
        var (client, episode) = await house.NewClient("Ada");
        await using var db = house.Open();
        (await db.Episodes.SingleAsync(one => one.Id == episode.Id, Stop)).End(Ending.Agreed, EndedBy.Both, House.Now);
        await db.SaveChangesAsync(Stop);
        var forget = new ForgetClient(db, new FixedClock(House.Now));
        var until = Today.AddYears(10);
        Assert.Equal(new ClientForgotten.KeptUntil(until), await forget.Run(client.Id, new(until, "ten years", Today), house.Therapist, Stop));
        Assert.Equal("Ada", (await house.Open().Clients.SingleAsync(Stop)).Name);
        Assert.IsType<ClientForgotten.Gone>(await forget.Run(client.Id, new(null, "the ten years are over", until.AddDays(1)), house.Therapist, Stop));
        Assert.Equal(SealedDb.Erased, (await house.Open().Clients.SingleAsync(Stop)).Name);
        Assert.Null(await forget.Run(House.Next<Client>(), new(null, "nobody", Today), house.Therapist, Stop));
    }

    private static EarlierScore Earlier(Client client, double value) => new(client.Id, "phq-9", Today.AddDays(-50), value) { AddedAt = House.Now, AddedBy = House.Next<Person>() };

    private static Task<int> Count(RapportDb db, Type kind) =>
        (Task<int>)typeof(ForgetClientTests).GetMethod(nameof(CountOf), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!.MakeGenericMethod(kind).Invoke(null, [db])!;

    private static Task<int> CountOf<T>(RapportDb db) where T : class => db.Set<T>().CountAsync(Stop);
}
