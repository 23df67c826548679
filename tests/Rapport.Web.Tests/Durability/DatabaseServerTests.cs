using System.Collections.Concurrent;
using Npgsql;
using Rapport.App.Tests.Storage;
using Rapport.Web.Fixtures;

namespace Rapport.Web.Tests.Durability;

/// <summary>The database server is killed with all its processes while clients are being thanked by the program that stays up.</summary>
public sealed class DatabaseServerTests(ITestOutputHelper output)
{
    private static readonly bool IsLong = Environment.GetEnvironmentVariable("RAPPORT_LONG") is not null;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_that_was_acknowledged_is_lost_when_the_database_server_is_killed()
    {
        var (rounds, each) = (IsLong ? 30 : 2, 120);
        using var server = PostgresServer.OfItsOwn();
        var records = server.NewDatabase();
        await using var practice = await RunningPractice.SetUp(null, "--ConnectionStrings:Records=" + records, "--ConnectionStrings:Keys=" + server.NewDatabase(), "--Logging:LogLevel:Default=None");
        var tokens = await WaitingForms.Plant(practice, rounds * each);
        ConcurrentDictionary<Guid, bool> thanked = new();
        for (var round = 0; round < rounds; round++)
        {
            var before = thanked.Count;
            var sending = Clients.Send(practice.Address, tokens.Skip(round * each).Take(each), submission => thanked[submission] = true);
            for (var wait = 0; thanked.Count == before && wait < 1200 && !sending.IsCompleted; wait++) await Task.Delay(50, Stop);
            await Task.Delay(new Random(round).Next(50, 600), Stop);
            server.Kill();
            await sending;
            Assert.InRange(thanked.Count - before, 1, each - 1); // some before the kill, none after it
            server.StartAgain();
            NpgsqlConnection.ClearAllPools();
            var kept = await Kept(records);
            Assert.All(thanked.Keys, submission => Assert.Equal(1, kept.GetValueOrDefault(submission)));
        }
        output.WriteLine($"{thanked.Count} answers acknowledged over {rounds} kills of the database server, none lost");
    }

    private static async Task<Dictionary<Guid, long>> Kept(string records)
    {
        await using var store = new NpgsqlConnection(PostgresServer.AsAdministrator(records));
        await store.OpenAsync(Stop);
        await using var command = new NpgsqlCommand("SELECT \"Submission\", COUNT(*) FROM \"FormAnswers\" GROUP BY \"Submission\"", store);
        await using var reader = await command.ExecuteReaderAsync(Stop);
        Dictionary<Guid, long> kept = [];
        while (await reader.ReadAsync(Stop)) kept[reader.GetGuid(0)] = reader.GetInt64(1);
        return kept;
    }
}
