#if MEASURE
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Rapport.App.Keys;

namespace Rapport.App.Tests.Storage;

/// <summary>Measures and asserts no time: built with -p:DefineConstants=MEASURE only; the figures stand in docs/security/keys.md.</summary>
public sealed class SealingCost(ITestOutputHelper output)
{
    private const int Notes = 2_400, Clients = 100;
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Cost_of_sealing_and_opening()
    {
        using var ground = Ground.On("SQLite");
        var keys = await ground.SetUp();
        var text = new string('n', 2048);
        var place = new SealedPlace("Notes", "Text", [1], Guid.CreateVersion7());
        keys.Add(place.Owner);
        var cipher = keys.Seal(text, place);
        Time("seal 2 KB", 20_000, () => keys.Seal(text, place));
        Time("open 2 KB", 20_000, () => keys.Open(cipher, place));
        await using (var db = ground.Open(keys)) await Fill(db, text);
        await using (var warm = ground.Open(await ground.Unlocked())) await warm.Set<ClinicDb.Homework>().AsNoTracking().ToListAsync(Stop);
        for (var round = 0; round < 3; round++)
        {
            await using var read = ground.Open(await ground.Unlocked());
            var watch = Stopwatch.StartNew();
            var rows = await read.Set<ClinicDb.Homework>().AsNoTracking().ToListAsync(Stop);
            output.WriteLine($"read and open {rows.Count} notes of 2 KB, cold keys: {watch.Elapsed.TotalMilliseconds:F1} ms");
            watch.Restart();
            var bytes = await read.Set<ClinicDb.Homework>().Select(row => new { row.Id, Text = EF.Property<byte[]>(row, "WordingSealed") }).ToListAsync(Stop);
            output.WriteLine($"read the same {bytes.Count} without opening: {watch.Elapsed.TotalMilliseconds:F1} ms");
            var tracked = await read.Set<ClinicDb.Homework>().ToListAsync(Stop);
            watch.Restart();
            await read.SaveChangesAsync(Stop);
            output.WriteLine($"save with {tracked.Count} tracked, nothing changed: {watch.Elapsed.TotalMilliseconds:F1} ms");
        }
        keys.Add([.. Enumerable.Range(0, 20_000).Select(_ => Guid.CreateVersion7())]);
        var all = Stopwatch.StartNew();
        await ground.Store.Rotate(keys, ground.Secret, Stop);
        output.WriteLine($"rotate the master key over 20,000 data keys: {all.Elapsed.TotalMilliseconds:F0} ms");
        all.Restart();
        await ground.Unlocked();
        output.WriteLine($"unlock with 20,000 data keys (key file): {all.Elapsed.TotalMilliseconds:F0} ms");
    }

    private static async Task Fill(ClinicDb db, string text)
    {
        var clients = Enumerable.Range(0, Clients).Select(_ => NewId.For<ClinicDb.Client>(TimeProvider.System)).ToList();
        db.AddRange(clients.Select(id => new ClinicDb.Client(id, "Ada")));
        db.AddRange(Enumerable.Range(0, Notes).Select(number =>
            new ClinicDb.Homework(NewId.For<ClinicDb.Homework>(TimeProvider.System), clients[number % Clients], text)));
        await db.SaveChangesAsync(Stop);
    }

    private void Time(string what, int rounds, Action act)
    {
        for (var warm = 0; warm < 1000; warm++) act();
        var watch = Stopwatch.StartNew();
        for (var round = 0; round < rounds; round++) act();
        output.WriteLine($"{what}: {watch.Elapsed.TotalMicroseconds / rounds:F2} microseconds");
    }
}
#endif
