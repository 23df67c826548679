using System.Globalization;
using Rapport.Care;

namespace Rapport.App.Tests.Storage;

/// <summary>What a thief of the files would search for.</summary>
public sealed class MarkerTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Ground.Kinds), MemberType = typeof(Ground))]
    public async Task Two_hundred_names_and_sentences_are_in_no_byte_of_any_file_or_log(string kind)
    {
        using var ground = Ground.On(kind);
        var keys = await ground.SetUp();
        var markers = Enumerable.Range(0, 200).Select(number => string.Create(CultureInfo.InvariantCulture, $"Marker-{number:000}-Zwetschge told it")).ToList();
        await using (var db = ground.Open(keys))
        {
            var practice = NewId.For<ClinicDb.Practice>(TimeProvider.System);
            db.Add(new ClinicDb.Practice(practice, markers[0]));
            db.Add(new ClinicDb.Room(NewId.For<ClinicDb.Room>(TimeProvider.System), practice, markers[1]));
            foreach (var four in markers.Skip(2).Chunk(4)) db.AddRange(Rows([.. four, .. markers.Take(4 - four.Length)]));
            await db.SaveChangesAsync(Stop);
        }
        await ChangeAndRemove(ground, keys, markers);
        if (ground.IsServer) PostgresServer.Shared.Checkpoint();
        keys.Lookup(Guid.CreateVersion7(), new Rapport.App.Keys.Contact.Email(markers[5]));

        Assert.NotEmpty(ground.Log);
        Assert.True(Thief.Files(ground).Count >= 2);
        Assert.All(Thief.Files(ground), file => Assert.False(Thief.Holds(file.Bytes, "Zwetschge"), file.Path));
        Assert.DoesNotContain(ground.Log, line => line.Contains("Zwetschge", StringComparison.OrdinalIgnoreCase));
        Assert.Contains(Thief.Files(ground), file => Thief.Holds(file.Bytes, "a-plain-code"));
    }

    private static object[] Rows(string[] words)
    {
        var client = NewId.For<ClinicDb.Client>(TimeProvider.System);
        var homework = new ClinicDb.Homework(NewId.For<ClinicDb.Homework>(TimeProvider.System), client, words[1]);
        homework.Steps.Add(words[2]);
        var tick = new ClinicDb.TickMarked(homework.Id, client, "a-plain-code", words[3], TimeProvider.System.GetUtcNow()) { Where = [new(words[3], 1)] };
        return [new ClinicDb.Client(client, words[0]), homework, tick];
    }

    private static async Task ChangeAndRemove(Ground ground, Rapport.App.Keys.Keyring keys, List<string> markers)
    {
        await using var db = ground.Open(keys);
        var all = db.Set<ClinicDb.Homework>().ToList();
        foreach (var homework in all.Take(20)) homework.Tell(markers[7]);
        db.RemoveRange(all.Skip(20).Take(10));
        await db.SaveChangesAsync(Stop);
        var broken = new ClinicDb.Homework(all[0].Id, new Id<ClinicDb.Client>(all[0].Client.Value), markers[8]);
        await using var second = ground.Open(keys);
        second.Add(broken);
        var error = await Assert.ThrowsAnyAsync<Exception>(() => second.SaveChangesAsync(Stop));
        Assert.DoesNotContain("Zwetschge", error.ToString(), StringComparison.OrdinalIgnoreCase);
    }
}
