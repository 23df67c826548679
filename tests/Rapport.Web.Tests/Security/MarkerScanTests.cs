using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Rapport.App.Alone;
using Rapport.App.Backups;
using Rapport.App.Storage;
using Rapport.Care;
using Rapport.Privacy;
using Rapport.Web.Fixtures;

namespace Rapport.Web.Tests.Security;

/// <summary>Sentences and names typed through the pages are in no file, no log line, no backup and no address.</summary>
public sealed class MarkerScanTests(ITestOutputHelper output) : IAsyncLifetime
{
    /// <summary>
    /// Sealed columns that hold no sentence of anybody: what the program itself writes, figures, numbers and addresses, what leaves by mail (MailScanTests),
    /// and ciphertext under keys of persons, which is typed into by hand below.
    /// </summary>
    private static readonly string[] NoSentence =
    [
        "Accounts.AuthenticatorKey", "Accounts.PasswordHash", "Accounts.RecoveryCodes", "Accounts.SecurityStamp", "Arrivals.Exercise", "Clients.Phone",
        "GuardianGrants.Born", "LegalReleases.Sha256", "ReleaseItems.Sha256", "ReleaseItems.Title",
        "MissedStrains.Inputs", "MissedStrains.Sentences", "OpenSignIns.Device", "OwnWays.WordHash", "Outbox.Address", "Outbox.Parameters", "Passkeys.Info",
        "Practices.Hours", "Practices.Phone", "Practices.PublicAddress", "ProtectionKeys.Xml", "ReflectionKeys.Wrapped", "ReflectionNotes.Words", "ReflectionWills.FirstShare",
        "ReflectionWills.SecondShare", "ReflectionWills.Wrapped", "WillOpenings.FirstCopy", "WillOpenings.Passed", "WillOpenings.SecondCopy", "SignalRestatements.Inputs",
        "SignalRestatements.Sentences", "Signals.Echoes", "Signals.Inputs", "Signals.Sentences",
    ];

    /// <summary>Columns for sentences to which this walk does not come; a further one fails the test until somebody types into it, or names it here.</summary>
    private static readonly string[] NotReached = ["InstrumentWordings.Pack", "Passkeys.Name", "Disclosures.Name", "ErasuresAsked.Why", "ReflectionWills.Words", "WillOpenings.Why"];

    private readonly Sowing _sowing = new();
    private readonly LogLines _log = new();
    private RunningPractice _practice = null!;
    private HttpClient _owner = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _practice = await RunningPractice.Start(null, "--Logging:LogLevel:Default=Information", "--Logging:LogLevel:Rapport=Debug", "--Logging:LogLevel:Rapport.Web=Debug");
        _practice.Services.GetRequiredService<ILoggerFactory>().AddProvider(_log);
        _owner = _practice.Visitor();
        var (password, passphrase) = (_sowing.Sentence(), _sowing.Sentence());
        var page = await _sowing.Send(_owner, "/set-up", [new("Practice", _sowing.Sentence()), new("Country", "GB"), new("TimeZone", "Europe/London"), new("Name", _sowing.Sentence()), new("Email", _sowing.Address()),
            new("Password", password), new("Passphrase", passphrase), new("PassphraseAgain", passphrase), new("Understood", "yes")]);
        Assert.Contains("recovery sheet", page, StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        _owner.Dispose();
        _log.Dispose();
        await _practice.DisposeAsync();
    }

