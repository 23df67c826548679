using Microsoft.AspNetCore.Identity;
using Rapport.App.Accounts;
using Rapport.App.Keys;
using Rapport.App.Storage;
using Rapport.App.Storage.Walls;
using Rapport.Care;

namespace Rapport.App.Demo;

/// <summary>The invented practice and the six who work there, each with a sign-in.</summary>
internal sealed class DemoTeam(RapportDb db, DemoClock clock, DemoChance chance)
{
    private static readonly DemoContent Words = DemoContent.Shipped;

    /// <summary>Somebody who works here, and what was told of them.</summary>
    internal sealed record Member(Person Person, DemoContent.Person Told);

    public async Task<(Practice Practice, IReadOnlyList<Member> Members)> Gather(DateOnly today)
    {
        var practice = new Practice(NewId.For<Practice>(clock), Words.Practice, "GB", DemoCalendar.Zone);
        practice.KeepHours(new([.. Enumerable.Range(1, 5).Select(day => new OpenDay((DayOfWeek)day, new(8, 30), new(18, 30)))], []), new(18, 0));
        practice.BeReached(null, "+44 20 7946 0199"); // a number kept free for stories
        practice.ConfirmNumbers(today);
        practice.Speak(["en", "es", "ar"]);
        await db.Enter(practice.Id, CancellationToken.None);
        db.Add(practice);
        await db.SaveChangesAsync(CancellationToken.None);
        List<Member> members = [.. Words.Staff.Select(told => new Member(new(NewId.For<Person>(clock), practice.Id, told.Name, told.Roles), told))];
        foreach (var member in members) Settle(practice, member);
        await db.SaveChangesAsync(CancellationToken.None);
        return (practice, members);
    }

    /// <summary>Their own state before work, on the working days of three weeks.</summary>
    public void Arrive(Practice practice, Member member, DateOnly today)
    {
        for (var day = today.AddDays(-21); day < today; day = day.AddDays(1))
        {
            if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday) continue;
            clock.At(new DateTimeOffset(day.ToDateTime(new(8, 40)), TimeSpan.Zero) + chance.Minutes(0, 30));
            db.Add(new Arriving(NewId.For<Arriving>(clock), member.Person.Id, new Rating(chance.Whole(4, 9)), clock.Now)
            {
                Practice = practice.Id,
                Words = chance.Is(0.4) ? chance.Of(Words.Arriving) : null,
                Exercise = chance.Is(0.2) ? Words.ShortExercise : null,
            });
        }
    }

    private void Settle(Practice practice, Member member)
    {
        var account = new Account
        {
            Id = new(member.Person.Id.Value), Practice = practice.Id, Person = member.Person.Id, Email = member.Told.Email,
            LoginLookup = db.Keys.Lookup(practice.Id.Value, new Contact.Email(member.Told.Email)),
            SecurityStamp = chance.Guid().ToString("N"), ConcurrencyStamp = chance.Guid().ToString("N"),
        };
        account.PasswordHash = new PasswordHasher<Account>().HashPassword(account, Words.Passphrase);
        db.AddRange(member.Person, account, new StaffPreference(member.Person.Id) { NoteForm = member.Told.NoteForm });
    }
}
