using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Rapport.App.Ledgers;
using Rapport.App.Storage;
using Rapport.App.Tests.Forms;
using Rapport.App.Tests.Storage;
using Rapport.App.Tests.Storage.Records;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Tests.Jobs;

/// <summary>How far the ledger has come is kept outside the store, a line a day; checking the marks writes nothing.</summary>
public sealed class DailyHeadTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_line_is_added_each_day_and_one_that_was_torn_spoils_no_other()
    {
        using var ground = Ground.On("SQLite");
        var house = await House.On(ground);
        var clock = new SubmitFormTests.StillClock(House.Now);
        await using var services = new ServiceCollection().AddScoped<RapportDb>(_ => house.Open()).BuildServiceProvider();
        var job = new DailyHead(new(services.GetRequiredService<IServiceScopeFactory>(), clock, () => true, NullLoggerFactory.Instance), new(ground.Place.LedgerHeads));
        await Look(house);
        await job.Run(Stop);
        await File.AppendAllTextAsync(ground.Place.LedgerHeads, (await Lines(ground))[0][..40], Stop); // the power goes in mid-line
        await Look(house);
        clock.At(House.Now.AddDays(1));
        await job.Run(Stop);
        var lines = await Lines(ground);
        Assert.Equal([1, null, 2], lines.Select(line => KeptHead.Read(line)?.Head.Number));
        Assert.Equal(new LedgerVerified.BadHead(2, IsForged: false), await Verify(ground, lines));
        Assert.True(Assert.IsType<LedgerVerified.Done>(await Verify(ground, [lines[0], lines[2]])).IsWhole);
    }

    [Fact]
    public async Task A_head_of_a_practice_that_never_signed_is_forged_and_leaves_no_key_behind()
    {
        using var ground = Ground.On("SQLite");
        var house = await House.On(ground);
        await Look(house);
        var (before, stranger) = (await Keys(ground), new KeptHead(new LedgerHead(House.Next<Practice>(), 1, new byte[32]), House.Now, new byte[32]));
        Assert.Equal(new LedgerVerified.BadHead(1, IsForged: true), await Verify(ground, [stranger.ToLine()]));
        Assert.Equal(before, await Keys(ground));
    }

    private static Task<string[]> Lines(Ground ground) => File.ReadAllLinesAsync(ground.Place.LedgerHeads, Stop);

    private static Task<LedgerVerified> Verify(Ground ground, IReadOnlyList<string> lines) => new VerifyLedger(ground.Place, TimeProvider.System).Run(lines, ground.Secret, Stop);

    private static async Task<int> Keys(Ground ground)
    {
        await using var keys = ground.Place.Stores().OpenKeys();
        return await keys.DataKeys.CountAsync(Stop);
    }

    private static async Task Look(House house)
    {
        var (client, _) = await house.NewClient("Ada");
        await using var db = house.Open();
        db.Add(new Access(House.Next<Access>(), client.Id, house.Therapist.Id, House.Now) { Part = RecordPart.Content, Reason = AccessReason.Therapist, What = "brief" });
        await db.SaveChangesAsync(Stop);
    }
}
