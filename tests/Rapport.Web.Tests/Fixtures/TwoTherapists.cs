using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rapport.App;
using Rapport.App.Accounts;
using Rapport.App.Storage;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.Web.Fixtures;

/// <summary>A practice with an owner who treats nobody, a supervisor, and two therapists with one client each.</summary>
public sealed class TwoTherapists : IAsyncLifetime
{
    /// <summary>Parts of routes that name nothing of a client; that nothing is called so is answer enough.</summary>
    private static readonly string[] NoOnesOwn = ["passkey"];
    private Person _first = null!, _supervisor = null!, _owner = null!;
    private readonly Dictionary<string, Guid> _own = new(StringComparer.Ordinal), _foreign = new(StringComparer.Ordinal);

    /// <summary>Settings of the program beside the usual ones.</summary>
    public string[] Arguments { get; init; } = [];

    public RunningPractice Practice { get; private set; } = null!;

    /// <summary>The therapist whose client is looked for.</summary>
    public HttpClient Own { get; private set; } = null!;

    /// <summary>The address of that client.</summary>
    public string OwnClient => $"/clients/{_own["client"]}";

    /// <summary>Everybody of the practice to whom that client is none of their business.</summary>
    public IReadOnlyList<(string Name, HttpClient Browser)> Strangers { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        Practice = await RunningPractice.SetUp(null, Arguments);
        (_first, var second) = (await Hire("Mara Quist", "mara@example.org", Roles.Therapist), await Hire("Tom Abel", "tom@example.org", Roles.Therapist));
        _supervisor = await Hire("Supervisor Reed", "reed@example.org", Roles.Supervisor);
        _owner = await Hire("Only Owner", "only@example.org", Roles.Owner);
        await Practice.InStore((db, _) => PlantedAgreement.Publish(db, _first, 1));
        await Treat(_first, "Ruth Ownclient", _own);
        await Treat(second, "Joel Foreign", _foreign);
        (_own["person"], _foreign["person"]) = (_first.Id.Value, second.Id.Value);
        foreach (var name in NoOnesOwn) (_own[name], _foreign[name]) = (_first.Id.Value, second.Id.Value);
        Own = await Practice.SignIn("mara@example.org");
        Strangers = [("therapist", await Practice.SignIn("tom@example.org")), ("supervisor", await Practice.SignIn("reed@example.org"))];
    }

