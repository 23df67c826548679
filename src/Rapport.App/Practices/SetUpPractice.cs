using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Practices;

/// <summary>The practice and its first person, who owns it and works as a therapist.</summary>
public sealed class SetUpPractice(RapportDb db, TimeProvider clock)
{
    public async Task<(Practice Practice, Person Owner)> Run(NewPractice wanted, CancellationToken stop)
    {
        var practice = new Practice(NewId.For<Practice>(clock), wanted.Name, wanted.Country, wanted.TimeZone);
        var owner = new Person(NewId.For<Person>(clock), practice.Id, wanted.Owner, Roles.Owner | Roles.Therapist);
        db.AddRange(practice, owner);
        await db.SaveChangesAsync(stop);
        return (practice, owner);
    }
}
