using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Rapport.App.Keys;
using Rapport.App.Ledgers;
using Rapport.App.Storage;
using Rapport.App.Tests.Demo;
using Rapport.Privacy;

namespace Rapport.App.Tests.CommandLine;

/// <summary>What <c>rapport ledger verify</c> says of a whole ledger, and of one that somebody had in their hands.</summary>
[Collection(FurnishedPractice.Shared)]
public sealed class LedgerCommandTests(FurnishedPractice practice)
{

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_whole_ledger_is_told_with_its_length_and_the_heads_that_fit()
    {
        var (place, count) = await WithLooks(3);
        (await Verify(place)).Says(string.Create(CultureInfo.InvariantCulture, $"ledger: {count} entries, each as it was written; heads kept outside that fit: 1."));
        (await Verify(place, "--marks", "--key-file", KeyFile('0'))).Says("each as it was written");
    }

    [Fact]
    public async Task A_look_that_was_changed_an_entry_that_was_taken_out_and_an_end_that_was_cut_off_are_named()
    {
        var (place, count) = await WithLooks(4);
        var last = count.ToString(CultureInfo.InvariantCulture);
        var heads = Path.Combine(NewFolder(), "elsewhere.jsonl");
        File.Move(place.LedgerHeads, heads);
        await Do(place, $"UPDATE Accesses SET What = 'note' WHERE Id = (SELECT Row FROM LedgerEntries WHERE Number = {last})");
        (await Verify(place)).IsRefused(1, "entry " + last, "the look it tells of was changed");
        await Do(place, $"DROP TRIGGER LedgerEntriesStay; DROP TRIGGER LedgerEntriesKept; DELETE FROM LedgerEntries WHERE Number = {last}");
        (await Verify(place)).Says("note: looks that stand in no ledger: 1"); // alone it cannot know what came after
        (await Verify(place, "--heads", heads)).IsRefused(1, "entry " + last, "were cut off");
        await Do(place, "DELETE FROM LedgerEntries WHERE Number = 2");
        (await Verify(place)).IsRefused(1, "entry 2 is missing");
    }

    [Fact]
    public async Task Heads_that_are_none_or_of_another_hand_and_a_wrong_secret_are_refused()
    {
        var (place, _) = await WithLooks(1);
        (await Verify(place, "--heads", place.LedgerHeads + ".none")).IsRefused(2, "nothing there");
        (await Verify(place, "--marks", "--key-file", KeyFile('1'))).IsRefused(2, "expected the passphrase or key file of this practice");
        var line = (await File.ReadAllTextAsync(place.LedgerHeads, Stop)).TrimEnd();
        var forged = KeptHead.Read(line)! with { Mark = new byte[32] };
        await File.AppendAllTextAsync(place.LedgerHeads, forged.ToLine(), Stop);
        (await Verify(place, "--marks", "--key-file", KeyFile('0'))).IsRefused(1, "line 2", "another mark");
        await File.AppendAllTextAsync(place.LedgerHeads, "{\"torn", Stop);
        (await Verify(place)).IsRefused(2, "line 3");
        (await Verify(new DataPlace(NewFolder()))).IsRefused(2, "a practice", "none there");
    }

    /// <summary>A copy of the practice where somebody looked so often, and the head of that day.</summary>
    private async Task<(DataPlace Place, long Entries)> WithLooks(int count)
    {
        var place = practice.Copy();
        var stores = place.Stores();
        var keys = Assert.IsType<Unlocking.Unlocked>(await stores.Keys(TimeProvider.System).Unlock(practice.Secret, Stop)).Keys;
        await using var db = stores.OpenRecords(keys);
        var held = await db.Assignments.FirstAsync(Stop);
        for (var at = 0; at < count; at++)
        {
            db.Add(new Access(NewId.For<Access>(TimeProvider.System), held.Client, held.Therapist, TimeProvider.System.GetUtcNow()) { Part = RecordPart.Content, Reason = AccessReason.Therapist, What = "brief" });
            await db.SaveChangesAsync(Stop);
        }
        var head = await db.HeadOfLedger((await db.Practices.SingleAsync(Stop)).Id, Stop);
        await File.WriteAllTextAsync(place.LedgerHeads, KeptHead.Of(head, TimeProvider.System.GetUtcNow(), keys).ToLine(), Stop);
        return (place, head.Number);
    }

    private static Task<RapportProcess> Verify(DataPlace place, params string[] more) => RapportProcess.Of(["ledger", "verify", "--data", place.Folder, .. more]);

    private static async Task Do(DataPlace place, string deed)
    {
        await using var store = new SqliteConnection($"Data Source={Path.Combine(place.Folder, "rapport.db")};Pooling=False");
        await store.OpenAsync(Stop);
        await using var command = store.CreateCommand();
        command.CommandText = deed;
        await command.ExecuteNonQueryAsync(Stop);
    }

    private static string KeyFile(char digit)
    {
        var path = Path.Combine(NewFolder(), "practice.key");
        File.WriteAllText(path, new string(digit, 64));
        return path;
    }

    private static string NewFolder() => Directory.CreateTempSubdirectory("rapport-ledger-").FullName;
}
