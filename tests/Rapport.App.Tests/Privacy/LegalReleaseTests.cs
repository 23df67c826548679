using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Rapport.App.Forgetting;
using Rapport.App.Holds;
using Rapport.App.Ledgers;
using Rapport.App.Legal;
using Rapport.App.OwnPage;
using Rapport.App.Others;
using Rapport.App.Tests.Demo;
using Rapport.App.Tests.Storage;
using Rapport.App.Tests.Storage.Records;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Tests.Privacy;

/// <summary>A court asks: exactly what was approved goes, byte for byte, on the record; while a hold stands nothing is erased; who is not to be told reads nothing of it.</summary>
public sealed class LegalReleaseTests
{
    private static readonly FixedClock Clock = new(House.Now);
    private static readonly DateOnly Today = DateOnly.FromDateTime(House.Now.UtcDateTime);
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Ground.Kinds), MemberType = typeof(Ground))]
    public async Task The_file_holds_the_approved_items_byte_for_byte_and_is_the_same_whenever_it_is_made(string kind)
    {
        using var ground = Ground.On(kind);
        var (house, client, request) = await With(ground);
        var release = await Approve(house, (client.Id, request), ["attendance", "homework"]);
        var first = await File(house, (client.Id, release));
        Assert.Equal(["01-summary.txt", "02-attendance.txt", "03-homework.txt"], Entries(first).Select(one => one.Name));
        Assert.Equal("They came.\n", Entries(first)[0].Words);
        Assert.Contains("Write a letter (agreed)", Entries(first)[2].Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Secret", string.Concat(Entries(first).Select(one => one.Words)), StringComparison.Ordinal);
        await using (var db = house.Open())
        {
            var items = await db.ReleaseItems.Where(one => one.Release == release).OrderBy(one => one.Number).ToListAsync(Stop);
            Assert.Equal(items.Select(one => (one.File, one.Words)), Entries(first));
            Assert.All(items, one => Assert.Equal(one.Sha256, AttendanceReport.HashOf(one.Words)));
            Assert.Equal((await db.LegalReleases.SingleAsync(Stop)).Sha256, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(first)));
            (await db.Homework.SingleAsync(Stop)).Reword("Something else");
            (await db.Clients.SingleAsync(Stop)).Introduce("Another name", "es");
            await db.SaveChangesAsync(Stop);
        }
        await house.NewSession(await house.Open().Episodes.SingleAsync(Stop), 9);
        Assert.Equal(first, await File(house, (client.Id, release)));
    }

    [Fact]
    public async Task What_changed_since_it_was_read_is_shown_again_and_not_approved()
    {
        using var ground = Ground.On("SQLite");
        var (house, client, request) = await With(ground);
        await using var db = house.Open();
        var choose = new ChooseRelease(db, Clock);
        var preview = Assert.IsType<ReleaseChosen.Previewed>(await choose.Take((client.Id, request), new("They came.\n", ["homework"], null), (house.Therapist.Id, Zone, Today), Stop));
        (await db.Homework.SingleAsync(Stop)).Reword("Something else");
        await db.SaveChangesAsync(Stop);
        Assert.IsType<ReleaseChosen.Previewed>(await choose.Take((client.Id, request), new("They came.\n", ["homework"], preview.Hash), (house.Therapist.Id, Zone, Today), Stop));
        Assert.IsType<ReleaseChosen.Previewed>(await choose.Take((client.Id, request), new("They came!\n", ["homework"], preview.Hash), (house.Therapist.Id, Zone, Today), Stop));
        Assert.Equal(0, await db.LegalReleases.CountAsync(Stop));
    }

    [Fact]
    public async Task What_lies_in_the_store_and_was_not_approved_does_not_go()
    {
        using var ground = Ground.On("SQLite");
        var (house, client, request) = await With(ground);
        var release = await Approve(house, (client.Id, request), ["attendance"]);
        await using (var db = house.Open())
        {
            db.Add(new ReleaseItem(House.Next<ReleaseItem>(), release, client.Id, 3) { Kind = ReleaseKind.Note, Title = "Slipped in", Words = "Secret", Sha256 = "" });
            await db.SaveChangesAsync(Stop);
        }
        await Assert.ThrowsAsync<InvalidOperationException>(() => File(house, (client.Id, release)));
    }

    [Fact]
    public async Task Only_signed_notes_are_offered_and_nothing_that_a_therapist_keeps_for_themselves()
    {
        using var ground = Ground.On("SQLite");
        var (house, client, request) = await With(ground);
        var session = await house.Open().Sessions.OrderBy(one => one.Number).FirstAsync(Stop);
        var (draft, signed) = (Note(session, house, "Draft Secret"), Note(await house.NewSession(await house.Open().Episodes.SingleAsync(Stop), 5), house, "Signed words"));
        var version = Assert.IsType<NoteStep.NowSigned>(signed.Sign(signed.Revision, new(house.Therapist.Id, House.Now))).Version;
        var reflection = new ReflectionNote(House.Next<ReflectionNote>(), client.Id, house.Therapist.Id) { Session = session.Id };
        var key = new ReflectionKey(House.Next<ReflectionKey>(), house.Practice.Id, house.Therapist.Id, House.Now) { Public = [] };
        key.Lock([], 1, "AAAA");
        reflection.Keep(key.Id, "Secret thought", House.Now); // its words are another key's; as they lie here, a release that read the table would hold them
        await house.Save(draft, signed, version, key, reflection, new PlannedQuestion(House.Next<PlannedQuestion>(), client.Id, house.Therapist.Id, "Secret question"));
        await using var db = house.Open();
        var offer = Assert.IsType<ReleaseOffer>(await new ChooseRelease(db, Clock).Run((client.Id, request), (Zone, Today), Stop));
        Assert.Equal([ReleaseKind.Attendance, ReleaseKind.Scores, ReleaseKind.Note, ReleaseKind.Homework], offer.Items.Select(one => one.Kind));
        Assert.Contains("Signed words", offer.Items[2].Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Secret", string.Concat(offer.Items.Select(one => one.Words)) + offer.Summary, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Ground.Kinds), MemberType = typeof(Ground))]
    public async Task It_goes_on_the_record_and_the_client_reads_it_once_they_are_told(string kind)
    {
        using var ground = Ground.On(kind);
        var (house, client, request) = await With(ground);
        var release = await Approve(house, (client.Id, request), ["attendance"]);
        await using (var db = house.Open())
        {
            var pass = new PassRelease(db, Clock);
            Assert.False(await pass.Arrive((client.Id, release), ("Stamp 7", Today), Stop));
            Assert.False(await pass.Run((House.Next<Client>(), release), ("By hand", Today), house.Therapist.Id, Stop));
            Assert.True(await pass.Run((client.Id, release), ("By hand", Today), house.Therapist.Id, Stop));
            Assert.False(await pass.Run((client.Id, release), ("By hand", Today), house.Therapist.Id, Stop));
            Assert.True(await pass.Arrive((client.Id, release), ("Stamp 7", Today), Stop));
            Assert.True(await new KeepHold(db, Clock).Run(client.Id, ("Secret reason", request), house.Therapist.Id, Stop));
        }
        await using var again = house.Open();
        Assert.Equal([LedgerKind.Disclosure, LedgerKind.Hold], (await again.LedgerEntries.OrderBy(one => one.Number).ToListAsync(Stop)).Select(one => one.Kind));
        var verified = Assert.IsType<LedgerVerified.Done>(await new VerifyLedger(ground.Place, Clock).Run([], null, Stop));
        Assert.IsType<LedgerVerdict.Whole>(Assert.Single(verified.Practices).Verdict);
        async Task<(int Passed, int Requests, string Hold)> Read()
        {
            var seen = (await new ShowOthers(again).Run(client.Id, Today, Stop))!.ForClient();
            return ((await new ShowWhoSees(again, Clock).Run(client.Id, Zone, Stop))!.Passed.Count, seen.Requests.Count, seen.Holds.Single().Why);
        }
        Assert.Equal((0, 0, ""), await Read());
        Assert.True(await new KeepRequest(again, Clock).Tell((client.Id, request), null, "the order forbids it", Stop));
        Assert.Equal((0, 0, ""), await Read());
        Assert.True(await new KeepRequest(again, Clock).Tell((client.Id, request), Today, null, Stop));
        Assert.Equal((1, 1, "Secret reason"), await Read());
        Assert.False(await new KeepRequest(again, Clock).Tell((client.Id, request), null, "the order forbids it", Stop));
    }

    [Theory, MemberData(nameof(Ground.Kinds), MemberType = typeof(Ground))]
    public async Task While_a_hold_stands_nobody_is_erased_and_afterwards_they_are(string kind)
    {
        using var ground = Ground.On(kind);
        var (house, client, request) = await With(ground);
        await using var db = house.Open();
        (await db.Episodes.SingleAsync(Stop)).End(Ending.Agreed, EndedBy.Both, House.Now);
        await db.SaveChangesAsync(Stop);
        var (keep, forget) = (new KeepHold(db, Clock), new ForgetClient(db, Clock));
        Assert.True(await keep.Run(client.Id, ("the court", request), house.Therapist.Id, Stop));
        Assert.True(await keep.Run(client.Id, ("a complaint", null), house.Therapist.Id, Stop));
        var holds = (await new ShowHolds(db).Run(client.Id, Stop))!.Holding;
        Assert.IsType<ClientForgotten.Held>(await forget.Run(client.Id, new(null, "asked in the room", Today), house.Therapist, Stop));
        Assert.True(await keep.End((client.Id, holds[0].Id), "over", house.Therapist.Id, Stop));
        Assert.False(await keep.End((client.Id, holds[0].Id), "over", house.Therapist.Id, Stop));
        Assert.IsType<ClientForgotten.Held>(await forget.Run(client.Id, new(null, "asked in the room", Today), house.Therapist, Stop));
        Assert.Equal((0, "Ada"), (await db.ErasuresAsked.CountAsync(Stop), (await house.Open().Clients.SingleAsync(Stop)).Name));
        Assert.Equal([holds[1].Id], (await new ShowForgetting(db).Run(client.Id, Stop))!.Holds.Select(one => one.Hold.Id));
        Assert.True(await keep.End((client.Id, holds[1].Id), "over", house.Therapist.Id, Stop));
        Assert.IsType<ClientForgotten.Gone>(await forget.Run(client.Id, new(null, "asked in the room", Today), house.Therapist, Stop));
        var verified = Assert.IsType<LedgerVerified.Done>(await new VerifyLedger(ground.Place, Clock).Run([], null, Stop));
        Assert.IsType<LedgerVerdict.Whole>(Assert.Single(verified.Practices).Verdict);
    }

    private static SessionNote Note(Session session, House house, string words)
    {
        var note = new SessionNote(House.Next<SessionNote>(), session.Client, session.Id, house.Therapist.Id);
        note.Save(new NoteBody(NoteForm.Free, "Title", [words, ""]), (Guid.CreateVersion7(House.Now), 0), new(house.Therapist.Id, House.Now));
        return note;
    }

    private static async Task<(House House, Client Client, Id<LegalRequest> Request)> With(Ground ground)
    {
        var house = await House.On(ground);
        var (client, episode) = await house.NewClient("Ada");
        var session = await house.NewSession(episode, 1);
        await house.Rate(session, 31.5);
        await house.Save(new Homework(House.Next<Homework>(), client.Id, session.Id, "Write a letter"), new ThingToRemember(House.Next<ThingToRemember>(), client.Id, "Secret"));
        await using var db = house.Open();
        var request = await new KeepRequest(db, Clock).Run(client.Id, new("County court", "Order 7", "Attendance", Today), house.Therapist.Id, Stop);
        return (house, client, request!.Value);
    }

    private static async Task<Id<LegalRelease>> Approve(House house, (Id<Client>, Id<LegalRequest>) which, string[] keys)
    {
        await using var db = house.Open();
        var choose = new ChooseRelease(db, Clock);
        var preview = Assert.IsType<ReleaseChosen.Previewed>(await choose.Take(which, new("They came.\n", keys, null), (house.Therapist.Id, Zone, Today), Stop));
        return Assert.IsType<ReleaseChosen.Approved>(await choose.Take(which, new("They came.\n", keys, preview.Hash), (house.Therapist.Id, Zone, Today), Stop)).Release;
    }

    private static async Task<byte[]> File(House house, (Id<Client>, Id<LegalRelease>) which)
    {
        await using var db = house.Open();
        return ShowRelease.File((await new ShowRelease(db).Run(which, Stop))!);
    }

    /// <summary>Read with another program than the one that wrote it.</summary>
    private static List<(string Name, string Words)> Entries(byte[] file)
    {
        using var archive = new ZipArchive(new MemoryStream(file), ZipArchiveMode.Read);
        return [.. archive.Entries.Select(entry =>
        {
            using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
            return (entry.FullName, reader.ReadToEnd());
        })];
    }
}