    [Fact]
    public async Task Two_hundred_sentences_typed_through_the_pages_lie_nowhere_in_plain()
    {
        var planted = await PlantedForm.In(_practice, isFirst: false);
        await planted.Ready();
        await SignInWrongly();
        await Import();
        await FillIn(planted);
        var pages = await _sowing.Walk(_owner, ["/today", "/clients", "/clients/new", "/people/new", "/practice", "/account", planted.Home, planted.Home + "/brief", $"/clients/{planted.Client.Value}"], 150);
        var other = await PlantedForm.In(_practice);
        await ByHand(other, planted);
        await Alone(await PlantedForm.In(_practice));
        await Outside(await PlantedForm.In(_practice));
        foreach (var find in new[] { "/clients?find=", "/clients/find?q=" }) await _sowing.Read(await _owner.GetAsync(new Uri(find + Uri.EscapeDataString(_sowing.Sentence()), UriKind.Relative), Stop));
        var shown = await Shown(pages);
        var answers = string.Join(", ", _sowing.Answers.Select(answer => $"{(int)answer.Key}: {answer.Value}"));
        output.WriteLine($"{_sowing.Sown} sentences over {pages.Count} pages, {shown} of them stand on pages again; answers {answers}; {_log.All.Count} log lines");
        Assert.True(_sowing.Sown >= 200 && shown >= 40 && _sowing.Answers.GetValueOrDefault(HttpStatusCode.UnprocessableEntity) >= 10, $"{_sowing.Sown} sown, {shown} shown; {answers}");

        Assert.Equal([], (await _practice.InStore((db, _) => SealedColumns.Untouched(db, Stop))).Except([.. NoSentence, .. NotReached]));
        await BackUp();
        Assert.DoesNotContain(HttpStatusCode.InternalServerError, _sowing.Answers.Keys);
        Assert.Empty(_sowing.Leaks);
        Assert.Empty(Found());
        await NobodyElseReadsThem();
    }

    [Fact]
    public async Task A_sentence_in_a_plain_column_or_a_log_line_is_found()
    {
        Assert.Empty(Found());
        await _practice.InStore((db, _) => db.Database.ExecuteSqlRawAsync("UPDATE JobRuns SET Name = Name || 'Zwetschge9999 lay open'; CREATE TABLE Open (Words TEXT); INSERT INTO Open VALUES ('Zwetschge9999 lay open')", Stop));
        Assert.NotEmpty(Found());
        _practice.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Rapport.Test").LogZwetschge();
        Assert.Contains("the log", Found());
    }

    private async Task SignInWrongly()
    {
        using var stranger = _practice.Visitor();
        await RunningPractice.Post(stranger, "/sign-in", "/sign-in", ("Email", _sowing.Address()), ("Password", _sowing.Sentence()));
    }

    private async Task Import()
    {
        var page = await _owner.GetStringAsync(new Uri("/clients/import", UriKind.Relative), Stop);
        foreach (var csv in new[] { $"name,email,language\n{_sowing.Sentence()},{_sowing.Sentence()},{_sowing.Sentence()}\n", $"name,email\n{_sowing.Sentence()},{_sowing.Address()}\n" })
        {
            using var form = new MultipartFormDataContent { { new StringContent(Token(page)), "form-token" }, { new ByteArrayContent(Encoding.UTF8.GetBytes(csv)), "clients", _sowing.Sentence() + ".csv" } };
            var looked = await _sowing.Send(_owner, "/clients/import", form);
            if (Field(looked, "key") is { } key) await _sowing.Send(_owner, "/clients/import/now", [new("form-token", Token(looked)), new("key", key)]);
        }
    }

