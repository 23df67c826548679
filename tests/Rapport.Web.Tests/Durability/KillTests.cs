using System.Collections.Concurrent;
using System.Net;
using Microsoft.Data.Sqlite;
using Rapport.Web.Fixtures;

namespace Rapport.Web.Tests.Durability;

/// <summary>The program is killed while clients are being thanked. Whoever was thanked finds their answers kept, once.</summary>
public sealed class KillTests(ITestOutputHelper output)
{
    private static readonly bool IsLong = Environment.GetEnvironmentVariable("RAPPORT_LONG") is not null;

    [Fact]
    public async Task Nothing_that_was_acknowledged_is_lost_when_the_program_is_killed()
    {
        var (rounds, each) = (IsLong ? 30 : 3, 120);
        await using var practice = await RunningPractice.SetUp();
        var tokens = await WaitingForms.Plant(practice, rounds * each);
        await practice.Stop();
        SqliteConnection.ClearAllPools();
        var chance = new Random(7);
        ConcurrentDictionary<Guid, string> thanked = new();
        for (var round = 0; round < rounds; round++)
        {
            using var serving = await ServingProcess.Start(practice.Folder);
            var before = thanked.Count;
            var sending = Send(serving.Address, tokens.Skip(round * each).Take(each), thanked);
            for (var wait = 0; thanked.Count == before && wait < 200; wait++) await Task.Delay(50, TestContext.Current.CancellationToken);
            await Task.Delay(chance.Next(50, 900), TestContext.Current.CancellationToken);
            serving.Kill();
            await sending;
            Assert.True(thanked.Count > before, "nobody was thanked before the kill");
            AreKept(practice.Folder, [.. thanked.Keys]);
        }
        output.WriteLine($"{thanked.Count} answers acknowledged over {rounds} kills, none lost");
    }

    /// <summary>Six clients at a time, until the program is gone.</summary>
    private static Task Send(Uri address, IEnumerable<string> tokens, ConcurrentDictionary<Guid, string> thanked) =>
        Parallel.ForEachAsync(tokens, new ParallelOptions { MaxDegreeOfParallelism = 6 }, async (token, stop) =>
        {
            using var phone = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = address };
            var submission = Guid.CreateVersion7(TimeProvider.System.GetUtcNow());
            try
            {
                var answer = await phone.PostAsync(new Uri("/f/" + token, UriKind.Relative), WaitingForms.Filled(submission), stop);
                if (answer.StatusCode == HttpStatusCode.SeeOther && answer.Headers.Location!.OriginalString.Contains("/thanks", StringComparison.Ordinal)) thanked[submission] = token;
            }
            catch (HttpRequestException)
            {
                // killed in the middle: this one was not thanked, so it may or may not be there
            }
        });

    private static void AreKept(string folder, IReadOnlyList<Guid> submissions)
    {
        using var store = new SqliteConnection($"Data Source={Path.Combine(folder, "rapport.db")};Pooling=False");
        store.Open();
        Assert.Equal("ok", One(store, "PRAGMA integrity_check"));
        using var command = store.CreateCommand();
        command.CommandText = "SELECT Submission, COUNT(*) FROM FormAnswers GROUP BY Submission";
        using var reader = command.ExecuteReader();
        Dictionary<Guid, long> kept = [];
        while (reader.Read()) kept[new Guid((byte[])reader[0], bigEndian: true)] = reader.GetInt64(1);
        Assert.All(submissions, submission => Assert.Equal(1, kept.GetValueOrDefault(submission)));
    }

    private static object? One(SqliteConnection store, string text)
    {
        using var command = store.CreateCommand();
        command.CommandText = text;
        return command.ExecuteScalar();
    }
}
