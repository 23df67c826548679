using Microsoft.EntityFrameworkCore;
using Rapport.App.Guardians;
using Rapport.App.Ledgers;
using Rapport.App.Tests.Demo;
using Rapport.App.Tests.Storage;
using Rapport.App.Tests.Storage.Records;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Tests.Privacy;

/// <summary>A guardian is given what a second person approved, composed of days and what was agreed on; never how anybody is reached, never a note, an answer or a score.</summary>
public sealed class GuardianTests
{
    private static readonly FixedClock Clock = new(House.Now);
    private static readonly DateOnly Today = DateOnly.FromDateTime(House.Now.UtcDateTime);
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Ground.Kinds), MemberType = typeof(Ground))]
    public async Task What_guardian_A_is_given_never_holds_how_guardian_B_or_the_client_is_reached(string kind)
    {
        using var ground = Ground.On(kind);
        var (house, client) = await With(ground);
        await using var db = house.Open();
        var first = await Grant(house, client, "Anna Parent", "Contact-A 11 Hill Lane", GuardianScope.Summary);
        await Grant(house, client, "Bruno Parent", "Contact-B 22 Mill Road", GuardianScope.Summary);
        var copy = (await new GiveGuardian(db, Clock).Run((client.Id, first), "They settle in.", (Zone, Today), Stop))!;
        foreach (var word in new[] { "Contact", "Hill Lane", "Mill Road", "Bruno", "secret@example.org", "5550", "passport", "Secret", "31.5" }) Assert.DoesNotContain(word, copy.Words, StringComparison.OrdinalIgnoreCase);
        foreach (var word in new[] { "Ada", "attended", "planned", "Write a letter", "They settle in." }) Assert.Contains(word, copy.Words, StringComparison.Ordinal);
        Assert.Null(await new GiveGuardian(db, Clock).Give(copy, AttendanceReport.HashOf("other words"), "By hand", (house.Therapist.Id, Today), Stop));
        var passed = await new GiveGuardian(db, Clock).Give(copy, copy.Hash, "By hand", (house.Therapist.Id, Today), Stop);
        var disclosure = await db.Disclosures.SingleAsync(Stop);
        Assert.Equal((passed, DisclosedTo.Guardian, "Anna Parent", copy.Words), (disclosure.Id, disclosure.To, disclosure.Name, disclosure.Words));
        Assert.IsType<LedgerVerdict.Whole>(Assert.Single(Assert.IsType<LedgerVerified.Done>(await new VerifyLedger(ground.Place, Clock).Run([], null, Stop)).Practices).Verdict);
    }

    [Fact]
    public async Task Each_scope_holds_what_it_says_and_no_more()
    {
        using var ground = Ground.On("SQLite");
        var (house, client) = await With(ground);
        await using var db = house.Open();
        async Task<string?> Words(GuardianScope scope) => (await new GiveGuardian(db, Clock).Run((client.Id, await Grant(house, client, "Anna", null, scope)), "They settle in.", (Zone, Today), Stop))?.Words;
        Assert.Null(await Words(GuardianScope.Nothing));
        var (attendance, plan) = ((await Words(GuardianScope.Attendance))!, (await Words(GuardianScope.Plan))!);
        Assert.DoesNotContain("Write a letter", attendance, StringComparison.Ordinal);
        Assert.DoesNotContain("Planned", attendance, StringComparison.Ordinal);
        Assert.Contains("Write a letter", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("settle", plan, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Ground.Kinds), MemberType = typeof(Ground))]
    public async Task Who_asked_cannot_approve_and_without_a_second_person_nothing_is_given(string kind)
    {
        using var ground = Ground.On(kind);
        var (house, client) = await With(ground);
        await using var db = house.Open();
        var grant = await Grant(house, client, "Anna Parent", null, GuardianScope.Plan, isApproved: false);
        var keep = new KeepGuardian(db, Clock);
        Assert.Null(await new GiveGuardian(db, Clock).Run((client.Id, grant), null, (Zone, Today), Stop));
        Assert.False(await keep.Decide((client.Id, grant), isYes: true, null, house.Therapist.Id, Stop));
        Assert.Null(await keep.Decide((House.Next<Client>(), grant), isYes: true, null, await Second(house), Stop));
        Assert.Null(await new GiveGuardian(db, Clock).Run((client.Id, grant), null, (Zone, Today), Stop));
        Assert.True(await keep.Decide((client.Id, grant), isYes: true, null, await Second(house), Stop));
        Assert.False(await keep.Decide((client.Id, grant), isYes: false, null, await Second(house), Stop));
        Assert.NotNull(await new GiveGuardian(db, Clock).Run((client.Id, grant), null, (Zone, Today), Stop));
        Assert.True(await keep.End((client.Id, grant), "They moved away", house.Therapist.Id, Stop));
        Assert.False(await keep.End((client.Id, grant), "They moved away", house.Therapist.Id, Stop));
        Assert.Null(await new GiveGuardian(db, Clock).Run((client.Id, grant), null, (Zone, Today), Stop));
        Assert.Equal(["Asked", "Approved", "Ended"], (await db.LedgerEntries.OrderBy(one => one.Number).ToListAsync(Stop)).Select(one => one.About.Split('/')[0]));
        Assert.IsType<LedgerVerdict.Whole>(Assert.Single(Assert.IsType<LedgerVerified.Done>(await new VerifyLedger(ground.Place, Clock).Run([], null, Stop)).Practices).Verdict);
    }

    private static async Task<(House House, Client Client)> With(Ground ground)
    {
        var house = await House.On(ground);
        var (client, episode) = await house.NewClient("Ada");
        var session = await house.NewSession(episode, 1);
        await house.NewSession(episode, 20, held: false);
        await house.Rate(session, 31.5);
        await using var db = house.Open();
        var known = await db.Clients.SingleAsync(Stop);
        known.BeReached("secret@example.org", "+1 5550");
        known.Allow(SafeContact.By(ContactChannel.Email, new(9, 0), new(17, 0)));
        var note = new SessionNote(House.Next<SessionNote>(), client.Id, session.Id, house.Therapist.Id);
        note.Save(new NoteBody(NoteForm.Free, "Secret title", ["Secret words", ""]), (Guid.CreateVersion7(House.Now), 0), new(house.Therapist.Id, House.Now));
        db.AddRange(note, new Homework(House.Next<Homework>(), client.Id, session.Id, "Write a letter"));
        await db.SaveChangesAsync(Stop);
        return (house, client);
    }

    private static async Task<Id<Person>> Second(House house)
    {
        var person = new Person(House.Next<Person>(), house.Practice.Id, "Reed", Roles.Owner);
        await house.Save(person);
        return person.Id;
    }

    private static async Task<Id<GuardianGrant>> Grant(House house, Client client, string name, string? contact, GuardianScope scope, bool isApproved = true)
    {
        await using var db = house.Open();
        var before = await db.GuardianGrants.Select(one => one.Id).ToListAsync(Stop);
        Assert.True(await new KeepGuardian(db, Clock).Run(client.Id, new(name, "parent", scope, Competence.CannotDecide) { Contact = contact, Evidence = "passport", Born = Today.AddYears(-9), AskAgainAt = 14, Until = Today.AddDays(30) }, house.Therapist.Id, Stop));
        var grant = (await db.GuardianGrants.Select(one => one.Id).ToListAsync(Stop)).Except(before).Single();
        if (isApproved) Assert.True(await new KeepGuardian(db, Clock).Decide((client.Id, grant), isYes: true, null, await Second(house), Stop));
        return grant;
    }
}