    /// <summary>The address of a route for the first therapist's client; with foreignRest all behind the client belongs to the second's.</summary>
    public string Fill(RouteEndpoint route, bool own, bool foreignRest = false)
    {
        var path = "/" + string.Join('/', route.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
        {
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart parameter => Value(parameter.Name, own && !(foreignRest && parameter.Name != "client")),
            _ => "",
        }))));
        return path;
    }

    public async ValueTask DisposeAsync()
    {
        Own.Dispose();
        foreach (var (_, browser) in Strangers) browser.Dispose();
        await Practice.DisposeAsync();
    }

    /// <summary>What was planted for the first therapist under this name of a part of a route.</summary>
    public Guid Id(string name) => _own[name];

    /// <summary>The same for the second therapist.</summary>
    public Guid Foreign(string name) => _foreign[name];

    /// <summary>What stands under this name of a part of a route from now on.</summary>
    public void Put(string name, Guid id) => _own[name] = id;

    /// <summary>Another client of the first therapist, where something was done to the one before; tells what stands in whose place.</summary>
    public async Task<IReadOnlyList<(string Old, string New)>> Renew()
    {
        var before = _own.ToDictionary();
        await Treat(_first, "Ruth Ownclient", _own);
        return [.. before.Where(one => _own[one.Key] != one.Value).Select(one => (one.Value.ToString(), _own[one.Key].ToString()))];
    }

    private static string? Named(string name) => name switch
    {
        "instrument" => "phq-9",
        "template" => "psychotherapy",
        "language" => "en",
        "number" => "1",
        _ => null,
    };

    private string Value(string name, bool own) => Named(name) ?? (
        (own ? _own : _foreign).TryGetValue(name, out var id) ? id.ToString() : throw new InvalidOperationException($"the matrix has no {name}: plant one in TwoTherapists"));

    public Task<Person> Hire(string name, string email, Roles roles) => Practice.InStore(async (db, services) =>
    {
        var clock = services.GetRequiredService<TimeProvider>();
        var practice = await db.Practices.SingleAsync();
        var person = new Person(NewId.For<Person>(clock), practice.Id, name, roles);
        db.Add(person);
        await db.SaveChangesAsync();
        var account = new Account { Id = new(person.Id.Value), Practice = practice.Id, Person = person.Id, Email = email, LoginLookup = [] };
        Assert.True((await services.GetRequiredService<UserManager<Account>>().CreateAsync(account, RunningPractice.Password)).Succeeded);
        return person;
    });

    private Task<bool> Treat(Person therapist, string name, Dictionary<string, Guid> ids) => Practice.InStore(async (db, services) =>
    {
        var clock = services.GetRequiredService<TimeProvider>();
        var now = clock.GetUtcNow();
        var client = new Client(NewId.For<Client>(clock), therapist.Practice, name, "en");
        var episode = new Episode(NewId.For<Episode>(clock), client.Id, now.AddDays(-30));
        episode.Open(now.AddDays(-29));
        var session = episode.Plan(NewId.For<Session>(clock), 1, new(new(now.AddMinutes(-20), "Europe/London"), TimeSpan.FromMinutes(50), SessionForm.Room));
        session.Hold(therapist.Id, now);
        var assignment = episode.Assign(NewId.For<Assignment>(clock), therapist.Id, now.AddDays(-29));
        var thing = new ThingToRemember(NewId.For<ThingToRemember>(clock), client.Id, "Plays the cello");
        var question = new PlannedQuestion(NewId.For<PlannedQuestion>(clock), client.Id, therapist.Id, "What was that like?");
        var signal = Alliance.Signal.FromTicks(new(NewId.For<Alliance.Signal>(clock), client.Id, session.Id, now), "I felt judged");
        var (repair, entry) = Alliance.Repair.Begin(NewId.For<Alliance.Repair>(clock), session, Alliance.RuptureKind.NotSure, new(therapist.Id, now));
        db.AddRange(signal, repair, entry);
        (ids["signal"], ids["repair"]) = (signal.Id.Value, repair.Id.Value);
        var agreement = await db.PracticeAgreements.FirstAsync();
        var given = new AgreementGiven(NewId.For<AgreementGiven>(clock), client.Id, agreement.Id, now) { By = therapist.Id };
        db.Add(given);
        ids["given"] = given.Id.Value;
        var share = new CaseShare(NewId.For<CaseShare>(clock), client.Id, therapist.Id, now)
        {
            Episode = episode.Id, Supervisor = _supervisor.Id, FirstDay = DateOnly.FromDateTime(now.Date).AddDays(-60), LastDay = DateOnly.FromDateTime(now.Date), Until = now.AddDays(30), Question = "Where do we stand?",
        };
        var notice = new Notice(NewId.For<Notice>(clock), client.Id, therapist.Id, NoticeKind.StandsIn) { By = _supervisor.Id, About = _supervisor.Id, At = now };
        db.AddRange(client, episode, session, assignment, thing, question, share, notice);
        await db.SaveChangesAsync();
        (ids["client"], ids["episode"], ids["session"], ids["assignment"]) = (client.Id.Value, episode.Id.Value, session.Id.Value, assignment.Id.Value);
        (ids["share"], ids["notice"]) = (share.Id.Value, notice.Id.Value);
        (ids["thing"], ids["question"]) = (thing.Id.Value, question.Id.Value);
        await Say(db, (clock, therapist, client), ids);
        foreach (var (part, id) in await PlantedOthers.In(db, clock, client.Id, (therapist.Id, _owner.Id))) ids[part] = id;
        return true;
    });

    /// <summary>What a therapist wrote for themselves, and what a client asked and found hard to say.</summary>
    private static async Task Say(RapportDb db, (TimeProvider Clock, Person Therapist, Client Client) who, Dictionary<string, Guid> ids)
    {
        var (clock, therapist, client) = who;
        var now = clock.GetUtcNow();
        var key = await db.ReflectionKeys.FirstOrDefaultAsync(one => one.Author == therapist.Id);
        if (key is null)
        {
            using var pair = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256); // what they write is sealed for it; the half that opens is thrown away
            db.Add(key = new ReflectionKey(NewId.For<ReflectionKey>(clock), therapist.Practice, therapist.Id, now) { Public = pair.ExportSubjectPublicKeyInfo() });
            key.Lock([], 1, "AAAA");
        }
        var reflection = new ReflectionNote(NewId.For<ReflectionNote>(clock), client.Id, therapist.Id);
        reflection.Keep(key.Id, "AAAA", now);
        var ask = new ClientAsk(NewId.For<ClientAsk>(clock), client.Id, therapist.Id, now) { Kind = AskKind.Change, About = AskAbout.Record, Words = "It was my aunt.", Due = new(2026, 12, 31) };
        var unsaid = new Unsaid(NewId.For<Unsaid>(clock), client.Id, now) { Opens = UnsaidOpens.Never };
        db.AddRange(reflection, ask, unsaid);
        await db.SaveChangesAsync();
        (ids["reflection"], ids["ask"], ids["unsaid"]) = (reflection.Id.Value, ask.Id.Value, unsaid.Id.Value);
        ids["will"] = client.Id.Value; // a will needs three people: nobody has one here
    }
}
