using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.Fixtures;

namespace Rapport.Web.Tests.Durability;

/// <summary>The program is killed while clients are being thanked. Whoever was thanked finds their answers kept, once.</summary>
public sealed class KillTests(ITestOutputHelper output)
{
    private static readonly bool IsLong = Environment.GetEnvironmentVariable("RAPPORT_LONG") is not null;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_that_was_acknowledged_is_lost_when_the_program_is_killed()
    {
        var (rounds, each) = (IsLong ? 30 : 3, 120);
        await using var practice = await RunningPractice.SetUp();
        var tokens = await WaitingForms.Plant(practice, rounds * each);
        await practice.Stop();
        SqliteConnection.ClearAllPools();
        ConcurrentDictionary<Guid, bool> thanked = new();
        for (var round = 0; round < rounds; round++) await Round(practice.Folder, tokens.Skip(round * each).Take(each), thanked, new Random(round));
        await OpenAgain(practice.Folder, [.. thanked.Keys]);
        output.WriteLine($"{thanked.Count} answers acknowledged over {rounds} kills, none lost");
    }

    private static async Task Round(string folder, IEnumerable<string> tokens, ConcurrentDictionary<Guid, bool> thanked, Random chance)
    {
        using var serving = await ServingProcess.Start(folder);
        Stored.AreKept(folder, [.. thanked.Keys]); // after the last kill, restarted and unlocked
        var before = thanked.Count;
        var sending = Clients.Send(serving.Address, tokens, submission => thanked[submission] = true);
        for (var wait = 0; thanked.Count == before && wait < 1200 && !sending.IsCompleted; wait++) await Task.Delay(50, Stop);
        await Task.Delay(chance.Next(50, 900), Stop);
        serving.Kill();
        await sending;
        Assert.True(thanked.Count > before, $"nobody was thanked before the kill in this round; {before} before it");
        Stored.AreKept(folder, [.. thanked.Keys]);
    }

    /// <summary>Restarted and unlocked once more, the program itself reads every one of them, words and all.</summary>
    private static async Task OpenAgain(string folder, IReadOnlyCollection<Guid> submissions)
    {
        await using var again = await RunningPractice.Start(folder, null, "--RAPPORT_PASSPHRASE_FILE=" + ServingProcess.PassphraseIn(folder));
        var words = await again.InStore((db, _) => db.FormAnswers.AsNoTracking().ToDictionaryAsync(answer => answer.Submission, answer => answer.Comment, Stop));
        Assert.All(submissions, submission => Assert.Equal(WaitingForms.Words, words[submission]));
    }
}
