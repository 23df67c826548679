using Microsoft.EntityFrameworkCore;
using Rapport.App.Importing;
using Rapport.App.Tests.Storage;
using Rapport.App.Tests.Storage.Records;

namespace Rapport.App.Tests.Clients;

/// <summary>Clients and earlier scores from a file.</summary>
public sealed class ImportTests
{
    private static readonly StoppedClock Clock = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static ImportedScore Score(int line, string client, double value, string instrument = "phq-9", int day = 1) => new(line, client, instrument) { On = new(2026, 3, day), Value = value };

    [Theory, MemberData(nameof(Ground.Kinds), MemberType = typeof(Ground))]
    public async Task One_wrong_line_keeps_everything_out(string kind)
    {
        using var ground = Ground.On(kind);
        var house = await House.On(ground);
        await using var db = house.Open();
        ImportBatch batch = new([new(2, "Ada", "en"), new(3, "ada", "en")], [Score(2, "Nobody", 10), Score(3, "Ada", 28), Score(4, "Ada", 4, "no-such"), Score(5, "Ada", 4), Score(6, "Ada", 5)]);
        var wrong = Assert.IsType<ImportResult.HasProblems>(await new ImportClients(db, Clock).Run(house.Therapist, batch, true, Stop));
        Assert.Contains(new("clients", 3, "name", "twice"), wrong.Problems);
        Assert.Contains(new("scores", 2, "client", "nobody"), wrong.Problems);
        Assert.Contains(new("scores", 3, "value", "outside"), wrong.Problems);
        Assert.Contains(new("scores", 4, "instrument", "no-instrument"), wrong.Problems);
        Assert.Contains(new("scores", 6, "date", "twice"), wrong.Problems);
        Assert.Equal(0, await db.Clients.CountAsync(Stop));
    }

    [Theory, MemberData(nameof(Ground.Kinds), MemberType = typeof(Ground))]
    public async Task Who_is_here_already_is_asked_about_and_the_same_file_twice_is_one_score(string kind)
    {
        using var ground = Ground.On(kind);
        var house = await House.On(ground);
        var (ada, _) = await house.NewClient("Ada");
        await using var db = house.Open();
        ImportBatch batch = new([new(2, "Ada", "en"), new(3, "Berta", "es") { Email = "b@example.org" }], [Score(2, "Ada", 12), Score(3, "b@example.org", 7)]);
        var ready = Assert.IsType<ImportResult.Ready>(await new ImportClients(db, Clock).Run(house.Therapist, batch, null, Stop));
        Assert.Equal((1, 2, 2), (ready.Clients, ready.Scores, ready.Alike.Single().Line));
        Assert.Equal(1, await db.Clients.CountAsync(Stop));
        Assert.Equal(new ImportResult.Done(1, 2), await new ImportClients(db, Clock).Run(house.Therapist, batch, false, Stop));
        Assert.Equal(12, (await db.EarlierScores.SingleAsync(score => score.Client == ada.Id, Stop)).Value);
        Assert.Equal(new ImportResult.Done(0, 0), await new ImportClients(db, Clock).Run(house.Therapist, batch, false, Stop));
        Assert.Equal((2, 2), (await db.Clients.CountAsync(Stop), await db.EarlierScores.CountAsync(Stop)));
    }
}