    /// <summary>What takes several steps: a note that two wrote in, signed and amended; homework and how it was; an agreement asked about and taken back; a session under the wrong client.</summary>
    private async Task ByHand(PlantedForm other, PlantedForm right)
    {
        var note = other.Home + "/note";
        foreach (var told in new[] { "save", "save", "sign" })
            await Post(note, ("do", told), ("Form", "Free"), ("Page", Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString()), ("Revision", told == "sign" ? Field(await _owner.GetStringAsync(new Uri(other.Home, UriKind.Relative), Stop), "Revision")! : "0"), ("Title", _sowing.Sentence()), ("part-0", _sowing.Sentence()));
        await Post(note + "/amend", ("Added", _sowing.Sentence()), ("Why", _sowing.Sentence()));
        var homework = $"/clients/{other.Client.Value}/homework";
        await Post(homework, ("Session", other.Session.Value.ToString()), ("Wording", _sowing.Sentence()), ("Back", ""));
        var given = await _practice.InStore((db, _) => db.Homework.Where(one => one.Client == other.Client).Select(one => one.Id).SingleAsync(Stop));
        await Post(homework + "/report", ("Homework", given.Value.ToString()), ("Became", nameof(HomeworkState.Done)), ("Like", _sowing.Sentence()), ("Back", ""));
        var version = await _practice.InStore((db, _) => db.PracticeAgreements.Select(one => one.Id).FirstAsync(Stop));
        await Post($"/clients/{other.Client.Value}/agreement", ("Version", version.Value.ToString()));
        var read = $"/clients/{other.Client.Value}/agreement/{(await _practice.InStore((db, _) => db.AgreementsGiven.Where(one => one.Client == other.Client).Select(one => one.Id).SingleAsync(Stop))).Value}";
        await Post(read + "/ask", ("Question", _sowing.Sentence()));
        await Post(read + "/accept", ("who", "client"), ("Read", "yes"));
        await Post(read + "/withdraw", ("Why", _sowing.Sentence()));
        var phrase = _sowing.Sentence();
        await Post("/reflections/key", ("Next", phrase), ("Again", phrase));
        await Post($"/clients/{other.Client.Value}/reflections", ("Session", other.Session.Value.ToString()), ("Words", _sowing.Sentence()));
        Assert.Equal(1, await _practice.InStore((db, _) => db.ReflectionNotes.CountAsync(Stop)));
        await Post(other.Home + "/move", ("to", right.Client.Value.ToString()), ("why", _sowing.Sentence()));
        await Post("/practice/keeping", ("Kind", "Work"), ("Years", "10"), ("Source", _sowing.Sentence()));
        await Post("/emergency", ("Who", await SomebodyElses()), ("Why", _sowing.Sentence()));

        async Task Post(string address, params (string Name, string Value)[] fields) => await _sowing.Send(_owner, address,
            [new("form-token", Token(await _owner.GetStringAsync(new Uri("/clients/new", UriKind.Relative), Stop))), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);
    }

    /// <summary>People outside: who sent a client and what the client says to a report, a guardian with an order, a request by law with its release.</summary>
    private async Task Outside(PlantedForm planted)
    {
        var at = $"/clients/{planted.Client.Value}";
        await Post("/referrers", ("Kind", "Court"), ("Name", _sowing.Sentence()), ("Organisation", _sowing.Sentence()), ("Reach", _sowing.Sentence()), ("Gets", "Attendance"), ("Agreed", "2026-01-01"));
        await Post($"/referrers/{await Id(db => db.Referrers.Where(one => one.Client == planted.Client).Select(one => one.Id.Value))}", ("First", "2026-01-01"), ("Last", "2026-01-02"), ("Added", _sowing.Sentence()));
        var report = await Id(db => db.AttendanceReports.Where(one => one.Client == planted.Client).Select(one => one.Id.Value));
        var read = Field(await _owner.GetStringAsync(new Uri($"{at}/reports/{report}/read", UriKind.Relative), Stop), "Read")!;
        await Post($"/reports/{report}/answer", ("Read", read), ("Answer", "yes"), ("Words", _sowing.Sentence()));
        await Post($"/reports/{report}/sent", ("How", _sowing.Sentence()), ("On", "2026-01-03"));
        await Post("/guardians", ("Name", _sowing.Sentence()), ("Relation", _sowing.Sentence()), ("Contact", _sowing.Sentence()), ("Evidence", _sowing.Sentence()), ("Scope", "Plan"), ("Competence", "CannotDecide"),
            ("Born", $"{TimeProvider.System.GetUtcNow().Year - 5}-01-01"), ("AskAgain", "14"), ("Until", TimeProvider.System.GetUtcNow().AddDays(9).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)), ("Order", _sowing.Sentence()), ("Leaves", "Attendance"));
        await Post($"/guardians/{await Id(db => db.GuardianGrants.Where(one => one.Client == planted.Client).Select(one => one.Id.Value))}/end", ("WhyEnd", _sowing.Sentence()));
        await Post("/requests", ("Asker", _sowing.Sentence()), ("Authority", _sowing.Sentence()), ("Reference", _sowing.Sentence()), ("Scope", _sowing.Sentence()), ("Received", "2026-01-01"));
        var request = $"/requests/{await Id(db => db.LegalRequests.Where(one => one.Client == planted.Client).Select(one => one.Id.Value))}";
        await Post(request + "/tell", ("Told", "no"), ("WhyNot", _sowing.Sentence()));
        var summary = _sowing.Sentence();
        var preview = await Post(request + "/release", ("Summary", summary), ("go", "preview"));
        await Post(request + "/release", ("Summary", summary), ("go", "approve"), ("Read", Field(preview, "Read")!));
        var release = $"/releases/{await Id(db => db.LegalReleases.Where(one => one.Client == planted.Client).Select(one => one.Id.Value))}";
        await Post(release + "/pass", ("How", _sowing.Sentence()), ("On", "2026-01-03"));
        await Post(release + "/arrived", ("Receipt", _sowing.Sentence()), ("ReceiptOn", "2026-01-03"));
        await Post(request + "/close", ("Outcome", _sowing.Sentence()));
        await Post("/hold", ("Why", _sowing.Sentence()));

        Task<Guid> Id(Func<RapportDb, IQueryable<Guid>> which) => _practice.InStore((db, _) => which(db).SingleAsync(Stop));
        async Task<string> Post(string address, params (string Name, string Value)[] fields) => await _sowing.Send(_owner, at + address,
            [new("form-token", Token(await _owner.GetStringAsync(new Uri("/clients/new", UriKind.Relative), Stop))), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);
    }

    /// <summary>The name of a client with whom somebody else works.</summary>
    private Task<string> SomebodyElses() => _practice.InStore(async (db, _) =>
    {
        var colleague = new Person(Planted.New<Person>(), (await db.Practices.SingleAsync(Stop)).Id, "Tom Abel", Roles.Therapist);
        var client = new Client(Planted.New<Client>(), colleague.Practice, "Joel Foreign", "en");
        var episode = new Episode(Planted.New<Episode>(), client.Id, TimeProvider.System.GetUtcNow().AddDays(-9));
        db.AddRange(colleague, client, episode, episode.Assign(Planted.New<Assignment>(), colleague.Id, TimeProvider.System.GetUtcNow().AddDays(-9)));
        await db.SaveChangesAsync(Stop);
        return client.Name;
    });

    /// <summary>On a client's own page: their word, what they ask for with its answer, what is hard to say.</summary>
    private async Task Alone(PlantedForm planted)
    {
        var (home, word) = ($"/clients/{planted.Client.Value}", _sowing.Sentence());
        await Form(_owner, home + "/own-way/word", home + "/own-way/word", ("Word", word), ("Again", word));
        var token = await _practice.InStore(async (_, services) => (await services.GetRequiredService<MakeOwnLink>().Run(planted.Client, OwnLinkBy.Screen, Stop))!.Value.Token.Text);
        using var phone = _practice.Visitor();
        await Form(phone, "/own", "/own", ("Email", _sowing.Address()));
        await Form(phone, "/own/" + token, "/own/" + token, ("Word", _sowing.Sentence()));
        await Form(phone, "/own/" + token, "/own/" + token, ("Word", word));
        await Form(phone, "/own/page/asks", "/own/page/asks", ("Kind", "Change"), ("Words", _sowing.Sentence()));
        await Form(phone, "/own/page/unsaid", "/own/page/unsaid", ("Opens", "BeforeNextSession"), ("Words", _sowing.Sentence()));
        var ask = await _practice.InStore(async (db, _) => (await db.ClientAsks.SingleAsync(one => one.Client == planted.Client, Stop)).Id.Value);
        await Form(_owner, home + "/asks", $"{home}/asks/{ask}", ("Outcome", "Done"), ("Words", _sowing.Sentence()));

        async Task Form(HttpClient browser, string page, string action, params (string Name, string Value)[] fields) => await _sowing.Send(browser, action,
            [new("form-token", Token(await browser.GetStringAsync(new Uri(page, UriKind.Relative), Stop))), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);
    }

    private async Task FillIn(PlantedForm planted)
    {
        using var phone = _practice.Visitor();
        foreach (var purpose in new[] { FormPurpose.CheckIn, FormPurpose.CheckOut }) await _sowing.Visit(phone, "/f/" + await planted.Link(purpose), _ => true);
    }

    /// <summary>How many come back on a page: they were kept, so the search below looks for something.</summary>
    private async Task<int> Shown(IEnumerable<string> pages)
    {
        HashSet<string> shown = new(StringComparer.Ordinal);
        foreach (var page in pages)
        {
            var html = await _owner.GetStringAsync(new Uri(page, UriKind.Relative), Stop).ContinueWith(read => read.IsCompletedSuccessfully ? read.Result : "", TaskScheduler.Default);
            for (var at = 0; (at = html.IndexOf(Sowing.Root, at, StringComparison.Ordinal)) >= 0; at++) shown.Add(html.Substring(at, Sowing.Root.Length + 4));
        }
        return shown.Count;
    }

    private async Task BackUp() => Assert.IsType<BackupTaken.Taken>(
        await new TakeBackup(new DataPlace(_practice.Folder), TimeProvider.System).Run(Path.Combine(_practice.Folder, "backups", "scan.rapport"), null, Stop));

    /// <summary>Every place where one lies in plain: a file of the folder, as bytes in either encoding, or the log.</summary>
    private List<string> Found() =>
    [
        .. Directory.EnumerateFiles(_practice.Folder, "*", SearchOption.AllDirectories).Where(path => !path.EndsWith("serving.lock", StringComparison.Ordinal)).Where(Holds),
        .. _log.All.Any(line => line.Contains(Sowing.Root, StringComparison.OrdinalIgnoreCase)) ? ["the log"] : Array.Empty<string>(),
    ];

    private static bool Holds(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var all = new MemoryStream();
        file.CopyTo(all);
        return new[] { Encoding.Latin1.GetString(all.ToArray()), Encoding.Latin1.GetString(all.ToArray()).Replace("\0", "", StringComparison.Ordinal) }.Any(text => text.Contains(Sowing.Root, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Somebody else, and a request that fails, is shown none of it.</summary>
    private async Task NobodyElseReadsThem()
    {
        using var stranger = _practice.Visitor();
        foreach (var page in new[] { "/nothing-here", "/clients", "/f/unknown", "/join/unknown", "/leave", "/here" })
            Assert.DoesNotContain("told it", await (await stranger.GetAsync(new Uri(page, UriKind.Relative), Stop)).Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        foreach (var page in new[] { "/nothing-here", $"/clients/{Guid.Empty}" })
            Assert.DoesNotContain(Sowing.Root, await (await _owner.GetAsync(new Uri(page, UriKind.Relative), Stop)).Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    private static string Token(string html) => Field(html, "form-token") ?? throw new InvalidOperationException("no form token");

    private static string? Field(string html, string name) =>
        System.Text.RegularExpressions.Regex.Match(html, "name=\"" + name + "\"[^>]* value=\"([^\"]+)\"", System.Text.RegularExpressions.RegexOptions.NonBacktracking) is { Success: true } found ? WebUtility.HtmlDecode(found.Groups[1].Value) : null;
}
