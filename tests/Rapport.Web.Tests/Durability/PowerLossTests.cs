using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Rapport.Web.Fixtures;

namespace Rapport.Web.Tests.Durability;

/// <summary>
/// Everything that the program asks of the disk is recorded while clients are thanked. From that the disk is rebuilt as a loss of power would leave it,
/// and whoever had been thanked by then must be on it.
/// </summary>
public sealed class PowerLossTests(ITestOutputHelper output)
{
    private static readonly bool IsLong = Environment.GetEnvironmentVariable("RAPPORT_LONG") is not null;

    [Fact]
    public async Task Nothing_that_was_acknowledged_is_lost_when_the_power_goes()
    {
        NeedsStrace();
        var (forms, cuts) = IsLong ? (300, 50) : (60, 3);
        await using var practice = await RunningPractice.SetUp();
        var tokens = await WaitingForms.Plant(practice, forms);
        await practice.Stop();
        SqliteConnection.ClearAllPools();
        var before = Copy(practice.Folder);
        var (orders, thanked) = await Record(practice.Folder, tokens);
        var (disk, chance) = (new LostPower(before, orders), new Random(11));
        var checkedFor = 0;
        for (var number = 0; number < cuts; number++)
        {
            var cut = number == 0 ? orders.Count : chance.Next(orders.Count / 4, orders.Count);
            var until = cut == orders.Count ? double.MaxValue : orders[cut].At;
            List<Guid> due = [.. thanked.Where(one => one.Value < until).Select(one => one.Key)];
            var left = disk.After(cut, chance);
            Stored.AreKept(left, due);
            Directory.Delete(left, recursive: true);
            checkedFor += due.Count;
        }
        Assert.True(thanked.Count > forms / 2 && checkedFor > thanked.Count, $"{thanked.Count} thanked, {checkedFor} looked for");
        // And the looking can fail: a disk that only says that it has kept something loses them.
        var lying = disk.After(orders.Count, chance, isLyingDisk: true);
        Assert.NotEmpty(thanked.Keys.Except(Stored.Submissions(lying).Keys));
        output.WriteLine($"{cuts} losses of power over {orders.Count} orders to the disk ({orders.OfType<DiskOrder.Synced>().Count()} syncs), {thanked.Count} answers acknowledged, {checkedFor} looked for, none lost");
        foreach (var folder in new[] { before, lying }) Directory.Delete(folder, recursive: true);
    }

    /// <summary>Skips aloud where there is no strace; with CI set that is a failure.</summary>
    private static void NeedsStrace()
    {
        var there = File.Exists("/usr/bin/strace");
        if (!there && Environment.GetEnvironmentVariable("CI") is null) Assert.Skip("no strace here: the loss of power was not simulated");
        Assert.True(there, "CI without strace");
    }

    private static async Task<(IReadOnlyList<DiskOrder> Orders, IReadOnlyDictionary<Guid, double> Thanked)> Record(string folder, IReadOnlyList<string> tokens)
    {
        var trace = Path.Combine(folder, "disk.trace");
        string[] files = ["rapport.db", "rapport.db-wal", "keys.db", "keys.db-wal"];
        string[] strace = ["/usr/bin/strace", "-f", "--seccomp-bpf", "-y", "-xx", "-ttt", "-s", "1048576", "-o", trace, "-e", "trace=" + DiskOrder.Calls,
            .. files.SelectMany(name => new[] { "-P", Path.Combine(folder, name) })];
        ConcurrentDictionary<Guid, double> thanked = new();
        using (var serving = await ServingProcess.Start(folder, under: strace))
        {
            await Clients.Send(serving.Address, tokens, submission => thanked[submission] = (TimeProvider.System.GetUtcNow() - DateTimeOffset.UnixEpoch).TotalSeconds);
            serving.Kill();
        }
        return (DiskOrder.Read(trace), thanked);
    }

    private static string Copy(string folder)
    {
        var copy = Directory.CreateTempSubdirectory("rapport-before-").FullName;
        foreach (var file in Directory.EnumerateFiles(folder, "*.db*")) File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        return copy;
    }
}
