using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Rapport.Care;
using Rapport.Privacy;
using Rapport.Web.Fixtures;

namespace Rapport.Web.Tests.OwnCopies;

/// <summary>A client takes everything away: what is in it, what is not, and that it went stands on their page and in the ledger.</summary>
public sealed class CopyTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Nine = new(2026, 3, 12, 9, 0, 0, TimeSpan.Zero);
    private RunningPractice _practice = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _practice = await RunningPractice.SetUp(new StandingClock(Nine));

    public ValueTask DisposeAsync() => _practice.DisposeAsync();

    [Fact]
    public async Task The_copy_holds_all_that_is_the_clients_and_nothing_that_is_not()
    {
        var client = await Planted();
        var files = await Copy(client, "Asked for it in the room");
        var page = files["record.html"];
        Assert.All(["Ruth Adeyemi", "=HYPERLINK(&quot;http://x&quot;)", "Ask for help", "easier than I thought", "She looked away.", "It was the week before.", "They all leave.", "by the window", "Does she know my name?", "Too dear.", "What you tell me stays between us.", "Asked for it in the room", "I felt rushed"],
            words => Assert.Contains(words, page, StringComparison.Ordinal));
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        var all = string.Concat(files.Values);
        Assert.All(["What did I miss there", "Something was left unsaid, they fell", "my own part in it"], words => Assert.DoesNotContain(words, all, StringComparison.Ordinal));
        Assert.Contains("\"taken back\",\"2026-03-12\",\"\",\"Too dear.\"", files["agreements.csv"], StringComparison.Ordinal);
        Assert.Equal(["agreements.csv", "answers.csv", "homework.csv", "looks.csv", "notes.csv", "passed-on.csv", "record.html", "scores.csv", "sessions.csv"], files.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task No_cell_of_a_table_begins_with_what_a_program_for_tables_would_reckon_with()
    {
        var files = await Copy(await Planted(), "-1+1");
        Assert.Contains("\"'=HYPERLINK", files["answers.csv"], StringComparison.Ordinal);
        Assert.Contains("\"'-1+1\"", files["passed-on.csv"], StringComparison.Ordinal);
        foreach (var table in files.Where(file => file.Key.EndsWith(".csv", StringComparison.Ordinal)))
        {
            Assert.All(table.Value.Split('\r')[0].Split(','), head => Assert.Matches("^\".*\"$", head)); // every cell is quoted: those that lack it are not looked for below
            Assert.All(["\"=", "\"+", "\"-", "\"@", "\"\t", "\"\r"], active => Assert.DoesNotContain("," + active, table.Value, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task That_it_went_stands_on_the_clients_page_and_in_the_ledger()
    {
        var client = await Planted();
        await Copy(client, "Asked for it in the room");
        Assert.Contains("a copy of your whole record, to you, by", await _practice.Owner.GetStringAsync(new Uri(client.Address + "/who-can-see", UriKind.Relative), Stop), StringComparison.Ordinal);
        var (passed, entries) = await _practice.InStore(async (db, _) => (await db.Disclosures.SingleAsync(Stop), await db.LedgerEntries.Where(entry => entry.Kind == LedgerKind.Disclosure).ToListAsync(Stop)));
        Assert.Equal(passed.Id.Value, Assert.Single(entries).Row);
        Assert.True(entries[0].Tells(passed.Fact));
    }

    [Fact]
    public async Task Without_a_reason_nothing_is_made()
    {
        var client = await Planted();
        var answer = await RunningPractice.Post(_practice.Owner, client.Address + "/copy", client.Address + "/copy", ("why", " "));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("Nothing was made yet", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Equal(0, await _practice.InStore((db, _) => db.Disclosures.CountAsync(Stop)));
    }

    private async Task<Dictionary<string, string>> Copy(PlantedClient client, string why)
    {
        var answer = await RunningPractice.Post(_practice.Owner, client.Address + "/copy", client.Address + "/copy", ("why", why));
        Assert.Equal("application/zip", answer.Content.Headers.ContentType?.MediaType);
        Assert.True(answer.Headers.CacheControl?.NoStore);
        await using var archive = new ZipArchive(await answer.Content.ReadAsStreamAsync(Stop));
        Dictionary<string, string> files = new(StringComparer.Ordinal);
        foreach (var entry in archive.Entries)
        {
            using var text = new StreamReader(await entry.OpenAsync(Stop), Encoding.UTF8);
            files[entry.Name] = await text.ReadToEndAsync(Stop);
        }
        return files;
    }

    private Task<PlantedClient> Planted() => PlantedDay.In(_practice, day =>
    {
        var client = day.Client("Ruth Adeyemi", Nine.AddHours(1), 35, 30);
        var last = client.Past[^1];
        day.Answer(last, "rapport-check-in", FormPurpose.CheckIn, [5, 6, 7, 8, null], ("=HYPERLINK(\"http://x\")", ["what-was/rushed"], last.StartsAt.AddHours(-1)));
        day.Rate(last, 20, "It was fast.", "what-was/rushed");
        day.Fall(last);
        var note = new SessionNote(day.New<SessionNote>(), client.Client.Id, last.Id, day.Therapist.Id);
        var mark = new Mark(day.Therapist.Id, last.EndsAt);
        note.Save(new(NoteForm.Free, "The funeral", ["She looked away.", ""]), (Guid.Empty, 0), mark);
        day.Add(note, ((NoteStep.NowSigned)note.Sign(1, mark)).Version, ((NoteStep.Amended)note.Amend(new(NoteForm.Free, "", ["It was the week before.", ""]), "wrong week", mark)).Version);
        var homework = new Homework(day.New<Homework>(), client.Client.Id, last.Id, "Ask for help");
        day.Add(homework, homework.Report(HomeworkState.Done, "easier than I thought", Nine));
        var question = new PlannedQuestion(day.New<PlannedQuestion>(), client.Client.Id, day.Therapist.Id, "What did I miss there?");
        question.Word("What did I miss there?", []);
        var reflection = new ReflectionNote(day.New<ReflectionNote>(), client.Client.Id, day.Therapist.Id);
        var key = new ReflectionKey(day.New<ReflectionKey>(), day.Therapist.Practice, day.Therapist.Id, Nine) { Public = [1] };
        reflection.Keep(key.Id, "my own part in it", Nine);
        day.Add(key);
        day.Add(question, reflection, new SaidBefore(day.New<SaidBefore>(), client.Client.Id, "They all leave.", new(2026, 2, 3)) { From = WordsFrom.Session, KeptBy = day.Therapist.Id });
        var version = PlantedAgreement.Of(day.Therapist, 1);
        var given = new AgreementGiven(day.New<AgreementGiven>(), client.Client.Id, version.Id, Nine) { By = day.Therapist.Id };
        day.Add(version, given, new AgreementAccepted(given.Id, client.Client.Id, AgreementParty.Client) { On = new(2026, 3, 12), Manner = AgreementManner.Screen, By = day.Therapist.Id, At = Nine });
        day.Add(new AgreementQuestion(given.Id, client.Client.Id, 1, "Does she know my name?") { By = day.Therapist.Id, At = Nine }, new AgreementWithdrawn(given.Id, client.Client.Id, Nine) { On = new(2026, 3, 12), Words = "Too dear.", By = day.Therapist.Id });
        day.Add(new RoomPreference(client.Client.Id, RoomTopic.Seat, "by the window", Nine));
        return client;
    });
}
