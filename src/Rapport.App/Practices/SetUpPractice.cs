using Microsoft.AspNetCore.Identity;
using Rapport.App.Accounts;
using Rapport.App.Keys;
using Rapport.App.Storage;
using Rapport.App.Storage.Walls;
using Rapport.Care;

namespace Rapport.App.Practices;

/// <summary>The practice, its first person, who owns it and works as a therapist, and their account, all or nothing.</summary>
public sealed class SetUpPractice(RapportDb db, IPasswordHasher<Account> hasher, TimeProvider clock)
{
    public async Task<(Practice Practice, Person Owner)> Run(NewPractice wanted, CancellationToken stop)
    {
        var practice = new Practice(NewId.For<Practice>(clock), wanted.Name, wanted.Country, wanted.TimeZone);
        if (wanted.Hours is { } hours) practice.KeepHours(hours, wanted.RiskSeenBy);
        practice.BeReached(wanted.PublicAddress, wanted.Phone);
        var owner = new Person(NewId.For<Person>(clock), practice.Id, wanted.Owner, Roles.Owner | Roles.Therapist);
        await db.Enter(practice.Id, stop);
        db.AddRange(practice, owner);
        if (wanted.Account is { } signIn) db.Add(AccountOf(owner, signIn));
        await db.SaveChangesAsync(stop);
        return (practice, owner);
    }

    private Account AccountOf(Person owner, (string Email, string Password) signIn)
    {
        var account = new Account
        {
            Id = new(owner.Id.Value), Practice = owner.Practice, Person = owner.Id, Email = signIn.Email,
            LoginLookup = db.Keys.Lookup(owner.Practice.Value, new Contact.Email(signIn.Email)),
            SecurityStamp = OwnAccount.NewStamp(), ConcurrencyStamp = OwnAccount.NewStamp(),
        };
        account.PasswordHash = hasher.HashPassword(account, signIn.Password);
        return account;
    }
}
