using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Rapport.App;
using Rapport.App.Demo;
using Rapport.Care;
using Rapport.Web.Fixtures;

namespace Rapport.Web.Journeys.Fixtures;

/// <summary>The demonstration as it ships, and in it a client whose pages have something on them: sessions, a signal, a repair.</summary>
public sealed class DemoGround : IAsyncLifetime
{
    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal) { ["instrument"] = "phq-9" };

    public RunningPractice Practice { get; private set; } = null!;

    public string Client => _ids["client"];

    /// <summary>The page on which that client reads an agreement.</summary>
    public string Agreement => $"/clients/{Client}/agreement/{_ids["given"]}";

    /// <summary>The page of a report about that client.</summary>
    public string Report => $"/clients/{Client}/reports/{_ids["report"]}";

    /// <summary>Who works with that client.</summary>
    public DemoSignIn Therapist { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Practice = await RunningPractice.Start(null, "--demo");
        Therapist = await Practice.InStore(async (db, _) =>
        {
            var signals = await db.Signals.AsNoTracking().ToListAsync();
            var repairs = (await db.Repairs.AsNoTracking().ToListAsync()).OrderByDescending(one => one.Id.Value);
            var repair = repairs.First(one => signals.Any(signal => signal.Client == one.Client));
            (_ids["client"], _ids["session"], _ids["repair"]) = (Text(repair.Client.Value), Text(repair.Session.Value), Text(repair.Id.Value));
            _ids["signal"] = Text(signals.Last(one => one.Client == repair.Client).Id.Value);
            var person = (await db.Assignments.FirstAsync(one => one.Episode == repair.Episode)).Therapist;
            _ids["person"] = Text(person.Value);
            var therapist = await db.People.FirstAsync(one => one.Id == person);
            var agreement = await db.PracticeAgreements.FirstAsync();
            var given = new AgreementGiven(NewId.For<AgreementGiven>(TimeProvider.System), repair.Client, agreement.Id, TimeProvider.System.GetUtcNow()) { By = person };
            db.Add(given);
            await db.SaveChangesAsync();
            _ids["given"] = Text(given.Id.Value);
            var second = await db.People.FirstAsync(one => one.Id != person);
            foreach (var (name, id) in await PlantedOthers.In(db, TimeProvider.System, repair.Client, (person, second.Id))) _ids[name] = Text(id);
            return DemoSignIn.All.First(one => one.Name == therapist.DisplayName);
        });
    }

    /// <summary>The address of a route for that client.</summary>
    public string Fill(RouteEndpoint route) => route.RoutePattern.Parameters.Aggregate("/" + route.RoutePattern.RawText!.Trim('/'), (path, part) =>
        path.Replace($"{{{part.Name}:guid}}", Value(part.Name), StringComparison.Ordinal).Replace($"{{{part.Name}}}", Value(part.Name), StringComparison.Ordinal));

    public ValueTask DisposeAsync() => Practice.DisposeAsync();

    private static string Text(Guid id) => id.ToString();

    private string Value(string name) => _ids.TryGetValue(name, out var id) ? id : throw new InvalidOperationException($"the demonstration has no {name}: choose one in DemoGround");
}
